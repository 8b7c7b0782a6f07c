/// The page on which an operator lifts the ban on labels with unconfirmed numbers.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.lift;

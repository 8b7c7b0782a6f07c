/// The page on which a reviewer decides.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.review;

/// Public pages: a serial or a PDF enters, a verdict leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.register;

/// The portal before a real database, over real HTTP, in a real browser.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal;

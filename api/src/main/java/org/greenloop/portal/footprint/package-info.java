/// Pages about footprints of products.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.footprint;

/// Output in comparable terms: constant prices, and equivalents of a representative product.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.production;

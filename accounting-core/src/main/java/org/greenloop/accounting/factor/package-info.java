/// Coefficients by edition: each with source, data year and confidence.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.factor;

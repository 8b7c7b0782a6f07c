/// Values with units: what enters is text or a number with a unit, what leaves is exact until it is
/// rounded once.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.quantity;

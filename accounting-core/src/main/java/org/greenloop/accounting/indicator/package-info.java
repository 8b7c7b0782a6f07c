/// Closed months: entries enter as balances, metrics and ratios leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.indicator;

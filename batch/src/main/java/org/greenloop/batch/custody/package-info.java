/// Reported events of lots enter, answers leave: where a lot came from and went, balances,
/// findings, shares of a source, recovery rates. What somebody may not see is left out here, so
/// that every way to ask gives the same.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.custody;

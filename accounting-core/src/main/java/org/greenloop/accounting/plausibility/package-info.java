/// What a site reports is held against what it reported before. The series of a site enter,
/// warnings leave; a warning never blocks, it asks for a second look or for a reason.
///
/// Ratios and logarithms are whole numbers of a fixed scale ([Ratio]), so that the same figures
/// give the same warnings on every machine. Nothing here becomes an amount of the ledger.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.plausibility;

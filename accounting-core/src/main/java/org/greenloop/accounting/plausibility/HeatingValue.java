package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;

/// A heating value that a row measured.
///
/// @param carrier code
/// @param value kJ per base unit of the carrier
public record HeatingValue(int row, YearMonth month, String carrier, BigDecimal value) {}

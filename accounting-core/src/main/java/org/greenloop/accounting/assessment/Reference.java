package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import org.greenloop.accounting.factor.Confidence;

/// A number that a scheme compares with: a limit, a base value, a leading value.
///
/// @param value in the unit of the indicator
/// @param source where it stands, or how it was computed
public record Reference(BigDecimal value, String source, Confidence confidence) {}

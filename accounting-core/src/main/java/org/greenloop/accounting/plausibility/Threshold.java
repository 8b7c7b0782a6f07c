package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import org.greenloop.accounting.factor.Confidence;

/// One parameter of the checks.
///
/// @param parameter see [Thresholds]; several rows may carry the same one, as the factors of unit
///   slips do
public record Threshold(
    String id, String parameter, BigDecimal value, String source, Confidence confidence) {}

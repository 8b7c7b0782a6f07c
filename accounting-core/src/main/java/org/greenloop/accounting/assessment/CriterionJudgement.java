package org.greenloop.accounting.assessment;

import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// A criterion with its outcome.
///
/// @param benchmark what the value was compared with; empty for bands, evidence and vetoes, and
///   where none fits
/// @param confidence of the least sure of the value, the reference value and the criterion
public record CriterionJudgement(
    Criterion criterion,
    CriterionOutcome outcome,
    Optional<Benchmark> benchmark,
    Confidence confidence) {}

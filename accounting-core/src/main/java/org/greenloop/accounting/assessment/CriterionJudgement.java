package org.greenloop.accounting.assessment;

import org.greenloop.accounting.factor.Confidence;

/// A criterion with its outcome.
///
/// @param confidence of the less sure of the value and the limit
public record CriterionJudgement(
    Criterion criterion, CriterionOutcome outcome, Confidence confidence) {}

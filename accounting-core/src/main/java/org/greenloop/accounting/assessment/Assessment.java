package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.ReportingPeriod;

/// One subject judged by one edition of a standard over one period.
///
/// @param score share of the points that is earned, in %; above 100 only by uncapped ratios
public record Assessment(
    Standard standard,
    int subjectId,
    ReportingPeriod period,
    Outcome outcome,
    BigDecimal score,
    List<CriterionJudgement> criteria) {

  public enum Outcome {
    MET,
    NOT_MET,
    /// What is unknown would decide.
    NOT_ASSESSABLE,
    /// A fact rules the subject out whatever the score.
    VETOED
  }

  /// The best grade whose score is reached; none for a subject that does not pass.
  public Optional<Standard.Grade> grade() {
    return outcome == Outcome.MET ? standard.gradeOf(score) : Optional.empty();
  }

  /// Criteria whose outcome rests on a number that nobody could confirm.
  public List<CriterionJudgement> unconfirmed() {
    return criteria.stream()
        .filter(judgement -> !(judgement.outcome() instanceof CriterionOutcome.NotAssessable))
        .filter(judgement -> judgement.confidence().mustBeDeclared())
        .toList();
  }

  /// Numbers of the scheme that it used and nobody could confirm: «reference value unconfirmed».
  /// While there is one, a label needs a lift.
  public List<UnconfirmedNumber> unconfirmedNumbers() {
    return SchemeNumbers.of(this);
  }

  /// The least sure of all numbers that it stands on.
  public Confidence confidence() {
    return criteria.stream()
        .map(CriterionJudgement::confidence)
        .reduce(Confidence.OFFICIAL, Confidence::worse);
  }
}

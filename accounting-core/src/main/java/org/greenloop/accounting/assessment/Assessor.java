package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Judges metrics by a standard.
///
///     score = 100 × Σ weight of criteria met ÷ Σ weight of all criteria
///
/// A subject passes when every required criterion is met and the score reaches the pass score. It is not
/// assessable when a criterion without a value would turn the result if it were met; then «not met» would
/// be a guess. Values and scores are compared in full, before they are rounded (GB/T 8170-2008 clause 4.3.2,
/// 全数值比较法).
public final class Assessor {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// @param metrics of the subject over the period, by indicator code
  public Assessment judge(
      Standard standard, int subjectId, ReportingPeriod period, Map<String, Metric> metrics) {
    List<CriterionJudgement> judgements =
        standard.criteria().stream().map(criterion -> judge(criterion, metrics)).toList();
    BigDecimal score = Rounding.toDecimals(score(judgements, false), 2);
    Outcome outcome =
        passes(standard, judgements, false)
            ? Outcome.MET
            : passes(standard, judgements, true) ? Outcome.NOT_ASSESSABLE : Outcome.NOT_MET;
    return new Assessment(standard, subjectId, period, outcome, score, judgements);
  }

  private static CriterionJudgement judge(Criterion criterion, Map<String, Metric> metrics) {
    Metric metric = metrics.get(criterion.indicator().code());
    if (metric == null) {
      return new CriterionJudgement(
          criterion,
          new CriterionOutcome.NotAssessable(Availability.NOT_REPORTED),
          criterion.confidence());
    }
    Confidence confidence = criterion.confidence().worse(metric.confidence());
    CriterionOutcome outcome =
        metric
            .value()
            .map(value -> compare(criterion, value))
            .orElseGet(() -> new CriterionOutcome.NotAssessable(metric.availability()));
    return new CriterionJudgement(criterion, outcome, confidence);
  }

  private static CriterionOutcome compare(Criterion criterion, BigDecimal value) {
    BigDecimal distance = criterion.direction().distance(value, criterion.limit());
    return distance.signum() == 0
        ? new CriterionOutcome.Met(value)
        : new CriterionOutcome.NotMet(value, distance);
  }

  private static boolean passes(
      Standard standard, List<CriterionJudgement> judgements, boolean unknownCountsAsMet) {
    boolean required =
        judgements.stream()
            .filter(judgement -> judgement.criterion().required())
            .allMatch(judgement -> isMet(judgement, unknownCountsAsMet));
    return required && score(judgements, unknownCountsAsMet).compareTo(standard.passScore()) >= 0;
  }

  private static BigDecimal score(List<CriterionJudgement> judgements, boolean unknownCountsAsMet) {
    BigDecimal met = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (CriterionJudgement judgement : judgements) {
      BigDecimal weight = judgement.criterion().weight();
      all = all.add(weight);
      if (isMet(judgement, unknownCountsAsMet)) {
        met = met.add(weight);
      }
    }
    return all.signum() == 0
        ? BigDecimal.ZERO
        : met.multiply(HUNDRED).divide(all, Quantity.PRECISION);
  }

  private static boolean isMet(CriterionJudgement judgement, boolean unknownCountsAsMet) {
    return switch (judgement.outcome()) {
      case CriterionOutcome.Met met -> true;
      case CriterionOutcome.NotMet notMet -> false;
      case CriterionOutcome.NotAssessable unknown -> unknownCountsAsMet;
    };
  }
}

package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Judges a subject by a standard.
///
///     score = 100 × Σ weight × share ÷ Σ weight
///
/// over the criteria that count ([Standard.Counting]). A subject passes when no veto applies, every required
/// criterion earns something and the score reaches the pass score. It is not assessable when what is
/// unknown would turn the result if it earned all points; then «not met» would be a guess. Scores are
/// compared in full, before they are rounded.
public final class Assessor {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Assessment judge(Standard standard, ReportingPeriod period, Applicant applicant) {
    List<CriterionJudgement> judgements =
        standard.criteria().stream().map(criterion -> judge(criterion, applicant)).toList();
    return new Assessment(
        standard,
        applicant.subjectId(),
        period,
        outcome(standard, judgements),
        Rounding.toDecimals(score(standard, judgements, false), 2),
        judgements);
  }

  private static Outcome outcome(Standard standard, List<CriterionJudgement> judgements) {
    if (judgements.stream().anyMatch(j -> j.outcome() instanceof CriterionOutcome.Vetoed)) {
      return Outcome.VETOED;
    }
    if (passes(standard, judgements, false)) {
      return Outcome.MET;
    }
    return passes(standard, judgements, true) ? Outcome.NOT_ASSESSABLE : Outcome.NOT_MET;
  }

  private static CriterionJudgement judge(Criterion criterion, Applicant applicant) {
    return criterion.rule() instanceof ScoringRule.Measured measured
        ? judge(criterion, measured, applicant)
        : new CriterionJudgement(
            criterion,
            declared(criterion, Optional.ofNullable(applicant.declared().get(criterion.id()))),
            Optional.empty(),
            criterion.confidence());
  }

  private static CriterionOutcome declared(Criterion criterion, Optional<Declared> declared) {
    boolean isVeto = criterion.rule() instanceof ScoringRule.Veto;
    return switch (declared.orElse(null)) {
      case null -> new CriterionOutcome.NotAssessable(Missing.NOT_DECLARED);
      case Declared.Stated stated -> new CriterionOutcome.NotAssessable(Missing.NOT_REVIEWED);
      case Declared.Scored(BigDecimal share) when isVeto ->
          share.signum() > 0
              ? new CriterionOutcome.Met(Optional.empty(), ONE)
              : new CriterionOutcome.Vetoed();
      case Declared.Scored(BigDecimal share) -> outcome(Optional.empty(), share, Optional.empty());
    };
  }

  private static CriterionJudgement judge(
      Criterion criterion, ScoringRule.Measured rule, Applicant applicant) {
    Metric metric = applicant.metrics().get(rule.indicator().code());
    Optional<BigDecimal> value = Optional.ofNullable(metric).flatMap(Metric::value);
    if (metric == null || value.isEmpty()) {
      Missing reason = metric == null ? Missing.NOT_REPORTED : missing(metric.availability());
      return unknown(criterion, reason, criterion.confidence());
    }
    Confidence confidence = criterion.confidence().worse(metric.confidence());
    if (rule instanceof ScoringRule.Bands bands) {
      return new CriterionJudgement(
          criterion,
          outcome(rule, Optional.empty(), value.get()),
          Optional.empty(),
          bands.bands().stream()
              .map(band -> band.from().confidence())
              .reduce(confidence, Confidence::worse));
    }
    return switch (Benchmarks.of(rule).choose(applicant)) {
      case Benchmarks.Fitting(Benchmark benchmark) ->
          new CriterionJudgement(
              criterion,
              outcome(rule, Optional.of(benchmark), value.get()),
              Optional.of(benchmark),
              confidence.worse(benchmark.confidence()));
      case Benchmarks.None(Missing reason) -> unknown(criterion, reason, confidence);
    };
  }

  private static CriterionJudgement unknown(
      Criterion criterion, Missing reason, Confidence confidence) {
    return new CriterionJudgement(
        criterion, new CriterionOutcome.NotAssessable(reason), Optional.empty(), confidence);
  }

  private static CriterionOutcome outcome(
      ScoringRule.Measured rule, Optional<Benchmark> benchmark, BigDecimal value) {
    return outcome(
        Optional.of(value),
        Scoring.share(rule, benchmark, value),
        Optional.of(rule.direction().distance(value, Scoring.target(rule, benchmark))));
  }

  private static CriterionOutcome outcome(
      Optional<BigDecimal> value, BigDecimal share, Optional<BigDecimal> distance) {
    if (share.signum() == 0) {
      return new CriterionOutcome.NotMet(value, distance);
    }
    return share.compareTo(ONE) >= 0
        ? new CriterionOutcome.Met(value, share)
        : new CriterionOutcome.PartlyMet(value, share, distance);
  }

  static Missing missing(Availability availability) {
    return switch (availability) {
      case NOT_REPORTED -> Missing.NOT_REPORTED;
      case NOT_APPLICABLE -> Missing.NOT_APPLICABLE;
      case MISSING_FACTOR -> Missing.MISSING_FACTOR;
      case AVAILABLE -> throw new IllegalArgumentException("nothing is missing");
    };
  }

  /// Whether a subject passes that is judged so; what is unknown earns nothing.
  static boolean passes(Standard standard, List<CriterionJudgement> judgements) {
    return passes(standard, judgements, false);
  }

  private static boolean passes(
      Standard standard, List<CriterionJudgement> judgements, boolean unknownEarnsAll) {
    for (CriterionJudgement judgement : judgements) {
      boolean mustEarn =
          judgement.criterion().required()
              || judgement.criterion().rule() instanceof ScoringRule.Veto;
      if (mustEarn && earned(judgement, unknownEarnsAll).signum() == 0) {
        return false;
      }
    }
    return (unknownEarnsAll && isUnbounded(judgements))
        || score(standard, judgements, unknownEarnsAll).compareTo(standard.passScore().value())
            >= 0;
  }

  /// An unknown ratio without a cap could earn any number of points.
  private static boolean isUnbounded(List<CriterionJudgement> judgements) {
    return judgements.stream()
        .filter(judgement -> judgement.outcome() instanceof CriterionOutcome.NotAssessable)
        .anyMatch(
            judgement ->
                judgement.criterion().rule() instanceof ScoringRule.Ratio ratio
                    && ratio.cap().isEmpty());
  }

  /// In full, before it is rounded.
  static BigDecimal score(Standard standard, List<CriterionJudgement> judgements) {
    return score(standard, judgements, false);
  }

  /// Points that lack to the pass score among the criteria that count; below zero where there are
  /// more.
  static BigDecimal missing(Standard standard, List<CriterionJudgement> judgements) {
    BigDecimal missing = ZERO;
    for (CriterionJudgement judgement : judgements) {
      if (counts(standard, judgement, false)) {
        missing =
            missing
                .add(standard.passScore().value().multiply(judgement.criterion().weight()))
                .subtract(HUNDRED.multiply(points(judgement)));
      }
    }
    return missing.movePointLeft(2);
  }

  private static BigDecimal score(
      Standard standard, List<CriterionJudgement> judgements, boolean unknownEarnsAll) {
    BigDecimal earned = ZERO;
    BigDecimal all = ZERO;
    for (CriterionJudgement judgement : judgements) {
      if (!counts(standard, judgement, unknownEarnsAll)) {
        continue;
      }
      BigDecimal weight = judgement.criterion().weight();
      all = all.add(weight);
      earned = earned.add(weight.multiply(earned(judgement, unknownEarnsAll)));
    }
    return all.signum() == 0 ? ZERO : earned.multiply(HUNDRED).divide(all, Quantity.PRECISION);
  }

  private static boolean counts(
      Standard standard, CriterionJudgement judgement, boolean unknownEarnsAll) {
    return standard.counting() == Standard.Counting.ALL
        || judgement.criterion().required()
        || unknownEarnsAll
        || judgement.outcome().earned().isPresent();
  }

  private static BigDecimal earned(CriterionJudgement judgement, boolean unknownEarnsAll) {
    BigDecimal unknown =
        !unknownEarnsAll
            ? ZERO
            : judgement.criterion().rule() instanceof ScoringRule.Ratio ratio
                ? ratio.cap().orElse(ONE)
                : ONE;
    return judgement.outcome().earned().orElse(unknown);
  }

  /// The points that a judgement earned.
  public static BigDecimal points(CriterionJudgement judgement) {
    return judgement.criterion().weight().multiply(earned(judgement, false));
  }
}

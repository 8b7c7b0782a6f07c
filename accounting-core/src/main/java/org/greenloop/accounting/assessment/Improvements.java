package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.quantity.Quantity;

/// What would change an assessment: of each criterion alone, and of the whole.
public final class Improvements {

  private final Assessment assessment;
  private final Map<String, Metric> metrics;

  /// @param metrics that it was judged on, by indicator code
  public Improvements(Assessment assessment, Map<String, Metric> metrics) {
    this.assessment = assessment;
    this.metrics = Map.copyOf(metrics);
  }

  /// Steps to the pass score, the cheapest first, in the order in which they are taken.
  ///
  /// @param reaches whether the subject passes after the last step
  public record Plan(List<Step> steps, boolean reaches) {

    public Plan {
      steps = List.copyOf(steps);
    }
  }

  /// @param scoreAfter with this step and those before
  public record Step(Improvement improvement, BigDecimal scoreAfter) {}

  /// For each criterion that does not earn all points, what would.
  public List<Improvement> ofEach() {
    return assessment.criteria().stream()
        .filter(judgement -> judgement.criterion().rule() instanceof ScoringRule.Measured)
        .filter(
            judgement -> judgement.outcome().earned().filter(s -> s.compareTo(ONE) < 0).isPresent())
        .map(judgement -> to(judgement, ONE))
        .toList();
  }

  /// The cheapest way to pass: required criteria that earn nothing, then what costs the smallest
  /// relative change of an input for each point, the last step no larger than needed. Declared
  /// evidence, whose effort nobody can measure, comes last. A veto is not in it: it cannot be made
  /// up for.
  public Plan plan() {
    List<Improvement> open = new ArrayList<>();
    for (CriterionJudgement judgement : assessment.criteria()) {
      if (judgement.criterion().weight().signum() > 0 && earned(judgement).compareTo(ONE) < 0) {
        open.add(to(judgement, ONE));
      }
    }
    open.sort(
        Comparator.comparing((Improvement i) -> !mustImprove(i.judgement()))
            .thenComparing(Improvement.CHEAPEST_FIRST));
    List<Step> steps = new ArrayList<>();
    BigDecimal points = points();
    boolean passes = assessment.outcome() == Assessment.Outcome.MET;
    for (Improvement full : open) {
      if (passes || assessment.outcome() == Assessment.Outcome.VETOED) {
        break;
      }
      boolean othersAreMet =
          open.stream()
              .skip(steps.size() + 1L)
              .noneMatch(improvement -> mustImprove(improvement.judgement()));
      BigDecimal gap = needed().subtract(points);
      Improvement step = othersAreMet && full.points().compareTo(gap) > 0 ? cut(full, gap) : full;
      points = points.add(step.points());
      steps.add(new Step(step, percent(points)));
      passes = othersAreMet && points.compareTo(needed()) >= 0;
    }
    return new Plan(steps, passes);
  }

  private static boolean mustImprove(CriterionJudgement judgement) {
    return judgement.criterion().required() && earned(judgement).signum() == 0;
  }

  /// The part of an improvement that earns so many points; all of it where the rule knows no parts.
  private Improvement cut(Improvement full, BigDecimal points) {
    CriterionJudgement judgement = full.judgement();
    BigDecimal least =
        mustImprove(judgement)
            ? points.max(judgement.criterion().weight().scaleByPowerOfTen(-6))
            : points;
    BigDecimal share =
        earned(judgement)
            .add(least.divide(judgement.criterion().weight(), Quantity.PRECISION))
            .min(ONE);
    return to(judgement, share);
  }

  /// What it takes to earn at least the share.
  private Improvement to(CriterionJudgement judgement, BigDecimal share) {
    Criterion criterion = judgement.criterion();
    if (!(criterion.rule() instanceof ScoringRule.Measured rule)
        || judgement.outcome() instanceof CriterionOutcome.NotAssessable) {
      return improvement(judgement, share, Optional.empty(), List.of());
    }
    BigDecimal value = Targets.value(rule, judgement.benchmark(), share);
    return improvement(
        judgement,
        Scoring.share(rule, judgement.benchmark(), value),
        Optional.of(value),
        Optional.ofNullable(metrics.get(rule.indicator().code()))
            .map(metric -> InputChange.of(metric, rule.direction(), value))
            .orElse(List.of()));
  }

  private static Improvement improvement(
      CriterionJudgement judgement,
      BigDecimal share,
      Optional<BigDecimal> value,
      List<InputChange> changes) {
    return new Improvement(
        judgement,
        share,
        judgement.criterion().weight().multiply(share.subtract(earned(judgement))),
        value,
        changes);
  }

  private static BigDecimal earned(CriterionJudgement judgement) {
    return judgement.outcome().earned().orElse(BigDecimal.ZERO);
  }

  private BigDecimal points() {
    return assessment.criteria().stream()
        .map(Assessor::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Points of the pass score, of all criteria that would count.
  private BigDecimal needed() {
    return assessment.standard().passScore().value().multiply(weight()).movePointLeft(2);
  }

  private BigDecimal percent(BigDecimal points) {
    return points.movePointRight(2).divide(weight(), Quantity.PRECISION);
  }

  /// Of the criteria that count as they are, and of those that a step would bring in.
  private BigDecimal weight() {
    return assessment.criteria().stream()
        .map(judgement -> judgement.criterion().weight())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

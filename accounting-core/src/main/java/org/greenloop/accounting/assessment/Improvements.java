package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.greenloop.accounting.indicator.Metric;

/// What would change an assessment: of each criterion alone, and of the whole.
///
/// An improvement is judged by changing the figures and asking the [Assessor] again, so what is
/// said here is what an assessment of such figures would say.
public final class Improvements {

  /// The least that a required criterion may earn where its rule knows no least step.
  private static final BigDecimal SOMETHING = new BigDecimal("0.000001");

  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  private final Assessment assessment;
  private final Applicant applicant;
  private final Assessor assessor = new Assessor();

  /// @param applicant on whose figures and evidence it was judged
  public Improvements(Assessment assessment, Applicant applicant) {
    this.assessment = assessment;
    this.applicant = applicant;
  }

  /// Steps to the pass score, the cheapest first. Cheap is what asks for the smallest part of an
  /// input for each point gained.
  ///
  /// @param reaches whether the subject passes after the last step
  public record Plan(List<Step> steps, boolean reaches) {

    public Plan {
      steps = List.copyOf(steps);
    }

    /// Whether every step is a change of a known figure: nothing that is missing has to earn what
    /// it is taken to.
    public boolean isMeasured() {
      return steps.stream().allMatch(step -> step.improvement().cheapest().isPresent());
    }
  }

  /// @param scoreAfter with this step and those before
  public record Step(Improvement improvement, BigDecimal scoreAfter) {}

  /// For each criterion with a value that could earn more, what would: the next step of its rule
  /// where it has steps, and all points.
  public List<Improvement> ofEach() {
    return assessment.criteria().stream()
        .filter(judgement -> judgement.criterion().rule() instanceof ScoringRule.Measured)
        .filter(judgement -> judgement.outcome().earned().isPresent())
        .flatMap(
            judgement ->
                stages(judgement).stream()
                    .map(share -> to(judgement, share))
                    .flatMap(Optional::stream))
        .toList();
  }

  /// The cheapest way to pass: what the scheme requires and earns nothing yet, then what asks for
  /// the smallest relative change of an input for each point; no step larger than needed, and none
  /// that the others make unnecessary. What nobody can measure the effort of (evidence, a report
  /// that is missing) comes last and is taken to earn all points. A veto that applies cannot be
  /// made up for.
  public Plan plan() {
    if (assessment.outcome() == Assessment.Outcome.MET) {
      return new Plan(List.of(), true);
    }
    if (assessment.outcome() == Assessment.Outcome.VETOED) {
      return new Plan(List.of(), false);
    }
    Map<String, Improvement> taken = new LinkedHashMap<>();
    assessment.criteria().stream()
        .filter(Improvements::mustImprove)
        .flatMap(judgement -> least(judgement).stream())
        .forEach(improvement -> taken.put(improvement.criterion(), improvement));
    while (missing(after(taken.values())).signum() > 0) {
      Optional<Improvement> next = cheapest(taken);
      if (next.isEmpty()) {
        break;
      }
      taken.put(next.get().criterion(), next.get());
    }
    boolean reaches = passes(taken.values());
    if (reaches) {
      trim(taken);
    }
    return new Plan(steps(taken.values()), reaches);
  }

  private static boolean mustImprove(CriterionJudgement judgement) {
    return (judgement.criterion().required()
            || judgement.criterion().rule() instanceof ScoringRule.Veto)
        && earned(judgement).signum() == 0;
  }

  /// The smallest step that earns anything.
  private Optional<Improvement> least(CriterionJudgement judgement) {
    return stages(judgement).stream()
        .map(share -> to(judgement, share))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Of all single steps beyond those taken the one that asks for the least for each point of the
  /// score. What is taken already of the same input is not asked for again.
  private Optional<Improvement> cheapest(Map<String, Improvement> taken) {
    List<CriterionJudgement> now = after(taken.values());
    BigDecimal score = score(now);
    Optional<Improvement> best = Optional.empty();
    Optional<BigDecimal> bestEffort = Optional.empty();
    for (int i = 0; i < now.size(); i++) {
      CriterionJudgement today = assessment.criteria().get(i);
      for (BigDecimal share : shares(now, i)) {
        Optional<Improvement> found = to(today, share);
        if (found.isEmpty()) {
          continue;
        }
        Improvement one = found.get();
        Map<String, Improvement> with = new LinkedHashMap<>(taken);
        with.put(one.criterion(), one);
        BigDecimal gain = score(after(with.values())).subtract(score);
        if (gain.signum() <= 0) {
          continue;
        }
        BigDecimal spent =
            Optional.ofNullable(taken.get(one.criterion()))
                .flatMap(Improvement::relative)
                .orElse(ZERO);
        Optional<BigDecimal> effort =
            one.relative().map(relative -> relative.subtract(spent).divide(gain, UP));
        if (best.isEmpty() || Improvement.KNOWN_FIRST.compare(effort, bestEffort) < 0) {
          best = found;
          bestEffort = effort;
        }
      }
    }
    return best;
  }

  /// Steps that are still open to a criterion. A ratio without a cap goes on beyond all its points,
  /// as far as the pass score asks.
  private List<BigDecimal> shares(List<CriterionJudgement> now, int index) {
    CriterionJudgement judgement = now.get(index);
    if (judgement.criterion().rule() instanceof ScoringRule.Ratio ratio
        && judgement.outcome().earned().filter(share -> share.compareTo(ONE) >= 0).isPresent()) {
      BigDecimal wanted =
          earned(judgement)
              .add(missing(now).divide(judgement.criterion().weight(), UP))
              .min(ratio.cap().orElse(BigDecimal.valueOf(Long.MAX_VALUE)));
      return wanted.compareTo(earned(judgement)) > 0 ? List.of(wanted) : List.of();
    }
    return stages(judgement);
  }

  /// Shares above today's that the rule has a step for, ascending.
  private static List<BigDecimal> stages(CriterionJudgement judgement) {
    BigDecimal earned = earned(judgement);
    TreeSet<BigDecimal> stages = new TreeSet<>();
    switch (judgement.criterion().rule()) {
      case ScoringRule.Bands bands when isKnown(judgement) -> {
        stages.add(bands.bands().getFirst().share());
        bands.bands().stream()
            .map(Band::share)
            .filter(share -> share.compareTo(earned) > 0)
            .min(Comparator.naturalOrder())
            .ifPresent(stages::add);
      }
      case ScoringRule.Linear linear -> {
        stages.add(ONE);
        if (mustImprove(judgement) && isKnown(judgement)) {
          stages.add(SOMETHING);
        }
      }
      case ScoringRule.Ratio ratio -> {
        BigDecimal all = ratio.cap().orElse(ONE).min(ONE);
        stages.add(all);
        if (mustImprove(judgement) && isKnown(judgement)) {
          stages.add(SOMETHING.min(all));
        }
      }
      default -> stages.add(ONE);
    }
    return stages.stream().filter(share -> share.compareTo(earned) > 0).toList();
  }

  private static boolean isKnown(CriterionJudgement judgement) {
    return judgement.outcome().earned().isPresent();
  }

  /// Takes away what the other steps make unnecessary, the dearest first: a whole step, or a part
  /// of one.
  private void trim(Map<String, Improvement> taken) {
    List<Improvement> dearestFirst =
        taken.values().stream()
            .sorted(Comparator.comparing(Improvement::effort, Improvement.KNOWN_FIRST).reversed())
            .toList();
    for (Improvement one : dearestFirst) {
      taken.remove(one.criterion());
      if (!passes(taken.values())) {
        taken.put(one.criterion(), one);
        cut(taken, one);
      }
    }
  }

  private void cut(Map<String, Improvement> taken, Improvement one) {
    Criterion criterion = one.judgement().criterion();
    if (criterion.weight().signum() == 0) {
      return;
    }
    BigDecimal surplus = missing(after(taken.values())).negate();
    BigDecimal share =
        one.share()
            .subtract(surplus.divide(criterion.weight(), new MathContext(34, RoundingMode.FLOOR)))
            .max(mustImprove(one.judgement()) ? SOMETHING : ZERO);
    if (share.compareTo(earned(one.judgement())) <= 0 || share.compareTo(one.share()) >= 0) {
      return;
    }
    to(one.judgement(), share)
        .ifPresent(
            smaller -> {
              taken.put(smaller.criterion(), smaller);
              if (!passes(taken.values())) {
                taken.put(one.criterion(), one);
              }
            });
  }

  private List<Step> steps(Collection<Improvement> taken) {
    List<Improvement> inOrder =
        taken.stream()
            .sorted(
                Comparator.comparing((Improvement one) -> !mustImprove(one.judgement()))
                    .thenComparing(Improvement::effort, Improvement.KNOWN_FIRST)
                    .thenComparing(Improvement::criterion))
            .toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      steps.add(new Step(inOrder.get(i), score(after(inOrder.subList(0, i + 1)))));
    }
    return steps;
  }

  /// What it takes to earn at least the share; empty where no change of one input does, or nobody
  /// can bring the figure.
  private Optional<Improvement> to(CriterionJudgement judgement, BigDecimal share) {
    if (!(judgement.criterion().rule() instanceof ScoringRule.Measured rule)) {
      return Optional.of(improvement(judgement, share, Optional.empty(), List.of()));
    }
    if (judgement.outcome() instanceof CriterionOutcome.NotAssessable(Missing reason)) {
      return reason == Missing.NOT_APPLICABLE || reason == Missing.NO_BENCHMARK
          ? Optional.empty()
          : Optional.of(improvement(judgement, share, Optional.empty(), List.of()));
    }
    BigDecimal value = Targets.value(rule, judgement.benchmark(), share);
    Metric metric =
        Optional.ofNullable(applicant.metrics().get(rule.indicator().code())).orElseThrow();
    List<InputChange> changes =
        staysInSize(rule, judgement.benchmark(), value)
            ? InputChange.of(metric, rule.direction(), value)
            : List.of();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            improvement(
                judgement,
                Scoring.share(rule, judgement.benchmark(), value),
                Optional.of(value),
                changes));
  }

  /// A value of which the size itself is read could bring another reference value.
  private static boolean staysInSize(
      ScoringRule.Measured rule, Optional<Benchmark> benchmark, BigDecimal value) {
    return benchmark
        .flatMap(Benchmark::size)
        .filter(size -> size.indicator().code().equals(rule.indicator().code()))
        .filter(size -> !size.contains(value))
        .isEmpty();
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
    return judgement.outcome().earned().orElse(ZERO);
  }

  /// The criteria as they would be judged after these improvements, each by its cheapest change. Of
  /// two that change the same figure the one that goes further counts.
  private List<CriterionJudgement> after(Collection<Improvement> improvements) {
    Map<String, Metric> metrics = new HashMap<>(applicant.metrics());
    Map<String, Declared> declared = new HashMap<>(applicant.declared());
    Map<String, CriterionOutcome> reported = new HashMap<>();
    Map<String, Improvement> furthest = new HashMap<>();
    for (Improvement one : improvements) {
      if (!(one.judgement().criterion().rule() instanceof ScoringRule.Measured rule)) {
        declared.put(one.criterion(), new Declared.Scored(one.share().min(ONE)));
      } else if (one.value().isEmpty()) {
        reported.put(one.criterion(), new CriterionOutcome.Met(Optional.empty(), one.share()));
      } else {
        furthest.merge(
            rule.indicator().code(),
            one,
            (a, b) -> rule.direction().isMet(valueOf(a), valueOf(b)) ? a : b);
      }
    }
    furthest.forEach(
        (code, one) ->
            metrics.computeIfPresent(
                code, (any, metric) -> one.cheapest().orElseThrow().applied(metric)));
    return assessor
        .judge(
            assessment.standard(),
            assessment.period(),
            new Applicant(applicant.subjectId(), applicant.industry(), metrics, declared))
        .criteria()
        .stream()
        .map(
            judgement ->
                Optional.ofNullable(reported.get(judgement.criterion().id()))
                    .map(
                        outcome ->
                            new CriterionJudgement(
                                judgement.criterion(),
                                outcome,
                                judgement.benchmark(),
                                judgement.confidence()))
                    .orElse(judgement))
        .toList();
  }

  private static BigDecimal valueOf(Improvement improvement) {
    return improvement.value().orElseThrow();
  }

  private boolean passes(Collection<Improvement> improvements) {
    return Assessor.passes(assessment.standard(), after(improvements));
  }

  private BigDecimal score(List<CriterionJudgement> judgements) {
    return Assessor.score(assessment.standard(), judgements);
  }

  /// Points that lack to the pass score; below zero where there are more.
  private BigDecimal missing(List<CriterionJudgement> judgements) {
    return Assessor.missing(assessment.standard(), judgements);
  }
}

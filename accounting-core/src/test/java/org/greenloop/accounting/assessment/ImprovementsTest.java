package org.greenloop.accounting.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.assessment.ACriterion.benchmark;
import static org.greenloop.accounting.assessment.ACriterion.ofSize;
import static org.greenloop.accounting.assessment.ACriterion.reference;
import static org.greenloop.accounting.assessment.ACriterion.required;
import static org.greenloop.accounting.world.Indicators.CARBON;
import static org.greenloop.accounting.world.Indicators.ENERGY;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;
import static org.greenloop.accounting.world.Indicators.VALUE_SHARE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;

/// What would change an outcome: the smallest change of an input passes, and less of it does not.
class ImprovementsTest {

  private static final ReportingPeriod MONTH = ReportingPeriod.of(YearMonth.of(2025, 3));

  /// Reused ÷ (taken in + reused), %: reused water stands on both sides.
  private static final Indicator REUSE =
      indicator(
          "water.reuse-rate",
          List.of(Account.WATER_REUSED_PROCESS),
          List.of(Account.WATER_INTAKE_CONVENTIONAL, Account.WATER_REUSED_PROCESS),
          "100");

  /// (Used + used from stock) ÷ (generated + used from stock), %: all three parts.
  private static final Indicator UTILISATION =
      indicator(
          "waste.utilisation-rate",
          List.of(Account.WASTE_USED, Account.WASTE_USED_PAST_STOCK),
          List.of(Account.WASTE_GENERATED, Account.WASTE_USED_PAST_STOCK),
          "100");

  private final Map<String, Metric> metrics = new HashMap<>();
  private final Map<String, Declared> declared = new HashMap<>();

  // One input

  /// 40 tce ÷ 100 万元 = 0.4, at most 0.35: energy to 0.35 × 100 = 35, or value added to 40 ÷ 0.35 =
  /// 114.285714285714…, which passes from …715 on.
  @Test
  void either_side_of_a_ratio_reaches_the_limit() {
    put(ENERGY_PER_VALUE_ADDED, "40", "100");
    List<InputChange> changes =
        only(threshold("energy", ENERGY_PER_VALUE_ADDED, Direction.AT_MOST, "0.35")).changes();
    // 14.28… % of the value added against 12.5 % of the energy
    assertThat(changes)
        .extracting(InputChange::side)
        .containsExactly(InputChange.Side.NUMERATOR, InputChange.Side.DENOMINATOR);
    assertThat(changes.getFirst().to()).isEqualByComparingTo("35");
    assertThat(changes.getFirst().relative().orElseThrow()).isEqualByComparingTo("0.125");
    assertThat(changes.getLast().accounts()).containsExactly(Account.VALUE_ADDED);
    assertThat(changes.getLast().to()).isEqualByComparingTo("114.285714285715");
    // A hundredth of 14.2857 is 0.1428, so one decimal; 114.2 would not pass.
    assertThat(changes.getLast().shown()).isEqualByComparingTo("114.3");
  }

  /// 20 reused, 80 taken in: 20 %. At least 30 %: (20 + x) ÷ (100 + x) = 0.3, x = 10 ÷ 0.7 =
  /// 14.285…, not the 10 that reach it when the denominator is held. Or less intake: 20 ÷ 0.3 =
  /// 66.66…, of which 46.66… is taken in.
  @Test
  void what_stands_on_both_sides_moves_both() {
    put(REUSE, "20", "100");
    List<InputChange> changes = only(threshold("reuse", REUSE, Direction.AT_LEAST, "30")).changes();
    assertThat(changes)
        .extracting(InputChange::side)
        .containsExactly(InputChange.Side.DENOMINATOR, InputChange.Side.BOTH);
    InputChange intake = changes.getFirst();
    assertThat(intake.accounts()).containsExactly(Account.WATER_INTAKE_CONVENTIONAL);
    assertThat(intake.from()).isEqualByComparingTo("80");
    assertThat(intake.to()).isEqualByComparingTo("46.666666666666");
    InputChange reused = changes.getLast();
    assertThat(reused.accounts()).containsExactly(Account.WATER_REUSED_PROCESS);
    assertThat(reused.from()).isEqualByComparingTo("20");
    assertThat(reused.to()).isEqualByComparingTo("34.285714285715");
  }

  /// (80 + 10) ÷ (190 + 10) = 45 %. At least 50 %: 100 used where 10 of them are from stock, or 180
  /// generated and from stock. How the sums part is not kept, so the shared account is left out.
  @Test
  void sides_that_share_one_of_several_accounts_change_as_sums() {
    put(UTILISATION, "90", "200");
    List<InputChange> changes =
        only(threshold("use", UTILISATION, Direction.AT_LEAST, "50")).changes();
    assertThat(changes).hasSize(2);
    InputChange generated = changes.getFirst();
    assertThat(generated.accounts()).containsExactly(Account.WASTE_GENERATED);
    assertThat(generated.summed())
        .containsExactly(Account.WASTE_GENERATED, Account.WASTE_USED_PAST_STOCK);
    assertThat(generated.to()).isEqualByComparingTo("180");
    assertThat(changes.getLast().accounts()).containsExactly(Account.WASTE_USED);
    assertThat(changes.getLast().to()).isEqualByComparingTo("100");
  }

  /// Nothing used of 200: no other denominator makes 50 % of nothing, and «from 0» has no part.
  @Test
  void a_numerator_of_nothing_is_left_to_grow() {
    put(VALUE_SHARE, "0", "200");
    Improvement improvement = only(threshold("share", VALUE_SHARE, Direction.AT_LEAST, "50"));
    assertThat(improvement.changes()).hasSize(1);
    assertThat(improvement.changes().getFirst().to()).isEqualByComparingTo("100");
    assertThat(improvement.effort()).isEmpty();
  }

  /// Half of nothing reused of water: 100 % cannot be reached by reusing more.
  @Test
  void a_share_of_all_cannot_be_reached_from_both_sides() {
    put(REUSE, "20", "100");
    List<InputChange> changes =
        only(threshold("reuse", REUSE, Direction.AT_LEAST, "100")).changes();
    assertThat(changes).extracting(InputChange::side).containsExactly(InputChange.Side.DENOMINATOR);
    assertThat(changes.getFirst().to()).isEqualByComparingTo("0");
  }

  /// 123 456.7 of at most 123 456: a hundredth of the 0.7 asks for three decimals, not for four
  /// significant digits.
  @Test
  void the_shown_change_passes_and_asks_for_hardly_more() {
    put(ENERGY, "123456.7", "1");
    InputChange change =
        only(threshold("energy", ENERGY, Direction.AT_MOST, "123456.000049")).changes().getFirst();
    assertThat(change.to()).isEqualByComparingTo("123456.000049");
    assertThat(change.shown()).isEqualByComparingTo("123456.000");
    assertThat(change.shownFrom()).isEqualByComparingTo("123456.7");
  }

  // The rules

  /// 78 % earns nothing, 75 would not; bands 90 → 1, 80 → 0.6: first 80, then 90.
  @Test
  void bands_are_climbed_one_by_one() {
    put(ENERGY, "78", "1");
    Criterion bands =
        ACriterion.of(
            "bands",
            new ScoringRule.Bands(
                ENERGY,
                Direction.AT_LEAST,
                List.of(
                    new Band(reference("90"), BigDecimal.ONE),
                    new Band(reference("80"), new BigDecimal("0.6")))),
            "20");
    List<Improvement> each = improvements("60", bands).ofEach();
    assertThat(each).extracting(i -> i.value().orElseThrow().intValue()).containsExactly(80, 90);
    assertThat(each.getFirst().points()).isEqualByComparingTo("12");
    assertThat(each.getLast().points()).isEqualByComparingTo("20");
  }

  /// Cap 0.8 of a reference of 10: 8 earns all that can be earned, so 8 is asked for and not 10,
  /// and at 8 nothing more.
  @Test
  void a_ratio_is_asked_for_no_more_than_its_cap() {
    Criterion capped =
        ACriterion.of(
            "capped",
            new ScoringRule.Ratio(
                ENERGY,
                Direction.AT_LEAST,
                List.of(benchmark("10")),
                Optional.of(new BigDecimal("0.8"))),
            "10");
    put(ENERGY, "5", "1");
    assertThat(only(capped).value().orElseThrow()).isEqualByComparingTo("8");
    assertThat(only(capped).points()).isEqualByComparingTo("3");
    put(ENERGY, "8", "1");
    assertThat(improvements("60", capped).ofEach()).isEmpty();
  }

  /// Parks of at least 100 tce: at most 90 tce would make it a park of another size.
  @Test
  void a_value_that_leaves_the_size_of_its_benchmark_is_no_way() {
    SizeClass large = new SizeClass(ENERGY, Optional.of(new BigDecimal("100")), Optional.empty());
    Criterion criterion =
        ACriterion.of(
            "energy",
            new ScoringRule.Threshold(
                ENERGY, Direction.AT_MOST, List.of(ofSize(large, benchmark("90")))),
            "10");
    put(ENERGY, "120", "1");
    assertThat(improvements("60", criterion).ofEach()).isEmpty();
    assertThat(improvements("60", criterion).plan().reaches()).isFalse();
  }

  // The whole

  /// An index of two: 1.2 and 0.4 make 80 of the 100 that pass; the third is optional and unknown,
  /// so not in the sum. The second has to earn 0.8: value 8 of 10.
  @Test
  void an_index_leaves_what_is_optional_and_unknown_out_of_the_way_too() {
    put(ENERGY, "12", "1");
    put(CARBON, "4", "1");
    Improvements.Plan plan =
        improvements(
                Standard.Counting.ASSESSED,
                "100",
                ratio("one", ENERGY, "10"),
                ratio("two", CARBON, "10"),
                ACriterion.of("third", new ScoringRule.Evidence(), "1"))
            .plan();
    assertThat(plan.reaches()).isTrue();
    Improvements.Step step = plan.steps().getFirst();
    // One further of 12 is 33 % for 20 points; two of 4 is 100 %.
    assertThat(step.improvement().criterion()).isEqualTo("one");
    assertThat(step.improvement().value().orElseThrow()).isEqualByComparingTo("16");
    assertThat(step.scoreAfter()).isEqualByComparingTo("100");
    assertThat(plan.steps()).hasSize(1);
  }

  /// 50 + 0 of 100 and 60 pass. The required one earns nothing between 30 and 60: a little of it is
  /// owed, and then the 10 points are cheapest from the other, 2 % away, not from climbing on.
  @Test
  void what_is_required_earns_a_little_and_the_rest_comes_from_where_it_is_cheap() {
    Criterion owed =
        required(
            ACriterion.of(
                "owed",
                new ScoringRule.Linear(ENERGY, Direction.AT_LEAST, List.of(benchmark("30", "60"))),
                "40"));
    put(ENERGY, "24", "1");
    put(CARBON, "100", "1");
    declared.put("shown", new Declared.Scored(BigDecimal.ONE));
    Improvements.Plan plan =
        improvements(
                "60",
                owed,
                weighted(threshold("cheap", CARBON, Direction.AT_MOST, "98"), "10"),
                ACriterion.of("shown", new ScoringRule.Evidence(), "50"))
            .plan();
    assertThat(plan.reaches()).isTrue();
    assertThat(plan.steps())
        .extracting(step -> step.improvement().criterion())
        .containsExactly("owed", "cheap");
    // 30 + 0.000001 × 30
    assertThat(plan.steps().getFirst().improvement().value().orElseThrow())
        .isEqualByComparingTo("30.00003");
  }

  /// Ten points lack. `small` earns five for 1 %, `big` ten for 5 %: the cheaper of the two for a
  /// point comes first, and falls away when the other alone is enough.
  @Test
  void a_step_that_the_others_make_unnecessary_falls_away() {
    put(ENERGY, "101", "1");
    put(CARBON, "105", "1");
    declared.put("shown", new Declared.Scored(BigDecimal.ONE));
    Improvements.Plan plan =
        improvements(
                "60",
                weighted(threshold("small", ENERGY, Direction.AT_MOST, "100"), "5"),
                weighted(threshold("big", CARBON, Direction.AT_MOST, "100"), "45"),
                ACriterion.of("shown", new ScoringRule.Evidence(), "50"))
            .plan();
    assertThat(plan.steps())
        .extracting(step -> step.improvement().criterion())
        .containsExactly("big");
    assertThat(plan.steps().getFirst().scoreAfter()).isEqualByComparingTo("95");
  }

  @Test
  void a_veto_that_nobody_answered_is_a_step() {
    put(ENERGY, "80", "1");
    Improvements.Plan plan =
        improvements(
                "60",
                ACriterion.of("accident", new ScoringRule.Veto(), "0"),
                threshold("energy", ENERGY, Direction.AT_MOST, "100"))
            .plan();
    assertThat(plan.reaches()).isTrue();
    assertThat(plan.steps())
        .extracting(step -> step.improvement().criterion())
        .containsExactly("accident");
  }

  @Test
  void nobody_can_bring_a_ratio_that_does_not_apply() {
    metrics.put(VALUE_SHARE.code(), metric(VALUE_SHARE, "1", "0", Availability.NOT_APPLICABLE));
    Improvements.Plan plan =
        improvements("60", threshold("share", VALUE_SHARE, Direction.AT_LEAST, "50")).plan();
    assertThat(plan.reaches()).isFalse();
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void a_scheme_that_is_met_asks_for_nothing() {
    put(ENERGY, "80", "1");
    Improvements.Plan plan =
        improvements("60", threshold("energy", ENERGY, Direction.AT_MOST, "100")).plan();
    assertThat(plan).isEqualTo(new Improvements.Plan(List.of(), true));
  }

  // For any figures

  /// Every single change passes, as it is and as it is shown, and 99 % of it does not.
  @Property
  void the_change_passes_and_one_per_cent_less_does_not(
      @ForAll Direction direction,
      @ForAll ScoringRule.Kind kind,
      @ForAll @IntRange(max = 3) int which,
      @ForAll @IntRange(max = 9_999_999) int numerator,
      @ForAll @IntRange(min = 1, max = 9_999_999) int denominator,
      @ForAll @IntRange(min = 1, max = 99_999) int limit) {
    Assume.that(kind != ScoringRule.Kind.EVIDENCE && kind != ScoringRule.Kind.VETO);
    Indicator indicator =
        List.of(ENERGY_PER_VALUE_ADDED, VALUE_SHARE, REUSE, UTILISATION).get(which);
    put(
        indicator,
        BigDecimal.valueOf(numerator, 3).toString(),
        BigDecimal.valueOf(denominator, 2).toString());
    Criterion criterion =
        ACriterion.of("any", rule(kind, indicator, direction, BigDecimal.valueOf(limit, 3)), "10");
    Metric today = Optional.ofNullable(metrics.get(indicator.code())).orElseThrow();
    for (Improvement improvement : improvements("60", criterion).ofEach()) {
      BigDecimal way =
          improvement.value().orElseThrow().subtract(today.value().orElseThrow()).abs();
      for (InputChange change : improvement.changes()) {
        assertThat(share(criterion, change.applied(today)))
            .isGreaterThanOrEqualTo(improvement.share());
        InputChange shown =
            new InputChange(
                change.side(), change.accounts(), change.summed(), change.from(), change.shown());
        assertThat(share(criterion, shown.applied(today)))
            .isGreaterThanOrEqualTo(improvement.share());
        InputChange less =
            new InputChange(
                change.side(),
                change.accounts(),
                change.summed(),
                change.from(),
                change
                    .from()
                    .add(change.to().subtract(change.from()).multiply(new BigDecimal("0.99"))));
        // Values are cut at 12 decimals: a hundredth of the way has to be more than that.
        if (way.compareTo(new BigDecimal("0.000001")) > 0) {
          assertThat(share(criterion, less.applied(today))).isLessThan(improvement.share());
        }
      }
    }
  }

  /// A plan that reaches is met when all its steps are taken, and not when one is left out.
  @Property(tries = 300)
  void a_plan_passes_and_none_of_its_steps_can_be_left_out(
      @ForAll Direction one,
      @ForAll Direction two,
      @ForAll ScoringRule.Kind kind,
      @ForAll ScoringRule.Kind other,
      @ForAll boolean firstIsRequired,
      @ForAll Standard.Counting counting,
      @ForAll @IntRange(min = 1, max = 9_999) int energy,
      @ForAll @IntRange(min = 1, max = 9_999) int carbon,
      @ForAll @IntRange(min = 1, max = 9_999) int reused,
      @ForAll @IntRange(min = 1, max = 99) int pass) {
    metrics.clear();
    declared.clear();
    put(ENERGY_PER_VALUE_ADDED, String.valueOf(energy), "70");
    put(CARBON, String.valueOf(carbon), "1");
    put(REUSE, String.valueOf(reused), String.valueOf(reused + 3_000));
    Criterion first = any("first", kind, ENERGY_PER_VALUE_ADDED, one, "50", "30");
    List<Criterion> criteria =
        List.of(
            firstIsRequired && kind != ScoringRule.Kind.VETO ? required(first) : first,
            any("second", other, CARBON, two, "4000", "30"),
            any("third", ScoringRule.Kind.LINEAR, REUSE, Direction.AT_LEAST, "60", "25"),
            any("fourth", ScoringRule.Kind.EVIDENCE, REUSE, Direction.AT_LEAST, "60", "15"));
    Standard standard = standard(counting, String.valueOf(pass), criteria);
    Assessment assessment = new Assessor().judge(standard, MONTH, applicant());
    Improvements.Plan plan = new Improvements(assessment, applicant()).plan();
    if (!plan.reaches()) {
      return;
    }
    assertThat(outcome(standard, plan.steps(), Optional.empty())).isEqualTo(Outcome.MET);
    for (Improvements.Step left : plan.steps()) {
      assertThat(outcome(standard, plan.steps(), Optional.of(left)))
          .as("without " + left.improvement().criterion())
          .isNotEqualTo(Outcome.MET);
    }
  }

  /// The figures and evidence as the plan asks for them, judged as any other.
  private Outcome outcome(
      Standard standard, List<Improvements.Step> steps, Optional<Improvements.Step> without) {
    Map<String, Metric> changed = new HashMap<>(metrics);
    Map<String, Declared> scored = new HashMap<>(declared);
    for (Improvements.Step step : steps) {
      Improvement improvement = step.improvement();
      if (without.filter(step::equals).isPresent()) {
        continue;
      }
      improvement
          .cheapest()
          .ifPresentOrElse(
              change ->
                  changed.computeIfPresent(
                      improvement.judgement().criterion().indicator().orElseThrow().code(),
                      (code, metric) -> change.applied(metric)),
              () -> scored.put(improvement.criterion(), new Declared.Scored(improvement.share())));
    }
    return new Assessor()
        .judge(standard, MONTH, new Applicant(1, Optional.empty(), changed, scored))
        .outcome();
  }

  // The world of a test

  private static Criterion any(
      String id,
      ScoringRule.Kind kind,
      Indicator indicator,
      Direction direction,
      String limit,
      String weight) {
    return ACriterion.of(
        id,
        rule(kind, indicator, direction, new BigDecimal(limit)),
        kind == ScoringRule.Kind.VETO ? "0" : weight);
  }

  /// The limit with a base or a lower band at its bad side, a quarter away.
  private static ScoringRule rule(
      ScoringRule.Kind kind, Indicator indicator, Direction direction, BigDecimal limit) {
    BigDecimal worse =
        limit.multiply(new BigDecimal(direction == Direction.AT_MOST ? "1.25" : "0.75"));
    return switch (kind) {
      case THRESHOLD ->
          new ScoringRule.Threshold(indicator, direction, List.of(benchmark(limit.toString())));
      case LINEAR ->
          new ScoringRule.Linear(
              indicator, direction, List.of(benchmark(worse.toString(), limit.toString())));
      case RATIO ->
          new ScoringRule.Ratio(
              indicator, direction, List.of(benchmark(limit.toString())), Optional.empty());
      case BANDS ->
          new ScoringRule.Bands(
              indicator,
              direction,
              List.of(
                  new Band(reference(limit.toString()), BigDecimal.ONE),
                  new Band(reference(worse.toString()), new BigDecimal("0.6"))));
      case EVIDENCE -> new ScoringRule.Evidence();
      case VETO -> new ScoringRule.Veto();
    };
  }

  private static BigDecimal share(Criterion criterion, Metric metric) {
    return new Assessor()
        .judge(
            standard(Standard.Counting.ALL, "60", List.of(criterion)),
            MONTH,
            new Applicant(1, Optional.empty(), Map.of(metric.indicator().code(), metric), Map.of()))
        .criteria()
        .getFirst()
        .outcome()
        .earned()
        .orElseThrow();
  }

  private static Criterion threshold(
      String id, Indicator indicator, Direction direction, String limit) {
    return ACriterion.of(
        id, new ScoringRule.Threshold(indicator, direction, List.of(benchmark(limit))), "10");
  }

  private static Criterion weighted(Criterion criterion, String weight) {
    return ACriterion.of(criterion.id(), criterion.rule(), weight);
  }

  private static Criterion ratio(String id, Indicator indicator, String reference) {
    return ACriterion.of(
        id,
        new ScoringRule.Ratio(
            indicator, Direction.AT_LEAST, List.of(benchmark(reference)), Optional.empty()),
        "1");
  }

  private void put(Indicator indicator, String numerator, String denominator) {
    metrics.put(
        indicator.code(), metric(indicator, numerator, denominator, Availability.AVAILABLE));
  }

  private static Metric metric(
      Indicator indicator, String numerator, String denominator, Availability availability) {
    return new Metric(
        indicator,
        new BigDecimal(numerator),
        new BigDecimal(denominator),
        availability,
        Confidence.OFFICIAL,
        1,
        MetricQuality.UNKNOWN);
  }

  private Applicant applicant() {
    return new Applicant(1, Optional.empty(), metrics, declared);
  }

  private Improvement only(Criterion criterion) {
    return improvements("60", criterion).ofEach().getFirst();
  }

  private Improvements improvements(String passScore, Criterion... criteria) {
    return improvements(Standard.Counting.ALL, passScore, criteria);
  }

  private Improvements improvements(
      Standard.Counting counting, String passScore, Criterion... criteria) {
    return new Improvements(
        new Assessor().judge(standard(counting, passScore, List.of(criteria)), MONTH, applicant()),
        applicant());
  }

  private static Standard standard(
      Standard.Counting counting, String passScore, List<Criterion> criteria) {
    return new Standard(
        "pilot",
        "2026",
        "试点",
        "Pilot",
        Set.of(SubjectKind.SITE),
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        counting,
        reference(passScore),
        List.of(),
        36,
        Optional.empty(),
        "a test",
        criteria);
  }

  private static Indicator indicator(
      String code, List<Account> numerator, List<Account> denominator, String scale) {
    return new Indicator(
        code,
        code,
        code,
        "",
        numerator,
        denominator,
        new BigDecimal(scale),
        2,
        "",
        "a test",
        Confidence.OFFICIAL);
  }
}

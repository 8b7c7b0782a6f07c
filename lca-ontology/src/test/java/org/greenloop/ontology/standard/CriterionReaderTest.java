package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.factor.Confidence.COMPUTED;
import static org.greenloop.accounting.factor.Confidence.DOUBTFUL;
import static org.greenloop.accounting.factor.Confidence.OFFICIAL;
import static org.greenloop.accounting.factor.Confidence.SECONDARY;
import static org.greenloop.accounting.factor.Confidence.UNCONFIRMED;
import static org.greenloop.ontology.Resources.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.SizeClass;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.junit.jupiter.api.Test;

/// `schemes/rules.ttl`, compared with what stands in it.
class CriterionReaderTest {

  private static final Criterion.Group ENERGY = new Criterion.Group("energy", "能源", "Energy");

  private final StandardCatalog catalog =
      StandardCatalog.load(List.of(resource("schemes/rules.ttl")));
  private final Standard rules =
      catalog.find("rules", Optional.of("1"), LocalDate.of(2026, 1, 1)).orElseThrow();

  @Test
  void the_scheme_says_what_counts_when_it_passes_and_which_grades_there_are() {
    assertThat(rules.counting()).isEqualTo(Standard.Counting.ASSESSED);
    assertThat(rules.passScore()).isEqualTo(reference("110", "第 6 条", SECONDARY));
    assertThat(rules.mendDays()).contains(reference("45", "第 9 条", UNCONFIRMED));
    assertThat(rules.grades())
        .containsExactly(
            new Standard.Grade("优秀", "Best", reference("120.5", "第 8 条", COMPUTED)),
            new Standard.Grade("良好", "Good", reference("110", "第 7 条", OFFICIAL)));
    assertThat(rules.criteria())
        .extracting(Criterion::id)
        .containsExactly("intensity", "power", "carbon", "output", "ledger", "accident");
  }

  @Test
  void a_threshold_has_benchmarks_by_industry_and_size_and_one_for_all_others_at_last() {
    assertThat(rules.criteria().get(0))
        .isEqualTo(
            new Criterion(
                "intensity",
                "能耗强度",
                "Energy intensity",
                Optional.of(ENERGY),
                new ScoringRule.Threshold(
                    indicator("energy.per-value-added"),
                    Direction.AT_MOST,
                    List.of(
                        new Benchmark(
                            Optional.empty(),
                            size(Optional.of("5000"), Optional.empty()),
                            Optional.empty(),
                            reference("0.3", "表 4", OFFICIAL)),
                        new Benchmark(
                            Optional.of("C38"),
                            size(Optional.empty(), Optional.of("1000")),
                            Optional.empty(),
                            reference("0.2", "表 2", UNCONFIRMED)),
                        new Benchmark(
                            Optional.of("C38"),
                            size(Optional.of("1000"), Optional.of("5000")),
                            Optional.empty(),
                            reference("0.18", "表 3", DOUBTFUL)),
                        forAll(Optional.empty(), reference("0.35", "表 1", SECONDARY)))),
                new BigDecimal("40.5"),
                true,
                "第 1 条",
                Optional.empty(),
                SECONDARY));
  }

  @Test
  void a_linear_rule_has_base_and_leading_values() {
    assertThat(rules.criteria().get(1))
        .isEqualTo(
            new Criterion(
                "power",
                "用电",
                "Electricity",
                Optional.of(ENERGY),
                new ScoringRule.Linear(
                    indicator("energy.electricity"),
                    Direction.AT_LEAST,
                    List.of(
                        new Benchmark(
                            Optional.of("C"),
                            Optional.empty(),
                            Optional.of(reference("11", "制造业基准", DOUBTFUL)),
                            reference("21", "制造业引领", SECONDARY)),
                        forAll(
                            Optional.of(reference("10", "基准", COMPUTED)),
                            reference("20", "引领", OFFICIAL)))),
                new BigDecimal("30"),
                false,
                "第 2 条",
                Optional.empty(),
                OFFICIAL));
  }

  @Test
  void a_ratio_has_a_reference_value_and_may_have_a_cap() {
    assertThat(rules.criteria().get(2).rule())
        .isEqualTo(
            new ScoringRule.Ratio(
                indicator("carbon.per-value-added"),
                Direction.AT_MOST,
                List.of(forAll(Optional.empty(), reference("0.6", "参考", COMPUTED))),
                Optional.of(new BigDecimal("2.5"))));
    assertThat(rules.criteria().get(2).group()).isEmpty();
  }

  @Test
  void bands_are_read_best_first() {
    assertThat(rules.criteria().get(3).rule())
        .isEqualTo(
            new ScoringRule.Bands(
                indicator("energy.per-output-value"),
                Direction.AT_MOST,
                List.of(
                    new Band(reference("0.07", "一档", OFFICIAL), BigDecimal.ONE),
                    new Band(reference("0.09", "二档", UNCONFIRMED), new BigDecimal("0.5")))));
  }

  @Test
  void evidence_says_what_is_asked_for() {
    assertThat(rules.criteria().get(4))
        .isEqualTo(
            new Criterion(
                "ledger",
                "台账",
                "Ledger",
                Optional.empty(),
                new ScoringRule.Evidence(),
                new BigDecimal("5"),
                true,
                "第 5 条",
                Optional.of(new Criterion.Evidence("台账复印件", "Copy of the ledger")),
                OFFICIAL));
  }

  @Test
  void a_veto_has_no_weight() {
    assertThat(rules.criteria().get(5))
        .isEqualTo(
            new Criterion(
                "accident",
                "重大事故",
                "Grave accident",
                Optional.empty(),
                new ScoringRule.Veto(),
                BigDecimal.ZERO,
                false,
                "第 9 条",
                Optional.empty(),
                OFFICIAL));
  }

  private Indicator indicator(String code) {
    return catalog.findIndicator(code).orElseThrow();
  }

  private Optional<SizeClass> size(Optional<String> from, Optional<String> below) {
    return Optional.of(
        new SizeClass(
            indicator("energy.comprehensive"),
            from.map(BigDecimal::new),
            below.map(BigDecimal::new)));
  }

  private static Benchmark forAll(Optional<Reference> base, Reference target) {
    return new Benchmark(Optional.empty(), Optional.empty(), base, target);
  }

  private static Reference reference(String value, String source, Confidence confidence) {
    return new Reference(new BigDecimal(value), source, confidence);
  }
}

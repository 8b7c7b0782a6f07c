package org.greenloop.ontology.standard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.SizeClass;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped schemes have the items and points of their documents. Counts and points are those of
/// the documents, see `docs/interpretations/schemes.md`.
class ShippedSchemesTest {

  private final StandardCatalog catalog = StandardCatalog.load();

  @ParameterizedTest
  @CsvSource({
    "green-factory@2025, 14, 9, 100",
    "green-factory@2018, 17, 1, 100",
    "green-park@2016, 31, 7, 31",
    "zero-carbon-park@2025, 6, 0, 100",
    "green-supply-chain@2016, 20, 6, 100",
    "green-supply-chain-electronics@2026-interim, 20, 6, 100",
    "green-product@2026, 6, 2, 100",
    "express-packaging@2026, 8, 0, 100",
    "excessive-packaging@2021, 2, 1, 100",
    "city-green-freight@2025, 32, 0, 100",
    "recycler@2024, 15, 2, 15",
    "pilot-project@2026, 6, 1, 100",
    "pilot-enterprise@2026, 8, 1, 100",
    "pilot-park@2026, 9, 1, 100",
    "pilot-energy-carbon@2026, 4, 0, 100",
  })
  void every_item_of_the_document_is_there(
      String reference, int scored, int vetoes, BigDecimal points) {
    Standard standard = get(reference);
    assertThat(scored(standard)).hasSize(scored);
    assertThat(standard.criteria()).hasSize(scored + vetoes);
    assertThat(scored(standard).stream().map(Criterion::weight).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(points));
  }

  @Test
  void no_other_scheme_is_shipped() {
    assertThat(catalog.standards()).hasSize(15);
  }

  /// GB/T 36132-2025 Table C.1: 8 8 8 6, 8 8 8 6, 6 4 6, 8 8, 8.
  @Test
  void the_green_factory_has_the_points_of_table_c1() {
    assertThat(weights(get("green-factory@2025")))
        .containsExactly("8", "8", "8", "6", "8", "8", "8", "6", "6", "4", "6", "8", "8", "8");
    assertThat(groups(get("green-factory@2025")))
        .containsExactly(
            Map.entry("能源低碳化", "30"),
            Map.entry("资源高效化", "30"),
            Map.entry("生产洁净化", "16"),
            Map.entry("产品绿色化", "16"),
            Map.entry("用地集约化", "8"));
    assertThat(groups(get("green-factory@2018")).values())
        .containsExactly("20", "15", "15", "10", "10", "30");
  }

  @Test
  void the_edition_of_2025_follows_that_of_2018_without_a_gap() {
    assertThat(edition("green-factory", LocalDate.of(2025, 12, 30))).contains("2018");
    assertThat(edition("green-factory", LocalDate.of(2025, 12, 31))).contains("2025");
  }

  /// EG 3, RG 8, IG 5, CG 4, HG 8, MG 3.
  @Test
  void the_green_park_has_its_31_indicators() {
    Standard park = get("green-park@2016");
    assertThat(park.counting()).isEqualTo(Standard.Counting.ASSESSED);
    assertThat(scored(park))
        .extracting(Criterion::id)
        .containsExactlyElementsOf(
            Stream.of("eg:3", "rg:8", "ig:5", "cg:4", "hg:8", "mg:3")
                .map(group -> group.split(":"))
                .flatMap(
                    group ->
                        IntStream.rangeClosed(1, Integer.parseInt(group[1]))
                            .mapToObj(number -> group[0] + number))
                .toList());
    assertThat(scored(park)).extracting(Criterion::confidence).containsOnly(Confidence.DOUBTFUL);
    // Optional: RG5 to RG8, IG2 to IG5, CG3, CG4, HG7, HG8.
    assertThat(scored(park)).filteredOn(criterion -> !criterion.required()).hasSize(12);
    assertThat(scored(park))
        .filteredOn(criterion -> criterion.rule() instanceof ScoringRule.Measured)
        .extracting(Criterion::id)
        .containsExactly("eg1", "eg2", "eg3", "rg1", "rg2", "rg3", "rg4", "hg1", "hg3");
  }

  /// 0.2 tCO2/tce from 200 000 tce a year, 0.3 from 1 000 000.
  @Test
  void the_zero_carbon_park_has_a_threshold_by_size() {
    Criterion core = get("zero-carbon-park@2025").criteria().getFirst();
    assertThat(core.rule())
        .isInstanceOfSatisfying(
            ScoringRule.Threshold.class,
            threshold ->
                assertThat(threshold.benchmarks())
                    .extracting(
                        benchmark ->
                            size(benchmark).from().map(BigDecimal::toPlainString).orElse(""),
                        benchmark ->
                            size(benchmark).below().map(BigDecimal::toPlainString).orElse(""),
                        benchmark -> benchmark.target().value().toPlainString())
                    .containsExactly(
                        tuple("200000", "1000000", "0.2"), tuple("1000000", "", "0.3")));
    assertThat(core.required()).isTrue();
  }

  @Test
  void the_supply_chain_scheme_has_the_points_of_its_twenty_items() {
    List<String> points =
        List.of(
            "8", "6", "6", "4", "3", "3", "3", "3", "4", "10", "10", "5", "5", "5", "5", "10",
            "2.5", "2.5", "2.5", "2.5");
    assertThat(weights(get("green-supply-chain@2016"))).isEqualTo(points);
    assertThat(weights(get("green-supply-chain-electronics@2026-interim"))).isEqualTo(points);
    assertThat(groups(get("green-supply-chain@2016")).values())
        .containsExactly("20", "20", "20", "20", "10", "10");
    assertThat(get("green-supply-chain-electronics@2026-interim").grades())
        .extracting(
            grade -> grade.from().value().toPlainString(), grade -> grade.from().confidence())
        .containsExactly(
            tuple("90", Confidence.DOUBTFUL),
            tuple("85", Confidence.SECONDARY),
            tuple("80", Confidence.SECONDARY),
            tuple("75", Confidence.SECONDARY),
            tuple("70", Confidence.SECONDARY));
  }

  @Test
  void the_green_freight_scheme_has_the_32_items_of_the_form() {
    assertThat(get("city-green-freight@2025").criteria())
        .extracting(Criterion::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 32)
                .mapToObj(number -> "item-%02d".formatted(number))
                .toList());
    // 8, 3, 8, 6, 2, 1, 1, 2, 1 items of 3.125 points.
    assertThat(groups(get("city-green-freight@2025")).values())
        .containsExactly("25", "9.375", "25", "18.75", "6.25", "3.125", "3.125", "6.25", "3.125");
  }

  /// Whoever sees a limit of a scheme that is not its own document's can see where it comes from.
  @Test
  void a_stand_in_is_doubtful_and_says_so() {
    assertThat(
            catalog.standards().stream()
                .flatMap(standard -> standard.criteria().stream())
                .flatMap(ShippedSchemesTest::benchmarks)
                .flatMap(
                    benchmark ->
                        Stream.concat(benchmark.base().stream(), Stream.of(benchmark.target())))
                .filter(reference -> reference.source().startsWith("联盟代用")))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(reference.confidence()).isEqualTo(Confidence.DOUBTFUL));
  }

  @Test
  void what_is_declared_says_what_is_asked_for_in_both_languages() {
    assertThat(catalog.standards())
        .flatExtracting(Standard::criteria)
        .filteredOn(criterion -> !(criterion.rule() instanceof ScoringRule.Measured))
        .allSatisfy(
            criterion ->
                assertThat(criterion.evidence())
                    .as(criterion.id())
                    .hasValueSatisfying(
                        evidence ->
                            assertThat(evidence.textEnglish()).isNotEqualTo(evidence.text())));
  }

  private static SizeClass size(Benchmark benchmark) {
    return benchmark.size().orElseThrow();
  }

  static Stream<Benchmark> benchmarks(Criterion criterion) {
    return switch (criterion.rule()) {
      case ScoringRule.Threshold threshold -> threshold.benchmarks().stream();
      case ScoringRule.Linear linear -> linear.benchmarks().stream();
      case ScoringRule.Ratio ratio -> ratio.benchmarks().stream();
      case ScoringRule.Bands bands -> Stream.empty();
      case ScoringRule.Evidence evidence -> Stream.empty();
      case ScoringRule.Veto veto -> Stream.empty();
    };
  }

  private Standard get(String reference) {
    return catalog.standards().stream()
        .filter(standard -> standard.reference().equals(reference))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reference + " is not shipped"));
  }

  private Optional<String> edition(String id, LocalDate day) {
    return catalog.find(id, Optional.empty(), day).map(Standard::edition);
  }

  private static List<Criterion> scored(Standard standard) {
    return standard.criteria().stream()
        .filter(criterion -> !(criterion.rule() instanceof ScoringRule.Veto))
        .toList();
  }

  private static List<String> weights(Standard standard) {
    return scored(standard).stream().map(criterion -> criterion.weight().toPlainString()).toList();
  }

  /// Points by first-level indicator, in order.
  private static Map<String, String> groups(Standard standard) {
    Map<String, BigDecimal> sums =
        scored(standard).stream()
            .collect(
                groupingBy(
                    criterion -> criterion.group().orElseThrow().name(),
                    LinkedHashMap::new,
                    mapping(Criterion::weight, reducing(BigDecimal.ZERO, BigDecimal::add))));
    Map<String, String> printed = new LinkedHashMap<>();
    sums.forEach((group, sum) -> printed.put(group, sum.stripTrailingZeros().toPlainString()));
    return printed;
  }
}

package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.assessment.Direction.AT_MOST;
import static org.greenloop.accounting.factor.Confidence.COMPUTED;
import static org.greenloop.accounting.factor.Confidence.SECONDARY;
import static org.greenloop.ontology.Resources.resource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;

class ShippedStandardsTest {

  private final StandardCatalog catalog = StandardCatalog.load();

  /// Stands in for a check at every start.
  @Test
  void the_shipped_files_conform_to_the_shapes() {
    assertThat(new Declarations(StandardFiles.shipped()).check()).isEmpty();
  }

  @Test
  void the_index_lists_every_shipped_file() throws IOException {
    Path standards = resource("org/greenloop/ontology/standards");
    try (Stream<Path> files = Files.walk(standards)) {
      assertThat(Files.readAllLines(standards.resolve("index.txt")))
          .containsExactlyElementsOf(
              files
                  .filter(file -> file.toString().endsWith(".ttl"))
                  .map(file -> standards.relativize(file).toString().replace('\\', '/'))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void the_indicators_stand_in_the_declared_order() {
    assertThat(catalog.indicators())
        .extracting(Indicator::code)
        .containsSubsequence(
            "energy.comprehensive",
            "energy.comprehensive-equivalent",
            "energy.electricity",
            "energy.feedstock",
            "energy.self-generated",
            "carbon.scope1",
            "carbon.scope2.location",
            "carbon.scope2.market",
            "carbon.total",
            "carbon.greenhouse-gas",
            "production.output-value",
            "production.value-added",
            "energy.per-value-added",
            "energy.per-output-value",
            "energy.electricity-per-value-added",
            "carbon.per-value-added",
            "carbon.per-output-value",
            "packaging.mass",
            "carbon.scope3.packaging",
            "packaging.interspace-ratio",
            "packaging.parcels",
            "packaging.substance-conformity",
            "packaging.return-rate",
            "packaging.break-even-trips");
  }

  @Test
  void an_indicator_is_read_as_it_stands_in_the_file() {
    assertThat(catalog.findIndicator("carbon.per-value-added"))
        .contains(
            new Indicator(
                "carbon.per-value-added",
                "单位工业增加值二氧化碳排放量",
                "CO2 emissions per value added",
                "tCO2/万元",
                List.of(Account.CARBON_SCOPE1, Account.CARBON_SCOPE2_LOCATION),
                List.of(Account.VALUE_ADDED),
                BigDecimal.ONE,
                4,
                "Cg = C / V",
                "低碳园区绩效参考值表 2 单位工业增加值二氧化碳排放量;C 按 GB/T 32150-2015,不含工业过程排放",
                COMPUTED));
    assertThat(catalog.findIndicator("carbon.per-moon")).isEmpty();
  }

  /// A supplement, such as a declared fact, may wait for the scheme that asks for it.
  @Test
  void every_account_stands_in_an_indicator() {
    Set<Account> shown = EnumSet.noneOf(Account.class);
    for (Indicator indicator : catalog.indicators()) {
      shown.addAll(indicator.numerator());
      shown.addAll(indicator.denominator());
    }
    assertThat(EnumSet.allOf(Account.class))
        .filteredOn(account -> !account.basis().isSupplement())
        .allMatch(shown::contains);
  }

  @Test
  void a_ratio_is_never_surer_than_the_sums_it_is_made_of() {
    assertThat(catalog.indicators())
        .filteredOn(Indicator::isRatio)
        .allSatisfy(
            ratio ->
                assertThat(ratio.confidence())
                    .isGreaterThanOrEqualTo(confidence(ratio.numerator()))
                    .isGreaterThanOrEqualTo(confidence(ratio.denominator())));
  }

  @Test
  void the_pilot_scheme_is_read_as_it_stands_in_the_file() {
    Standard pilot = pilot();

    assertThat(pilot.reference()).isEqualTo("pilot-energy-carbon@2026");
    assertThat(pilot.subjects())
        .isEqualTo(Set.of(SubjectKind.SITE, SubjectKind.COMPANY, SubjectKind.PARK));
    assertThat(pilot.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(pilot.validUntil()).isEmpty();
    assertThat(pilot.counting()).isEqualTo(Standard.Counting.ALL);
    assertThat(pilot.passScore())
        .isEqualTo(new Reference(new BigDecimal("70"), pilot.source(), Confidence.OFFICIAL));
    assertThat(pilot.grades()).isEmpty();
    assertThat(pilot.labelMonths()).isEqualTo(12);
    assertThat(pilot.criteria())
        .extracting(
            Criterion::id,
            criterion -> criterion.indicator().orElseThrow().code(),
            ShippedStandardsTest::direction,
            ShippedStandardsTest::limit,
            Criterion::weight,
            Criterion::required,
            Criterion::confidence)
        .containsExactly(
            tuple(
                "energy-per-value-added",
                "energy.per-value-added",
                AT_MOST,
                new BigDecimal("0.35"),
                new BigDecimal("40"),
                true,
                SECONDARY),
            tuple(
                "carbon-per-value-added",
                "carbon.per-value-added",
                AT_MOST,
                new BigDecimal("0.6"),
                new BigDecimal("30"),
                false,
                SECONDARY),
            tuple(
                "energy-per-output-value",
                "energy.per-output-value",
                AT_MOST,
                new BigDecimal("0.09"),
                new BigDecimal("15"),
                false,
                COMPUTED),
            tuple(
                "electricity-per-value-added",
                "energy.electricity-per-value-added",
                AT_MOST,
                new BigDecimal("1700"),
                new BigDecimal("15"),
                false,
                COMPUTED));
  }

  /// The limits of the alliance, as their source says they were computed: 0.35 × 0.25 = 0.0875 →
  /// 0.09; 0.35 t = 350 kgce, 350 × 0.6 ÷ 0.1229 = 1708.7 → 1700.
  @Test
  void the_limits_of_the_alliance_lie_within_a_twentieth_of_what_their_source_computes() {
    Standard pilot = pilot();

    assertThat(limit(pilot.criteria().get(2)))
        .isBetween(new BigDecimal("0.083125"), new BigDecimal("0.091875"));
    assertThat(limit(pilot.criteria().get(3)))
        .isBetween(new BigDecimal("1623.2"), new BigDecimal("1794.2"));
  }

  @Test
  void without_an_edition_the_one_in_force_on_the_day_of_the_assessment_is_found() {
    assertThat(catalog.find("pilot-energy-carbon", Optional.empty(), LocalDate.of(2025, 12, 31)))
        .isEmpty();
    assertThat(catalog.find("pilot-energy-carbon", Optional.empty(), LocalDate.of(2026, 1, 1)))
        .map(Standard::edition)
        .contains("2026");
    assertThat(catalog.find("pilot-energy-water", Optional.empty(), LocalDate.of(2026, 1, 1)))
        .isEmpty();
  }

  private Standard pilot() {
    return catalog
        .find("pilot-energy-carbon", Optional.of("2026"), LocalDate.of(2026, 1, 1))
        .orElseThrow();
  }

  private static Direction direction(Criterion criterion) {
    return ((ScoringRule.Threshold) criterion.rule()).direction();
  }

  private static BigDecimal limit(Criterion criterion) {
    assertThat(criterion.benchmarks()).hasSize(1);
    return criterion.benchmarks().getFirst().target().value();
  }

  /// Of the sum that has exactly these accounts, else of the least sure of their plain sums; an
  /// account that stands only in ratios holds nobody back.
  private Confidence confidence(List<Account> accounts) {
    return plainSum(accounts)
        .orElseGet(
            () ->
                accounts.stream()
                    .map(account -> plainSum(List.of(account)).orElse(Confidence.OFFICIAL))
                    .reduce(Confidence.OFFICIAL, Confidence::worse));
  }

  private Optional<Confidence> plainSum(List<Account> accounts) {
    return catalog.indicators().stream()
        .filter(indicator -> !indicator.isRatio() && indicator.numerator().equals(accounts))
        .map(Indicator::confidence)
        .findFirst();
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Water, waste and facts of sites of the example alliance against figures that were calculated
/// without the product (`examples/expected/site_facts.py`).
class SiteFactsArrowTest {

  private static World alliance;

  @BeforeAll
  static void open() {
    alliance = Examples.alliance();
  }

  @AfterAll
  static void close() {
    alliance.close();
  }

  /// What the oracle leaves out rests on a form that nobody of the subject handed in.
  @Test
  void every_figure_of_2025_is_the_expected_one() {
    Map<String, String> expected = new TreeMap<>(Examples.expected("alliance-2025-site-facts.csv"));
    List<String> codes =
        List.copyOf(
            new TreeSet<>(
                expected.keySet().stream()
                    .map(key -> key.substring(key.lastIndexOf(',') + 1))
                    .toList()));
    assertThat(codes).hasSizeGreaterThan(45);
    Map<String, String> found = new TreeMap<>(alliance.allFigures(Examples.YEAR_2025, codes));
    assertThat(found).containsAllEntriesOf(expected);
    found.keySet().removeAll(expected.keySet());
    assertThat(found.values()).containsOnly("none");
  }

  /// In July somebody read 1200 m³ too little consumption at COOL-1; see
  /// examples/make_site_facts.py.
  @Test
  void a_water_balance_that_stays_open_is_raised_with_its_gap() {
    for (YearMonth month : Examples.YEAR_2025.months()) {
      List<ClosingIssue> open =
          alliance.closing("COOL-1", month).issues().stream()
              .filter(issue -> issue.kind() == ClosingIssue.Kind.WATER_BALANCE_OPEN)
              .toList();
      if (month.getMonthValue() == 7) {
        assertThat(open).hasSize(1);
        List<String> arguments = open.getFirst().arguments();
        BigDecimal taken = new BigDecimal(arguments.get(1));
        assertThat(taken.subtract(new BigDecimal(arguments.get(2)))).isEqualByComparingTo("1200");
        assertThat(arguments).startsWith("COOL-1").endsWith("5");
      } else {
        assertThat(open).as(month.toString()).isEmpty();
      }
    }
  }

  @Test
  void water_that_a_plant_hands_on_to_its_neighbour_is_taken_in_once() {
    BigDecimal sites = BigDecimal.ZERO;
    for (String site : List.of("COOL-1", "COOL-2", "COOL-3")) {
      sites = sites.add(alliance.metric(site, "2025-03", "water.intake").value().orElseThrow());
    }
    // What COOL-2 gives and COOL-3 gets cancels in the sum of the sites too.
    assertThat(alliance.metric("PARK-SD", "2025-03", "water.intake").value().orElseThrow())
        .isEqualByComparingTo(sites);
    assertThat(transfers(alliance.closing("PARK-SD", YearMonth.of(2025, 3)))).isEmpty();
  }

  private static List<ClosingIssue> transfers(Closing closing) {
    return closing.issues().stream()
        .filter(issue -> issue.kind() == ClosingIssue.Kind.TRANSFER_MISMATCH)
        .toList();
  }

  @Test
  void a_disposal_without_a_factor_leaves_the_emission_unknown() {
    Metric foundry = alliance.metric("CAST-1", "2025-03", "carbon.scope3.waste");
    assertThat(foundry.availability()).isEqualTo(Availability.MISSING_FACTOR);
    Metric cooling = alliance.metric("COOL-1", "2025-03", "carbon.scope3.waste");
    assertThat(cooling.availability()).isEqualTo(Availability.AVAILABLE);
  }

  @Test
  void areas_are_averaged_over_the_year() {
    // COOL-2: 98 000 m², from July 15 000 m² more with storeys of 12 m, counted twice:
    // (6 × 98 000 + 6 × 128 000) ÷ 12 = 113 000; ÷ 120 000 m² of land = 0.941666…
    Metric year = alliance.metric("COOL-2", "2025", "land.plot-ratio");
    assertThat(year.numerator()).isEqualByComparingTo("113000");
    assertThat(year.denominator()).isEqualByComparingTo("120000");
    assertThat(year.rounded()).contains(new BigDecimal("0.9417"));
  }

  @Test
  void functions_of_the_platform_are_averaged_and_money_is_summed() {
    // 7 until June, 9 from July: 8 on average.
    assertThat(
            alliance
                .metric("COOL-1", "2025", "declared.energy-carbon-platform-functions")
                .value()
                .orElseThrow())
        .isEqualByComparingTo("8");
    BigDecimal months = BigDecimal.ZERO;
    for (YearMonth month : Examples.YEAR_2025.months()) {
      months =
          months.add(
              alliance
                  .metric("COOL-1", month.toString(), "declared.green-upgrade-investment")
                  .value()
                  .orElseThrow());
    }
    assertThat(
            alliance
                .metric("COOL-1", "2025", "declared.green-upgrade-investment")
                .value()
                .orElseThrow())
        .isEqualByComparingTo(months);
  }

  @ParameterizedTest
  @CsvSource({
    "COOL-1, water.reuse-rate",
    "PARK-SD, water.intake",
    "COOL-1, waste.utilisation-rate",
    "COOL-1, carbon.scope3.waste",
    "COOL-1, land.plot-ratio",
    "COOL-1, pollutant.cod-discharged-per-output-value",
    "COOL-1, material.green-rate-2018",
    "COOL-1, declared.green-investment-share"
  })
  void a_figure_is_explained_by_rows_that_add_up_to_it(String subject, String code) {
    Explanation explanation =
        alliance
            .get(Explainer.class)
            .explain(alliance.subject(subject), ReportingPeriod.of(YearMonth.of(2025, 4)), code)
            .orElseThrow();
    assertThat(explanation.parts()).isNotEmpty();
    for (Explanation.Part part : explanation.parts()) {
      assertThat(
              part.rows().stream()
                  .map(Explanation.Row::contribution)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(part.sum());
    }
    assertThat(explanation.metric()).isEqualTo(alliance.metric(subject, "2025-04", code));
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.freight.FormLine;
import org.greenloop.batch.freight.GreenFreightForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Freight of the example alliance against figures that were calculated without the product
/// (`examples/expected/freight.py`).
class FreightArrowTest {

  private static final List<String> CODES =
      List.of(
          "carbon.scope3.freight",
          "freight.activity.metered",
          "freight.drop-and-hook-share",
          "freight.emission-intensity",
          "freight.emissions",
          "freight.emissions.operation-only",
          "freight.empty-running-rate",
          "freight.energy",
          "freight.energy-per-activity",
          "freight.hub.emission-intensity",
          "freight.hub.emissions",
          "freight.hub.emissions.operation-only",
          "freight.hub.emissions.refrigerant",
          "freight.hub.energy",
          "freight.hub.energy-per-tonne",
          "freight.hub.throughput",
          "freight.joint-distribution-share",
          "freight.nev-share",
          "freight.nev-share-of-new",
          "freight.night-delivery-share",
          "freight.operation-only-share",
          "freight.posts-per-nev",
          "freight.transport-activity",
          "freight.vehicles");

  private static World alliance;

  @BeforeAll
  static void open() {
    alliance = Examples.alliance();
  }

  @AfterAll
  static void close() {
    alliance.close();
  }

  @Test
  void every_figure_of_2025_is_the_expected_one_and_there_is_no_other() {
    assertThat(new TreeMap<>(alliance.figures(Examples.YEAR_2025, CODES)))
        .isEqualTo(new TreeMap<>(Examples.expected("alliance-2025-freight.csv")));
  }

  /// COOL-1 and COOL-2 report the same legs, KITCHEN-1 and COOL-2 others: what the park has is less
  /// than the sum of its sites by those two.
  @Test
  void a_leg_that_one_member_has_another_carry_counts_once() {
    BigDecimal sites = BigDecimal.ZERO;
    for (String site : List.of("COOL-1", "COOL-2", "COOL-3", "KITCHEN-1")) {
      sites = sites.add(activity(site));
    }
    assertThat(activity("PARK-SD")).isLessThan(sites);
    assertThat(activity("EX-COOL"))
        .isLessThan(activity("COOL-1").add(activity("COOL-2")).add(activity("COOL-3")));
  }

  private static BigDecimal activity(String subject) {
    return alliance.metric(subject, "2025-03", "freight.transport-activity").value().orElseThrow();
  }

  @Test
  void a_site_without_freight_has_no_figure_of_it() {
    Metric none = alliance.metric("ROLL-1", "2025-03", "freight.emissions");
    assertThat(none.availability()).isEqualTo(Availability.NOT_REPORTED);
  }

  @Test
  void vehicles_are_averaged_over_the_year() {
    // Stock of COOL-2 in month m is 26 − m/3 + 3 + 8 + 2(m/3) + 2 = 39 + m/3 (whole
    // thirds): 39 39 40 40 40 41 41 41 42 42 42 43, sum 490, ÷ 12 = 40.8333…
    assertThat(alliance.metric("COOL-2", "2025", "freight.vehicles").value().orElseThrow())
        .isEqualByComparingTo(
            new BigDecimal(490).divide(new BigDecimal(12), java.math.MathContext.DECIMAL128));
  }

  /// By hand from the fleet file of COOL-2: in December 22 + 3 diesel, 16 electric, 2 hybrids = 43;
  /// at the end of March 10 + 2 plug-ins; in December an electric van more and one in place of a
  /// diesel truck.
  @Test
  void the_quarterly_form_is_filled_as_far_as_figures_go() {
    List<FormLine> form =
        alliance
            .get(GreenFreightForm.class)
            .fill(
                alliance.get(Organizations.class).directory().find("PARK-SD").orElseThrow(),
                ReportingPeriod.find("2025Q4").orElseThrow(),
                ReportingPeriod.find("2025Q1"));
    assertThat(form).hasSize(32);
    Map<Integer, String> computed = new TreeMap<>();
    form.stream()
        .filter(line -> line.origin() == FormLine.Origin.COMPUTED)
        .forEach(line -> computed.put(line.item().number(), line.value().orElseThrow()));
    assertThat(computed)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    12,
                    "1",
                    13,
                    "1",
                    14,
                    "2",
                    15,
                    "12",
                    16,
                    "18",
                    17,
                    "14",
                    18,
                    "3",
                    19,
                    "43",
                    32,
                    cut("PARK-SD"))));
    assertThat(form)
        .filteredOn(line -> line.item().number() == 1)
        .extracting(FormLine::origin)
        .containsExactly(FormLine.Origin.MISSING);
  }

  /// (e₀ − e) ÷ e₀ × 100 of the expected figures, e = Σ kgce ÷ Σ t·km of three months.
  private static String cut(String subject) {
    BigDecimal before = energyPerActivity(subject, "01", "02", "03");
    BigDecimal now = energyPerActivity(subject, "10", "11", "12");
    return before
        .subtract(now)
        .multiply(BigDecimal.valueOf(100))
        .divide(before, 2, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static BigDecimal energyPerActivity(String subject, String... months) {
    Map<String, String> expected = Examples.expected("alliance-2025-freight.csv");
    BigDecimal energy = BigDecimal.ZERO;
    BigDecimal activity = BigDecimal.ZERO;
    for (String month : months) {
      String key = subject + ",2025-" + month + ",";
      energy = energy.add(new BigDecimal(expected.get(key + "freight.energy")));
      activity = activity.add(new BigDecimal(expected.get(key + "freight.activity.metered")));
    }
    return energy.divide(activity, java.math.MathContext.DECIMAL128);
  }

  /// KITCHEN-1 used an importer's warehouse in February, out of which nothing went.
  @Test
  void a_hub_out_of_which_nothing_went_has_emissions_and_no_intensity() {
    assertThat(
            alliance
                .metric("KITCHEN-1", "2025-02", "freight.hub.emission-intensity")
                .availability())
        .isEqualTo(Availability.NOT_APPLICABLE);
    assertThat(
            alliance.metric("KITCHEN-1", "2025-02", "freight.hub.emissions").value().orElseThrow())
        .isPositive();
    // The year is of all months, the idle one too.
    assertThat(
            alliance.metric("KITCHEN-1", "2025", "freight.hub.emission-intensity").availability())
        .isEqualTo(Availability.AVAILABLE);
  }

  /// COOL-1 has goods handled at COOL-2, which reports the same tonnes.
  @Test
  void a_hub_of_another_member_counts_once() {
    assertThat(throughput("EX-COOL"))
        .isLessThan(throughput("COOL-1").add(throughput("COOL-2")))
        .isGreaterThan(throughput("COOL-2"));
  }

  private static BigDecimal throughput(String subject) {
    return alliance.metric(subject, "2025-03", "freight.hub.throughput").value().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "COOL-2, freight.emissions",
    "COOL-2, freight.hub.emissions",
    "COOL-2, freight.hub.energy",
    "COOL-1, carbon.scope3.freight",
  })
  void an_explanation_adds_up_to_the_figure(String subject, String indicator) {
    Explanation explanation =
        alliance
            .get(Explainer.class)
            .explain(
                alliance.get(Organizations.class).directory().find(subject).orElseThrow(),
                ReportingPeriod.find("2025-03").orElseThrow(),
                indicator)
            .orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    for (Explanation.Part part : explanation.parts()) {
      for (Explanation.Row row : part.rows()) {
        sum = sum.add(row.line().entry().quantity());
      }
    }
    assertThat(sum).isEqualByComparingTo(explanation.metric().value().orElseThrow()).isPositive();
  }
}

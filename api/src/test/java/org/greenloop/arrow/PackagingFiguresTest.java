package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.ledger.EntryFindings;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Packaging of the example alliance against figures that were calculated without the product
/// (`examples/expected/recalculate_packaging.py`).
class PackagingFiguresTest {

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
  void every_figure_of_packaging_is_the_expected_one_and_there_is_no_other() {
    Map<String, String> expected = Examples.expected("alliance-2025-packaging.csv");
    List<String> codes =
        expected.keySet().stream()
            .map(key -> key.substring(key.lastIndexOf(',') + 1))
            .distinct()
            .toList();
    assertThat(codes).hasSize(37);
    assertThat(new TreeMap<>(alliance.figures(Examples.YEAR_2025, codes)))
        .isEqualTo(new TreeMap<>(expected));
  }

  /// Bags of PBAT have no factor: the last quarter of KITCHEN-1 is unknown, and so is its year.
  @Test
  void a_material_without_a_factor_leaves_scope_3_without_a_value() {
    assertThat(alliance.metric("KITCHEN-1", "2025-10", "carbon.scope3.packaging").availability())
        .isEqualTo(Availability.MISSING_FACTOR);
    assertThat(alliance.metric("KITCHEN-1", "2025", "carbon.scope3.packaging").availability())
        .isEqualTo(Availability.MISSING_FACTOR);
  }

  /// The limit of layers for all goods is known without a text.
  @Test
  void a_limit_that_nobody_could_confirm_is_declared_with_the_rate() {
    assertThat(alliance.metric("KITCHEN-1", "2025-09", "packaging.compliance-rate").confidence())
        .isEqualTo(Confidence.UNCONFIRMED);
  }

  /// Assets are there and not handed in: a year has the mean of its months.
  @Test
  void the_assets_of_a_year_are_the_mean_of_its_months() {
    BigDecimal sum = BigDecimal.ZERO;
    for (String month : months()) {
      sum =
          sum.add(
              new BigDecimal(
                  Examples.expected("alliance-2025-packaging.csv")
                      .get("KITCHEN-1," + month + ",packaging.pool-assets")));
    }
    assertThat(
            alliance
                .metric("KITCHEN-1", "2025", "packaging.pool-assets")
                .numerator()
                .multiply(BigDecimal.valueOf(12))
                .setScale(6, java.math.RoundingMode.HALF_EVEN))
        .isEqualByComparingTo(sum);
  }

  private static List<String> months() {
    return Examples.YEAR_2025.months().stream().map(Object::toString).toList();
  }

  /// TEA-100: 56.67 % of 30 %. The verdict opens down to its three requirements.
  @Test
  void a_verdict_opens_down_to_what_was_met_and_what_was_not() {
    Explanation explanation =
        alliance
            .get(Explainer.class)
            .explain(
                alliance.subject("KITCHEN-1"),
                ReportingPeriod.find("2025-09").orElseThrow(),
                "packaging.violation-rate")
            .orElseThrow();
    List<Finding> findings =
        explanation.parts().getFirst().rows().stream()
            .filter(row -> row.activity().particulars().contains("TEA-100"))
            .flatMap(
                row -> EntryFindings.of(row.activity(), row.line().entry().calculation()).stream())
            .toList();
    assertThat(findings)
        .extracting(Finding::requirement)
        .containsExactly("interspace", "layers", "cost-share");
    assertThat(findings.getFirst().outcome()).isInstanceOf(Finding.NotMet.class);
    assertThat(findings.get(1).outcome()).isInstanceOf(Finding.Met.class);
  }
}

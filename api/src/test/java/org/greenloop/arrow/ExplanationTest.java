package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every figure leads back to the rows of the files, and the rows lead up to the figure.
class ExplanationTest {

  private static final Map<String, List<String>> FILES = new HashMap<>();

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /// Every indicator for a site with measured heating values, a company with a transfer inside, one
  /// with packaging of every kind, and a park with meters and transfers; a month, and the year of
  /// the site with every other template.
  static Stream<Arguments> figures() {
    return StandardCatalog.load().indicators().stream()
        .map(Indicator::code)
        .flatMap(
            code ->
                Stream.concat(
                    Stream.of("CAST-1", "EX-PCB", "EX-KITCHEN", "PARK-DG")
                        .map(subject -> Arguments.of(subject, "2025-03", code)),
                    Stream.of(Arguments.of("COOL-1", "2025", code))));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void a_figure_is_what_its_rows_add_up_to_and_the_rows_are_in_the_files(
      String subject, String period, String code) {
    Explanation explanation = explain(subject, period, code);
    Metric metric = explanation.metric();
    for (Explanation.Part part : explanation.parts()) {
      assertThat(
              part.rows().stream()
                  .map(Explanation.Row::contribution)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(part.sum());
      rows(part).forEach(ExplanationTest::requireInFile);
    }
    metric
        .value()
        .ifPresent(
            value ->
                assertThat(value).isEqualByComparingTo(figure(metric.indicator(), explanation)));
    assertThat(metric).isEqualTo(world.metric(subject, period, code));
    assertThat(metric.indicator().clause()).isNotBlank();
    assertThat(metric.indicator().formula()).isNotBlank();
  }

  /// Sums over sums; stocks are averaged over the months.
  private static BigDecimal figure(Indicator indicator, Explanation explanation) {
    int months = explanation.versions().size();
    BigDecimal numerator =
        MetricCalculator.over(
                indicator.numerator(), sum(explanation, Explanation.Role.NUMERATOR), months)
            .multiply(indicator.scale());
    return indicator.isRatio()
        ? numerator.divide(
            MetricCalculator.over(
                indicator.denominator(), sum(explanation, Explanation.Role.DENOMINATOR), months),
            12,
            java.math.RoundingMode.HALF_EVEN)
        : numerator;
  }

  /// Opens the file at the row, and looks for what the explanation says stands there.
  private static void requireInFile(Explanation.Row row) {
    List<String> lines = FILES.computeIfAbsent(row.line().fileName(), ExplanationTest::lines);
    List<String> cells =
        Examples.cells(lines.getFirst(), lines.get(row.line().entry().source().row() - 1));
    switch (row.activity()) {
      case CertificateRetirement certificates ->
          assertThat(cells)
              .contains(row.site().code(), certificates.numbers().prefix())
              .contains(String.valueOf(certificates.numbers().range().last()));
      case EnergyActivity energy -> {
        assertThat(cells).contains(row.site().code());
        assertThat(numbers(cells)).contains(plain(energy.use().quantity().value()));
        assertThat(cells).contains(energy.evidence().orElseThrow());
        row.counterparty().ifPresent(other -> assertThat(cells).contains(other.code()));
      }
      case ProductionActivity production -> {
        assertThat(cells).contains(row.site().code());
        assertThat(numbers(cells))
            .contains(plain(production.quantity().value()))
            .contains(plain(production.outputValue().orElseThrow()))
            .contains(plain(production.valueAdded().orElseThrow()));
      }
      case MeterConsumption meter -> {
        assertThat(cells).contains(meter.meter());
        assertThat(readings(lines, meter)).isEqualByComparingTo(meter.use().quantity().value());
      }
      case GasActivity gas -> {
        assertThat(cells).contains(row.site().code(), gas.gas());
        assertThat(numbers(cells))
            .contains(plain(gas.balance().opening()), plain(gas.balance().bought()))
            .contains(plain(gas.balance().closing()));
      }
      case SubstanceActivity tested ->
          assertThat(cells).contains(row.site().code(), tested.test().sample());
      default -> {
        assertThat(cells).contains(row.site().code());
        assertThat(numbers(cells)).contains(plain(row.activity().quantity().value()));
      }
    }
  }

  private static List<String> lines(String fileName) {
    return Examples.lines(Examples.ALLIANCE.resolve(fileName));
  }

  private static List<Explanation.Row> rows(Explanation.Part part) {
    List<Explanation.Row> rows = new ArrayList<>(part.rows());
    rows.addAll(part.eliminated());
    return rows;
  }

  /// TERM-2 reads consumption in its last column; SOUND-2 reads a register with multiplier 400.
  private static BigDecimal readings(List<String> lines, MeterConsumption meter) {
    List<String> range = lines.subList(meter.source().row() - 1, meter.lastRow());
    assertThat(range).hasSize(meter.readings());
    if (meter.meter().equals("TERM-2-M1")) {
      return range.stream()
          .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    String before = lines.get(meter.source().row() - 2);
    BigDecimal start = new BigDecimal(before.split(",", -1)[3]);
    return new BigDecimal(range.getLast().split(",", -1)[3])
        .subtract(start)
        .multiply(new BigDecimal("400"));
  }

  private static List<String> numbers(List<String> cells) {
    return cells.stream()
        .filter(cell -> cell.matches("-?[0-9]+(\\.[0-9]+)?"))
        .map(cell -> plain(new BigDecimal(cell)))
        .toList();
  }

  private static String plain(BigDecimal value) {
    return Rounding.plain(value);
  }

  /// By hand in examples/expected/README.md: CAST-1 in March 2025, in tce.
  @Test
  void the_energy_of_a_foundry_is_the_seven_rows_calculated_by_hand() {
    Explanation.Part part = explain("CAST-1", "2025-03", "energy.comprehensive").parts().getFirst();
    assertThat(
            part.rows().stream()
                .filter(row -> row.contribution().signum() != 0)
                .map(row -> Rounding.toDecimals(row.contribution(), 9).toPlainString())
                .toList())
        .containsExactlyInAnyOrder(
            "116.071184400",
            "175.129449483",
            "258.071838000",
            "66.388280000",
            "8.143600000",
            "4.885656300",
            "-7.025308000");
    assertThat(Rounding.toDecimals(part.sum(), 9)).isEqualByComparingTo("621.664700183");
  }

  /// PCB-1 hands power on to PCB-2, both of EX-PCB: left out on both sides, and shown.
  @Test
  void what_consolidation_left_out_is_shown() {
    Explanation.Part part = explain("EX-PCB", "2025-03", "energy.electricity").parts().getFirst();
    assertThat(part.eliminated())
        .extracting(row -> row.site().code())
        .containsExactlyInAnyOrder("PCB-1", "PCB-2");
    assertThat(
            part.eliminated().stream()
                .map(Explanation.Row::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isZero();
  }

  private static Explanation explain(String subject, String period, String code) {
    return world
        .get(Explainer.class)
        .explain(world.subject(subject), ReportingPeriod.find(period).orElseThrow(), code)
        .orElseThrow();
  }

  private static BigDecimal sum(Explanation explanation, Explanation.Role role) {
    return explanation.parts().stream()
        .filter(part -> part.role() == role)
        .map(Explanation.Part::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.AnEdition;
import org.greenloop.accounting.world.Carriers;

/// Months of a series in words: `electricity().from("2024-01").before("1000", …).now("1000000")`.
record AHistory(
    Template template,
    List<String> particulars,
    Unit unit,
    List<SeriesMonth> months,
    YearMonth next) {

  /// The thresholds of these tests, round where the shipped ones are.
  private static final Map<String, String> THRESHOLDS =
      Map.ofEntries(
          Map.entry("history.least-months", "6"),
          Map.entry("slip.least-months", "3"),
          Map.entry("slip.corrected-share", "0.5"),
          Map.entry("row-slip.least-factor", "100"),
          Map.entry("row-slip.tolerance", "2"),
          Map.entry("jump.floor", "1.3"),
          Map.entry("jump.prior", "2.5"),
          Map.entry("jump.sure-months", "12"),
          Map.entry("spread.share", "0.8"),
          Map.entry("jump.spreads", "4"),
          Map.entry("level.months", "12"),
          Map.entry("level.neighbours", "3"),
          Map.entry("load.least-months", "8"),
          Map.entry("load.gain", "0.8"),
          Map.entry("load.least-variation", "1.05"),
          Map.entry("idle.production-share", "0.05"),
          Map.entry("idle.least-share", "0.03"),
          Map.entry("idle.energy-share", "0.6"),
          Map.entry("idle.as-before", "1.25"),
          Map.entry("running.production-share", "0.5"),
          Map.entry("gap.regular-share", "0.97"),
          Map.entry("meter.tolerance", "0.05"),
          Map.entry("meter.least-months", "6"),
          Map.entry("heating-value.range-tolerance", "0.1"),
          Map.entry("heating-value.value-tolerance", "0.3"),
          Map.entry("factor-year.most-years", "3"),
          Map.entry("repeat.months", "4"),
          Map.entry("repeat.least-digits", "3"),
          Map.entry("step.months", "5"),
          Map.entry("copy.digits", "6"),
          Map.entry("copies.digits", "4"),
          Map.entry("round.months", "6"),
          Map.entry("round.digits", "2"),
          Map.entry("round.least-digits", "4"),
          Map.entry("last-digit.least-amounts", "100"),
          Map.entry("last-digit.least-digits", "4"),
          Map.entry("last-digit.chi-square", "33.72"));

  static Thresholds thresholds() {
    List<Threshold> rows = new ArrayList<>();
    THRESHOLDS.forEach((name, value) -> rows.add(threshold(name, name, value)));
    for (String factor : List.of("3.6", "10", "100", "1000", "10000")) {
      rows.add(threshold("slip.factor/" + factor, "slip.factor", factor));
    }
    return new Thresholds(rows);
  }

  static Threshold threshold(String id, String parameter, String value) {
    return new Threshold(id, parameter, new BigDecimal(value), "test", Confidence.UNCONFIRMED);
  }

  static PlausibilityChecks checks() {
    return checks(AnEdition.guangdong2023().build());
  }

  static PlausibilityChecks checks(FactorSet factors) {
    return new PlausibilityChecks(thresholds(), factors, carriers(), site -> "440000");
  }

  private static CarrierCatalog carriers() {
    return new CarrierCatalog(
        List.of(
            new CarrierCatalog.Entry(Carriers.ELECTRICITY, List.of()),
            new CarrierCatalog.Entry(Carriers.NATURAL_GAS, List.of()),
            new CarrierCatalog.Entry(Carriers.ANTHRACITE, List.of())));
  }

  static AHistory electricity() {
    return new AHistory(
        Template.ENERGY,
        List.of("ELECTRICITY", "purchased"),
        Unit.KILOWATT_HOUR,
        List.of(),
        YearMonth.of(2024, 1));
  }

  static AHistory meters() {
    return new AHistory(
        Template.METER,
        List.of("ELECTRICITY", "purchased"),
        Unit.MEGAWATT_HOUR,
        List.of(),
        YearMonth.of(2024, 1));
  }

  static AHistory production() {
    return new AHistory(
        Template.PRODUCTION, List.of("P-1"), Unit.TONNE, List.of(), YearMonth.of(2024, 1));
  }

  AHistory from(String month) {
    return new AHistory(template, particulars, unit, months, YearMonth.parse(month));
  }

  AHistory skip(int count) {
    return new AHistory(template, particulars, unit, months, next.plusMonths(count));
  }

  /// Reported earlier.
  AHistory before(String... amounts) {
    return with(false, amounts);
  }

  /// Of the submission; rows count on from 2.
  AHistory now(String... amounts) {
    return with(true, amounts);
  }

  private AHistory with(boolean checked, String... amounts) {
    List<SeriesMonth> all = new ArrayList<>(months);
    YearMonth month = next;
    for (String amount : amounts) {
      int row = 2 + (int) all.stream().filter(SeriesMonth::isChecked).count();
      all.add(
          SeriesMonth.of(
              month, new BigDecimal(amount), checked ? OptionalInt.of(row) : OptionalInt.empty()));
      month = month.plusMonths(1);
    }
    return new AHistory(template, particulars, unit, all, month);
  }

  Series series() {
    return new Series(template, particulars, unit, months);
  }

  static List<Warning> warnings(AHistory... histories) {
    return checks().check(site(histories));
  }

  static SiteHistory site(AHistory... histories) {
    List<Series> series = new ArrayList<>();
    for (AHistory history : histories) {
      series.add(history.series());
    }
    return new SiteHistory(1, series, List.of());
  }
}

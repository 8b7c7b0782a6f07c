package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.quantity.Unit;

class PlausibilityPropertiesTest {

  /// Those that look at the size of amounts and not at their digits.
  private static final Set<Check> OF_SIZE =
      Set.of(
          Check.UNIT_SLIP,
          Check.JUMP,
          Check.ENERGY_WITHOUT_PRODUCTION,
          Check.PRODUCTION_WITHOUT_ENERGY,
          Check.METER_AGAINST_INVOICE,
          Check.MISSING_MONTH);

  /// Twenty months of energy and production about 10 000, with months far off and months missing.
  @Provide
  Arbitrary<List<Integer>> amounts() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.integers().between(8_000, 12_000)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 30_000)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(0, -1, 10, 10_000_000)))
        .list()
        .ofSize(40);
  }

  private static SiteHistory site(List<Integer> amounts, BigDecimal times, Random order) {
    List<Series> series = new ArrayList<>();
    series.add(
        series(
            Template.ENERGY,
            List.of("ELECTRICITY", "purchased"),
            amounts.subList(0, 20),
            times,
            order));
    series.add(series(Template.PRODUCTION, List.of("P-1"), amounts.subList(20, 40), times, order));
    Collections.shuffle(series, order);
    return new SiteHistory(1, series, List.of());
  }

  private static Series series(
      Template template,
      List<String> particulars,
      List<Integer> amounts,
      BigDecimal times,
      Random order) {
    List<SeriesMonth> months = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i) >= 0) {
        months.add(
            SeriesMonth.of(
                YearMonth.of(2023, 1).plusMonths(i),
                BigDecimal.valueOf(amounts.get(i)).multiply(times),
                i < 14 ? OptionalInt.empty() : OptionalInt.of(2 + i)));
      }
    }
    Collections.shuffle(months, order);
    return new Series(template, particulars, Unit.KILOWATT_HOUR, months);
  }

  @Property
  void the_order_of_rows_changes_nothing(
      @ForAll("amounts") List<Integer> amounts, @ForAll long order) {
    assertThat(AHistory.checks().check(site(amounts, BigDecimal.ONE, new Random(order))))
        .isEqualTo(AHistory.checks().check(site(amounts, BigDecimal.ONE, new Random(0))));
  }

  /// What another unit for everything does.
  @Property
  void scaling_all_amounts_changes_no_warning_about_their_size(
      @ForAll("amounts") List<Integer> amounts, @ForAll @IntRange(min = 2, max = 9_999) int times) {
    assertThat(places(amounts, BigDecimal.valueOf(times)))
        .isEqualTo(places(amounts, BigDecimal.ONE));
    assertThat(places(amounts, BigDecimal.valueOf(times).movePointLeft(6)))
        .isEqualTo(places(amounts, BigDecimal.ONE));
  }

  private static List<String> places(List<Integer> amounts, BigDecimal times) {
    return AHistory.checks().check(site(amounts, times, new Random(0))).stream()
        .filter(warning -> OF_SIZE.contains(warning.check()))
        .map(warning -> warning.check() + " " + warning.row() + " " + warning.severity())
        .toList();
  }

  @Property
  void the_same_amount_as_ever_is_no_jump(
      @ForAll @IntRange(min = 1) int amount, @ForAll @IntRange(min = 1, max = 40) int months) {
    List<SeriesMonth> all = new ArrayList<>();
    for (int i = 0; i <= months; i++) {
      all.add(
          SeriesMonth.of(
              YearMonth.of(2020, 1).plusMonths(i),
              BigDecimal.valueOf(amount),
              i < months ? OptionalInt.empty() : OptionalInt.of(2)));
    }
    Series series =
        new Series(Template.ENERGY, List.of("ELECTRICITY", "purchased"), Unit.KILOWATT_HOUR, all);
    assertThat(AHistory.checks().check(new SiteHistory(1, List.of(series), List.of())))
        .extracting(Warning::check)
        .doesNotContain(Check.UNIT_SLIP, Check.JUMP, Check.MISSING_MONTH);
  }
}

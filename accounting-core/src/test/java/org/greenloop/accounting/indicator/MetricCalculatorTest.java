package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.ledger.Account.Basis.ENERGY;
import static org.greenloop.accounting.ledger.Account.Basis.VALUE_ADDED;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.Indicators.CARBON;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;
import static org.greenloop.accounting.world.Indicators.VALUE_SHARE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.world.ABalance;
import org.greenloop.accounting.world.Indicators;
import org.junit.jupiter.api.Test;

class MetricCalculatorTest {

  private static final QualityScale SCALE = new QualityScale(anEdition().build(), 2023);

  private static final Set<Account.Basis> ALL_REPORTED = EnumSet.allOf(Account.Basis.class);
  private static final Set<Account> COMPLETE = EnumSet.noneOf(Account.class);

  @Test
  void a_sum_adds_its_accounts_over_all_balances() {
    // 10.5 + 20 + 0.25 = 30.75; rows 1 + 2 + 3 = 6
    Metric metric =
        evaluate(
            CARBON,
            balance(1, Account.CARBON_SCOPE1, "10.5", 1),
            balance(1, Account.CARBON_SCOPE2_LOCATION, "20", 2),
            balance(2, Account.CARBON_SCOPE1, "0.25", 3),
            balance(2, Account.ENERGY_COMPREHENSIVE, "999", 9));
    assertThat(metric.value().orElseThrow()).isEqualByComparingTo("30.75");
    assertThat(metric.entries()).isEqualTo(6);
  }

  @Test
  void the_ratio_of_a_park_is_the_ratio_of_its_sums_and_no_mean_of_ratios() {
    // (100 + 10) ÷ (1000 + 20) = 0.107843137254901… ; the mean of 0.1 and 0.5 would be 0.3.
    Metric metric =
        evaluate(
            ENERGY_PER_VALUE_ADDED,
            balance(1, Account.ENERGY_COMPREHENSIVE, "100", 1),
            balance(1, Account.VALUE_ADDED, "1000", 1),
            balance(2, Account.ENERGY_COMPREHENSIVE, "10", 1),
            balance(2, Account.VALUE_ADDED, "20", 1));
    assertThat(metric.value()).contains(new BigDecimal("0.107843137255"));
    assertThat(metric.rounded()).contains(new BigDecimal("0.1078"));
  }

  @Test
  void a_percentage_is_scaled_once() {
    // 100 × 1 ÷ 3 = 33.333…
    Metric metric =
        evaluate(
            VALUE_SHARE,
            balance(1, Account.VALUE_ADDED, "1", 1),
            balance(1, Account.OUTPUT_VALUE, "3", 1));
    assertThat(metric.value()).contains(new BigDecimal("33.333333333333"));
    assertThat(metric.rounded()).contains(new BigDecimal("33.3"));
  }

  @Test
  void a_denominator_of_zero_makes_the_ratio_not_applicable() {
    Metric metric =
        evaluate(
            ENERGY_PER_VALUE_ADDED,
            balance(1, Account.ENERGY_COMPREHENSIVE, "100", 1),
            balance(1, Account.VALUE_ADDED, "5", 1),
            balance(2, Account.VALUE_ADDED, "-5", 1));
    assertThat(metric.availability()).isEqualTo(Availability.NOT_APPLICABLE);
    assertThat(metric.value()).isEmpty();
    assertThat(metric.rounded()).isEmpty();
  }

  @Test
  void a_sum_without_entries_is_zero_where_the_report_was_handed_in() {
    Metric metric = evaluate(CARBON);
    assertThat(metric.value().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void without_its_report_a_figure_is_unknown_and_not_zero() {
    Metric energyOnly =
        evaluate(
            ENERGY_PER_VALUE_ADDED,
            EnumSet.of(ENERGY),
            COMPLETE,
            balance(1, Account.ENERGY_COMPREHENSIVE, "100", 1));
    assertThat(energyOnly.availability()).isEqualTo(Availability.NOT_REPORTED);
    assertThat(evaluate(CARBON, EnumSet.of(VALUE_ADDED), COMPLETE).availability())
        .isEqualTo(Availability.NOT_REPORTED);
    assertThat(evaluate(CARBON, EnumSet.of(ENERGY), COMPLETE).availability())
        .isEqualTo(Availability.AVAILABLE);
  }

  /// 36.5 万元 over 1000 万元 are 3.65 %. Without a declaration nothing is known of what was invested,
  /// while a form of water without reuse says that nothing was reused.
  @Test
  void what_nobody_declared_is_unknown_and_not_zero() {
    Balance output = balance(1, Account.OUTPUT_VALUE, "1000", 1);
    Indicator share = share(Account.DECLARED_GREEN_INVESTMENT, Account.OUTPUT_VALUE);
    assertThat(
            evaluate(
                    share,
                    EnumSet.of(Account.Basis.OUTPUT_VALUE, Account.Basis.GREEN_INVESTMENT),
                    COMPLETE,
                    output,
                    balance(1, Account.DECLARED_GREEN_INVESTMENT, "36.5", 1))
                .rounded())
        .contains(new BigDecimal("3.65"));
    assertThat(
            evaluate(share, EnumSet.of(Account.Basis.OUTPUT_VALUE), COMPLETE, output)
                .availability())
        .isEqualTo(Availability.NOT_REPORTED);
    assertThat(
            evaluate(
                    share,
                    EnumSet.of(Account.Basis.OUTPUT_VALUE, Account.Basis.PLATFORM_FUNCTIONS),
                    COMPLETE,
                    output)
                .availability())
        .as("another declaration says nothing of it")
        .isEqualTo(Availability.NOT_REPORTED);
    assertThat(
            evaluate(
                    share(Account.WATER_REUSED_WASTE_WATER, Account.WATER_INTAKE_CONVENTIONAL),
                    EnumSet.of(Account.Basis.WATER),
                    COMPLETE,
                    balance(1, Account.WATER_INTAKE_CONVENTIONAL, "1000", 1))
                .value()
                .orElseThrow())
        .isEqualByComparingTo("0");
  }

  @Test
  void a_missing_factor_on_one_of_its_accounts_leaves_a_figure_without_a_value() {
    Balance[] balances = {
      balance(1, Account.CARBON_SCOPE1, "10", 1), balance(1, Account.ENERGY_COMPREHENSIVE, "5", 1)
    };
    assertThat(evaluate(CARBON, ALL_REPORTED, EnumSet.of(Account.CARBON_SCOPE1), balances))
        .extracting(Metric::availability)
        .isEqualTo(Availability.MISSING_FACTOR);
    // A gap on another account does not matter.
    assertThat(evaluate(CARBON, ALL_REPORTED, EnumSet.of(Account.ENERGY_EQUIVALENT), balances))
        .extracting(Metric::availability)
        .isEqualTo(Availability.AVAILABLE);
  }

  @Test
  void the_least_sure_balance_decides() {
    Balance sure = balance(1, Account.CARBON_SCOPE1, "1", 1);
    Balance doubtful =
        ABalance.balance(
            1, Optional.empty(), Account.CARBON_SCOPE2_LOCATION, "1", Confidence.DOUBTFUL, 1);
    Balance unrelated =
        ABalance.balance(1, Optional.empty(), Account.VALUE_ADDED, "1", Confidence.DOUBTFUL, 1);
    assertThat(evaluate(CARBON, sure, unrelated).confidence()).isEqualTo(Confidence.OFFICIAL);
    assertThat(evaluate(CARBON, sure, doubtful).confidence()).isEqualTo(Confidence.DOUBTFUL);
  }

  @Test
  void figures_come_in_the_order_of_the_catalogue() {
    MetricCalculator calculator =
        new MetricCalculator(List.of(VALUE_SHARE, Indicators.ENERGY, CARBON));
    assertThat(calculator.evaluate(List.of(), ALL_REPORTED, COMPLETE, SCALE))
        .extracting(metric -> metric.indicator().code())
        .containsExactly("production.value-share", "energy.comprehensive", "carbon.total");
  }

  // A year

  @Test
  void a_year_is_the_ratio_of_the_sums_of_its_months() {
    // Eleven months of 1 ÷ 10 and one of 9 ÷ 40: (11 + 9) ÷ (110 + 40) = 20 ÷ 150 = 0.1333…
    List<Metric> months = new ArrayList<>(Collections.nCopies(11, intensity("1", "10")));
    months.add(intensity("9", "40"));
    Metric year = MetricCalculator.sum(months, 12);
    assertThat(year.value()).contains(new BigDecimal("0.133333333333"));
    assertThat(year.entries()).isEqualTo(24);
  }

  @Test
  void eleven_months_are_no_year() {
    Metric year = MetricCalculator.sum(Collections.nCopies(11, intensity("1", "10")), 12);
    assertThat(year.availability()).isEqualTo(Availability.NOT_REPORTED);
    assertThat(year.value()).isEmpty();
  }

  @Test
  void a_month_that_was_not_reported_leaves_the_year_without_a_value() {
    List<Metric> months = new ArrayList<>(Collections.nCopies(11, intensity("1", "10")));
    months.add(evaluate(ENERGY_PER_VALUE_ADDED, EnumSet.of(ENERGY), COMPLETE));
    assertThat(MetricCalculator.sum(months, 12).availability())
        .isEqualTo(Availability.NOT_REPORTED);
  }

  @Test
  void a_month_with_a_missing_factor_leaves_the_year_without_a_value() {
    List<Metric> months = new ArrayList<>(Collections.nCopies(11, intensity("1", "10")));
    months.add(
        evaluate(ENERGY_PER_VALUE_ADDED, ALL_REPORTED, EnumSet.of(Account.ENERGY_COMPREHENSIVE)));
    assertThat(MetricCalculator.sum(months, 12).availability())
        .isEqualTo(Availability.MISSING_FACTOR);
  }

  @Test
  void a_month_without_output_still_adds_its_energy() {
    // A month of standstill: 3 tce, no value added. (11 + 3) ÷ 110 = 0.12727…
    List<Metric> months = new ArrayList<>(Collections.nCopies(11, intensity("1", "10")));
    Metric standstill = intensity("3", "0");
    assertThat(standstill.availability()).isEqualTo(Availability.NOT_APPLICABLE);
    months.add(standstill);
    assertThat(MetricCalculator.sum(months, 12).value()).contains(new BigDecimal("0.127272727273"));
  }

  @Test
  void a_year_without_output_has_no_ratio() {
    Metric year = MetricCalculator.sum(Collections.nCopies(12, intensity("3", "0")), 12);
    assertThat(year.availability()).isEqualTo(Availability.NOT_APPLICABLE);
  }

  @Test
  void a_year_of_a_plain_sum_is_a_sum() {
    Metric month = evaluate(CARBON, balance(1, Account.CARBON_SCOPE1, "0.1", 1));
    Metric year = MetricCalculator.sum(Collections.nCopies(12, month), 12);
    // 12 × 0.1
    assertThat(year.value().orElseThrow()).isEqualByComparingTo("1.2");
    assertThat(year.denominator()).isEqualByComparingTo("1");
  }

  // Three years

  /// 12 × 1, 12 × 2 and 12 × 3 of 万元 invested are 72; the output is 12 × 100, 12 × 100 and 12 ×
  /// 400, that is 7200. 72 ÷ 7200 is 1 %; the mean of the three yearly shares (1, 2 and 0.75 %) is
  /// 1.25.
  @Test
  void three_years_are_the_ratio_of_the_sums_of_their_months() {
    assertThat(MetricCalculator.sum(threeYearsOfInvestment(), 36).value().orElseThrow())
        .isEqualByComparingTo("1");
  }

  @Test
  void thirty_five_months_are_no_three_years() {
    List<Metric> months = threeYearsOfInvestment();
    months.remove(17);
    assertThat(MetricCalculator.sum(months, 36).availability())
        .isEqualTo(Availability.NOT_REPORTED);
  }

  /// An area of 100 m² in the first year, 200 in the second and 600 in the third is one of 300 on
  /// average; 36 months of 50 万元 are 1800. 1800 ÷ 300 = 6 万元/m² over the three years.
  @Test
  void a_stock_is_averaged_over_three_years() {
    Indicator output = share(Account.OUTPUT_VALUE, Account.LAND_SITE_AREA);
    List<Metric> months = new ArrayList<>();
    for (String area : List.of("100", "200", "600")) {
      months.addAll(Collections.nCopies(12, month(output, "50", area)));
    }
    Metric threeYears = MetricCalculator.sum(months, 36);
    assertThat(threeYears.denominator()).isEqualByComparingTo("300");
    assertThat(threeYears.numerator()).isEqualByComparingTo("1800");
  }

  private static List<Metric> threeYearsOfInvestment() {
    Indicator share = share(Account.DECLARED_GREEN_INVESTMENT, Account.OUTPUT_VALUE);
    List<Metric> months = new ArrayList<>();
    months.addAll(Collections.nCopies(12, month(share, "1", "100")));
    months.addAll(Collections.nCopies(12, month(share, "2", "100")));
    months.addAll(Collections.nCopies(12, month(share, "3", "400")));
    return months;
  }

  private static Metric month(Indicator ratio, String above, String below) {
    return evaluate(
        ratio,
        ALL_REPORTED,
        COMPLETE,
        balance(1, ratio.numerator().getFirst(), above, 1),
        balance(1, ratio.denominator().getFirst(), below, 1));
  }

  @Test
  void the_least_sure_month_decides_for_the_year() {
    Metric sure = evaluate(CARBON, balance(1, Account.CARBON_SCOPE1, "1", 1));
    Metric unsure =
        evaluate(
            CARBON,
            ABalance.balance(
                1, Optional.empty(), Account.CARBON_SCOPE1, "1", Confidence.UNCONFIRMED, 1));
    assertThat(MetricCalculator.sum(List.of(sure, unsure), 2).confidence())
        .isEqualTo(Confidence.UNCONFIRMED);
  }

  private static Indicator share(Account above, Account below) {
    return new Indicator(
        "share",
        "",
        "",
        "%",
        List.of(above),
        List.of(below),
        new BigDecimal("100"),
        2,
        "",
        "",
        Confidence.OFFICIAL);
  }

  @Test
  void an_indicator_without_an_account_does_not_exist() {
    assertThatThrownBy(
            () ->
                new Indicator(
                    "empty",
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    BigDecimal.ONE,
                    2,
                    "",
                    "",
                    Confidence.OFFICIAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty has no account");
  }

  private static Metric intensity(String energy, String valueAdded) {
    return evaluate(
        ENERGY_PER_VALUE_ADDED,
        balance(1, Account.ENERGY_COMPREHENSIVE, energy, 1),
        balance(1, Account.VALUE_ADDED, valueAdded, 1));
  }

  private static Metric evaluate(Indicator indicator, Balance... balances) {
    return evaluate(indicator, ALL_REPORTED, COMPLETE, balances);
  }

  private static Metric evaluate(
      Indicator indicator,
      Set<Account.Basis> reported,
      Set<Account> incomplete,
      Balance... balances) {
    return new MetricCalculator(List.of(indicator))
        .evaluate(List.of(balances), reported, incomplete, SCALE)
        .getFirst();
  }

  private static Balance balance(int siteId, Account account, String sum, long entries) {
    return ABalance.balance(siteId, Optional.empty(), account, sum, Confidence.OFFICIAL, entries);
  }
}

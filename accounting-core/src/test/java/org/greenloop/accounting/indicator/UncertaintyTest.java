package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.activity.DataQualityTier.ESTIMATE;
import static org.greenloop.accounting.activity.DataQualityTier.METERED_AND_INVOICED;
import static org.greenloop.accounting.activity.DataQualityTier.METERED_OR_INVOICED;
import static org.greenloop.accounting.factor.FactorKind.ACTIVITY_UNCERTAINTY;
import static org.greenloop.accounting.factor.FactorKind.FACTOR_UNCERTAINTY;
import static org.greenloop.accounting.factor.FactorKind.QUALITY_SCORE;
import static org.greenloop.accounting.factor.FactorKind.STANDARD_COAL;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.Indicators.ENERGY;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.EntryKind;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.world.ABalance;
import org.junit.jupiter.api.Test;

/// Tier 1 is known to ± 2 %, tier 2 to ± 5 %, tier 4 to ± 20 %, a standard coal coefficient to ± 2
/// %. Beside the arithmetic stands what a Monte Carlo of 4 000 000 draws gave (see
/// ErrorPropagationTest).
class UncertaintyTest {

  private static final FactorSet FACTORS =
      anEdition().of(STANDARD_COAL, "DIESEL", "1.4571").of(STANDARD_COAL, "COKE", "0.97").build();
  private static final Calculation DIESEL =
      new Calculation(Formula.STANDARD_COAL, FACTORS.list().subList(0, 1));
  private static final Calculation COKE =
      new Calculation(Formula.STANDARD_COAL, FACTORS.list().subList(1, 2));
  private static final Calculation REPORTED = new Calculation(Formula.AS_REPORTED, List.of());

  private final QualityScale scale =
      new QualityScale(
          anEdition()
              .of(ACTIVITY_UNCERTAINTY, "tier-1", "2")
              .sure(ACTIVITY_UNCERTAINTY, "tier-2", "5", Confidence.UNCONFIRMED)
              .of(ACTIVITY_UNCERTAINTY, "tier-4", "20")
              .of(FACTOR_UNCERTAINTY, "standard-coal", "2")
              .of(QUALITY_SCORE, "tier-1", "100")
              .of(QUALITY_SCORE, "tier-2", "80")
              .of(QUALITY_SCORE, "tier-4", "20")
              .build(),
          2023);

  @Test
  void a_row_has_the_errors_of_its_tier_and_of_its_factor() {
    // √(5² + 2²) = √29 = 5.385
    assertThat(percent(energy(row("100", METERED_OR_INVOICED, DIESEL)))).isEqualTo("5.385");
  }

  @Test
  void the_factor_of_two_rows_errs_once_and_their_amounts_apart() {
    // activity √(3² + 2²) = √13, factor 2 % of 100 = 2: √(13 + 4) = 4.123 %; drawn: 4.122
    assertThat(
            percent(
                energy(
                    row("60", METERED_OR_INVOICED, DIESEL),
                    row("40", METERED_OR_INVOICED, DIESEL))))
        .isEqualTo("4.123");
  }

  @Test
  void different_factors_err_apart() {
    // activity √13, factors √(1.2² + 0.8²) = √2.08: √15.08 = 3.883 %; drawn: 3.883
    assertThat(
            percent(
                energy(
                    row("60", METERED_OR_INVOICED, DIESEL), row("40", METERED_OR_INVOICED, COKE))))
        .isEqualTo("3.883");
  }

  @Test
  void what_is_taken_out_errs_as_what_is_put_in() {
    // 60 − 40 of one fuel: activity √13 as above, factor 2 % of 20 = 0.4: √13.16 = 3.6277; ÷ 20 =
    // 18.138 %
    assertThat(
            percent(
                energy(
                    row("60", METERED_OR_INVOICED, DIESEL),
                    row("-40", METERED_OR_INVOICED, DIESEL))))
        .isEqualTo("18.138");
  }

  @Test
  void a_reversal_takes_away_the_error_of_its_entry() {
    LedgerEntry wrong = row("6000", METERED_OR_INVOICED, DIESEL);
    Metric metric = energy(wrong, wrong.reversed(), row("40", METERED_OR_INVOICED, DIESEL));
    assertThat(percent(metric)).isEqualTo("5.385");
    assertThat(metric.quality().score().orElseThrow()).isEqualByComparingTo("80");
  }

  @Test
  void a_ratio_has_the_errors_of_both_sides() {
    // above √29 %, below 5 % (as reported, no factor): √(29 + 25) = √54 = 7.348 %; drawn: 7.355
    Metric ratio =
        evaluate(
            ENERGY_PER_VALUE_ADDED,
            row("100", METERED_OR_INVOICED, DIESEL),
            valueAdded("50", METERED_OR_INVOICED));
    assertThat(percent(ratio)).isEqualTo("7.348");
    assertThat(ratio.uncertaintyConfidence()).contains(Confidence.UNCONFIRMED);
  }

  @Test
  void months_share_their_factors() {
    // twice 100: activity √(5² + 5²) = 7.071, factor 2 + 2 = 4: √66 = 8.124; ÷ 200 = 4.062 %;
    // drawn: 4.060
    Metric month = energy(row("100", METERED_OR_INVOICED, DIESEL));
    assertThat(percent(MetricCalculator.sum(List.of(month, month), 2))).isEqualTo("4.062");
  }

  @Test
  void a_year_with_a_month_that_was_closed_before_is_unknown() {
    Metric month = energy(row("100", METERED_OR_INVOICED, DIESEL));
    Metric old =
        new Metric(
            ENERGY,
            BigDecimal.TEN,
            BigDecimal.ONE,
            Availability.AVAILABLE,
            Confidence.OFFICIAL,
            1,
            MetricQuality.UNKNOWN);
    Metric year = MetricCalculator.sum(List.of(month, old), 2);
    assertThat(year.uncertaintyPercent()).isEmpty();
    assertThat(year.uncertaintyConfidence()).isEmpty();
    assertThat(year.quality().score()).isEmpty();
    assertThat(year.quality().completeness()).isEmpty();
    assertThat(year.quality().estimatedPercent()).isEqualByComparingTo("0");
  }

  @Test
  void what_no_row_of_the_edition_speaks_of_leaves_it_unknown_and_not_zero() {
    QualityScale silent = new QualityScale(anEdition().build(), 2023);
    Metric metric = evaluate(silent, ENERGY, row("100", METERED_OR_INVOICED, DIESEL));
    assertThat(metric.uncertaintyPercent()).isEmpty();
    assertThat(metric.quality().score()).isEmpty();
    // The tier is known, the factor is not: unknown as well.
    QualityScale half =
        new QualityScale(anEdition().of(ACTIVITY_UNCERTAINTY, "tier-2", "5").build(), 2023);
    assertThat(evaluate(half, ENERGY, row("100", METERED_OR_INVOICED, DIESEL)).uncertaintyPercent())
        .isEmpty();
    assertThat(
            evaluate(half, ENERGY, row("100", METERED_OR_INVOICED, REPORTED))
                .uncertaintyPercent()
                .orElseThrow())
        .isEqualByComparingTo("5");
  }

  @Test
  void of_zero_and_of_no_value_there_is_no_share() {
    assertThat(energy(row("0", METERED_OR_INVOICED, DIESEL)).uncertaintyPercent()).isEmpty();
    assertThat(
            evaluate(
                    ENERGY_PER_VALUE_ADDED,
                    row("100", METERED_OR_INVOICED, DIESEL),
                    valueAdded("0", METERED_OR_INVOICED))
                .uncertaintyPercent())
        .isEmpty();
  }

  @Test
  void the_score_weighs_rows_by_their_size_whatever_their_sign() {
    // (60 × 100 + 40 × 20) ÷ 100 = 68
    Metric metric = energy(row("60", METERED_AND_INVOICED, DIESEL), row("-40", ESTIMATE, DIESEL));
    assertThat(metric.quality().score().orElseThrow()).isEqualByComparingTo("68");
    assertThat(metric.quality().estimatedPercent()).isEqualByComparingTo("40");
  }

  @Test
  void a_ratio_is_no_better_than_its_weaker_side() {
    Metric ratio =
        evaluate(
            ENERGY_PER_VALUE_ADDED,
            row("100", METERED_AND_INVOICED, DIESEL),
            valueAdded("50", ESTIMATE));
    assertThat(ratio.quality().score().orElseThrow()).isEqualByComparingTo("20");
    assertThat(ratio.quality().estimatedPercent()).isEqualByComparingTo("100");
  }

  @Test
  void a_figure_without_rows_has_no_score() {
    assertThat(energy().quality().score()).isEmpty();
    assertThat(energy().quality().estimatedPercent()).isEqualByComparingTo("0");
    assertThat(energy().quality().numerator().orElseThrow().isNothing()).isTrue();
  }

  @Test
  void a_year_weighs_its_months() {
    // months of 300 at 100 points and 100 at 20: (30 000 + 2 000) ÷ 400 = 80; completeness 1/1 +
    // 0/1
    Metric good = energy(row("300", METERED_AND_INVOICED, DIESEL)).with(new Completeness(1, 1));
    Metric poor = energy(row("100", ESTIMATE, DIESEL)).with(new Completeness(0, 1));
    Metric year = MetricCalculator.sum(List.of(good, poor), 2);
    assertThat(year.quality().score().orElseThrow()).isEqualByComparingTo("80");
    assertThat(year.quality().estimatedPercent()).isEqualByComparingTo("25");
    assertThat(year.quality().completeness()).contains(new Completeness(1, 2));
  }

  private Metric energy(LedgerEntry... entries) {
    return evaluate(ENERGY, entries);
  }

  private Metric evaluate(Indicator indicator, LedgerEntry... entries) {
    return evaluate(scale, indicator, entries);
  }

  private static Metric evaluate(QualityScale scale, Indicator indicator, LedgerEntry... entries) {
    return new MetricCalculator(List.of(indicator))
        .evaluate(
            ABalance.sum(new ArrayList<>(Arrays.asList(entries))),
            EnumSet.allOf(Account.Basis.class),
            Set.of(),
            scale)
        .getFirst();
  }

  private static String percent(Metric metric) {
    BigDecimal percent = metric.uncertaintyPercent().orElseThrow();
    BigDecimal rounded = percent.setScale(3, java.math.RoundingMode.HALF_EVEN);
    assertThat(rounded).isCloseTo(percent, Offset.offset(new BigDecimal("0.001")));
    return rounded.toPlainString();
  }

  private static LedgerEntry row(String quantity, DataQualityTier tier, Calculation calculation) {
    return entry(Account.ENERGY_COMPREHENSIVE, quantity, tier, calculation);
  }

  private static LedgerEntry valueAdded(String quantity, DataQualityTier tier) {
    return entry(Account.VALUE_ADDED, quantity, tier, REPORTED);
  }

  private static LedgerEntry entry(
      Account account, String quantity, DataQualityTier tier, Calculation calculation) {
    return new LedgerEntry(
        new SourceRow(1, 2),
        account,
        EntryKind.POSTING,
        1,
        Optional.empty(),
        YearMonth.of(2023, 3),
        new BigDecimal(quantity),
        calculation,
        tier);
  }
}

package org.greenloop.accounting.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.quantity.Unit.KILOGRAM;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.AnEdition.anEdition;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculated.MissingFactor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessAndGasTest {

  private static final GasBalance A_LEAK = balance("50", "100", "30", "10", "60", "5");

  private final ProcessCalculator process =
      new ProcessCalculator(
          anEdition().of(FactorKind.PROCESS_EMISSION, "CALCIUM_CARBONATE", "0.4397").build());

  /// 100 t limestone with 95 % CaCO3: 95 t × 0.4397 = 41.7715 tCO2.
  @Test
  void a_carbonate_gives_the_carbon_dioxide_of_its_formula() {
    Calculated.Amount amount =
        emission(ProcessSource.CALCIUM_CARBONATE, "100", "0.95", Optional.empty());
    assertThat(amount.quantity()).isEqualByComparingTo("41.7715");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.PROCESS);
  }

  @Test
  void kilograms_are_as_good_as_tonnes() {
    Calculated calculated =
        process.emission(
            ProcessSource.CALCIUM_CARBONATE,
            Quantity.of("95000", KILOGRAM),
            BigDecimal.ONE,
            Optional.empty(),
            2025);
    assertThat(((Calculated.Amount) calculated).quantity()).isEqualByComparingTo("41.7715");
  }

  /// 12 t × 1.25 = 15 tCO2e.
  @Test
  void a_declared_factor_comes_before_that_of_the_substance() {
    Calculated.Amount amount =
        emission(ProcessSource.CALCIUM_CARBONATE, "12", "1", Optional.of("1.25"));
    assertThat(amount.quantity()).isEqualByComparingTo("15");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.PROCESS_DECLARED);
    assertThat(emission(ProcessSource.OTHER, "12", "1", Optional.of("1.25")).quantity())
        .isEqualByComparingTo("15");
  }

  /// 20 t of 99.5 % carbon dioxide are 19.9 t.
  @Test
  void recovered_carbon_dioxide_counts_by_its_purity() {
    Calculated.Amount amount =
        emission(ProcessSource.RECOVERED_CO2, "20", "0.995", Optional.empty());
    assertThat(amount.quantity()).isEqualByComparingTo("19.9");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.RECOVERED);
  }

  @Test
  void a_substance_without_a_factor_is_missing_and_not_zero() {
    assertThat(
            process.emission(
                ProcessSource.DOLOMITE,
                Quantity.of("1", TONNE),
                BigDecimal.ONE,
                Optional.empty(),
                2025))
        .isEqualTo(new MissingFactor(FactorKey.of(FactorKind.PROCESS_EMISSION, "DOLOMITE"), 2025));
  }

  private Calculated.Amount emission(
      ProcessSource source, String tonnes, String content, Optional<String> declared) {
    return (Calculated.Amount)
        process.emission(
            source,
            Quantity.of(tonnes, TONNE),
            new BigDecimal(content),
            declared.map(BigDecimal::new),
            2025);
  }

  /// 50 + 100 − 30 − 10 − 60 + 5 = 55 kg. HFC-134a: AR4 1430, AR5 1300, AR6 1530 give 78.65, 71.5
  /// and 84.15 tCO2e.
  @ParameterizedTest
  @CsvSource({"4, 78.65", "5, 71.5", "6, 84.15"})
  void what_left_the_balance_is_weighed_by_the_report_that_was_chosen(
      String report, BigDecimal tonnes) {
    assertThat(A_LEAK.released()).isEqualByComparingTo("55");
    Calculated calculated =
        new GasCalculator(edition(report).build()).emission("HFC134a", A_LEAK, 2025);
    assertThat(((Calculated.Amount) calculated).quantity()).isEqualByComparingTo(tonnes);
    assertThat(((Calculated.Amount) calculated).calculation().factors())
        .extracting(factor -> factor.key().toString())
        .containsExactly("gwp/HFC134a/AR" + report);
  }

  private static AnEdition edition(String report) {
    return anEdition()
        .of(FactorKind.GWP_SET, "PROGRAMME", report)
        .at(FactorKind.GWP, "HFC134a", "AR4", "1430")
        .at(FactorKind.GWP, "HFC134a", "AR5", "1300")
        .at(FactorKind.GWP, "HFC134a", "AR6", "1530");
  }

  @Test
  void a_gas_without_a_potential_is_missing_and_not_zero() {
    assertThat(new GasCalculator(edition("5").build()).emission("HFC23", A_LEAK, 2025))
        .isEqualTo(new MissingFactor(new FactorKey(FactorKind.GWP, "HFC23", "AR5"), 2025));
  }

  @Test
  void a_balance_that_cannot_be_right_is_below_zero() {
    assertThat(balance("10", "0", "12", "0", "0", "0").released()).isEqualByComparingTo("-2");
  }

  /// Moving gas between stock, equipment and others releases none of it.
  @Property
  boolean what_is_only_moved_is_not_released(
      @ForAll @LongRange(min = 0, max = 1_000_000) long opening,
      @ForAll @LongRange(min = 0, max = 1_000_000) long bought,
      @ForAll @LongRange(min = 0, max = 1_000) long moved) {
    GasBalance still =
        new GasBalance(
            BigDecimal.valueOf(opening),
            BigDecimal.valueOf(bought),
            BigDecimal.valueOf(opening + bought - moved / 2 - moved + moved / 3),
            BigDecimal.valueOf(moved / 2),
            BigDecimal.valueOf(moved),
            BigDecimal.valueOf(moved / 3));
    return still.released().signum() == 0;
  }

  private static GasBalance balance(
      String opening,
      String bought,
      String closing,
      String handedOn,
      String charged,
      String retired) {
    return new GasBalance(
        new BigDecimal(opening),
        new BigDecimal(bought),
        new BigDecimal(closing),
        new BigDecimal(handedOn),
        new BigDecimal(charged),
        new BigDecimal(retired));
  }
}

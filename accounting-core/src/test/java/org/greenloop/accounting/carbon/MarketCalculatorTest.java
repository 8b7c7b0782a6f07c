package org.greenloop.accounting.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;

import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class MarketCalculatorTest {

  private static final FactorSet EDITION =
      anEdition()
          .grid("440000", 2023, "0.4419")
          .grid("KR", 2018, "0.4781")
          .residual("CN", 2022, "0.5856")
          .residual("CN", 2023, "0.6096")
          .build();

  private final MarketCalculator market =
      new MarketCalculator(EDITION, new EnergyCalculator(EDITION));

  @Test
  void power_is_rated_without_what_the_market_sold_as_green() {
    // 1 000 000 kWh × 0.6096 kgCO2/kWh = 609.6 t; the newest factor before 2025 is that of 2023
    Calculated.Amount amount =
        amount(
            market.electricity(
                purchased("1000", Unit.MEGAWATT_HOUR).of(ELECTRICITY), "440000", 2025));
    assertThat(amount.quantity()).isEqualByComparingTo("609.6");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.GRID_MARKET);
  }

  @Test
  void certificates_take_away_what_their_power_was_rated_at() {
    // 400 × 1000 kWh × 0.6096 ÷ 1000 = 243.84 t
    Calculated.Amount amount = amount(market.certificates(new SerialRange(1, 400), "440000", 2025));
    assertThat(amount.quantity()).isEqualByComparingTo("243.84");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.CERTIFICATES);
  }

  @Test
  void a_country_without_a_residual_factor_takes_the_average_of_its_grid() {
    // 1000 kWh × 0.4781 = 478.1 kg
    Calculated.Amount amount =
        amount(
            market.electricity(purchased("1000", Unit.KILOWATT_HOUR).of(ELECTRICITY), "KR", 2018));
    assertThat(amount.quantity()).isEqualByComparingTo("0.4781");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.GRID_MARKET_AVERAGE);
  }

  @Test
  void a_later_factor_is_not_used_for_an_earlier_year() {
    assertThat(
            market.electricity(purchased("1", Unit.KILOWATT_HOUR).of(ELECTRICITY), "440000", 2021))
        .isEqualTo(
            new Calculated.MissingFactor(
                new FactorKey(FactorKind.GRID_EXCL_MARKET_NONFOSSIL, "ELECTRICITY", "CN"), 2021));
    assertThat(market.certificates(new SerialRange(1, 1), "JP", 2025))
        .isEqualTo(
            new Calculated.MissingFactor(
                new FactorKey(FactorKind.GRID_EXCL_MARKET_NONFOSSIL, "ELECTRICITY", "JP"), 2025));
  }

  @Test
  void the_provinces_of_the_mainland_share_a_market_and_others_are_their_own() {
    assertThat(MarketCalculator.country("440000")).isEqualTo("CN");
    assertThat(MarketCalculator.country("810000")).isEqualTo("810000");
    assertThat(MarketCalculator.country("KR")).isEqualTo("KR");
    assertThat(MarketCalculator.country("")).isEmpty();
  }

  private static Calculated.Amount amount(Calculated calculated) {
    return (Calculated.Amount) calculated;
  }
}

package org.greenloop.accounting.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "kWh, KILOWATT_HOUR",
    "KWH, KILOWATT_HOUR",
    "ｋＷｈ, KILOWATT_HOUR",
    "k W h, KILOWATT_HOUR",
    "度, KILOWATT_HOUR",
    "千瓦时, KILOWATT_HOUR",
    "mwh, MEGAWATT_HOUR",
    "万千瓦时, TEN_THOUSAND_KILOWATT_HOUR",
    "万kWh, TEN_THOUSAND_KILOWATT_HOUR",
    "GJ, GIGAJOULE",
    "百万千焦, GIGAJOULE",
    "吨, TONNE",
    "T, TONNE",
    "公斤, KILOGRAM",
    "㎏, KILOGRAM",
    "升, LITRE",
    "m³, CUBIC_METRE",
    "㎥, CUBIC_METRE",
    "Nm3, CUBIC_METRE",
    "万立方米, TEN_THOUSAND_CUBIC_METRE",
    "万元, TEN_THOUSAND_YUAN",
    "吨标准煤, TONNE_STANDARD_COAL",
    "tCO2, TONNE_CO2",
    "tCO2e, TONNE_CO2_EQUIVALENT",
    "平方米, SQUARE_METRE",
    "公里, KILOMETRE",
    "千米, KILOMETRE",
    "吨公里, TONNE_KILOMETRE",
    "%, PERCENT",
    "％, PERCENT",
  })
  void a_unit_is_found_by_its_common_spellings(String text, Unit unit) {
    assertThat(Unit.find(text)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kWhh", "watt", "kW", "斤", "桶", "亩", "kg/t", "吨煤"})
  void what_is_no_unit_of_ours_is_not_found(String text) {
    assertThat(Unit.find(text)).isEmpty();
  }

  @Test
  void every_unit_is_found_by_each_of_its_own_names() {
    for (Unit unit : Unit.values()) {
      assertThat(unit.names())
          .isNotEmpty()
          .allSatisfy(n -> assertThat(Unit.find(n)).contains(unit));
      assertThat(unit.names().getFirst()).isEqualTo(unit.symbol());
    }
  }

  @ParameterizedTest
  @CsvSource({
    // 1 kWh = 3.6 MJ
    "1, KILOWATT_HOUR, 3.6, MEGAJOULE",
    "1, MEGAWATT_HOUR, 1000, KILOWATT_HOUR",
    // 万 = 10 000
    "1.2, TEN_THOUSAND_KILOWATT_HOUR, 12000, KILOWATT_HOUR",
    "1, GIGAWATT_HOUR, 100, TEN_THOUSAND_KILOWATT_HOUR",
    "500, GIGAJOULE, 500000, MEGAJOULE",
    "1, TERAJOULE, 1000, GIGAJOULE",
    "1, GIGAJOULE, 1000000, KILOJOULE",
    "10, TONNE, 10000, KILOGRAM",
    "1, TEN_THOUSAND_TONNE, 10000, TONNE",
    "1, KILOGRAM, 1000, GRAM",
    "1, CUBIC_METRE, 1000, LITRE",
    "3, TEN_THOUSAND_CUBIC_METRE, 30000, CUBIC_METRE",
    "1, TONNE_STANDARD_COAL, 1000, KILOGRAM_STANDARD_COAL",
    "2, HUNDRED_MILLION_YUAN, 20000, TEN_THOUSAND_YUAN",
    "1, TEN_THOUSAND_YUAN, 10000, YUAN",
    "1, TEN_THOUSAND_PIECE, 10000, PIECE",
    "1, TONNE_CO2, 1000, KILOGRAM_CO2",
    "5, PERCENT, 0.05, ONE",
  })
  void an_amount_converts_inside_its_dimension(
      String value, Unit from, BigDecimal expected, Unit to) {
    assertThat(Quantity.of(value, from).in(to).value()).isEqualByComparingTo(expected);
    assertThat(Quantity.of(value, from).in(to).unit()).isEqualTo(to);
  }

  @Test
  void a_quotient_that_never_ends_is_cut_at_34_digits() {
    // 1 GJ = 1000 / 3.6 kWh = 277.777…
    assertThat(Quantity.of("1", Unit.GIGAJOULE).in(Unit.KILOWATT_HOUR).value())
        .isEqualTo(new BigDecimal("277.7777777777777777777777777777778"));
  }

  @Test
  void dimensions_do_not_convert_into_each_other() {
    // Neither energy to standard coal nor volume to mass: that takes a coefficient.
    assertThatThrownBy(() -> Quantity.of("1", Unit.GIGAJOULE).in(Unit.TONNE_STANDARD_COAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantity.of("1", Unit.LITRE).in(Unit.KILOGRAM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantity.of("1", Unit.TONNE).plus(Quantity.of("1", Unit.LITRE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sum_has_the_unit_of_the_first() {
    // 1 MWh + 500 kWh = 1.5 MWh
    Quantity sum =
        Quantity.of("1", Unit.MEGAWATT_HOUR).plus(Quantity.of("500", Unit.KILOWATT_HOUR));
    assertThat(sum.unit()).isEqualTo(Unit.MEGAWATT_HOUR);
    assertThat(sum.value()).isEqualByComparingTo("1.5");
  }

  @Property
  void an_amount_converted_there_and_back_is_the_same(
      @ForAll @BigRange(min = "0", max = "999999999999999") @Scale(9) BigDecimal value,
      @ForAll Unit from,
      @ForAll Unit to) {
    if (from.dimension() == to.dimension()) {
      BigDecimal back = new Quantity(value, from).in(to).in(from).value();
      // Twelve decimals is what the ledger keeps; only GJ ↔ kWh is inexact at all, in digit 34.
      assertThat(Rounding.toLedger(back)).isEqualByComparingTo(value);
    }
  }
}

package org.greenloop.accounting.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class EndOfLifeVehicleTest {

  private static Quantity kilograms(String value) {
    return Quantity.of(value, Unit.KILOGRAM);
  }

  private static EndOfLifeVehicle vehicle(String recoverable, Quantity mass) {
    return new EndOfLifeVehicle(
        kilograms("8"),
        kilograms("30"),
        kilograms("900"),
        kilograms("120"),
        kilograms(recoverable),
        mass);
  }

  private static BigDecimal rounded(Quantity percentage) {
    assertThat(percentage.unit()).isEqualTo(Unit.PERCENT);
    return Rounding.toDecimals(percentage.value(), 2);
  }

  /// 8 + 30 + 900 + 120 = 1058; 1058 ÷ 1300 = 0.813846.
  @Test
  void parts_used_again_or_recycled_over_the_mass_of_the_vehicle_are_its_recyclability() {
    assertThat(rounded(vehicle("60", kilograms("1300")).recyclability().orElseThrow()))
        .isEqualTo("81.38");
  }

  /// 1058 + 60 = 1118; 1118 ÷ 1300 = 0.86.
  @Test
  void what_is_burned_for_energy_counts_for_recoverability_only() {
    assertThat(rounded(vehicle("60", kilograms("1300")).recoverability().orElseThrow()))
        .isEqualTo("86.00");
  }

  @Test
  void the_mass_of_the_vehicle_may_be_in_another_unit() {
    assertThat(
            rounded(vehicle("60", Quantity.of("1.3", Unit.TONNE)).recoverability().orElseThrow()))
        .isEqualTo("86.00");
  }

  @Test
  void a_vehicle_of_its_parts_alone_is_recovered_wholly() {
    // 8 + 30 + 900 + 120 + 60 = 1118
    assertThat(rounded(vehicle("60", kilograms("1118")).recoverability().orElseThrow()))
        .isEqualTo("100.00");
  }

  @Test
  void parts_that_outweigh_the_vehicle_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vehicle("60", kilograms("1117.999")))
        .withMessageContaining("outweigh");
  }

  @Test
  void a_negative_mass_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vehicle("-1", kilograms("1300")))
        .withMessageContaining("not negative");
  }

  @Test
  void a_vehicle_without_mass_has_no_rate() {
    Quantity none = kilograms("0");
    EndOfLifeVehicle vehicle = new EndOfLifeVehicle(none, none, none, none, none, none);
    assertThat(vehicle.recyclability()).isEmpty();
    assertThat(vehicle.recoverability()).isEmpty();
  }
}

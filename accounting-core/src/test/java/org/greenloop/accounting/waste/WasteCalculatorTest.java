package org.greenloop.accounting.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.world.AnEdition.anEdition;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class WasteCalculatorTest {

  private final WasteCalculator calculator =
      new WasteCalculator(
          anEdition()
              .ofYear(FactorKind.WASTE_TREATMENT, "landfill/MIXED", 2013, "819.5")
              .ofYear(FactorKind.WASTE_TREATMENT, "landfill-gas-40/MIXED", 2013, "245.5")
              .ofYear(FactorKind.WASTE_TREATMENT, "landfill/PLASTIC", 2020, "74.8")
              .withoutValue(FactorKind.WASTE_TREATMENT, "incineration/SW07")
              .build());

  @Test
  void mixed_waste_in_a_landfill_emits_by_the_factor_of_its_treatment() {
    // 12 t × 819.5 kgCO2e/t = 9834 kg; with 40 % of the gas used 12 × 245.5 = 2946 kg
    assertThat(amount(disposal("12", Unit.TONNE, WasteTreatment.LANDFILL, WasteMaterial.MIXED)))
        .isEqualByComparingTo("9.834");
    assertThat(
            amount(disposal("12", Unit.TONNE, WasteTreatment.LANDFILL_GAS_40, WasteMaterial.MIXED)))
        .isEqualByComparingTo("2.946");
  }

  @Test
  void the_material_decides_and_kilograms_are_converted() {
    // 500 kg = 0.5 t × 74.8 = 37.4 kg
    Calculated calculated =
        calculator.disposal(
            disposal("500", Unit.KILOGRAM, WasteTreatment.LANDFILL, WasteMaterial.PLASTIC), 2025);
    assertThat(calculated)
        .isInstanceOfSatisfying(
            Calculated.Amount.class,
            made -> {
              assertThat(made.quantity()).isEqualByComparingTo("0.0374");
              assertThat(made.calculation().formula()).isEqualTo(Formula.WASTE_DISPOSAL);
              assertThat(made.calculation().factors()).hasSize(1);
            });
  }

  @Test
  void without_a_factor_the_emission_is_unknown_and_not_zero() {
    WasteMovement slag = disposal("3", WasteTreatment.LANDFILL, Optional.empty());
    assertThat(calculator.disposal(slag, 2025))
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FactorKind.WASTE_TREATMENT, "landfill/SW07"), 2025));
    WasteMovement burned = disposal("3", WasteTreatment.INCINERATION, Optional.empty());
    assertThat(calculator.disposal(burned, 2025)).isInstanceOf(Calculated.MissingFactor.class);
    // A factor of 2020 says nothing about 2019.
    assertThat(
            calculator.disposal(
                disposal("3", WasteTreatment.LANDFILL, Optional.of(WasteMaterial.PLASTIC)), 2019))
        .isInstanceOf(Calculated.MissingFactor.class);
  }

  @Test
  void waste_disposed_of_says_how_and_is_not_negative() {
    assertThatThrownBy(
            () ->
                new WasteMovement(
                    "SW07",
                    WasteClass.Kind.GENERAL,
                    WasteFlow.DISPOSED,
                    Quantity.of("1", Unit.TONNE),
                    WasteMovement.Place.OFF_SITE,
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> disposal("-1", WasteTreatment.LANDFILL, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private BigDecimal amount(WasteMovement movement) {
    return ((Calculated.Amount) calculator.disposal(movement, 2025)).quantity();
  }

  private static WasteMovement disposal(
      String amount, Unit unit, WasteTreatment treatment, WasteMaterial material) {
    return new WasteMovement(
        "SW07",
        WasteClass.Kind.GENERAL,
        WasteFlow.DISPOSED,
        Quantity.of(amount, unit),
        WasteMovement.Place.OFF_SITE,
        Optional.of(treatment),
        Optional.of(material));
  }

  private static WasteMovement disposal(
      String amount, WasteTreatment treatment, Optional<WasteMaterial> material) {
    return new WasteMovement(
        "SW07",
        WasteClass.Kind.GENERAL,
        WasteFlow.DISPOSED,
        Quantity.of(amount, Unit.TONNE),
        WasteMovement.Place.OFF_SITE,
        Optional.of(treatment),
        material);
  }
}

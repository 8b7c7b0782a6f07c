package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;

class PackagingCalculatorTest {

  private static final int YEAR = 2025;

  /// CPCD and DEFRA rows of the reference.
  private static final FactorSet FACTORS =
      AnEdition.anEdition()
          .inArea(FactorKind.PACKAGING_EMISSION, "CORRUGATED", "CN", "1.641555")
          .inArea(FactorKind.PACKAGING_EMISSION, "CORRUGATED", "GB", "1.19972542")
          .inArea(FactorKind.PACKAGING_EMISSION, "BOX/CORRUGATED", "CN", "1.137")
          .inArea(FactorKind.PACKAGING_EMISSION, "PET", "GB", "3.86390131")
          .inArea(FactorKind.PACKAGING_EMISSION, "PP", "CN", "1.587")
          .inArea(FactorKind.REUSABLE_PACKAGING_USE, "EXPRESS_BOX", "CN", "0.098")
          .inArea(FactorKind.SINGLE_USE_PACKAGING_USE, "EXPRESS_BOX", "CN", "0.381092")
          .build();

  private static final PackagingCalculator CALCULATOR = new PackagingCalculator(FACTORS);

  private static Calculated emission(
      PackagingMaterial material, PackagingForm form, PackagingPurpose purpose) {
    return CALCULATOR.emission(
        new PackagingUse(
            material,
            form,
            purpose,
            Quantity.of("2.5", Unit.TONNE),
            Optional.of(new RecycledContent(new BigDecimal("10"), new BigDecimal("60"))),
            Set.of()),
        YEAR);
  }

  private static BigDecimal amount(Calculated calculated) {
    assertThat(calculated).isInstanceOf(Calculated.Amount.class);
    return ((Calculated.Amount) calculated).quantity();
  }

  /// 2500 kg × 1.641555 = 4103.8875 kgCO2e.
  @Test
  void a_material_has_the_factor_of_china_first() {
    assertThat(
            amount(
                emission(
                    PackagingMaterial.CORRUGATED, PackagingForm.BOX, PackagingPurpose.TRANSPORT)))
        .isEqualByComparingTo("4.1038875");
  }

  /// 2500 kg × 3.86390131 = 9659.753275 kgCO2e.
  @Test
  void a_material_without_a_factor_of_china_has_that_of_britain() {
    assertThat(
            amount(
                emission(PackagingMaterial.PET, PackagingForm.CONTAINER, PackagingPurpose.SALES)))
        .isEqualByComparingTo("9.659753275");
  }

  /// 2500 kg × 1.137 = 2842.5 kgCO2e.
  @Test
  void express_packaging_of_a_form_that_has_a_factor_is_taken_by_it() {
    assertThat(
            amount(
                emission(
                    PackagingMaterial.CORRUGATED, PackagingForm.BOX, PackagingPurpose.EXPRESS)))
        .isEqualByComparingTo("2.8425");
    assertThat(
            amount(
                emission(
                    PackagingMaterial.CORRUGATED, PackagingForm.FILLER, PackagingPurpose.EXPRESS)))
        .isEqualByComparingTo("4.1038875");
  }

  @Test
  void a_material_without_any_factor_is_missing_and_not_zero() {
    assertThat(
            emission(
                PackagingMaterial.BIODEGRADABLE_PLASTIC,
                PackagingForm.BAG,
                PackagingPurpose.EXPRESS))
        .isInstanceOfSatisfying(
            Calculated.MissingFactor.class,
            missing ->
                assertThat(missing.key())
                    .hasToString("packaging-emission/BIODEGRADABLE_PLASTIC/GB"));
  }

  /// 10 000 × 0.098 = 980 and 10 000 × 0.381092 = 3810.92 kgCO2e.
  @Test
  void trips_of_express_boxes_are_held_against_as_many_single_boxes() {
    Quantity trips = Quantity.of("1", Unit.TEN_THOUSAND_PIECE);
    assertThat(amount(CALCULATOR.reusable(PoolKind.EXPRESS_BOX, trips, YEAR)))
        .isEqualByComparingTo("980");
    assertThat(amount(CALCULATOR.singleUse(PoolKind.EXPRESS_BOX, trips, YEAR)))
        .isEqualByComparingTo("3810.92");
  }

  @Test
  void a_pool_of_another_kind_has_no_factor() {
    assertThat(CALCULATOR.reusable(PoolKind.PALLET, Quantity.of("1", Unit.PIECE), YEAR))
        .isInstanceOf(Calculated.MissingFactor.class);
  }

  /// 200 × 1.5 kg × 1.587 = 476.1 kgCO2e.
  @Test
  void making_pieces_counts_their_material() {
    assertThat(
            amount(
                CALCULATOR.making(
                    PackagingMaterial.PP,
                    Quantity.of("200", Unit.PIECE),
                    Quantity.of("1500", Unit.GRAM),
                    YEAR)))
        .isEqualByComparingTo("476.1");
    assertThat(
            CALCULATOR.making(
                PackagingMaterial.OTHER,
                Quantity.of("200", Unit.PIECE),
                Quantity.of("1500", Unit.GRAM),
                YEAR))
        .isInstanceOf(Calculated.MissingFactor.class);
  }

  @Test
  void packaging_that_is_not_weighed_or_recycled_beyond_itself_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PackagingUse(
                    PackagingMaterial.PAPER,
                    PackagingForm.BAG,
                    PackagingPurpose.SALES,
                    Quantity.of("1", Unit.PIECE),
                    Optional.empty(),
                    Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecycledContent(new BigDecimal("60"), new BigDecimal("40.01")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecycledContent(new BigDecimal("-1"), new BigDecimal("1")));
    assertThat(new RecycledContent(new BigDecimal("60"), new BigDecimal("40")).postConsumer())
        .isEqualTo("40");
  }
}

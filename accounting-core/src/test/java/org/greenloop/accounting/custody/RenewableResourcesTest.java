package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.greenloop.accounting.recycling.ElementThreshold;
import org.junit.jupiter.api.Test;

/// The reference tables of recycling, as shipped.
class RenewableResourcesTest {

  private static final RenewableResources RESOURCES = References.resources();

  @Test
  void there_are_the_ten_categories_of_renewable_resources() {
    assertThat(RESOURCES.categories())
        .extracting(RenewableResource::name)
        .containsExactly(
            "废钢铁", "废有色金属", "废塑料", "废纸", "废轮胎", "废弃电器电子产品", "报废机动车", "废旧纺织品", "废玻璃", "废电池(铅酸电池除外)");
  }

  @Test
  void every_row_says_how_sure_it_is_and_where_it_comes_from() {
    assertThat(RESOURCES.list())
        .allSatisfy(
            resource -> {
              assertThat(resource.source()).as(resource.code()).isNotBlank();
              assertThat(resource.nameEnglish()).as(resource.code()).isNotBlank();
              assertThat(RESOURCES.categoryOf(resource.code())).isPresent();
            });
    assertThat(References.processes().list())
        .allSatisfy(process -> assertThat(process.source()).isNotBlank());
    assertThat(References.substitutions())
        .allSatisfy(
            factor -> {
              assertThat(RESOURCES.find(factor.material())).as(factor.id()).isPresent();
              assertThat(factor.source()).isNotBlank();
            });
  }

  @Test
  void treatment_takes_out_what_is_in_it() {
    assertThat(RESOURCES.mayGive("REFRIGERATOR", "COPPER")).isTrue();
    assertThat(RESOURCES.mayGive("REFRIGERATOR", "COMPRESSOR")).isTrue();
    assertThat(RESOURCES.mayGive("CIRCUIT_BOARD", "PRECIOUS_METAL")).isTrue();
    assertThat(RESOURCES.mayGive("PASSENGER_CAR", "TYRE_WHOLE")).isTrue();
    assertThat(RESOURCES.mayGive("NON_FERROUS", "ALUMINIUM")).isTrue();
    assertThat(RESOURCES.mayGive("ALUMINIUM_CAN", "ALUMINIUM_INGOT")).isTrue();
    assertThat(RESOURCES.mayGive("CORRUGATED_BOX", "PULP_RECYCLED")).isTrue();
    assertThat(RESOURCES.mayGive("STEEL_HEAVY", "STEEL_RECYCLED")).isTrue();
    assertThat(RESOURCES.mayGive("NCM_BATTERY", "NICKEL_SULPHATE")).isTrue();
  }

  @Test
  void treatment_takes_out_nothing_that_is_not_in_it() {
    assertThat(RESOURCES.mayGive("COPPER", "ALUMINIUM")).isFalse();
    assertThat(RESOURCES.mayGive("LFP_BATTERY", "NICKEL_SULPHATE")).isFalse();
    assertThat(RESOURCES.mayGive("LFP_BLACK_MASS", "COBALT")).isFalse();
    assertThat(RESOURCES.mayGive("NCM_BATTERY", "LFP_BLACK_MASS")).isFalse();
    assertThat(RESOURCES.mayGive("PET_BOTTLE", "ABS")).isFalse();
    assertThat(RESOURCES.mayGive("CORRUGATED_BOX", "COPPER")).isFalse();
    assertThat(RESOURCES.mayGive("REFRIGERATOR", "TELEVISION")).isFalse();
  }

  @Test
  void of_what_is_not_known_nothing_is_ruled_out() {
    assertThat(RESOURCES.mayGive("UNOBTAINIUM", "COPPER")).isTrue();
    assertThat(RESOURCES.mayGive("COPPER", "UNOBTAINIUM")).isTrue();
  }

  private static RenewableResource resource(String code, String parent, String... contains) {
    return new RenewableResource(
        code,
        Optional.of(parent).filter(text -> !text.isEmpty()),
        code,
        code,
        List.of(contains),
        false,
        "test",
        Confidence.UNCONFIRMED);
  }

  @Test
  void a_table_that_does_not_hold_together_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RenewableResources(List.of(resource("A", ""), resource("A", ""))))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RenewableResources(List.of(resource("A", "B"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RenewableResources(List.of(resource("A", "", "B"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RenewableResources(List.of(resource("A", "B"), resource("B", "A"))))
        .withMessageContaining("broader");
  }

  /// The 2024 text: Li 90, Ni, Co, Mn 98; Cu, Al 98 in the draft. Exactly the minimum is enough.
  @Test
  void the_recovery_of_elements_is_held_against_the_text_of_2024() {
    assertThat(References.thresholds())
        .extracting(ElementThreshold::element)
        .containsExactly("Li", "Ni", "Co", "Mn", "Cu", "Al");
    ElementThreshold lithium = References.thresholds().getFirst();
    assertThat(lithium.isMetBy(recovery("Li", "900"))).contains(true);
    assertThat(lithium.isMetBy(recovery("Li", "899.9"))).contains(false);
    ElementThreshold nickel = References.thresholds().get(1);
    assertThat(nickel.isMetBy(recovery("Ni", "980"))).contains(true);
    assertThat(nickel.isMetBy(recovery("Ni", "979.9"))).contains(false);
    assertThatIllegalArgumentException().isThrownBy(() -> nickel.isMetBy(recovery("Li", "1000")));
  }

  @Test
  void where_nothing_went_in_no_threshold_is_met_or_missed() {
    assertThat(
            References.thresholds()
                .getFirst()
                .isMetBy(
                    new ElementRecovery(
                        "Li", Quantity.of("0", Unit.KILOGRAM), Quantity.of("0", Unit.KILOGRAM))))
        .isEmpty();
  }

  private static ElementRecovery recovery(String element, String kilograms) {
    return new ElementRecovery(
        element, Quantity.of("1", Unit.TONNE), Quantity.of(kilograms, Unit.KILOGRAM));
  }
}

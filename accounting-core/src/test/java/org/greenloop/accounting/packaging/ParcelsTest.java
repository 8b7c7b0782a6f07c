package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class ParcelsTest {

  /// 120 m³ of boxes, 78 000 L = 78 m³ of goods: 42 ÷ 120 = 35 %.
  @Test
  void the_empty_ratio_is_what_goods_leave_of_the_boxes() {
    Parcels.Space space =
        new Parcels.Space(Quantity.of("120", Unit.CUBIC_METRE), Quantity.of("78000", Unit.LITRE));
    assertThat(space.empty().value()).isEqualByComparingTo("42");
    assertThat(space.emptyRatio().orElseThrow().value()).isEqualByComparingTo("35");
  }

  @Test
  void no_box_has_no_ratio() {
    Quantity none = Quantity.of("0", Unit.CUBIC_METRE);
    assertThat(new Parcels.Space(none, none).emptyRatio()).isEmpty();
  }

  @Test
  void goods_larger_than_their_boxes_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Parcels.Space(
                    Quantity.of("1", Unit.CUBIC_METRE), Quantity.of("1001", Unit.LITRE)));
  }

  @Test
  void a_part_larger_than_all_parcels_is_refused() {
    Quantity all = Quantity.of("1", Unit.TEN_THOUSAND_PIECE);
    Quantity most = Quantity.of("10000", Unit.PIECE);
    Quantity more = Quantity.of("10001", Unit.PIECE);
    Parcels parcels =
        new Parcels(ParcelService.OTHER, all, most, most, most, most, Optional.empty());
    assertThat(parcels.reusable()).isEqualTo(most);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Parcels(ParcelService.OTHER, all, most, most, most, more, Optional.empty()));
  }
}

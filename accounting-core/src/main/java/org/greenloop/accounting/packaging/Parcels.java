package org.greenloop.accounting.packaging;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;

/// Parcels that were sent in a month.
///
/// @param withoutSecondPacking 不再二次包装: sent in the packaging of the goods
/// @param narrowTape sealed with tape of at most 45 mm, or without tape
/// @param electronicWaybill with an e-waybill 电子运单
/// @param reusable sent in reusable packaging
/// @param space inner volume of the boxes and volume of the goods in them, where measured
public record Parcels(
    ParcelService service,
    Quantity sent,
    Quantity withoutSecondPacking,
    Quantity narrowTape,
    Quantity electronicWaybill,
    Quantity reusable,
    Optional<Space> space) {

  /// How full boxes are.
  ///
  ///     empty ratio = (inner volume of the boxes − volume of the goods) ÷ inner volume × 100
  ///
  /// A figure of this system. It is not the interspace ratio of GB 23350, which grants the goods a
  /// necessary space.
  public record Space(Quantity boxes, Quantity goods) {

    public Space {
      if (goods.in(boxes.unit()).value().compareTo(boxes.value()) > 0) {
        throw new IllegalArgumentException("goods of " + goods + " do not fit into " + boxes);
      }
    }

    public Quantity empty() {
      return new Quantity(boxes.value().subtract(goods.in(boxes.unit()).value()), boxes.unit());
    }

    /// %; empty where there is no box.
    public Optional<Quantity> emptyRatio() {
      return Percentage.of(empty(), boxes);
    }
  }

  /// @throws IllegalArgumentException where a part is more than all parcels
  public Parcels {
    for (Quantity part : List.of(withoutSecondPacking, narrowTape, electronicWaybill, reusable)) {
      if (part.in(sent.unit()).value().compareTo(sent.value()) > 0) {
        throw new IllegalArgumentException(part + " are more than all of " + sent);
      }
    }
  }
}

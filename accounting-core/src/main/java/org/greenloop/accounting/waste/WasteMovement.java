package org.greenloop.accounting.waste;

import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// An amount of one class of waste on one flow.
///
/// @param waste code of a [WasteClass]
/// @param place where it was used or disposed of
/// @param treatment always known for [WasteFlow#DISPOSED]
public record WasteMovement(
    String waste,
    WasteClass.Kind kind,
    WasteFlow flow,
    Quantity quantity,
    Place place,
    Optional<WasteTreatment> treatment,
    Optional<WasteMaterial> material) {

  /// Whether the site treated the waste itself 自行 or handed it to others 委托.
  public enum Place {
    ON_SITE,
    OFF_SITE
  }

  public WasteMovement {
    if (quantity.value().signum() < 0) {
      throw new IllegalArgumentException("negative quantity: " + quantity);
    }
    if (flow == WasteFlow.DISPOSED && treatment.isEmpty()) {
      throw new IllegalArgumentException("waste disposed of says how");
    }
  }
}

package org.greenloop.accounting.custody;

import org.greenloop.accounting.quantity.Quantity;

/// 批次: material that is kept together and has one origin. It is made by one event and never
/// changes; what is split, mixed, treated or handed on is another lot.
///
/// @param code unique over all operators
/// @param material code of [RenewableResources]
/// @param net mass as weighed, moist
public record Lot(String code, String material, Quantity net, LotCondition condition) {

  /// @throws IllegalArgumentException without a code, or for a mass that no lot has
  public Lot {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a lot has a code");
    }
    LotMass.required(net);
  }

  public Lot(String code, String material, Quantity net) {
    this(code, material, net, LotCondition.AS_IS);
  }
}

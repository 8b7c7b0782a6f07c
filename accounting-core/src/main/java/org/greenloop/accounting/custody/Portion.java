package org.greenloop.accounting.custody;

import org.greenloop.accounting.quantity.Quantity;

/// A part of a lot, or all of it, that goes into an event. It has the origins of the lot in the
/// lot's proportions.
///
/// @param lot code
public record Portion(String lot, Quantity net) {

  /// @throws IllegalArgumentException for a mass that no lot has
  public Portion {
    LotMass.required(net);
  }
}

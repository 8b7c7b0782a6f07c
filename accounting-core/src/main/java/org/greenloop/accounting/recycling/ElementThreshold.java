package org.greenloop.accounting.recycling;

import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;

/// The least share of an element that a recycler of power batteries has to recover.
///
/// @param element symbol
/// @param minimum %
public record ElementThreshold(
    String element, Quantity minimum, String source, Confidence confidence) {

  /// Whether a recovery reaches it; exactly the minimum does (≥). Empty where nothing went in.
  ///
  /// @throws IllegalArgumentException for a recovery of another element
  public Optional<Boolean> isMetBy(ElementRecovery recovery) {
    if (!recovery.element().equals(element)) {
      throw new IllegalArgumentException(recovery.element() + " is not " + element);
    }
    return recovery.rate().map(rate -> rate.value().compareTo(minimum.value()) >= 0);
  }
}

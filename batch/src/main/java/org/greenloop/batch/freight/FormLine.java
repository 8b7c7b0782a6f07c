package org.greenloop.batch.freight;

import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// An item with what is known of it.
///
/// @param value as the form shows it, a computed one rounded; of a bool `yes` or `no`
/// @param unit of a computed or declared number
/// @param confidence of the item or of its figure, whichever is less sure
public record FormLine(
    FormItem item, Optional<String> value, String unit, Origin origin, Confidence confidence) {

  /// Where a value comes from.
  public enum Origin {
    COMPUTED,
    DECLARED,
    MISSING
  }
}

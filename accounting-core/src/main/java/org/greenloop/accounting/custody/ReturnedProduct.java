package org.greenloop.accounting.custody;

import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// What the material was before it came back.
///
/// @param kind within the family, such as `refrigerator`; empty where nothing is said
/// @param producer code of the company that put it on the market, where known
/// @param chemistry of a battery, such as `NCM` or `LFP`
/// @param pieces where they were counted
public record ReturnedProduct(
    Family family,
    Optional<String> kind,
    Optional<String> producer,
    Optional<String> brand,
    Optional<String> chemistry,
    Optional<Quantity> pieces) {

  public enum Family {
    CAR,
    APPLIANCE,
    ELECTRONICS,
    BATTERY,
    PACKAGING,
    /// Material without a product, such as cuttings of a factory.
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Of a family, with nothing else known.
  public static ReturnedProduct of(Family family) {
    return new ReturnedProduct(
        family,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

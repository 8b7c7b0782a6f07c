package org.greenloop.accounting.custody;

import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// Material that leaves an event.
///
/// @param lot the lot it is; empty for what nobody holds afterwards or what is not followed further
public record Output(Route route, String material, Quantity net, Optional<Lot> lot) {

  /// @throws IllegalArgumentException where the lot is of another material or mass, or what is gone
  ///   is a lot
  public Output {
    LotMass.required(net);
    lot.ifPresent(
        made -> {
          if (!made.material().equals(material)
              || LotMass.micrograms(made.net()) != LotMass.micrograms(net)) {
            throw new IllegalArgumentException(made + " is not " + net + " of " + material);
          }
          if (route == Route.LOSS) {
            throw new IllegalArgumentException("what is lost is no lot: " + made);
          }
        });
  }

  /// A lot that leaves by a route.
  public static Output of(Route route, Lot lot) {
    return new Output(route, lot.material(), lot.net(), Optional.of(lot));
  }

  /// What is not followed further.
  public static Output end(Route route, String material, Quantity net) {
    return new Output(route, material, net, Optional.empty());
  }
}

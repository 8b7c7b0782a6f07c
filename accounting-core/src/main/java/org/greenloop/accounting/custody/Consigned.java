package org.greenloop.accounting.custody;

import java.util.Optional;

/// What is known of a consigned lot besides its mass: what it was, and whom it came from.
///
/// @param product without the number of pieces
public record Consigned(ReturnedProduct product, ReturnConsignment.Source source) {

  static Consigned of(ReturnConsignment consignment) {
    ReturnedProduct product = consignment.product();
    return new Consigned(
        new ReturnedProduct(
            product.family(),
            product.kind(),
            product.producer(),
            product.brand(),
            product.chemistry(),
            Optional.empty()),
        consignment.source());
  }
}

package org.greenloop.accounting.footprint.network;

import java.util.List;

/// A loop without footprints, and so all products that it supplies. The rest of the network has
/// them. The wording belongs to the border, by reason and language.
///
/// @param reason why there are none
/// @param products those to blame, most first and at most 20; where the loop is too large, the
///   first of its products
/// @param size products of the loop
/// @param condition how many times larger an error of the data may be in the result; infinite where
///   that is not known
public record UnsolvedLoop(Reason reason, List<String> products, int size, double condition) {

  public enum Reason {
    /// The products are used up exactly as they are made: no supply and no footprint, or any. Cure:
    /// correct the inputs of the products named.
    SINGULAR,
    /// The last digit of an input changes the result by more than it can bear. Cure: as for
    /// singular; they are nearly used up.
    BADLY_CONDITIONED,
    /// Sweeps do not converge, and the loop has too many products to eliminate. Cure: avoided
    /// products or inputs in the wrong unit; leave them out of the loop.
    TOO_LARGE
  }

  public UnsolvedLoop {
    products = List.copyOf(products);
  }
}

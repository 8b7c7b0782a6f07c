package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;

/// Goods of one kind in a sales package.
///
/// @param netContent of a single piece 单件净含量, a mass or a volume
/// @param pieces how many of them
/// @param declaredSpaceFactor k as declared, for goods whose k is not known here
public record PackageContents(
    Commodity commodity,
    Quantity netContent,
    int pieces,
    Optional<BigDecimal> declaredSpaceFactor) {

  public PackageContents {
    Dimension dimension = netContent.unit().dimension();
    if (dimension != Dimension.MASS && dimension != Dimension.VOLUME) {
      throw new IllegalArgumentException("a net content is a mass or a volume: " + netContent);
    }
    if (netContent.value().signum() <= 0 || pieces <= 0) {
      throw new IllegalArgumentException("nothing is in the package: " + this);
    }
  }
}

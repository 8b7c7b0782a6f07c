package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;

/// A design of a sales package 销售包装.
///
/// @param contents one kind of goods, or several of a combined package 综合商品, of one standard
/// @param volume V_n, of the cuboid that just holds the package, handles and ropes included
/// @param layers that wrap the goods wholly, the first of them touching the goods
/// @param cost empty where it was not reported
public record SalesPackage(
    List<PackageContents> contents, Quantity volume, int layers, Optional<Cost> cost) {

  /// @param beyondFirstLayer all packaging but the first layer, 元
  /// @param price selling price, 元, above 0
  public record Cost(BigDecimal beyondFirstLayer, BigDecimal price) {
    public Cost {
      if (beyondFirstLayer.signum() < 0 || price.signum() <= 0) {
        throw new IllegalArgumentException(
            "a cost is not negative and a price above 0: " + beyondFirstLayer + ", " + price);
      }
    }
  }

  public SalesPackage {
    contents = List.copyOf(contents);
    if (contents.stream().map(c -> c.commodity().standard()).distinct().count() != 1) {
      throw new IllegalArgumentException("a package falls under one standard: " + contents);
    }
    if (volume.unit().dimension() != Dimension.VOLUME || volume.value().signum() <= 0) {
      throw new IllegalArgumentException("a package has a volume: " + volume);
    }
    if (layers < 1) {
      throw new IllegalArgumentException("packaging has a layer: " + layers);
    }
  }

  public PackageStandard standard() {
    return contents.getFirst().commodity().standard();
  }
}

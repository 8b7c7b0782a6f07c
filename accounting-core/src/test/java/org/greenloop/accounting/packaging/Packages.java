package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.AnEdition;

/// Designs of sales packages in words, and the figures of GB 23350 that tests need.
final class Packages {

  static final int YEAR = 2025;

  static final FactorSet FACTORS =
      AnEdition.anEdition()
          .of(FactorKind.NET_CONTENT_VOLUME, "GRAM", "1000")
          .ofYear(FactorKind.NECESSARY_SPACE, "TEA", 2023, "13")
          .ofYear(FactorKind.NECESSARY_SPACE, "MOONCAKE", 2022, "7")
          .ofYear(FactorKind.NECESSARY_SPACE, "CONFECTIONERY", 2023, "10")
          .withoutValue(FactorKind.NECESSARY_SPACE, "OTHER_FOOD")
          .withoutValue(FactorKind.NECESSARY_SPACE, "GRAIN")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "1", 2023, "85")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "5", 2023, "70")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "15", 2023, "60")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "30", 2023, "50")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "50", 2023, "40")
          .ofYear(FactorKind.INTERSPACE_LIMIT, "MORE", 2023, "30")
          .sure(FactorKind.PACKAGE_LAYERS, "FOOD_AND_COSMETICS", "4", Confidence.UNCONFIRMED)
          .of(FactorKind.PACKAGE_LAYERS, "MOONCAKE", "3")
          .of(FactorKind.PACKAGE_LAYERS, "GRAIN", "3")
          .of(FactorKind.PACKAGE_LAYERS, "FRESH_PRODUCE", "4")
          .of(FactorKind.PACKAGE_LAYERS, "FRESH_EGG", "3")
          .of(FactorKind.PACKAGE_COST_SHARE, "FOOD_AND_COSMETICS", "20")
          .of(FactorKind.PACKAGE_COST_SHARE, "FRESH_PRODUCE", "20")
          .of(FactorKind.PACKAGE_COST_SHARE, "MOONCAKE", "15")
          .of(FactorKind.PACKAGE_COST_PRICE, "MOONCAKE", "100")
          .build();

  private Packages() {}

  static PackageContents grams(Commodity commodity, String netContent, int pieces) {
    return new PackageContents(
        commodity, Quantity.of(netContent, Unit.GRAM), pieces, Optional.empty());
  }

  static PackageContents declaring(PackageContents contents, String k) {
    return new PackageContents(
        contents.commodity(),
        contents.netContent(),
        contents.pieces(),
        Optional.of(new BigDecimal(k)));
  }

  /// In 2 layers of packaging, without its cost.
  static SalesPackage cubicCentimetres(String volume, PackageContents... contents) {
    return new SalesPackage(
        List.of(contents), Quantity.of(volume, Unit.CUBIC_CENTIMETRE), 2, Optional.empty());
  }

  static SalesPackage layers(SalesPackage design, int layers) {
    return new SalesPackage(design.contents(), design.volume(), layers, design.cost());
  }

  static SalesPackage costing(SalesPackage design, String cost, String price) {
    return new SalesPackage(
        design.contents(),
        design.volume(),
        design.layers(),
        Optional.of(new SalesPackage.Cost(new BigDecimal(cost), new BigDecimal(price))));
  }
}

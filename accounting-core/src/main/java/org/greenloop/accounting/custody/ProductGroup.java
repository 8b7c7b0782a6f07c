package org.greenloop.accounting.custody;

import java.util.Comparator;
import java.util.Optional;

/// What a recovery rate is stated for: the products of one family, of one producer and brand where
/// they are named.
public record ProductGroup(
    ReturnedProduct.Family family, Optional<String> producer, Optional<String> brand)
    implements Comparable<ProductGroup> {

  private static final Comparator<ProductGroup> ORDER =
      Comparator.comparing(ProductGroup::family)
          .thenComparing(group -> group.producer.orElse(""))
          .thenComparing(group -> group.brand.orElse(""));

  public static ProductGroup of(ReturnedProduct product) {
    return new ProductGroup(product.family(), product.producer(), product.brand());
  }

  /// Whether a product belongs to it; where the group names no producer or brand, any does.
  public boolean holds(ReturnedProduct product) {
    return family == product.family()
        && (producer.isEmpty() || producer.equals(product.producer()))
        && (brand.isEmpty() || brand.equals(product.brand()));
  }

  @Override
  public int compareTo(ProductGroup other) {
    return ORDER.compare(this, other);
  }
}

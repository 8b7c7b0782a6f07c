package org.greenloop.batch.footprint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What members state of the masses of their products. A later file of a company goes before an
/// earlier one, product by product.
final class MassIndex {

  private final Map<String, Map<String, StatedMasses>> products = new TreeMap<>();

  void add(String owner, MassBook book) {
    Map<String, StatedMasses> own = products.computeIfAbsent(owner, code -> new TreeMap<>());
    book.products().forEach(masses -> own.put(masses.product(), masses));
  }

  Optional<StatedMasses> find(String owner, String product) {
    return Optional.ofNullable(products.getOrDefault(owner, Map.of()).get(product));
  }

  /// Companies that state masses of a product.
  List<String> owners(String product) {
    return products.entrySet().stream()
        .filter(company -> company.getValue().containsKey(product))
        .map(Map.Entry::getKey)
        .toList();
  }
}

package org.greenloop.batch.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactor;
import org.greenloop.certificate.figure.FactorUse;

/// Coefficients by the ids under which the books name them, `edition:name`.
///
/// An edition never changes and is read once; factors of companies' own are added to theirs, so
/// that one is read again where an id is not found.
final class Factors {

  private final FactorEditions editions;
  private final Map<String, Map<String, Factor>> byEdition = new HashMap<>();

  Factors(FactorEditions editions) {
    this.editions = editions;
  }

  /// In the order of their ids.
  ///
  /// @throws IllegalStateException for an id that no edition has: the books name what is not there
  List<FactorUse> list(Collection<String> ids) {
    return new TreeSet<>(ids).stream().map(this::get).toList();
  }

  private FactorUse get(String id) {
    String edition = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    Factor factor =
        find(edition, id)
            .orElseThrow(() -> new IllegalStateException("no edition has the factor " + id));
    return new FactorUse(
        factor.id(),
        edition.equals(OwnFactor.EDITION) ? "" : edition,
        factor.key().toString(),
        year(factor.dataYear()),
        factor.value(),
        factor.unit(),
        factor.source(),
        factor.confidence());
  }

  private synchronized Optional<Factor> find(String edition, String id) {
    Map<String, Factor> known = byEdition.computeIfAbsent(edition, this::read);
    if (!known.containsKey(id) && edition.equals(OwnFactor.EDITION)) {
      known = read(edition);
      byEdition.put(edition, known);
    }
    return Optional.ofNullable(known.get(id));
  }

  private Map<String, Factor> read(String edition) {
    return editions.get(edition).list().stream()
        .collect(Collectors.toMap(Factor::id, Function.identity()));
  }

  private static Optional<Integer> year(OptionalInt year) {
    return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
  }
}

package org.greenloop.accounting.factor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The factors of one edition, looked up as of a reporting year.
///
/// Rule (announcements of the grid factors, and rule 2 of the reference): the factor of the
/// reporting year, or the newest of an earlier year. A factor of a later year is never used.
public final class FactorSet {

  private static final int NO_YEAR = Integer.MIN_VALUE;

  private final String edition;
  private final List<Factor> factors;
  private final Map<FactorKey, TreeMap<Integer, Factor>> byKey;
  private final Map<FactorKey, Factor> own;

  public FactorSet(String edition, Collection<Factor> factors) {
    this.edition = edition;
    this.factors = List.copyOf(factors);
    this.byKey = new HashMap<>();
    this.own = Map.of();
    for (Factor factor : factors) {
      Factor other =
          byKey
              .computeIfAbsent(factor.key(), key -> new TreeMap<>())
              .put(factor.dataYear().orElse(NO_YEAR), factor);
      if (other != null) {
        throw new IllegalArgumentException(
            edition + ": " + factor.id() + " and " + other.id() + " are the same factor");
      }
    }
  }

  private FactorSet(FactorSet edition, Map<FactorKey, Factor> own) {
    this.edition = edition.edition;
    this.factors = edition.factors;
    this.byKey = edition.byKey;
    this.own = own;
  }

  /// The same edition, with factors of a company's own going before it for any year.
  public FactorSet with(Collection<Factor> companyOwn) {
    return companyOwn.isEmpty()
        ? this
        : new FactorSet(
            this, companyOwn.stream().collect(Collectors.toMap(Factor::key, Function.identity())));
  }

  public String edition() {
    return edition;
  }

  public List<Factor> list() {
    return factors;
  }

  public Optional<Factor> find(FactorKey key, int reportingYear) {
    Factor companyOwn = own.get(key);
    if (companyOwn != null) {
      return Optional.of(companyOwn);
    }
    return Optional.ofNullable(byKey.get(key))
        .map(years -> years.floorEntry(reportingYear))
        .map(Map.Entry::getValue);
  }

  public Optional<Factor> find(FactorKind kind, String subject, int reportingYear) {
    return find(FactorKey.of(kind, subject), reportingYear);
  }
}

package org.greenloop.accounting.energy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The carriers that can be reported, by every name a clerk may write.
public final class CarrierCatalog {

  /// A carrier with its further names.
  public record Entry(Carrier carrier, List<String> synonyms) {}

  private final List<Entry> entries;
  private final Map<String, Carrier> byName = new HashMap<>();

  /// @throws IllegalArgumentException when a name stands for two carriers
  public CarrierCatalog(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      Carrier carrier = entry.carrier();
      name(carrier.code(), carrier);
      name(carrier.name(), carrier);
      name(carrier.nameEnglish(), carrier);
      entry.synonyms().forEach(synonym -> name(synonym, carrier));
    }
  }

  private void name(String name, Carrier carrier) {
    Carrier other = byName.put(normalised(name), carrier);
    if (other != null && !other.code().equals(carrier.code())) {
      throw new IllegalArgumentException(
          name + " names both " + other.code() + " and " + carrier.code());
    }
  }

  public List<Carrier> list() {
    return entries.stream().map(Entry::carrier).toList();
  }

  /// Every name that [#find] accepts, for suggestions.
  public Collection<String> names() {
    return entries.stream()
        .flatMap(
            entry ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(
                        entry.carrier().code(),
                        entry.carrier().name(),
                        entry.carrier().nameEnglish()),
                    entry.synonyms().stream()))
        .distinct()
        .toList();
  }

  /// By code, Chinese or English name or synonym, in any case and width.
  public Optional<Carrier> find(String text) {
    return Optional.ofNullable(byName.get(normalised(text)));
  }

  /// @throws IllegalArgumentException for a code that no carrier has
  public Carrier get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no carrier has the code " + code));
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}

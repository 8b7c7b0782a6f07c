package org.greenloop.accounting.waste;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The classes of waste, by code, name, synonym, or the full code of a single waste.
///
/// Full codes end with their class: `900-249-08` of the national list of hazardous waste is HW08,
/// `900-003-S17` of the catalogue of solid waste is SW17.
public final class WasteClasses {

  private static final Pattern HAZARDOUS = Pattern.compile("[0-9]{3}-[0-9]{3}-([0-9]{2})");
  private static final Pattern GENERAL = Pattern.compile("[0-9]{3}-[0-9]{3}-s([0-9]{2})");

  private final List<WasteClass> classes;
  private final Map<String, WasteClass> byName = new HashMap<>();

  /// @throws IllegalArgumentException when a name stands for two classes
  public WasteClasses(Collection<WasteClass> classes) {
    this.classes = List.copyOf(classes);
    for (WasteClass known : classes) {
      name(known.code(), known);
      name(known.name(), known);
      name(known.nameEnglish(), known);
      known.synonyms().forEach(synonym -> name(synonym, known));
    }
  }

  private void name(String name, WasteClass known) {
    WasteClass other = byName.put(normalised(name), known);
    if (other != null && !other.code().equals(known.code())) {
      throw new IllegalArgumentException(
          name + " names both " + other.code() + " and " + known.code());
    }
  }

  public List<WasteClass> list() {
    return classes;
  }

  /// Codes, names and synonyms, for suggestions.
  public Collection<String> names() {
    return classes.stream()
        .<String>mapMulti(
            (known, names) -> {
              names.accept(known.code());
              names.accept(known.name());
              known.synonyms().forEach(names);
            })
        .toList();
  }

  /// In any case and width.
  public Optional<WasteClass> find(String text) {
    String name = normalised(text);
    Optional<WasteClass> named = Optional.ofNullable(byName.get(name));
    return named.or(() -> ending(name, HAZARDOUS, "hw")).or(() -> ending(name, GENERAL, "sw"));
  }

  private Optional<WasteClass> ending(String name, Pattern code, String prefix) {
    Matcher matcher = code.matcher(name);
    return matcher.matches()
        ? Optional.ofNullable(byName.get(prefix + matcher.group(1)))
        : Optional.empty();
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}

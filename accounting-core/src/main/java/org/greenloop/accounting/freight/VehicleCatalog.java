package org.greenloop.accounting.freight;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The classes of vehicles that can be reported, by every name a clerk may write.
public final class VehicleCatalog {

  /// A class with its further names.
  public record Entry(FreightVehicle vehicle, List<String> synonyms) {}

  private final Map<String, FreightVehicle> byNormalised = new HashMap<>();
  private final Map<String, FreightVehicle> names = new LinkedHashMap<>();

  /// @throws IllegalArgumentException when a name stands for two classes
  public VehicleCatalog(Collection<Entry> entries) {
    for (Entry entry : entries) {
      FreightVehicle vehicle = entry.vehicle();
      name(vehicle.code(), vehicle);
      name(vehicle.name(), vehicle);
      name(vehicle.nameEnglish(), vehicle);
      entry.synonyms().forEach(synonym -> name(synonym, vehicle));
    }
  }

  private void name(String name, FreightVehicle vehicle) {
    names.put(name, vehicle);
    FreightVehicle other = byNormalised.put(normalised(name), vehicle);
    if (other != null && !other.equals(vehicle)) {
      throw new IllegalArgumentException(
          name + " names both " + other.code() + " and " + vehicle.code());
    }
  }

  public List<FreightVehicle> list() {
    return names.values().stream().distinct().toList();
  }

  /// Every name that [#find] accepts, for suggestions.
  public Collection<String> names() {
    return List.copyOf(names.keySet());
  }

  /// By code, Chinese or English name or synonym, in any case and width.
  public Optional<FreightVehicle> find(String text) {
    return Optional.ofNullable(byNormalised.get(normalised(text)));
  }

  /// The class that a mode stands for where a leg names no other; inland water has none.
  public Optional<FreightVehicle> averageOf(TransportMode mode) {
    return list().stream()
        .filter(vehicle -> vehicle.mode() == mode && vehicle.standsForMode())
        .findFirst();
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}

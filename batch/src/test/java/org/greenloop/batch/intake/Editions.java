package org.greenloop.batch.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorSet;

/// Editions in memory.
final class Editions implements FactorEditions {

  private final List<FactorSet> loaded = new ArrayList<>();

  /// @param editions the one loaded last first
  Editions(FactorSet... editions) {
    loaded.addAll(Arrays.asList(editions));
  }

  @Override
  public void load(FactorSet edition, String sha256, Instant at) {
    loaded.addFirst(edition);
  }

  @Override
  public FactorSet current() {
    return loaded.getFirst();
  }

  @Override
  public FactorSet get(String edition) {
    return loaded.stream()
        .filter(set -> set.edition().equals(edition))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no edition " + edition));
  }

  @Override
  public List<String> list() {
    return loaded.stream().map(FactorSet::edition).toList();
  }
}

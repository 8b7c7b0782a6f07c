package org.greenloop.accounting.packaging;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a laboratory found in one sample of packaging.
///
/// @param sample number of the report or sample
/// @param results what was tested; a substance that is missing was not
public record SubstanceTest(
    String sample, MaterialClass materialClass, Map<Substance, Measured> results) {

  public SubstanceTest {
    if (results.isEmpty()) {
      throw new IllegalArgumentException("nothing was tested in " + sample);
    }
    results = Collections.unmodifiableMap(new EnumMap<>(results));
  }
}

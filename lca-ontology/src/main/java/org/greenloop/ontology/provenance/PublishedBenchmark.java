package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.assessment.Reference;

/// What the value of a criterion was compared with.
///
/// @param industry GB/T 4754 class or the beginning of one that it is for; empty for all others
/// @param size that it is for; empty for every size
/// @param base from which a linear rule gives points; empty for the other rules
/// @param target limit, leading value or reference value
public record PublishedBenchmark(
    Optional<String> industry, Optional<Size> size, Optional<Reference> base, Reference target) {

  /// @param indicator code
  /// @param from lowest value in the class
  /// @param below first value above it
  public record Size(String indicator, Optional<BigDecimal> from, Optional<BigDecimal> below) {}
}

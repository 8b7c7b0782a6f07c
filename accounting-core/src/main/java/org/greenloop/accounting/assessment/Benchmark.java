package org.greenloop.accounting.assessment;

import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// What values of a criterion are compared with, for subjects of one industry or one size.
///
/// @param industry GB/T 4754 class or the beginning of one, such as `C38`; empty for all others
/// @param size only subjects of this size; empty for every size
/// @param base 基准值, from which a linear rule gives points; empty for the other rules
/// @param target limit, leading value 引领值 or reference value
public record Benchmark(
    Optional<String> industry,
    Optional<SizeClass> size,
    Optional<Reference> base,
    Reference target) {

  /// How sure its numbers are.
  public Confidence confidence() {
    return base.map(Reference::confidence)
        .map(target.confidence()::worse)
        .orElse(target.confidence());
  }
}

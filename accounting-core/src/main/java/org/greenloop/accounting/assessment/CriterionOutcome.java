package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/// How one criterion came out.
public sealed interface CriterionOutcome {

  /// All points, or more by an uncapped ratio.
  ///
  /// @param value empty for declared evidence, and for a veto that does not apply
  record Met(Optional<BigDecimal> value, BigDecimal share) implements CriterionOutcome {}

  /// Some of the points.
  ///
  /// @param share above 0
  /// @param distance what is missing to all points, in the unit of the indicator
  record PartlyMet(Optional<BigDecimal> value, BigDecimal share, Optional<BigDecimal> distance)
      implements CriterionOutcome {}

  /// No points.
  ///
  /// @param distance what is missing to all points, in the unit of the indicator
  record NotMet(Optional<BigDecimal> value, Optional<BigDecimal> distance)
      implements CriterionOutcome {}

  record NotAssessable(Missing reason) implements CriterionOutcome {}

  /// A fact that rules the subject out.
  record Vetoed() implements CriterionOutcome {}

  /// The figure that was judged; empty for declared evidence and where it is unknown.
  default Optional<BigDecimal> value() {
    return Optional.empty();
  }

  /// Share of the points that is earned; empty where that is unknown.
  default Optional<BigDecimal> earned() {
    return switch (this) {
      case Met met -> Optional.of(met.share());
      case PartlyMet partly -> Optional.of(partly.share());
      case NotMet notMet -> Optional.of(BigDecimal.ZERO);
      case Vetoed vetoed -> Optional.of(BigDecimal.ZERO);
      case NotAssessable unknown -> Optional.empty();
    };
  }
}

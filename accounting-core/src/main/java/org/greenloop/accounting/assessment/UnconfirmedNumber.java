package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// A number of a scheme that nobody could confirm: no label rests on it unless an operator says so.
///
/// @param of the criterion or grade that it belongs to; empty for the pass score
/// @param value of a limit in the unit of the indicator, of a weight in points, of a pass score or
///   grade in % of the points
public record UnconfirmedNumber(
    Kind kind, Optional<Place> of, BigDecimal value, String source, Confidence confidence) {

  /// What the number is in its scheme.
  public enum Kind {
    /// The requirement itself and the points that it gives.
    WEIGHT,
    BASE,
    /// Limit, leading value or reference value.
    LIMIT,
    BAND,
    PASS_SCORE,
    GRADE
  }

  /// @param id of the criterion; of a grade its English name
  public record Place(String id, String name, String nameEnglish) {}

  public UnconfirmedNumber {
    if (!confidence.mustBeDeclared()) {
      throw new IllegalArgumentException(kind + " " + value + " is " + confidence);
    }
  }
}

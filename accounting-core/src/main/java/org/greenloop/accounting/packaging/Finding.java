package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Factor;

/// What became of one requirement.
///
/// @param requirement such as `interspace`, or the substance `PB`
/// @param clause standard and clause
/// @param unit of what was found and of the limit
/// @param limit empty where none is known
public record Finding(
    String requirement, String clause, String unit, Optional<Factor> limit, Outcome outcome) {

  public sealed interface Outcome {}

  /// @param found what was held against the limit
  /// @param margin how far the limit is; not negative
  public record Met(BigDecimal found, BigDecimal margin) implements Outcome {}

  /// @param excess by how much the limit is passed; zero where only less than the limit would do
  public record NotMet(BigDecimal found, BigDecimal excess) implements Outcome {}

  /// Neither shown to be met nor shown not to be. «Unknown» is not passed.
  public record Unknown(Reason reason) implements Outcome {}

  public enum Reason {
    /// No value was reported, nothing was tested.
    NOT_REPORTED,
    /// The limit is not known here, or not for the year.
    NO_LIMIT,
    /// A factor of the formula is not known.
    NO_FORMULA,
    /// Less than a detection limit that lies above the limit.
    DETECTION_LIMIT,
    /// Above the limit, but the table may not cover a package of one layer.
    SINGLE_LAYER
  }
}

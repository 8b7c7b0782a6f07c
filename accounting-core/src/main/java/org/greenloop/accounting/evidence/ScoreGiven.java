package org.greenloop.accounting.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.quantity.Quantity;

/// A score as a reviewer writes it.
public sealed interface ScoreGiven {

  /// @param share 0 to 1
  record Share(BigDecimal share) implements ScoreGiven {}

  /// @param points 0 to the weight of the criterion
  record Points(BigDecimal points) implements ScoreGiven {}

  /// Of a veto.
  record Fact(boolean applies) implements ScoreGiven {}

  /// Digits after the point that a reviewer may give.
  int MOST_DECIMALS = 4;

  /// The share of the points of a criterion.
  ///
  ///     share = points ÷ weight
  ///
  /// A share without an end is rounded up in its 34th digit: no reviewer's points are cut below a pass
  /// score.
  ///
  /// @throws EvidenceRefused for a score that the criterion cannot have
  default BigDecimal shareOf(Criterion criterion) {
    boolean isVeto = criterion.rule() instanceof ScoringRule.Veto;
    if (criterion.rule() instanceof ScoringRule.Measured) {
      throw new EvidenceRefused(
          criterion.id() + " is scored by its figure; a reviewer scores declared evidence only");
    }
    return switch (this) {
      case Fact(boolean applies) when isVeto -> applies ? BigDecimal.ZERO : BigDecimal.ONE;
      case Fact fact ->
          throw new EvidenceRefused(criterion.id() + " earns points; give points or their share");
      case Share share when isVeto -> throw needsFact(criterion);
      case Points points when isVeto -> throw needsFact(criterion);
      case Share(BigDecimal share) -> within(criterion, share, BigDecimal.ONE, "share");
      case Points(BigDecimal points) ->
          within(criterion, points, criterion.weight(), "points")
              .divide(
                  criterion.weight(),
                  new MathContext(Quantity.PRECISION.getPrecision(), RoundingMode.CEILING));
    };
  }

  private static EvidenceRefused needsFact(Criterion criterion) {
    return new EvidenceRefused(
        criterion.id() + " rules a subject out and earns no points; say whether the fact applies");
  }

  private static BigDecimal within(
      Criterion criterion, BigDecimal value, BigDecimal most, String what) {
    if (value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw new EvidenceRefused(
          "%s: %s lie between 0 and %s with at most %d decimals, found %s"
              .formatted(
                  criterion.id(),
                  what.equals("share") ? "shares" : what,
                  most.stripTrailingZeros().toPlainString(),
                  MOST_DECIMALS,
                  value.precision() > 40 ? "a longer number" : value.toString()));
    }
    return value;
  }
}

package org.greenloop.accounting.quality;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.factor.Confidence;

/// Half the width of the 95 % interval of a sum, in its unit, in two parts that go together in
/// different ways.
///
/// @param activity from what was reported; rows err on their own
/// @param factor from the factors; everything that one factor made errs with it
/// @param confidence of the least sure assumption behind both
public record Spread(BigDecimal activity, BigDecimal factor, Confidence confidence) {

  /// Of something that is certain.
  public static final Spread NONE =
      new Spread(BigDecimal.ZERO, BigDecimal.ZERO, Confidence.OFFICIAL);

  public Spread {
    if (activity.signum() < 0 || factor.signum() < 0) {
      throw new IllegalArgumentException("a width is not negative: " + activity + ", " + factor);
    }
  }

  /// Both parts together, IPCC 2006 volume 1, equation 3.2.
  public BigDecimal width() {
    return ErrorPropagation.sum(List.of(activity, factor));
  }

  /// Of two months of one figure added. What was reported in one month errs apart from the other;
  /// the factors are mostly the same in both, so their parts are added as they are. That is exact
  /// for the same factor with the same sign, and too wide rather than too narrow for all else.
  public Spread plus(Spread month) {
    return new Spread(
        ErrorPropagation.sum(List.of(activity, month.activity)),
        factor.add(month.factor),
        confidence.worse(month.confidence));
  }

  /// Of an average.
  Spread over(BigDecimal count) {
    return new Spread(
        activity.divide(count, ErrorPropagation.DIGITS),
        factor.divide(count, ErrorPropagation.DIGITS),
        confidence);
  }
}

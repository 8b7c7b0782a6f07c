package org.greenloop.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quantity.Rounding;

/// How far a figure can be trusted, in the digits that are shown beside it. The same in every
/// output.
public final class TrustText {

  /// «Unknown» is not zero.
  public static final String UNKNOWN = "unknown";

  /// An uncertainty is an estimate: two digits of it say all there is.
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private TrustText() {}

  /// Half the width of the 95 % interval in % of the value: `5.4`, `12`, or `unknown`. Empty where
  /// there is no value, or none that a share can be told of (zero).
  public static String uncertainty(Metric metric) {
    if (metric.value().isEmpty() || metric.numerator().signum() == 0) {
      return "";
    }
    return metric
        .uncertaintyPercent()
        .map(percent -> Rounding.plain(percent.round(TWO_DIGITS)))
        .orElse(UNKNOWN);
  }

  /// Points of 100: `82`, or `unknown`; empty where there is no row to score.
  public static String score(Metric metric) {
    if (metric.entries() == 0) {
      return "";
    }
    return metric
        .quality()
        .score()
        .map(score -> Rounding.toDecimals(score, 0).toPlainString())
        .orElse(UNKNOWN);
  }

  /// Reports that are there of those that are expected, in %, cut so that what is incomplete never
  /// reads 100; or `unknown`.
  public static String completeness(Metric metric) {
    return completeness(metric.quality().completeness());
  }

  public static String completeness(Optional<Completeness> completeness) {
    return completeness
        .map(
            known ->
                known
                    .percent()
                    .map(percent -> Rounding.plain(percent.setScale(1, RoundingMode.DOWN)))
                    .orElse(""))
        .orElse(UNKNOWN);
  }

  /// Share of estimates in %: `12.5`, `0` for none.
  public static String estimated(Metric metric) {
    BigDecimal percent = metric.quality().estimatedPercent();
    return percent.signum() == 0 ? "0" : Rounding.plain(percent.setScale(1, RoundingMode.UP));
  }

  public static boolean restsOnEstimates(Metric metric) {
    return metric.quality().estimatedPercent().signum() > 0;
  }
}

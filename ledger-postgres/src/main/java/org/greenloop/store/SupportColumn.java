package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quality.Spread;
import org.greenloop.accounting.quality.Support;
import org.jspecify.annotations.Nullable;

/// A [Support] in one column of numbers:
///
///     {activity width, factor width, confidence 0 to 4, weight, points, estimated}
///
/// An unknown part is NULL. No column is «unknown»; no number is the support of no rows, which most
/// figures of most sites have.
final class SupportColumn {

  /// By the number that stands for each; a new one is added at the end.
  private static final List<Confidence> CONFIDENCES = List.of(Confidence.values());

  private static final String OF_NOTHING = "{}";

  private SupportColumn() {}

  static Optional<String> write(Optional<Support> support) {
    return support.map(
        s ->
            s.isNothing()
                ? OF_NOTHING
                : "{%s,%s,%s,%s}"
                    .formatted(
                        s.spread()
                            .map(
                                spread ->
                                    spread.activity().toPlainString()
                                        + ","
                                        + spread.factor().toPlainString()
                                        + ","
                                        + CONFIDENCES.indexOf(spread.confidence()))
                            .orElse("NULL,NULL,NULL"),
                        s.weight().toPlainString(),
                        s.points().map(BigDecimal::toPlainString).orElse("NULL"),
                        s.estimated().toPlainString()));
  }

  static Optional<Support> read(@Nullable Array column) throws SQLException {
    if (column == null) {
      return Optional.empty();
    }
    BigDecimal[] numbers = (BigDecimal[]) column.getArray();
    if (numbers.length == 0) {
      return Optional.of(Support.NOTHING);
    }
    Optional<BigDecimal> activity = Optional.ofNullable(numbers[0]);
    return Optional.of(
        new Support(
            activity.map(
                width -> new Spread(width, numbers[1], CONFIDENCES.get(numbers[2].intValue()))),
            numbers[3],
            Optional.ofNullable(numbers[4]),
            numbers[5]));
  }
}

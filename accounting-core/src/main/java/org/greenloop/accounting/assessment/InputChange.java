package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.quantity.Quantity;

/// The smallest change of one input of an indicator, everything else as it is, that brings its value to
/// where it has to be.
///
///     numerator   to = target × denominator ÷ scale
///     denominator to = scale × numerator ÷ target
///
/// rounded at 12 decimals to the side that passes.
///
/// @param from sum of the side's accounts over the period
/// @param to what it would have to be
public record InputChange(Side side, BigDecimal from, BigDecimal to) {

  private static final int DECIMALS = 12;

  public enum Side {
    NUMERATOR,
    DENOMINATOR
  }

  /// What has to change, as a part of what there is; empty where there is nothing.
  public Optional<BigDecimal> relative() {
    return from.signum() == 0
        ? Optional.empty()
        : Optional.of(to.subtract(from).abs().divide(from.abs(), Quantity.PRECISION));
  }

  /// Changes of either side that reach the target; none where no change of that side can.
  ///
  /// @param metric with a value
  /// @param direction which side of the target is good
  static List<InputChange> of(Metric metric, Direction direction, BigDecimal target) {
    Indicator indicator = metric.indicator();
    BigDecimal scale = indicator.scale();
    List<InputChange> changes = new ArrayList<>();
    changes.add(
        new InputChange(
            Side.NUMERATOR,
            metric.numerator(),
            quotient(
                target.multiply(metric.denominator()),
                scale,
                // A negative denominator (net sales) turns the direction round.
                direction == Direction.AT_MOST == metric.denominator().signum() > 0)));
    boolean canDivide =
        indicator.isRatio()
            && target.signum() != 0
            && metric.numerator().signum() == target.signum()
            && metric.denominator().signum() > 0;
    if (canDivide) {
      BigDecimal to =
          quotient(
              scale.multiply(metric.numerator()),
              target,
              direction == Direction.AT_LEAST == target.signum() > 0);
      if (to.signum() > 0) {
        changes.add(new InputChange(Side.DENOMINATOR, metric.denominator(), to));
      }
    }
    return changes.stream().filter(change -> change.reaches(metric, direction, target)).toList();
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, boolean isAtMost) {
    return dividend
        .divide(divisor, DECIMALS, isAtMost ? RoundingMode.FLOOR : RoundingMode.CEILING)
        .stripTrailingZeros()
        .add(BigDecimal.ZERO.setScale(0));
  }

  /// Whether the changed input gives a value on the good side of the target.
  private boolean reaches(Metric metric, Direction direction, BigDecimal target) {
    BigDecimal above = side == Side.NUMERATOR ? to : metric.numerator();
    BigDecimal below =
        side == Side.DENOMINATOR ? to : metric.indicator().isRatio() ? metric.denominator() : ONE;
    BigDecimal scaled = above.multiply(metric.indicator().scale());
    BigDecimal bound = target.multiply(below);
    int order = scaled.compareTo(bound) * below.signum();
    return direction == Direction.AT_MOST ? order <= 0 : order >= 0;
  }
}

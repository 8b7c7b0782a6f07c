package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.quantity.Quantity;

/// The smallest change of one input of an indicator, everything else as it is, that brings its value to
/// where it has to be.
///
///     value = s × N ÷ D       N = A + C       D = B + C
///     A: N' = t × D ÷ s       B: D' = s × N ÷ t       C: C' = C + (t × D − s × N) ÷ (s − t)
///
/// with t the target, s the scale, A the accounts that stand above the line alone, B those below it alone,
/// and C those on both sides, such as reused water in a reuse rate: more of it raises both. Each is rounded at
/// 12 decimals to the side that passes.
///
/// @param accounts that move
/// @param summed accounts whose sum over the period `from` and `to` are: those that move, and where an
///   indicator has all three parts the whole side, because a closed figure keeps its sides as sums
/// @param from what there is
/// @param to what it would have to be
public record InputChange(
    Side side, List<Account> accounts, List<Account> summed, BigDecimal from, BigDecimal to) {

  private static final int DECIMALS = 12;
  private static final int HUNDREDTH = 2;

  public enum Side {
    NUMERATOR,
    DENOMINATOR,
    BOTH
  }

  public InputChange {
    accounts = List.copyOf(accounts);
    summed = List.copyOf(summed);
  }

  /// What has to change, as a part of what there is; empty where there is nothing.
  public Optional<BigDecimal> relative() {
    return from.signum() == 0
        ? Optional.empty()
        : Optional.of(to.subtract(from).abs().divide(from.abs(), Quantity.PRECISION));
  }

  /// [#to] for people: rounded away from what there is, so that what is read passes too, and asks
  /// for at most a hundredth more than the change and than the amount itself.
  public BigDecimal shown() {
    return to.scale() <= decimals()
        ? to
        : to.setScale(
            decimals(), to.compareTo(from) > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /// [#from] with the decimals of [#shown].
  public BigDecimal shownFrom() {
    return from.scale() <= decimals() ? from : from.setScale(decimals(), RoundingMode.HALF_EVEN);
  }

  private int decimals() {
    return Stream.of(to.subtract(from), to)
        .filter(amount -> amount.signum() != 0)
        .mapToInt(amount -> HUNDREDTH - (amount.precision() - amount.scale() - 1))
        .map(decimals -> Math.clamp(decimals, 0, DECIMALS))
        .max()
        .orElse(0);
  }

  /// The figure with the input changed.
  Metric applied(Metric metric) {
    BigDecimal change = to.subtract(from);
    return new Metric(
        metric.indicator(),
        side == Side.DENOMINATOR ? metric.numerator() : metric.numerator().add(change),
        side == Side.NUMERATOR ? metric.denominator() : metric.denominator().add(change),
        metric.availability(),
        metric.confidence(),
        metric.entries(),
        metric.quality());
  }

  /// Changes that reach the target, one for each part that can.
  ///
  /// @param metric with a value
  /// @param direction which side of the target is good
  static List<InputChange> of(Metric metric, Direction direction, BigDecimal target) {
    Indicator indicator = metric.indicator();
    List<Account> above = without(indicator.numerator(), indicator.denominator());
    List<Account> below = without(indicator.denominator(), indicator.numerator());
    List<Account> both = without(indicator.numerator(), above);
    BigDecimal lacking =
        target
            .multiply(metric.denominator())
            .subtract(indicator.scale().multiply(metric.numerator()));
    List<InputChange> changes = new ArrayList<>();
    if (!above.isEmpty()) {
      boolean alone = both.isEmpty() || below.isEmpty();
      new Part(
              Side.NUMERATOR,
              above,
              alone ? above : indicator.numerator(),
              both.isEmpty() || !alone
                  ? metric.numerator()
                  : metric.numerator().subtract(metric.denominator()))
          .change(metric, direction, target, lacking, indicator.scale())
          .ifPresent(changes::add);
    }
    if (metric.denominator().signum() > 0 && !below.isEmpty() && target.signum() != 0) {
      boolean alone = both.isEmpty() || above.isEmpty();
      new Part(
              Side.DENOMINATOR,
              below,
              alone ? below : indicator.denominator(),
              both.isEmpty() || !alone
                  ? metric.denominator()
                  : metric.denominator().subtract(metric.numerator()))
          .change(metric, direction, target, lacking.negate(), target)
          .ifPresent(changes::add);
    }
    boolean isKnownApart = above.isEmpty() != below.isEmpty();
    BigDecimal room = indicator.scale().subtract(target);
    if (metric.denominator().signum() > 0
        && !both.isEmpty()
        && isKnownApart
        && room.signum() != 0) {
      new Part(Side.BOTH, both, both, above.isEmpty() ? metric.numerator() : metric.denominator())
          .change(metric, direction, target, lacking, room)
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static List<Account> without(List<Account> accounts, List<Account> others) {
    return accounts.stream().filter(account -> !others.contains(account)).toList();
  }

  /// Accounts of an indicator that move together, with their sum.
  private record Part(Side side, List<Account> accounts, List<Account> summed, BigDecimal from) {

    /// By `dividend ÷ divisor`, which rarely ends: of the two neighbours at 12 decimals the nearer
    /// one that reaches the target.
    Optional<InputChange> change(
        Metric metric,
        Direction direction,
        BigDecimal target,
        BigDecimal dividend,
        BigDecimal divisor) {
      BigDecimal exact = from.multiply(divisor).add(dividend);
      return Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
          .map(rounding -> plain(exact.divide(divisor, DECIMALS, rounding)))
          .map(to -> new InputChange(side, accounts, summed, from, to))
          .filter(change -> change.isPossible() && change.reaches(metric, direction, target))
          .min(Comparator.comparing(change -> change.to.subtract(from).abs()));
    }

    private static BigDecimal plain(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /// What stands below the line is no negative amount. A numerator may be one: removals count below
  /// zero.
  private boolean isPossible() {
    return side == Side.NUMERATOR || from.signum() < 0 || to.signum() >= 0;
  }

  /// Whether the changed input gives a value on the good side of the target.
  private boolean reaches(Metric metric, Direction direction, BigDecimal target) {
    Metric changed = applied(metric);
    if (changed.denominator().signum() != metric.denominator().signum()) {
      return false;
    }
    int order =
        changed
                .numerator()
                .multiply(changed.indicator().scale())
                .compareTo(target.multiply(changed.denominator()))
            * changed.denominator().signum();
    return direction == Direction.AT_MOST ? order <= 0 : order >= 0;
  }
}

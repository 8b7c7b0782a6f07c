package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// A pool of reusable packaging over a month, in pieces. What is under way belongs to the pool.
///
///     opening + put in − lost − withdrawn = closing
///
/// @param putIn new pieces
/// @param sent trips begun
/// @param returned pieces that came back; of earlier months too, so they may be more than were sent
/// @param losses by the party in whose hands they were lost
/// @param withdrawn scrapped or sold by the owner
public record ReusablePool(
    Quantity opening,
    Quantity putIn,
    Quantity sent,
    Quantity returned,
    Losses losses,
    Quantity withdrawn,
    Quantity closing) {

  /// 包装回收和循环利用,多方协同: who lost what.
  ///
  /// @param producer 生产者: who fills the packaging
  /// @param user 使用者: carriers, shops
  /// @param consumer 消费者
  public record Losses(Quantity producer, Quantity user, Quantity consumer) {

    public Quantity sum() {
      return producer.plus(user).plus(consumer);
    }
  }

  /// @throws IllegalArgumentException where a count is negative
  public ReusablePool {
    for (Quantity count :
        List.of(
            opening,
            putIn,
            sent,
            returned,
            losses.producer(),
            losses.user(),
            losses.consumer(),
            withdrawn,
            closing)) {
      if (count.value().signum() < 0) {
        throw new IllegalArgumentException("a count is not negative: " + count);
      }
    }
  }

  /// What the closing count should be.
  public Quantity expectedClosing() {
    Quantity gone = losses.sum().plus(withdrawn);
    return opening.plus(putIn).plus(gone.times(BigDecimal.ONE.negate()));
  }

  public boolean balances() {
    Quantity expected = expectedClosing();
    return expected.value().compareTo(closing.in(expected.unit()).value()) == 0;
  }

  /// Return rate r = returned ÷ sent × 100, %; empty where nothing was sent.
  public Optional<Quantity> returnRate() {
    return Percentage.of(returned, sent);
  }

  /// Reuse count n = trips ÷ pieces put in; empty where none was put in.
  public Optional<BigDecimal> averageTrips() {
    if (putIn.value().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(sent.in(putIn.unit()).value().divide(putIn.value(), Quantity.PRECISION));
  }

  /// Uses to expect of a piece: 1 ÷ (1 − r), for r below 1; empty where everything or more came
  /// back, or nothing was sent.
  public Optional<BigDecimal> expectedUses() {
    BigDecimal trips = sent.in(Unit.PIECE).value();
    BigDecimal kept = trips.subtract(returned.in(Unit.PIECE).value());
    if (trips.signum() == 0 || kept.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(trips.divide(kept, Quantity.PRECISION));
  }
}

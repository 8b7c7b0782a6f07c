package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;
import org.greenloop.accounting.quantity.Quantity;

/// 交接: a lot, or a part of it, passes from one member to another and becomes a lot of theirs.
///
/// @param seller key of the site that gives
/// @param buyer key of the site that takes
/// @param given with the seller's weight
/// @param received with the buyer's weight
public record HandOver(
    String number,
    LocalDate date,
    int seller,
    int buyer,
    Reason reason,
    Portion given,
    Lot received,
    Documents documents)
    implements Documented {

  public enum Reason {
    SALE,
    /// The buyer sends back what does not conform; it closes no cycle of sales.
    RETURN
  }

  /// @throws IllegalArgumentException for a hand-over to oneself
  public HandOver {
    if (seller == buyer) {
      throw new IllegalArgumentException("nobody hands over to oneself: " + number);
    }
  }

  @Override
  public int operator() {
    return seller;
  }

  @Override
  public int holder() {
    return buyer;
  }

  @Override
  public List<Portion> inputs() {
    return List.of(given);
  }

  @Override
  public List<Output> outputs() {
    return List.of(Output.of(Route.STOCK, received));
  }

  @Override
  public EventKind kind() {
    return EventKind.HAND_OVER;
  }

  @Override
  public Quantity goods() {
    return received.net();
  }

  @Override
  public String material() {
    return received.material();
  }
}

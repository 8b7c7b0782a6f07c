package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;
import org.greenloop.accounting.quantity.Quantity;

/// 再生原料销售: secondary material goes to the factory that makes something of it. The chain of custody
/// ends here; what the factory sells comes back as another consignment.
///
/// @param factory key of the site that takes it
/// @param given with the seller's weight
/// @param material as the factory buys it
/// @param goods by the factory's weight
public record SaleBack(
    String number,
    LocalDate date,
    int seller,
    int factory,
    Portion given,
    String material,
    Quantity goods,
    Documents documents)
    implements Documented {

  /// @throws IllegalArgumentException for a sale to oneself
  public SaleBack {
    LotMass.required(goods);
    if (seller == factory) {
      throw new IllegalArgumentException("nobody sells to oneself: " + number);
    }
  }

  @Override
  public int operator() {
    return seller;
  }

  @Override
  public int holder() {
    return factory;
  }

  @Override
  public List<Portion> inputs() {
    return List.of(given);
  }

  /// None: what becomes of it belongs to the factory's products.
  @Override
  public List<Output> outputs() {
    return List.of();
  }

  @Override
  public EventKind kind() {
    return EventKind.SALE_BACK;
  }
}

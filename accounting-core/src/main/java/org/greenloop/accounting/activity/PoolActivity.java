package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.packaging.ReusablePool;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// A pool of reusable packaging over a month, template `pools`.
///
/// @param code of the pool
/// @param piece what one piece is made of, where known
public record PoolActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String code,
    PoolKind kind,
    ReusablePool pool,
    Optional<Piece> piece,
    DataQualityTier tier)
    implements Activity {

  /// @param mass of one piece
  public record Piece(PackagingMaterial material, Quantity mass) {}

  public PoolActivity {
    if (!pool.balances()) {
      throw new IllegalArgumentException(
          "the pool should close with " + pool.expectedClosing() + ": " + source);
    }
  }

  @Override
  public Quantity quantity() {
    return pool.sent();
  }

  @Override
  public List<String> particulars() {
    return List.of(kind.name(), code);
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(Rounding.plain(pool.returned().value()) + " returned");
    remarks.add(
        "lost by producer "
            + Rounding.plain(pool.losses().producer().value())
            + ", user "
            + Rounding.plain(pool.losses().user().value())
            + ", consumer "
            + Rounding.plain(pool.losses().consumer().value()));
    pool.expectedUses().ifPresent(uses -> remarks.add(oneDecimal(uses) + " uses to expect"));
    return remarks;
  }

  private static String oneDecimal(BigDecimal value) {
    return Rounding.toDecimals(value, 1).toPlainString();
  }
}

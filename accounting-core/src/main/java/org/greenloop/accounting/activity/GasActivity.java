package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.carbon.GasBalance;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// Charge balance of a refrigerant, sulphur hexafluoride or another fluorinated gas in a month;
/// template `gases`.
///
/// @param gas code, such as `HFC134a` or `R410A`
public record GasActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String gas,
    GasFamily family,
    GasBalance balance,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public GasActivity {
    if (balance.released().signum() < 0) {
      throw new IllegalArgumentException("less than nothing was released: " + source);
    }
  }

  /// What was released.
  @Override
  public Quantity quantity() {
    return new Quantity(balance.released(), Unit.KILOGRAM);
  }

  @Override
  public List<String> particulars() {
    return List.of(gas);
  }

  @Override
  public List<String> remarks() {
    return List.of(
        Rounding.plain(balance.opening())
            + " + "
            + Rounding.plain(balance.bought())
            + " − "
            + Rounding.plain(balance.closing())
            + " − "
            + Rounding.plain(balance.handedOn())
            + " − "
            + Rounding.plain(balance.charged())
            + " + "
            + Rounding.plain(balance.retired()));
  }
}

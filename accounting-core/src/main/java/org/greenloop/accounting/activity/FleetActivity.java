package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Delivery vehicles of one energy type at the end of a month, template `fleet`.
///
/// @param refrigerated whether these are refrigerated or insulated vehicles 冷藏保温车
/// @param stock vehicles in use at the end of the month
/// @param added bought in the month to enlarge the fleet 新增
/// @param replaced bought in the month in place of others 更新
/// @param chargingPosts of the site at the end of the month
public record FleetActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    VehicleEnergy energy,
    boolean refrigerated,
    int stock,
    int added,
    int replaced,
    int chargingPosts,
    Optional<String> evidence)
    implements Activity {

  public FleetActivity {
    if (Math.min(Math.min(stock, added), Math.min(replaced, chargingPosts)) < 0) {
      throw new IllegalArgumentException("a negative number of vehicles or posts: " + source);
    }
  }

  @Override
  public Quantity quantity() {
    return new Quantity(java.math.BigDecimal.valueOf(stock), Unit.VEHICLE);
  }

  @Override
  public List<String> particulars() {
    return List.of(energy.name(), refrigerated ? "refrigerated" : "unrefrigerated");
  }

  @Override
  public List<String> remarks() {
    return List.of("+" + added, "↻" + replaced, chargingPosts + " posts");
  }
}

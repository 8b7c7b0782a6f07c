package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.freight.VehicleEnergy;

/// Vehicles and charging posts, as counted.
final class FleetPosting {

  private FleetPosting() {}

  static Posting post(FleetActivity fleet) {
    Lines lines = new Lines(fleet);
    VehicleEnergy energy = fleet.energy();
    int renewed = fleet.added() + fleet.replaced();
    // A row of no vehicles is a report all the same: without an entry it would be none.
    lines.enter(Account.VEHICLES, BigDecimal.valueOf(fleet.stock()), Lines.AS_REPORTED);
    enter(lines, Account.VEHICLES_NEW_ENERGY, energy.isNewEnergy() ? fleet.stock() : 0);
    enter(lines, Account.VEHICLES_PLUG_IN, energy.isPlugIn() ? fleet.stock() : 0);
    enter(lines, Account.VEHICLES_REFRIGERATED, fleet.refrigerated() ? fleet.stock() : 0);
    enter(lines, Account.VEHICLES_ADDED_NEW_ENERGY, energy.isNewEnergy() ? fleet.added() : 0);
    enter(
        lines,
        Account.VEHICLES_ADDED_BATTERY,
        energy == VehicleEnergy.BATTERY_ELECTRIC ? fleet.added() : 0);
    enter(lines, Account.VEHICLES_RENEWED, renewed);
    enter(lines, Account.VEHICLES_RENEWED_NEW_ENERGY, energy.isNewEnergy() ? renewed : 0);
    enter(lines, Account.CHARGING_POSTS, fleet.chargingPosts());
    return lines.posting();
  }

  private static void enter(Lines lines, Account account, int number) {
    if (number != 0) {
      lines.enter(account, BigDecimal.valueOf(number), Lines.AS_REPORTED);
    }
  }
}

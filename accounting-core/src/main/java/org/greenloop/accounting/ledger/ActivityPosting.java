package org.greenloop.accounting.ledger;

import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.factor.FactorSet;

/// Which capability posts each activity: the map of the system on one screen. What a capability
/// does with it stands in its posting beside this one.
///
/// Safe for use by several threads.
public final class ActivityPosting {

  private final EnergyPosting energy;
  private final ProcessPosting process;
  private final GasPosting gases;
  private final FreightPosting freight;

  /// @param gridAreaOfSite area of a site's grid by the site's id
  public ActivityPosting(FactorSet factors, IntFunction<String> gridAreaOfSite) {
    this.energy = new EnergyPosting(factors, gridAreaOfSite);
    this.process = new ProcessPosting(factors);
    this.gases = new GasPosting(factors);
    this.freight = new FreightPosting(factors);
  }

  public Posting post(Activity activity) {
    return switch (activity) {
      case EnergyActivity e -> energy.post(e, e.use());
      case GasActivity g -> gases.post(g);
      case MeterConsumption m -> energy.post(m, m.use());
      case ProcessActivity p -> process.post(p);
      case DeclarationActivity d -> DeclarationPosting.post(d);
      case ProductionActivity p -> ProductionPosting.post(p);
      case FreightActivity f -> freight.post(f);
      case FleetActivity f -> FleetPosting.post(f);
    };
  }
}

package org.greenloop.accounting.ledger;

import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.activity.LotStockActivity;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.activity.WaterActivity;
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
  private final HubPosting hubs;
  private final WastePosting waste;
  private final LandPosting land;
  private final PackagingPosting packaging;
  private final MarketPosting market;

  /// @param gridAreaOfSite area of a site's grid by the site's id
  public ActivityPosting(FactorSet factors, IntFunction<String> gridAreaOfSite) {
    this.market = new MarketPosting(factors, gridAreaOfSite);
    this.energy = new EnergyPosting(factors, gridAreaOfSite, market);
    this.process = new ProcessPosting(factors);
    this.gases = new GasPosting(factors);
    this.freight = new FreightPosting(factors);
    this.hubs = new HubPosting(factors);
    this.waste = new WastePosting(factors);
    this.land = new LandPosting(factors);
    this.packaging = new PackagingPosting(factors);
  }

  public Posting post(Activity activity) {
    return switch (activity) {
      case CertificateRetirement c -> market.post(c);
      case EnergyActivity e -> energy.post(e, e.use());
      case GasActivity g -> gases.post(g);
      case MeterConsumption m -> energy.post(m, m.use());
      case ProcessActivity p -> process.post(p);
      case WaterActivity w -> WaterPosting.post(w);
      case WasteActivity w -> waste.post(w);
      case LandActivity l -> land.post(l);
      case PollutantActivity p -> PollutantPosting.post(p);
      case MaterialActivity m -> MaterialPosting.post(m);
      case DeclarationActivity d -> DeclarationPosting.post(d);
      case ProductionActivity p -> ProductionPosting.post(p);
      case FreightActivity f -> freight.post(f);
      case FleetActivity f -> FleetPosting.post(f);
      case HubActivity h -> hubs.post(h);
      case PackagingActivity p -> packaging.post(p);
      case PackageActivity p -> packaging.post(p);
      case ParcelActivity p -> ParcelPosting.post(p);
      case SubstanceActivity s -> packaging.post(s);
      case PoolActivity p -> packaging.post(p);
      case ReturnActivity r -> CustodyPosting.post(r);
      case HandOverActivity h -> CustodyPosting.post(h);
      case TreatmentActivity t -> CustodyPosting.post(t);
      case SaleBackActivity s -> CustodyPosting.post(s);
      case LotStockActivity l -> CustodyPosting.post(l);
    };
  }
}

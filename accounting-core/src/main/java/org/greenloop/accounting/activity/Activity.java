package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// One validated fact of a site and month, with where it was read.
///
/// A new template is a new record here, and nothing compiles until
/// [org.greenloop.accounting.ledger.ActivityPosting] posts it.
public sealed interface Activity
    permits CertificateRetirement,
        DeclarationActivity,
        EnergyActivity,
        FleetActivity,
        FreightActivity,
        GasActivity,
        HandOverActivity,
        HubActivity,
        LandActivity,
        LotStockActivity,
        MaterialActivity,
        MeterConsumption,
        PackageActivity,
        PackagingActivity,
        ParcelActivity,
        PollutantActivity,
        PoolActivity,
        ProcessActivity,
        ProductionActivity,
        ReturnActivity,
        SaleBackActivity,
        SubstanceActivity,
        TreatmentActivity,
        WasteActivity,
        WaterActivity {

  SourceRow source();

  int siteId();

  YearMonth period();

  /// The amount that the row is about, as reported.
  Quantity quantity();

  /// What the amount is of, in codes, the most general first: `NATURAL_GAS`, `purchased`. Together
  /// with template and site they name the series that the rows of several months belong to.
  List<String> particulars();

  /// What `explain` adds behind the amount: a measured heating value, a number of readings.
  default List<String> remarks() {
    return List.of();
  }

  /// The other site of a transfer or trade, so that a group can be consolidated.
  default Optional<Integer> counterpartyId() {
    return Optional.empty();
  }

  /// How well the amount is supported; a template without such a column counts as metered or
  /// invoiced.
  default DataQualityTier tier() {
    return DataQualityTier.METERED_OR_INVOICED;
  }
}

package org.greenloop.batch.generate;

import java.util.List;

/// Every template that can be generated, in the order of import. Energy has a writer of its own
/// ([EnergyRows]), for its transfers and faults; here it only has its weight.
final class RowMakers {

  static final String ENERGY = "energy";

  /// Energy is what most rows of a plant are about.
  static final int ENERGY_WEIGHT = 40;

  static final String PRODUCTION = "production";
  static final String METER = "meter";

  /// A new template adds its maker here.
  static final List<RowMaker> ALL =
      List.of(
          new ProductionRowMaker(),
          new MeterRowMaker(),
          new ProcessRowMaker(),
          new GasRowMaker(),
          new FreightRowMaker(),
          new FleetRowMaker(),
          new HubRowMaker(),
          new PackagingRowMaker(),
          new PackageRowMaker(),
          new ParcelRowMaker(),
          new SubstanceRowMaker(),
          new PoolRowMaker(),
          new WaterRowMaker(),
          new WasteRowMaker(),
          new PollutantRowMaker(),
          new MaterialRowMaker(),
          new LandRowMaker(),
          new ReturnRowMaker());

  private RowMakers() {}
}

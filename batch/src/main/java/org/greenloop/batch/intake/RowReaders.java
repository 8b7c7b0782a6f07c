package org.greenloop.batch.intake;

import org.greenloop.accounting.activity.Template;

/// Which reader takes the rows of which template.
final class RowReaders {

  private RowReaders() {}

  static RowReader of(Template template, SourceTable table) {
    return switch (template) {
      case ENERGY -> new EnergyRows(table);
      case PRODUCTION -> new ProductionRows(table);
      case METER -> new MeterRows(table);
      case PROCESS -> new ProcessRows(table);
      case GASES -> new GasRows(table);
      case CERTIFICATE_RETIREMENTS -> new CertificateRetirementRows(table);
      case FREIGHT -> new FreightRows(table);
      case FLEET -> new FleetRows(table);
      case HUBS -> new HubRows(table);
      case WATER -> new WaterRows(table);
      case WASTE -> new WasteRows(table);
      case LAND -> new LandRows(table);
      case POLLUTANTS -> new PollutantRows(table);
      case MATERIALS -> new MaterialRows(table);
      case PACKAGING -> new PackagingRows(table);
      case PACKAGES -> new PackageRows(table);
      case PARCELS -> new ParcelRows(table);
      case SUBSTANCES -> new SubstanceRows(table);
      case POOLS -> new PoolRows(table);
      case DECLARATIONS -> new DeclarationRows(table);
      case RETURNS -> new ReturnRows(table);
      case HANDOVERS -> new HandOverRows(table);
      case TREATMENTS -> new TreatmentRows(table);
      case SALES_BACK -> new SaleBackRows(table);
      case LOT_STOCKS -> new LotStockRows(table);
    };
  }
}

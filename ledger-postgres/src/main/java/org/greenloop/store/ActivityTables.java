package org.greenloop.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;

/// Which table keeps the facts of which template.
final class ActivityTables {

  private final Map<Template, ActivityTable<?>> tables = new EnumMap<>(Template.class);

  ActivityTables(CarrierCatalog carriers) {
    for (Template template : Template.values()) {
      tables.put(template, table(template, carriers));
    }
  }

  private static ActivityTable<?> table(Template template, CarrierCatalog carriers) {
    return switch (template) {
      case ENERGY -> new EnergyTable(carriers);
      case PRODUCTION -> new ProductionTable();
      case METER -> new MeterConsumptionTable(carriers);
      case PROCESS -> new ProcessTable();
      case GASES -> new GasTable();
      case CERTIFICATE_RETIREMENTS -> new CertificateUseTable();
      case FREIGHT -> new FreightTable(carriers);
      case FLEET -> new FleetTable();
      case HUBS -> new HubTable(carriers);
      case WATER -> new WaterTable();
      case WASTE -> new WasteTable();
      case LAND -> new LandTable();
      case POLLUTANTS -> new PollutantTable();
      case MATERIALS -> new MaterialTable();
      case PACKAGING -> new PackagingTable();
      case PACKAGES -> new PackageTable();
      case PARCELS -> new ParcelTable();
      case SUBSTANCES -> new SubstanceTable();
      case POOLS -> new PoolTable();
      case DECLARATIONS -> new DeclarationTable();
      case RETURNS -> new ReturnTable();
      case HANDOVERS -> new HandOverTable();
      case TREATMENTS -> new TreatmentTable();
      case SALES_BACK -> new SaleBackTable();
      case LOT_STOCKS -> new LotStockTable();
    };
  }

  ActivityTable<?> of(Template template) {
    return Optional.<ActivityTable<?>>ofNullable(tables.get(template)).orElseThrow();
  }

  /// The table that holds one row for each row of the file that was accepted: of readings the
  /// readings themselves.
  static String rowsOf(Template template) {
    return template == Template.METER ? "meter_reading" : names().of(template).name();
  }

  /// Names of the tables that [#rowsOf] gives.
  static List<String> rowTables() {
    return Arrays.stream(Template.values()).map(ActivityTables::rowsOf).toList();
  }

  /// Names of the tables of facts.
  static List<String> factTables() {
    return names().tables.values().stream().map(ActivityTable::name).toList();
  }

  private static ActivityTables names() {
    return Names.TABLES;
  }

  /// Tables that are only asked for their names.
  private static final class Names {
    static final ActivityTables TABLES = new ActivityTables(new CarrierCatalog(List.of()));
  }
}

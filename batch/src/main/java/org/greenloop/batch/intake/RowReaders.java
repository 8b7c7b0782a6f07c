package org.greenloop.batch.intake;

import org.greenloop.accounting.activity.Template;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;

/// Which reader takes the rows of which template.
final class RowReaders {

  private RowReaders() {}

  static RowReader of(
      Template template,
      long submissionId,
      int companyId,
      IntakeWorld world,
      Header header,
      HeaderMatch match) {
    return switch (template) {
      case ENERGY -> new EnergyRows(submissionId, companyId, world, header, match);
      case PRODUCTION -> new ProductionRows(submissionId, companyId, world, header, match);
      case METER -> new MeterRows(submissionId, companyId, world, header, match);
      case PROCESS -> new ProcessRows(submissionId, companyId, world, header, match);
      case GASES -> new GasRows(submissionId, companyId, world, header, match);
      case CERTIFICATE_RETIREMENTS ->
          new CertificateRetirementRows(submissionId, companyId, world, header, match);
      case FREIGHT -> new FreightRows(submissionId, companyId, world, header, match);
      case FLEET -> new FleetRows(submissionId, companyId, world, header, match);
      case HUBS -> new HubRows(submissionId, companyId, world, header, match);
      case WATER -> new WaterRows(submissionId, companyId, world, header, match);
      case WASTE -> new WasteRows(submissionId, companyId, world, header, match);
      case LAND -> new LandRows(submissionId, companyId, world, header, match);
      case POLLUTANTS -> new PollutantRows(submissionId, companyId, world, header, match);
      case MATERIALS -> new MaterialRows(submissionId, companyId, world, header, match);
      case PACKAGING -> new PackagingRows(submissionId, companyId, world, header, match);
      case PACKAGES -> new PackageRows(submissionId, companyId, world, header, match);
      case PARCELS -> new ParcelRows(submissionId, companyId, world, header, match);
      case SUBSTANCES -> new SubstanceRows(submissionId, companyId, world, header, match);
      case POOLS -> new PoolRows(submissionId, companyId, world, header, match);
      case DECLARATIONS -> new DeclarationRows(submissionId, companyId, world, header, match);
    };
  }
}

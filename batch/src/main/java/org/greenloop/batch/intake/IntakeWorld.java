package org.greenloop.batch.intake;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;

/// What a row is held against: the register, the carriers, and the factors of the row's month.
record IntakeWorld(
    SubjectDirectory subjects,
    CarrierCatalog carriers,
    MonthFactors factors,
    List<Product> products,
    Map<String, Meter> meters,
    List<MeterFile> meterFiles,
    Suggestions suggestions) {

  static IntakeWorld of(
      SubjectDirectory subjects,
      CarrierCatalog carriers,
      MonthFactors factors,
      List<Product> products,
      List<Meter> meters,
      List<MeterFile> meterFiles) {
    Map<String, Meter> byCode = new HashMap<>();
    meters.forEach(meter -> byCode.put(meter.code(), meter));
    return new IntakeWorld(
        subjects, carriers, factors, products, byCode, meterFiles, new Suggestions());
  }

  EnergyCalculator energy(YearMonth month) {
    return new EnergyCalculator(factors.of(month));
  }

  /// Codes of a company's own sites: what a misspelt site is compared with.
  Collection<String> siteCodes(int companyId) {
    return subjects.list(SubjectKind.SITE).stream()
        .filter(site -> site.companyId().filter(id -> id == companyId).isPresent())
        .map(site -> site.code())
        .toList();
  }
}

package org.greenloop.arrow;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.greencertificate.GreenCertificates.AllocationRequest;
import org.greenloop.accounting.greencertificate.GreenCertificates.TransferRequest;
import org.greenloop.batch.intake.ImportReceipt;

/// The kitchen company of the alliance with certificates, electricity to use them for, and files
/// handed in row by row.
///
/// @param folder for the files that it writes
record CertificateWorld(World world, Path folder) {

  static final String COMPANY = "EX-KITCHEN";
  static final String OTHER_COMPANY = "EX-COOL";
  static final String SITE = "KITCHEN-1";
  static final YearMonth MONTH = YearMonth.of(2025, 7);
  static final Instant AT = Instant.parse("2026-01-10T08:00:00Z");

  private static final String BATCHES =
      "register,prefix,first_serial,last_serial,produced,technology,project,holder,evidence";
  private static final String RETIREMENTS =
      "site,month,register,prefix,first_serial,last_serial,evidence";

  /// Companies and sites only.
  static CertificateWorld in(World world, Path folder) {
    Examples.register(world, Examples.ALLIANCE);
    return new CertificateWorld(world, folder);
  }

  /// Electricity of a site and month in the ledger.
  CertificateWorld buys(String site, YearMonth month, String kilowattHours) {
    return reports(
        "electricity-" + site + month,
        site + "," + month + ",ELECTRICITY,purchased," + kilowattHours + ",kWh");
  }

  CertificateWorld reports(String name, String energyRow) {
    Path file =
        Examples.write(
            folder, name + ".csv", List.of("site,month,carrier,flow,quantity,unit", energyRow));
    Examples.takeClean(world, file, COMPANY);
    return this;
  }

  /// A batch of wind power of 2025-06 that the company holds.
  CertificateWorld holds(String prefix, long first, long last) {
    ImportReceipt receipt = registers(batch(prefix, first, last));
    if (!receipt.isClean()) {
      throw new AssertionError(receipt.issues());
    }
    return this;
  }

  static String batch(String prefix, long first, long last) {
    return "GEC,%s,%d,%d,2025-06,风电,Fictional wind farm,%s,contract 1"
        .formatted('"' + prefix.replace("\"", "\"\"") + '"', first, last, COMPANY);
  }

  ImportReceipt registers(String... rows) {
    return world.register(file("batches", BATCHES, rows));
  }

  ImportReceipt registersAs(String company, String... rows) {
    return world.take(file("batches", BATCHES, rows), company);
  }

  static String retirement(String site, YearMonth month, String prefix, long first, long last) {
    return "%s,%s,GEC,%s,%d,%d,statement 1".formatted(site, month, prefix, first, last);
  }

  ImportReceipt retires(String... rows) {
    return world.take(file("retirements", RETIREMENTS, rows), COMPANY);
  }

  ImportReceipt retiresAllOrNothing(String... rows) {
    return world.takeAllOrNothing(file("retirements", RETIREMENTS, rows), COMPANY);
  }

  ImportReceipt retiresLate(String reason, String... rows) {
    return world.correct(file("retirements", RETIREMENTS, rows), COMPANY, reason);
  }

  private Path file(String name, String header, String... rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    return Examples.write(folder, name + "-" + lines.hashCode() + ".csv", lines);
  }

  GreenCertificates register() {
    return world.get(GreenCertificates.class);
  }

  Allocated allocates(String prefix, long first, long last) {
    return allocates(COMPANY, SITE, MONTH, prefix, first, last);
  }

  Allocated allocates(
      String company, String site, YearMonth month, String prefix, long first, long last) {
    return register()
        .allocate(
            new AllocationRequest(
                numbers(prefix, first, last), id(company), id(site), month, "clerk", AT));
  }

  void releases(long allocation, String reason) {
    register().release(allocation, id(COMPANY), reason, "clerk", AT);
  }

  void transfers(String prefix, long first, long last) {
    register()
        .transfer(
            new TransferRequest(
                numbers(prefix, first, last), id(COMPANY), id(OTHER_COMPANY), "sold", "clerk", AT));
  }

  int id(String subject) {
    return world.subject(subject).id();
  }

  static SerialNumbers numbers(String prefix, long first, long last) {
    return new SerialNumbers("GEC", prefix, new SerialRange(first, last));
  }

  static Optional<String> rule(ImportReceipt receipt) {
    return receipt.issues().stream().map(issue -> issue.rule().id()).findFirst();
  }
}

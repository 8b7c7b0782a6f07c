package org.greenloop.batch.certificates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.greencertificate.GreenCertificates.AllocationRequest;
import org.greenloop.accounting.greencertificate.GreenCertificates.TransferRequest;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.job.Progress;

/// Carries out what a company asks for, for the command line, the portal and the interface.
public final class CertificateDesk {

  private static final int MOST_ISSUES = 10;

  private final GreenCertificates certificates;
  private final Organizations organizations;
  private final FileImport imports;
  private final Clock clock;

  public CertificateDesk(
      GreenCertificates certificates,
      Organizations organizations,
      FileImport imports,
      Clock clock) {
    this.certificates = certificates;
    this.organizations = organizations;
    this.imports = imports;
    this.clock = clock;
  }

  /// @param site code of a site of the company
  /// @throws CertificatesRefused with the rule that is in the way
  public Allocated allocate(
      Subject company, SerialNumbers numbers, String site, YearMonth month, String by) {
    Subject known =
        organizations
            .directory()
            .find(site, SubjectKind.SITE)
            .orElseThrow(() -> new CertificatesRefused(Rule.UNKNOWN_SITE, site, ""));
    return certificates.allocate(
        new AllocationRequest(numbers, company.id(), known.id(), month, by, clock.instant()));
  }

  /// @throws CertificatesRefused with the rule that is in the way
  public void release(Subject company, long allocation, String reason, String by) {
    certificates.release(allocation, company.id(), reason, by, clock.instant());
  }

  /// @param to code of the other company
  /// @throws CertificatesRefused with the rule that is in the way
  public void transfer(
      Subject company, SerialNumbers numbers, String to, String reason, String by) {
    Subject other =
        organizations
            .directory()
            .find(to, SubjectKind.COMPANY)
            .filter(found -> found.id() != company.id())
            .orElseThrow(() -> new CertificatesRefused(Rule.UNKNOWN_COMPANY, to, ""));
    certificates.transfer(
        new TransferRequest(numbers, company.id(), other.id(), reason, by, clock.instant()));
  }

  /// Retires an allocation: a submission of one row, so that the ledger, its explanation and its
  /// closing treat it like any file. The same again answers with the same receipt.
  ///
  /// @param reason needed where the month is closed
  /// @throws CertificatesRefused when the company has no such allocation
  public ImportReceipt retire(
      Subject company,
      long allocation,
      Optional<String> evidence,
      Optional<String> reason,
      String by)
      throws IOException {
    Entry entry = entry(company, allocation);
    Path file = Files.createTempFile("greenloop-retirement", ".csv");
    try {
      Files.writeString(
          file,
          line("site", "month", "register", "prefix", "first_serial", "last_serial", "evidence")
              + line(
                  organizations.directory().get(entry.allocated().siteId()).code(),
                  entry.allocated().period().toString(),
                  entry.numbers().register(),
                  entry.numbers().prefix(),
                  String.valueOf(entry.numbers().range().first()),
                  String.valueOf(entry.numbers().range().last()),
                  evidence.orElse("")));
      return imports
          .take(
              new ImportRequest(
                  file,
                  "retirement-" + allocation + ".csv",
                  Optional.of(company.code()),
                  Acceptance.ALL_OR_NOTHING,
                  Optional.of(IntakeTemplate.CERTIFICATE_RETIREMENTS),
                  reason,
                  by),
              MOST_ISSUES,
              Progress.SILENT)
          .getFirst();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String line(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private record Entry(SerialNumbers numbers, Allocated allocated) {}

  private Entry entry(Subject company, long allocation) {
    for (CertificateBook book : certificates.list(company.id())) {
      for (Claim claim : book.claimsOf(company.id())) {
        if (claim.allocation().allocationId() == allocation) {
          SerialNumbers batch = book.batch().numbers();
          return new Entry(
              new SerialNumbers(batch.register(), batch.prefix(), claim.serials()),
              claim.allocation());
        }
      }
    }
    throw new CertificatesRefused(Rule.CERTIFICATES_NOT_HELD, String.valueOf(allocation));
  }

  /// Batches of which a company holds or held some.
  public List<CertificateBook> list(Subject company) {
    return certificates.list(company.id());
  }
}

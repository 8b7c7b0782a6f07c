package org.greenloop.access;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.certificates.CertificateDesk;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// The register of certificates for a member: a clerk for the own company, an operator for any.
@Component
public final class MemberCertificates {

  private final CertificateDesk desk;
  private final Organizations organizations;
  private final MemberReadings readings;

  MemberCertificates(CertificateDesk desk, Organizations organizations, MemberReadings readings) {
    this.desk = desk;
    this.organizations = organizations;
    this.readings = readings;
  }

  /// @param code of the company asked for; a clerk's own where it is left out
  /// @throws NotFound when it is unknown, not the clerk's own, or left out by somebody without one
  public Subject company(Viewer viewer, Optional<String> code) {
    Optional<Subject> asked =
        code.map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(
                text ->
                    organizations
                        .directory()
                        .find(text, SubjectKind.COMPANY)
                        .filter(company -> viewer.seesCompany(company.id()))
                        .orElseThrow(() -> new NotFound("no company has the code " + text)));
    return asked
        .or(() -> viewer.companyId().map(organizations.directory()::get))
        .orElseThrow(() -> new NotFound("name the company that holds the certificates"));
  }

  /// As row-level security shows them.
  public List<CertificateBook> list(Viewer viewer, Subject company) {
    return readings.read(viewer, () -> desk.list(company));
  }

  public Allocated allocate(
      Viewer viewer, Subject company, SerialNumbers numbers, String site, YearMonth month) {
    requireWriter(viewer, company);
    return desk.allocate(company, numbers, site, month, viewer.username());
  }

  public void release(Viewer viewer, Subject company, long allocation, String reason) {
    requireWriter(viewer, company);
    desk.release(company, allocation, reason, viewer.username());
  }

  public ImportReceipt retire(
      Viewer viewer,
      Subject company,
      long allocation,
      Optional<String> evidence,
      Optional<String> reason)
      throws IOException {
    requireWriter(viewer, company);
    return desk.retire(company, allocation, evidence, reason, viewer.username());
  }

  public void transfer(
      Viewer viewer, Subject company, SerialNumbers numbers, String to, String reason) {
    requireWriter(viewer, company);
    desk.transfer(company, numbers, to, reason, viewer.username());
  }

  private static void requireWriter(Viewer viewer, Subject company) {
    if (viewer.is(Role.REVIEWER) || !viewer.seesCompany(company.id())) {
      throw new NotFound("no company has the code " + company.code());
    }
  }
}

package org.greenloop.access;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.reporting.ReportIssuing;
import org.greenloop.batch.reporting.StatementIssuing;
import org.greenloop.certificate.report.ReportContent.Audience;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Statements and assessment reports for a member: whoever may see a subject has its documents
/// issued and reads them. A report that shows all candidates is for those who see everybody.
@Component
public final class MemberReports {

  private final VisibleSubjects subjects;
  private final MemberEvidence evidence;
  private final StatementIssuing statements;
  private final ReportIssuing reports;
  private final Certifications certifications;
  private final IssuedDocuments register;

  MemberReports(
      VisibleSubjects subjects,
      MemberEvidence evidence,
      StatementIssuing statements,
      ReportIssuing reports,
      Certifications certifications,
      IssuedDocuments register) {
    this.subjects = subjects;
    this.evidence = evidence;
    this.statements = statements;
    this.reports = reports;
    this.certifications = certifications;
    this.register = register;
  }

  /// The statement of a month, where one was issued.
  ///
  /// @throws NotFound for a subject that the viewer may not see
  /// @throws BadRequest for a text that names no month
  public Optional<IssuedDocument> findStatement(Viewer viewer, String subject, String month) {
    return statements.find(month(month), subjects.get(viewer, subject));
  }

  /// Issues the statement of a month, or finds the one that says the same already.
  ///
  /// @throws NotFound also where the month is not closed
  public IssuedDocument issueStatement(Viewer viewer, String subject, String month) {
    Subject one = subjects.get(viewer, subject);
    return statements
        .issue(month(month), one)
        .orElseThrow(
            () ->
                new NotFound(month + " is not closed for " + one.code() + "; it has no statement"));
  }

  /// What a report is asked on: the last stored assessment.
  ///
  /// @param all whether it is to show all candidates
  public record Asked(String scheme, String subject, String period, boolean all) {}

  /// Whether there is an assessment to report on.
  public boolean isAssessed(Viewer viewer, Asked asked) {
    return find(viewer, asked).isPresent();
  }

  /// @throws NotFound for what is not there or not for the viewer
  public Optional<IssuedDocument> findReport(Viewer viewer, Asked asked) {
    return find(viewer, asked)
        .flatMap(assessment -> reports.find(assessment, audience(viewer, asked)));
  }

  /// Issues the report on the last stored assessment, or finds the one that says the same already.
  ///
  /// @throws NotFound also where the subject was not assessed
  public IssuedDocument issueReport(Viewer viewer, Asked asked) {
    StoredAssessment assessment =
        find(viewer, asked)
            .orElseThrow(
                () ->
                    new NotFound(
                        "%s was not assessed by %s for %s; an operator assesses it first"
                            .formatted(asked.subject(), asked.scheme(), asked.period())));
    return reports.issue(assessment, audience(viewer, asked));
  }

  private Optional<StoredAssessment> find(Viewer viewer, Asked asked) {
    MemberEvidence.Opened opened =
        evidence.open(viewer, asked.scheme(), asked.subject(), asked.period());
    return certifications.findLatest(
        opened.standard().id(),
        opened.standard().edition(),
        opened.subject().id(),
        opened.period().toString());
  }

  private static Audience audience(Viewer viewer, Asked asked) {
    if (!asked.all()) {
      return Audience.PUBLIC;
    }
    if (viewer.is(Role.CLERK)) {
      throw new NotFound("a report that shows all candidates is for the authority");
    }
    return Audience.AUTHORITY;
  }

  /// The signed bytes.
  ///
  /// @param language `zh`, `en` or `bilingual`
  /// @throws BadRequest for a language that the document is not printed in
  public byte[] file(IssuedDocument document, String language) {
    String asked = language.toLowerCase(Locale.ROOT);
    if (document.files().stream().noneMatch(file -> file.language().equals(asked))) {
      throw new BadRequest(
          "language is one of "
              + Arrays.toString(
                  document.files().stream().map(IssuedDocument.File::language).toArray()));
    }
    return register.getFile(document.serial(), asked);
  }

  private static YearMonth month(String text) {
    return ReportingPeriod.find(text)
        .filter(ReportingPeriod.Month.class::isInstance)
        .map(period -> period.months().getFirst())
        .orElseThrow(() -> new BadRequest("a statement is of a month; write it like 2025-03"));
  }
}

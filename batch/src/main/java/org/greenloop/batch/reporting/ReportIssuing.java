package org.greenloop.batch.reporting;

import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.certificate.report.ReportContent;
import org.greenloop.certificate.report.ReportContent.Audience;
import org.greenloop.certificate.report.ReportDocument;

/// Issues the report on a stored assessment: assembled, printed in every language, signed, in the
/// register. Issuing again returns the report that is there, unless it would say something else
/// now: a review was added, or another subject was assessed and the ranking is a different one.
public final class ReportIssuing {

  private final ReportAssembling assembling;
  private final DocumentIssuing documents;
  private final IssuedDocuments register;
  private final Organizations organizations;
  private final ReportDocument document = new ReportDocument();

  public ReportIssuing(
      ReportAssembling assembling,
      DocumentIssuing documents,
      IssuedDocuments register,
      Organizations organizations) {
    this.assembling = assembling;
    this.documents = documents;
    this.register = register;
    this.organizations = organizations;
  }

  /// @throws org.greenloop.accounting.certification.DecisionRefused when the scheme is not in the
  ///   catalogue
  public IssuedDocument issue(StoredAssessment assessment, Audience audience) {
    ReportContent content = assembling.assemble(assessment, audience);
    return documents.issue(
        DocumentKind.ASSESSMENT_REPORT,
        organizations.directory().get(assessment.subjectId()),
        about(assessment, audience),
        ReportDocument.data(content),
        Optional.empty(),
        imprint ->
            document.render(
                content, assessment.content(), Imprints.issue(imprint), imprint.language()));
  }

  /// The newest report on any version of an assessment.
  public Optional<IssuedDocument> find(StoredAssessment assessment, Audience audience) {
    return register.findLatest(
        DocumentKind.ASSESSMENT_REPORT, assessment.subjectId(), about(assessment, audience));
  }

  /// `pilot-project@2026 2025`; with `authority` behind it where it names everybody.
  private static String about(StoredAssessment assessment, Audience audience) {
    String about = assessment.schemeReference() + " " + assessment.period();
    return audience == Audience.AUTHORITY ? about + " authority" : about;
  }
}

package org.greenloop.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.IssuedDocuments.Query;
import org.greenloop.accounting.certification.IssuedDocuments.Reader;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// The register: labels and certificates for everybody, the rest for its holder and the alliance.
/// Whoever knows a serial has a copy, and may ask what the register says of it.
@Component
public final class Register {

  private final IssuedDocuments documents;
  private final Certifications certifications;
  private final Organizations organizations;
  private final DocumentVerification verification;
  private final Clock clock;

  Register(
      IssuedDocuments documents,
      Certifications certifications,
      Organizations organizations,
      DocumentVerification verification,
      Clock clock) {
    this.documents = documents;
    this.certifications = certifications;
    this.organizations = organizations;
    this.verification = verification;
    this.clock = clock;
  }

  /// What is looked for; what is empty is not asked.
  ///
  /// @param words in serial, holder, subject, or what the document is about
  /// @param scheme id of the scheme that a label was awarded by
  /// @param endingWithinDays in force today, and not any more after so many days
  public record Search(
      String words,
      Optional<DocumentKind> kind,
      Optional<Standing> standing,
      Optional<String> scheme,
      Optional<Integer> holderId,
      Optional<Integer> endingWithinDays) {

    public static final Search EVERYTHING =
        new Search(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// What ends soon: of a clerk what the own company holds, for the alliance everything.
    public static Search toRenew(Viewer viewer, RenewalNotice notice) {
      return new Search(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          viewer.seesEverybody() ? Optional.empty() : viewer.companyId(),
          Optional.of(notice.days()));
    }
  }

  /// @param number of the page, from 1; the last one where it was asked for a later one
  /// @param total rows on all pages
  public record Page(List<RegisterRow> rows, int number, int total) {}

  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// The label with that serial.
  public Optional<RegisteredLabel> find(Serial serial) {
    return certifications
        .findLabel(serial.text())
        .map(
            label ->
                entry(label, certifications.get(label.assessmentId()), organizations.directory()));
  }

  /// A document of any kind, by what stands on it.
  public Optional<RegisterRow> findRow(Serial serial) {
    return documents
        .find(serial.text())
        .map(document -> row(document, today(), organizations.directory()));
  }

  /// The newest first; of what ends soon the one that ends first.
  ///
  /// @param viewer empty for a stranger
  /// @param page from 1
  public Page list(Optional<Viewer> viewer, Search search, int page, int size) {
    LocalDate day = today();
    Query query =
        new Query(
            reader(viewer),
            words(search.words()),
            search.kind(),
            search.standing(),
            search.scheme(),
            search.holderId(),
            search.endingWithinDays().map(day::plusDays));
    int number = Math.max(1, page);
    IssuedDocuments.Found found = documents.list(query, day, (number - 1) * size, size);
    int pages = Math.max(1, (found.total() + size - 1) / size);
    if (number > pages) {
      number = pages;
      found = documents.list(query, day, (number - 1) * size, size);
    }
    SubjectDirectory directory = organizations.directory();
    return new Page(
        found.documents().stream().map(document -> row(document, day, directory)).toList(),
        number,
        found.total());
  }

  /// A serial is found however it is typed.
  private static String words(String words) {
    return Serial.find(words).map(Serial::text).orElse(words);
  }

  private static Reader reader(Optional<Viewer> viewer) {
    if (viewer.isEmpty()) {
      return new Reader.Public();
    }
    return viewer.get().seesEverybody()
        ? new Reader.Alliance()
        : viewer.get().companyId().<Reader>map(Reader.Company::new).orElseGet(Reader.Public::new);
  }

  private RegisterRow row(IssuedDocument document, LocalDate day, SubjectDirectory directory) {
    Optional<Label> label = certifications.findAward(document);
    return new RegisterRow(
        document,
        document.standing(day),
        directory.get(document.subjectId()),
        directory.get(document.holderId()),
        label
            .map(one -> certifications.get(one.assessmentId()))
            .map(assessment -> AssessmentGraph.read(assessment.content())),
        document.kind() == DocumentKind.LABEL
            ? certifications.findCertificateOf(document.serial()).map(IssuedDocument::serial)
            : label.map(Label::serial));
  }

  /// Whether somebody may have the signed file of a document: its holder and the alliance.
  public static boolean mayTake(Viewer viewer, IssuedDocument document) {
    return viewer.seesCompany(document.holderId());
  }

  /// A document of any kind whose signed file somebody may have.
  ///
  /// @throws NotFound for one that there is not, and for one of another holder
  public IssuedDocument take(Viewer viewer, Serial serial) {
    return documents
        .find(serial.text())
        .filter(document -> mayTake(viewer, document))
        .orElseThrow(() -> new NotFound("the register has no document " + serial + " of yours"));
  }

  private RegisteredLabel entry(
      Label label, StoredAssessment assessment, SubjectDirectory directory) {
    Subject subject = directory.get(assessment.subjectId());
    return new RegisteredLabel(
        label,
        documents
            .find(label.serial())
            .map(verification::state)
            .orElseThrow(() -> new IllegalStateException(label.serial() + " is not registered")),
        subject,
        subject.companyId().map(directory::get).orElse(subject),
        assessment,
        AssessmentGraph.read(assessment.content()),
        certifications.findCertificateOf(label.serial()));
  }
}

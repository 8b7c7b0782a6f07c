package org.greenloop.batch.issuing;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.Review;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.award.AwardContent;
import org.greenloop.certificate.award.CertificateDocument;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.LabelMark;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.ontology.standard.StandardCatalog;

/// Issues the label of an approved assessment and its certificate: printed in both languages,
/// signed, in the register.
///
/// Register, documents and the entries of the transparency log are written in one transaction, so a
/// crash leaves no document without its entries, no entry without its documents, and no label
/// without its certificate. Both print the last checkpoint of the log: their holder can tell later
/// whether the log before them changed. Issuing again returns the label that is there; one from
/// before there were certificates gets its certificate then, if it is in force. A label of a new
/// assessment takes the place of those of the same scheme and subject.
public final class LabelIssuing {

  private final Certifications certifications;
  private final IssuedDocuments register;
  private final AccountHolders accountHolders;
  private final Organizations organizations;
  private final StandardCatalog standards;
  private final LabelBan ban;
  private final Reference mendDays;
  private final LogDesk log;
  private final ContentIssuing contentIssuing;
  private final SigningKey key;
  private final URI verifyPage;
  private final BilingualName issuer;
  private final Clock clock;
  private final LabelDocument document = new LabelDocument();
  private final CertificateDocument certificateDocument = new CertificateDocument();
  private final DocumentSigner signer;
  private final SecureRandom random = new SecureRandom();

  /// @param mendDays in which a label may be mended whose scheme does not say
  /// @param contentIssuing signs the certificates
  /// @param verifyPage address that the serial is appended to, for the QR code
  /// @param issuer name of the alliance that awards the label
  public LabelIssuing(
      Certifications certifications,
      IssuedDocuments register,
      AccountHolders accountHolders,
      Organizations organizations,
      StandardCatalog standards,
      LabelBan ban,
      Reference mendDays,
      LogDesk log,
      ContentIssuing contentIssuing,
      SigningKey key,
      URI verifyPage,
      BilingualName issuer,
      Clock clock) {
    this.certifications = certifications;
    this.register = register;
    this.accountHolders = accountHolders;
    this.organizations = organizations;
    this.standards = standards;
    this.ban = ban;
    this.mendDays = mendDays;
    this.log = log;
    this.contentIssuing = contentIssuing;
    this.key = key;
    this.verifyPage = verifyPage;
    this.issuer = issuer;
    this.clock = clock;
    this.signer = new DocumentSigner(key);
  }

  /// @throws DecisionRefused when the assessment is not approved by two people, is not met, or
  ///   rests on an unconfirmed number without a lift in force
  public Label issue(StoredAssessment assessment) {
    Optional<Label> issued = certifications.findLabelOf(assessment.id());
    if (issued.isPresent()) {
      certify(issued.get(), assessment);
      return issued.get();
    }
    CertificationDecision decision = approved(assessment);
    Optional<BanLift> lift = ban.requireLifted(assessment);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = day(now);
    Standard standard =
        standards
            .find(assessment.scheme(), Optional.of(assessment.edition()), today)
            .orElseThrow(
                () -> new DecisionRefused(Reason.UNKNOWN_SCHEME, assessment.schemeReference()));
    LocalDate validUntil = today.plusMonths(standard.labelMonths()).minusDays(1);
    Serial serial = Serial.random(random);
    SubjectDirectory directory = organizations.directory();
    Subject subject = directory.get(assessment.subjectId());
    LabelWording wording =
        new LabelWording(
            serial,
            assessment,
            standard,
            subject,
            subject.companyId().map(directory::get).orElse(subject),
            reviewers(assessment, decision),
            lift,
            log.checkpoint(),
            today,
            validUntil,
            URI.create(verifyPage + serial.text()),
            issuer,
            key.standing(),
            now);
    List<byte[]> contents = new ArrayList<>();
    List<Label.Document> documents = new ArrayList<>();
    for (Language language : Language.values()) {
      byte[] pdf = signer.sign(render(wording, language), now);
      contents.add(pdf);
      documents.add(
          new Label.Document(
              language.name().toLowerCase(java.util.Locale.ROOT), DocumentIssuing.sha256(pdf)));
    }
    Label label =
        new Label(
            serial.text(), assessment.id(), now, validUntil, documents, lift, Optional.empty());
    certifications.issue(
        label,
        contents,
        contentIssuing.signCertificate(certificate(label, assessment, standard, decision)),
        superseded(assessment, today));
    return label;
  }

  /// Where it has none and can have one.
  private void certify(Label label, StoredAssessment assessment) {
    LocalDate today = day(clock.instant());
    boolean isInForce =
        register
            .find(label.serial())
            .filter(one -> one.standing(today) == IssuedDocument.Standing.IN_FORCE)
            .isPresent();
    Optional<CertificationDecision> decision = certifications.findDecision(assessment.id());
    Optional<Standard> standard =
        standards.find(
            assessment.scheme(), Optional.of(assessment.edition()), day(label.issuedAt()));
    if (isInForce
        && decision.isPresent()
        && standard.isPresent()
        && certifications.findCertificateOf(label.serial()).isEmpty()) {
      certifications.certify(
          label.serial(),
          contentIssuing.signCertificate(
              certificate(label, assessment, standard.get(), decision.get())),
          today);
    }
  }

  private ContentIssuing.Order<AwardContent> certificate(
      Label label, StoredAssessment assessment, Standard standard, CertificationDecision decision) {
    SubjectDirectory directory = organizations.directory();
    Subject subject = directory.get(assessment.subjectId());
    CertificateWording wording =
        new CertificateWording(
            label.serial(),
            assessment,
            standard,
            subject,
            directory,
            reviewers(assessment, decision),
            label.lift(),
            label.validUntil(),
            mendDays);
    return new ContentIssuing.Order<>(
        DocumentKind.CERTIFICATE,
        subject,
        assessment.period(),
        Optional.of(label.validUntil()),
        wording::content,
        AwardContent.DATA,
        (content, language) -> certificateDocument.render(content, assessment.content(), language));
  }

  /// Labels in force of the same scheme and subject over a period that ends no later: this one
  /// renews them.
  private List<String> superseded(StoredAssessment assessment, LocalDate today) {
    YearMonth last = lastMonth(assessment.period());
    return certifications
        .listInForce(assessment.scheme(), assessment.subjectId(), today)
        .entrySet()
        .stream()
        .filter(label -> !lastMonth(label.getValue()).isAfter(last))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static YearMonth lastMonth(String period) {
    return ReportingPeriod.findPrinted(period)
        .orElseThrow(() -> new IllegalStateException("an assessment has the period " + period))
        .months()
        .getLast();
  }

  /// The small label that goes onto the product or the gate itself, for a label that was issued.
  public LabelMark mark(Label label, StoredAssessment assessment) {
    LocalDate issuedOn = day(label.issuedAt());
    Standard standard =
        standards
            .find(assessment.scheme(), Optional.of(assessment.edition()), issuedOn)
            .orElseThrow(
                () -> new DecisionRefused(Reason.UNKNOWN_SCHEME, assessment.schemeReference()));
    SubjectDirectory directory = organizations.directory();
    Subject subject = directory.get(assessment.subjectId());
    Subject holder = subject.companyId().map(directory::get).orElse(subject);
    return new LabelMark(
        LabelWording.kind(standard.id()),
        key.standing(),
        label.serial(),
        URI.create(verifyPage + label.serial()),
        new BilingualName(holder.name(), holder.nameEnglish()),
        new BilingualName(subject.name(), subject.nameEnglish()),
        standard.name() + " " + standard.edition(),
        label.validUntil(),
        label.issuedAt());
  }

  private byte[] render(LabelWording wording, Language language) {
    return switch (language) {
      case ZH, EN -> document.render(wording.content(language));
      case BILINGUAL -> document.render(wording.content(Language.ZH), wording.content(Language.EN));
    };
  }

  private CertificationDecision approved(StoredAssessment assessment) {
    CertificationDecision decision =
        certifications
            .findDecision(assessment.id())
            .orElseThrow(() -> new DecisionRefused(Reason.NOT_DECIDED, assessment.id()));
    if (decision.verdict() != Verdict.APPROVE) {
      throw new DecisionRefused(Reason.REJECTED, assessment.id());
    }
    if (assessment.outcome() != Outcome.MET) {
      throw new DecisionRefused(Reason.NOT_MET, assessment.id());
    }
    return decision;
  }

  private List<Reviewer> reviewers(StoredAssessment assessment, CertificationDecision decision) {
    return certifications.listReviews(assessment.id()).stream()
        .filter(
            review ->
                review.reviewer().equals(decision.firstReviewer())
                    || review.reviewer().equals(decision.secondReviewer()))
        .map(this::reviewer)
        .toList();
  }

  private Reviewer reviewer(Review review) {
    String name =
        accountHolders.find(review.reviewer()).map(AccountHolder::name).orElse(review.reviewer());
    return new Reviewer(name, day(review.at()));
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }
}

package org.greenloop.batch.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.LogEntry;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification;

/// Says whether a document holds: what its bytes prove, and what register and log know of it.
///
///     file ──▶ signature ──▶ its serial ──▶ the registered file? ──▶ standing ──▶ in the log?
///     serial ──────────────────▲ what somebody reads on a copy ──▲
public final class DocumentVerification {

  private final IssuedDocuments register;
  private final Certifications certifications;
  private final Organizations organizations;
  private final LogDesk log;
  private final SigningKey key;
  private final Clock clock;
  private final DocumentVerifier verifier = new DocumentVerifier();

  public DocumentVerification(
      IssuedDocuments register,
      Certifications certifications,
      Organizations organizations,
      LogDesk log,
      SigningKey key,
      Clock clock) {
    this.register = register;
    this.certifications = certifications;
    this.organizations = organizations;
    this.log = log;
    this.key = key;
    this.clock = clock;
  }

  public enum Verdict {
    VALID,
    ALTERED,
    UNKNOWN_SIGNER,
    NOT_A_LABEL,
    NOT_IN_REGISTER,
    /// Serial, holder, subject or period are not those of the register, or it is another file.
    DIFFERS,
    NOT_IN_LOG,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    SUPERSEDED
  }

  /// Why, as a stable code with what it concerns.
  ///
  /// @param since day in China from which on it is so; only of a standing that changed
  public record Reason(String code, String detail, Optional<LocalDate> since) {

    public Reason(String code, String detail) {
      this(code, detail, Optional.empty());
    }
  }

  /// @param reasons the one that the verdict comes from first
  /// @param facts only of a file whose signature holds
  /// @param standing of the key that signed; empty where no file was given
  /// @param document with that serial in the register
  public record Finding(
      Verdict verdict,
      List<Reason> reasons,
      Optional<DocumentFacts> facts,
      Optional<Standing> standing,
      Optional<IssuedDocument> document) {

    public Finding {
      reasons = List.copyOf(reasons);
    }
  }

  /// What somebody reads on a copy, to be compared with the register. Empty is not compared.
  ///
  /// @param holder name in Chinese or English
  /// @param subject code
  public record Printed(
      Optional<String> holder, Optional<String> subject, Optional<String> period) {

    public static final Printed NOTHING =
        new Printed(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Judges a file.
  public Finding verify(byte[] file) {
    return switch (verifier.verify(file, key.trusted())) {
      case Verification.Altered altered ->
          refused(Verdict.ALTERED, altered.what().name(), altered.detail());
      case Verification.UnknownSigner unknown ->
          refused(Verdict.UNKNOWN_SIGNER, "UNKNOWN_SIGNER", unknown.signer());
      case Verification.NotALabel no -> refused(Verdict.NOT_A_LABEL, "NOT_A_LABEL", no.detail());
      case Verification.Valid valid -> registered(file, valid);
    };
  }

  private Finding registered(byte[] file, Verification.Valid valid) {
    DocumentFacts facts = valid.facts();
    Optional<IssuedDocument> document = register.find(facts.serial());
    List<Reason> notes = notes(document, valid.standing(), valid.signer());
    List<Reason> reasons = new ArrayList<>();
    Verdict verdict;
    if (document.isEmpty()) {
      verdict = Verdict.NOT_IN_REGISTER;
      reasons.add(new Reason("NOT_IN_REGISTER", facts.serial()));
    } else {
      String sha256 = DocumentIssuing.sha256(file);
      if (document.get().files().stream().noneMatch(one -> one.sha256().equals(sha256))) {
        verdict = Verdict.DIFFERS;
        reasons.addAll(differences(document.get(), facts));
      } else {
        verdict = judge(document.get(), List.of(sha256), reasons);
      }
    }
    reasons.addAll(notes);
    return new Finding(
        verdict, reasons, Optional.of(facts), Optional.of(valid.standing()), document);
  }

  /// Judges a serial alone: what register and log say of it. A code can be copied onto another
  /// paper, so the reader has to compare what is printed, or says it here.
  public Finding verify(Serial serial, Printed printed) {
    Optional<IssuedDocument> document = register.find(serial.text());
    List<Reason> reasons = new ArrayList<>();
    Verdict verdict;
    if (document.isEmpty()) {
      verdict = Verdict.NOT_IN_REGISTER;
      reasons.add(new Reason("NOT_IN_REGISTER", serial.text()));
    } else {
      reasons.addAll(differences(document.get(), printed));
      verdict =
          reasons.isEmpty()
              ? judge(
                  document.get(),
                  document.get().files().stream().map(IssuedDocument.File::sha256).toList(),
                  reasons)
              : Verdict.DIFFERS;
    }
    reasons.addAll(
        notes(document, key.standing(), key.certificate().getSubjectX500Principal().getName()));
    return new Finding(verdict, reasons, Optional.empty(), Optional.empty(), document);
  }

  /// Where a document stands today, as the register has it; the log is not asked.
  public Verdict state(IssuedDocument document) {
    return verdict(document.standing(today()));
  }

  /// Standing and log, of a document whose file or serial is the registered one.
  private Verdict judge(IssuedDocument document, List<String> files, List<Reason> reasons) {
    IssuedDocument.Standing standing = document.standing(today());
    reason(document, standing).ifPresent(reasons::add);
    if (!isLogged(document.serial(), files)) {
      reasons.add(new Reason("NOT_IN_LOG", document.serial()));
      return standing == IssuedDocument.Standing.IN_FORCE ? Verdict.NOT_IN_LOG : verdict(standing);
    }
    return verdict(standing);
  }

  private static Verdict verdict(IssuedDocument.Standing standing) {
    return switch (standing) {
      case IN_FORCE -> Verdict.VALID;
      case SUSPENDED -> Verdict.SUSPENDED;
      case EXPIRED -> Verdict.EXPIRED;
      case SUPERSEDED -> Verdict.SUPERSEDED;
      case REVOKED -> Verdict.REVOKED;
    };
  }

  private Optional<Reason> reason(IssuedDocument document, IssuedDocument.Standing standing) {
    return standing == IssuedDocument.Standing.EXPIRED
        ? document
            .validUntil()
            .map(day -> new Reason("EXPIRED", day.toString(), Optional.of(day.plusDays(1))))
        : document
            .reason(today())
            .map(
                change ->
                    new Reason(
                        change.kind().name(),
                        change.successor().orElse(change.reason()),
                        Optional.of(day(change.at()))));
  }

  /// Whether the signed log has an entry with these very files. What the log no longer can prove it
  /// does not have.
  private boolean isLogged(String serial, List<String> files) {
    try {
      return log.find(serial)
          .filter(proof -> proof.check(log.key()).isPresent())
          .flatMap(proof -> LogEntry.Issued.find(proof.entry(), serial))
          .filter(entry -> entry.documents().values().containsAll(files))
          .isPresent();
    } catch (LogBroken broken) {
      return false;
    }
  }

  private List<Reason> differences(IssuedDocument document, DocumentFacts facts) {
    List<Reason> reasons = new ArrayList<>();
    differ(reasons, "KIND_DIFFERS", facts.kind(), document.kind().code());
    differ(reasons, "HOLDER_DIFFERS", facts.holder(), document.holder());
    String subject = organizations.directory().get(document.subjectId()).code();
    differ(
        reasons, "SUBJECT_DIFFERS", facts.subject().isEmpty() ? subject : facts.subject(), subject);
    differ(reasons, "PERIOD_DIFFERS", facts.period(), document.about());
    if (reasons.isEmpty()) {
      reasons.add(new Reason("FILE_DIFFERS", document.serial()));
    }
    return reasons;
  }

  private List<Reason> differences(IssuedDocument document, Printed printed) {
    SubjectDirectory directory = organizations.directory();
    List<Reason> reasons = new ArrayList<>();
    printed
        .holder()
        .filter(
            name ->
                !isSame(name, document.holder())
                    && !isSame(name, directory.get(document.holderId()).nameEnglish()))
        .ifPresent(name -> differ(reasons, "HOLDER_DIFFERS", name, document.holder()));
    String subject = directory.get(document.subjectId()).code();
    printed
        .subject()
        .filter(code -> !isSame(code, subject))
        .ifPresent(code -> differ(reasons, "SUBJECT_DIFFERS", code, subject));
    printed
        .period()
        .filter(period -> !isSame(period, document.about()))
        .ifPresent(period -> differ(reasons, "PERIOD_DIFFERS", period, document.about()));
    return reasons;
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static void differ(List<Reason> reasons, String code, String found, String registered) {
    if (!found.equals(registered)) {
      reasons.add(new Reason(code, "%s ≠ %s".formatted(found, registered)));
    }
  }

  /// What a reader has to know beside the verdict.
  private List<Reason> notes(Optional<IssuedDocument> document, Standing standing, String signer) {
    List<Reason> notes = new ArrayList<>();
    document
        .flatMap(certifications::findAward)
        .flatMap(Label::lift)
        .ifPresent(
            lift ->
                notes.add(
                    new Reason(
                        "REFERENCE_UNCONFIRMED", lift.givenByName() + ", " + lift.reason())));
    if (document.isPresent() && standing == Standing.DEMO) {
      notes.add(new Reason("DEMO_KEY", signer));
    }
    return notes;
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  static Finding refused(Verdict verdict, String code, String detail) {
    return new Finding(
        verdict,
        List.of(new Reason(code, detail)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

package org.greenloop.batch.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.LogEntry;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification;

/// Says whether a label holds: what its bytes prove, and what the register knows.
public final class LabelVerification {

  private final Certifications certifications;
  private final LogDesk log;
  private final SigningKey key;
  private final Clock clock;
  private final DocumentVerifier verifier = new DocumentVerifier();

  public LabelVerification(
      Certifications certifications, LogDesk log, SigningKey key, Clock clock) {
    this.certifications = certifications;
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
    NOT_IN_LOG,
    REVOKED,
    EXPIRED
  }

  /// Why, as a stable code with what it concerns.
  public record Reason(String code, String detail) {}

  /// @param facts only of a document whose signature holds
  /// @param standing of the key that signed
  public record Finding(
      Verdict verdict,
      List<Reason> reasons,
      Optional<DocumentFacts> facts,
      Optional<Standing> standing,
      Optional<Label> label) {}

  /// Judges a file.
  public Finding verify(byte[] file) {
    return switch (verifier.verify(file, List.of(key.certificate()))) {
      case Verification.Altered altered ->
          refused(Verdict.ALTERED, altered.what().name(), altered.detail());
      case Verification.UnknownSigner unknown ->
          refused(Verdict.UNKNOWN_SIGNER, "UNKNOWN_SIGNER", unknown.signer());
      case Verification.NotALabel no -> refused(Verdict.NOT_A_LABEL, "NOT_A_LABEL", no.detail());
      case Verification.Valid valid -> registered(file, valid);
    };
  }

  private Finding registered(byte[] file, Verification.Valid valid) {
    Optional<DocumentFacts> facts = Optional.of(valid.facts());
    Optional<Standing> standing = Optional.of(valid.standing());
    Optional<Label> label = certifications.findLabel(valid.facts().serial());
    String sha256 = DocumentIssuing.sha256(file);
    boolean known =
        label
            .filter(l -> l.documents().stream().anyMatch(d -> d.sha256().equals(sha256)))
            .isPresent();
    if (!known) {
      return new Finding(
          Verdict.NOT_IN_REGISTER,
          List.of(new Reason("NOT_IN_REGISTER", valid.facts().serial())),
          facts,
          standing,
          label);
    }
    List<Reason> reasons = new ArrayList<>(reasons(label.orElseThrow(), valid));
    Verdict verdict = state(label.orElseThrow());
    if (!isLogged(valid.facts().serial(), sha256)) {
      verdict = verdict == Verdict.VALID ? Verdict.NOT_IN_LOG : verdict;
      reasons.addFirst(new Reason("NOT_IN_LOG", valid.facts().serial()));
    }
    return new Finding(verdict, reasons, facts, standing, label);
  }

  /// Whether the signed log has an entry with this very file. What the log no longer can prove it
  /// does not have.
  private boolean isLogged(String serial, String sha256) {
    try {
      return log.find(serial)
          .filter(proof -> proof.check(log.key()).isPresent())
          .flatMap(proof -> LogEntry.Issued.find(proof.entry(), serial))
          .filter(entry -> entry.documents().containsValue(sha256))
          .isPresent();
    } catch (LogBroken broken) {
      return false;
    }
  }

  /// What register and log say of a label, by its serial alone.
  public Verdict stateInLog(Label label) {
    Verdict state = state(label);
    boolean logged =
        label.documents().stream().allMatch(one -> isLogged(label.serial(), one.sha256()));
    return state == Verdict.VALID && !logged ? Verdict.NOT_IN_LOG : state;
  }

  /// What the register says of a label, by its serial alone.
  public Verdict state(Label label) {
    if (label.revocation().isPresent()) {
      return Verdict.REVOKED;
    }
    LocalDate today = clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    return today.isAfter(label.validUntil()) ? Verdict.EXPIRED : Verdict.VALID;
  }

  private List<Reason> reasons(Label label, Verification.Valid valid) {
    List<Reason> reasons = new ArrayList<>();
    switch (state(label)) {
      case REVOKED ->
          label.revocation().ifPresent(r -> reasons.add(new Reason("REVOKED", r.reason())));
      case EXPIRED -> reasons.add(new Reason("EXPIRED", label.validUntil().toString()));
      default -> {}
    }
    label
        .lift()
        .ifPresent(
            lift ->
                reasons.add(
                    new Reason(
                        "REFERENCE_UNCONFIRMED", lift.givenByName() + ", " + lift.reason())));
    if (valid.standing() == Standing.DEMO) {
      reasons.add(new Reason("DEMO_KEY", valid.signer()));
    }
    return reasons;
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

package org.greenloop.batch.issuing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.transparency.Checkpoint;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogEntry;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.batch.issuing.DocumentVerification.Finding;
import org.greenloop.batch.issuing.DocumentVerification.Reason;
import org.greenloop.batch.issuing.DocumentVerification.Verdict;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.Verification;

/// Says whether a label holds without network and database: from the file, the certificate of the
/// alliance, the key of its log, and a proof that the log has the file.
///
/// What it cannot know is what happened since: it says that the register was not asked.
public final class OfflineVerification {

  private final X509Certificate certificate;
  private final LogKey key;
  private final Clock clock;
  private final DocumentVerifier verifier = new DocumentVerifier();

  public OfflineVerification(X509Certificate certificate, LogKey key, Clock clock) {
    this.certificate = certificate;
    this.key = key;
    this.clock = clock;
  }

  /// @param proof text of the file beside the label
  /// @param checkpoint signed note that the verifier has from elsewhere and trusts more than the
  ///   one in the proof
  public Finding verify(byte[] file, String proof, Optional<String> checkpoint) {
    return switch (verifier.verify(file, List.of(certificate))) {
      case Verification.Altered altered ->
          DocumentVerification.refused(Verdict.ALTERED, altered.what().name(), altered.detail());
      case Verification.UnknownSigner unknown ->
          DocumentVerification.refused(Verdict.UNKNOWN_SIGNER, "UNKNOWN_SIGNER", unknown.signer());
      case Verification.NotALabel no ->
          DocumentVerification.refused(Verdict.NOT_A_LABEL, "NOT_A_LABEL", no.detail());
      case Verification.Valid valid ->
          logged(DocumentIssuing.sha256(file), valid, proof, checkpoint);
    };
  }

  private Finding logged(
      String sha256, Verification.Valid valid, String proof, Optional<String> checkpoint) {
    Optional<LabelProof> read = LabelProof.find(proof);
    if (read.isEmpty()) {
      return finding(Verdict.NOT_IN_LOG, "NO_PROOF", "c2sp.org/tlog-proof@v1", valid);
    }
    Optional<Checkpoint> signed = read.get().check(key);
    if (signed.isEmpty()) {
      return finding(Verdict.NOT_IN_LOG, "PROOF_FAILS", key.name(), valid);
    }
    Optional<LogEntry.Issued> entry =
        LogEntry.Issued.find(read.get().entry(), valid.facts().serial())
            .filter(one -> one.documents().containsValue(sha256));
    if (entry.isEmpty()) {
      return finding(Verdict.NOT_IN_LOG, "OTHER_ENTRY", valid.facts().serial(), valid);
    }
    if (checkpoint.isPresent()
        && Checkpoint.open(checkpoint.get(), key).filter(signed.get()::equals).isEmpty()) {
      return finding(
          Verdict.NOT_IN_LOG, "OTHER_CHECKPOINT", String.valueOf(signed.get().size()), valid);
    }
    LocalDate today = clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    Optional<LocalDate> over = entry.get().lastDay().filter(today::isAfter);
    return over.isPresent()
        ? finding(Verdict.EXPIRED, "EXPIRED", over.get().toString(), valid)
        : finding(
            Verdict.VALID,
            "NOT_ASKED",
            "%s, %d".formatted(signed.get().origin(), signed.get().size()),
            valid);
  }

  private static Finding finding(
      Verdict verdict, String code, String detail, Verification.Valid valid) {
    List<Reason> reasons = new ArrayList<>(List.of(new Reason(code, detail)));
    if (valid.standing() == Standing.DEMO) {
      reasons.add(new Reason("DEMO_KEY", valid.signer()));
    }
    return new Finding(
        verdict,
        reasons,
        Optional.of(valid.facts()),
        Optional.of(valid.standing()),
        Optional.empty());
  }
}

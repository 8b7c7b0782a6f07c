package org.greenloop.certificate.signing;

import java.time.Instant;
import java.util.Optional;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;

/// What the bytes of a document prove by themselves. Whether a valid label was revoked since, only
/// the register knows.
public sealed interface Verification {

  Verdict verdict();

  enum Verdict {
    VALID,
    ALTERED,
    UNKNOWN_SIGNER,
    NOT_A_LABEL
  }

  /// Every byte is as the signer left it, and the signer is trusted.
  ///
  /// @param facts read from the attachment, which lies within the signed bytes
  /// @param signer subject of the signing certificate
  /// @param standing of the key: a label under a trusted demo key is unaltered, yet has no force
  /// @param signedAt as the signer claims
  /// @param stampedAt when a trusted time-stamp service saw the seal; nothing where none did
  /// @param archivedAt when one saw the whole file with what proves its seal; nothing where none
  ///   did
  record Valid(
      DocumentFacts facts,
      Attachment attachment,
      String signer,
      Standing standing,
      Instant signedAt,
      Optional<Instant> stampedAt,
      Optional<Instant> archivedAt)
      implements Verification {

    Valid archivedAt(Optional<Instant> time) {
      return new Valid(facts, attachment, signer, standing, signedAt, stampedAt, time);
    }

    @Override
    public Verdict verdict() {
      return Verdict.VALID;
    }
  }

  /// The file was, or pretends to be, a label and is not as it was signed. What it says is not read
  /// at all.
  ///
  /// @param detail one sentence in English; wording for people goes by `what`
  record Altered(Alteration what, String detail) implements Verification {
    @Override
    public Verdict verdict() {
      return Verdict.ALTERED;
    }
  }

  /// The seal is whole, but made by somebody who is not trusted: anybody can seal a document of
  /// their own.
  ///
  /// @param signer what the certificate says about itself, unproven
  record UnknownSigner(String signer, String detail) implements Verification {
    @Override
    public Verdict verdict() {
      return Verdict.UNKNOWN_SIGNER;
    }
  }

  record NotALabel(String detail) implements Verification {
    @Override
    public Verdict verdict() {
      return Verdict.NOT_A_LABEL;
    }
  }

  enum Alteration {
    /// The signature was taken out, or its place made unreadable.
    SIGNATURE_MISSING,
    /// Bytes were appended or cut off: the signature does not reach from the first byte to the
    /// last.
    LENGTH_CHANGED,
    /// A signed byte changed.
    CONTENT_CHANGED,
    /// The seal itself changed: other bytes than a signer of labels writes.
    SEAL_CHANGED,
    /// The seal is whole but the document does not carry it in the way a label does.
    STRUCTURE_CHANGED
  }
}

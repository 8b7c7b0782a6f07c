package org.greenloop.batch.issuing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;

/// What a document has to print about itself, and only issuing knows.
///
/// @param serial drawn for this document
/// @param subject what it is about
/// @param holder whom it is given to: the company of a site, otherwise the subject itself
/// @param about what exactly, as in the register
/// @param issuedAt to the second; also the time of the seal and of the metadata
/// @param issuedOn the same as a day in China
/// @param verifyUrl address behind the QR code; it ends in the serial
/// @param issuer who issues it
/// @param standing of the key that signs: a demo key is marked on every page
/// @param checkpoint last checkpoint of the transparency log, to be printed: every holder can tell
///   later whether the log before the document changed
/// @param language to print in
public record Imprint(
    DocumentKind kind,
    String serial,
    Subject subject,
    Subject holder,
    String about,
    Instant issuedAt,
    LocalDate issuedOn,
    Optional<LocalDate> validUntil,
    URI verifyUrl,
    BilingualName issuer,
    Standing standing,
    StoredCheckpoint checkpoint,
    Language language) {

  /// What the attachment has to say about the document, so that a verifier can read it back.
  public DocumentFacts facts() {
    return new DocumentFacts(
        kind.code(),
        serial,
        holder.name(),
        subject.code(),
        about,
        Optional.of(issuedOn),
        validUntil);
  }

  /// The sentence in small print that says where the log stood.
  public String logPlace() {
    return new LabelWords(language)
        .get(
            "log.place",
            checkpoint.origin(),
            String.valueOf(checkpoint.size()),
            checkpoint.root().base64());
  }
}

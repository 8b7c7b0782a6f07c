package org.greenloop.batch.issuing;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification;

/// Issues documents of every kind but labels and their certificates: draws the serial, has them
/// printed in every language, signs them, and enters register, files and log in one transaction.
///
///     kind, subject, about, basis ──▶ there already? ──▶ that one
///                                 └─▶ serial ─▶ printed ─▶ signed ─▶ read back ─▶ register, files, log
///
/// Issuing again on the same basis returns the document that is there, also when it was revoked or
/// has expired; on another basis a new one supersedes it. A crash leaves nothing behind, and of two
/// who issue the same at the same time one gets the document of the other: running again is safe.
public final class DocumentIssuing {

  private final IssuedDocuments register;
  private final Organizations organizations;
  private final LogDesk log;
  private final SigningKey key;
  private final URI verifyPage;
  private final BilingualName issuer;
  private final Clock clock;
  private final DocumentSigner signer;
  private final DocumentVerifier verifier = new DocumentVerifier();
  private final SecureRandom random = new SecureRandom();

  /// @param verifyPage address that the serial is appended to, for the QR code
  /// @param issuer name of the alliance that issues
  public DocumentIssuing(
      IssuedDocuments register,
      Organizations organizations,
      LogDesk log,
      SigningKey key,
      URI verifyPage,
      BilingualName issuer,
      Clock clock) {
    this.register = register;
    this.organizations = organizations;
    this.log = log;
    this.key = key;
    this.verifyPage = verifyPage;
    this.issuer = issuer;
    this.clock = clock;
    this.signer = new DocumentSigner(key);
  }

  /// @param subject what it is about: a site, company or park; its company is the holder
  /// @param about what exactly, such as `2025-03`, a lot, or a product and a period; with kind and
  ///   subject it says which document this is
  /// @param basis the data that the document stands on in one form: the same bytes for the same
  ///   data
  /// @param validUntil last day, of a document that ends
  /// @param printer called for each language, and not at all where the document is there
  /// @throws IllegalArgumentException for a label or certificate, and when what was printed does
  ///   not say in its attachment what the imprint says
  public IssuedDocument issue(
      DocumentKind kind,
      Subject subject,
      String about,
      byte[] basis,
      Optional<LocalDate> validUntil,
      DocumentPrinter printer) {
    if (kind == DocumentKind.LABEL || kind == DocumentKind.CERTIFICATE) {
      throw new IllegalArgumentException(
          "a %s is issued for a decided assessment".formatted(kind.code()));
    }
    String basisSha256 = sha256(basis);
    Optional<IssuedDocument> issued =
        register
            .findLatest(kind, subject.id(), about)
            .filter(one -> one.basisSha256().equals(basisSha256));
    if (issued.isPresent()) {
      return issued.get();
    }
    return register.issue(sign(kind, subject, about, basisSha256, validUntil, printer));
  }

  /// Draws the serial of a certificate, has it printed in every language and signs it; what enters
  /// it enters its label, too.
  ///
  /// @param about period of the label
  /// @param validUntil last day of the label
  IssuedDocuments.Signed signCertificate(
      Subject subject, String about, byte[] basis, LocalDate validUntil, DocumentPrinter printer) {
    return sign(
        DocumentKind.CERTIFICATE, subject, about, sha256(basis), Optional.of(validUntil), printer);
  }

  private IssuedDocuments.Signed sign(
      DocumentKind kind,
      Subject subject,
      String about,
      String basisSha256,
      Optional<LocalDate> validUntil,
      DocumentPrinter printer) {
    Serial serial = Serial.random(random);
    Subject holder =
        subject.companyId().map(id -> organizations.directory().get(id)).orElse(subject);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StoredCheckpoint checkpoint = log.checkpoint();
    List<IssuedDocument.File> files = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    for (Language language : Language.values()) {
      Imprint imprint =
          new Imprint(
              kind,
              serial.text(),
              subject,
              holder,
              about,
              now,
              now.atOffset(ZoneOffset.ofHours(8)).toLocalDate(),
              validUntil,
              URI.create(verifyPage + serial.text()),
              issuer,
              key.standing(),
              checkpoint,
              language);
      byte[] signed = signer.sign(printer.print(imprint), now);
      requireSameFacts(imprint, signed);
      files.add(new IssuedDocument.File(language.name().toLowerCase(Locale.ROOT), sha256(signed)));
      contents.add(signed);
    }
    return new IssuedDocuments.Signed(
        new IssuedDocuments.Draft(
            serial.text(),
            kind,
            subject.id(),
            holder.name(),
            about,
            basisSha256,
            now,
            validUntil,
            files),
        contents);
  }

  /// A verifier reads the attachment, so it has to say what the register says.
  private void requireSameFacts(Imprint imprint, byte[] signed) {
    Verification verification = verifier.verify(signed, List.of(key.certificate()));
    if (!(verification instanceof Verification.Valid valid)
        || !valid.facts().equals(imprint.facts())) {
      throw new IllegalArgumentException(
          "%s about %s of %s is printed so that a verifier reads %s instead of %s"
              .formatted(
                  imprint.kind().code(),
                  imprint.about(),
                  imprint.subject().code(),
                  verification,
                  imprint.facts()));
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

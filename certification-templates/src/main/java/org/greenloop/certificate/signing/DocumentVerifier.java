package org.greenloop.certificate.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.signing.Verification.Alteration;
import org.greenloop.certificate.signing.Verification.Altered;
import org.greenloop.certificate.signing.Verification.NotALabel;
import org.greenloop.certificate.signing.Verification.UnknownSigner;
import org.greenloop.certificate.signing.Verification.Valid;

/// Judges a file that somebody brings. Works offline, answers to any bytes whatsoever, safe for any number of threads.
///
///     bytes → range and gap → seal of the one known form → digest → signature → trusted signer → then only: PDF parser → facts
///       └→ time-stamp over the file → the sealed file in front, alone → the archive behind it, written anew
///
/// A file whose every byte is either signed or follows from signed bytes cannot be changed anywhere and stay valid.
public final class DocumentVerifier {

  private static final Altered MORE_THAN_AN_ARCHIVE =
      new Altered(
          Alteration.LENGTH_CHANGED,
          "Behind the signed document stands something else than its certificates, their revocation lists and one time-stamp: something was appended.");

  /// @param trusted certificates of signers, or of authorities that issue to signers; old ones stay
  ///   in for old labels
  public Verification verify(byte[] file, Collection<X509Certificate> trusted) {
    return verify(file, trusted, List.of());
  }

  /// @param clocks certificates of trusted time-stamp services, or of authorities that issue to
  ///   them
  public Verification verify(
      byte[] file, Collection<X509Certificate> trusted, Collection<X509Certificate> clocks) {
    if (!startsLikePdf(file)) {
      return new NotALabel("The file is not a PDF.");
    }
    Optional<SealedBytes> found = SealedBytes.find(file);
    if (found.isEmpty()) {
      return withoutSignature(file);
    }
    SealedBytes whole = found.get();
    if (!whole.reachesFromFirstToLastByte()) {
      return new Altered(
          Alteration.LENGTH_CHANGED,
          "The signature does not cover the file from its first to its last byte: something was appended or cut off.");
    }
    Optional<TimeStamp> archived = whole.seal().flatMap(TimeStamp::find);
    return archived.isPresent()
        ? judgeArchived(file, whole, archived.get(), List.copyOf(trusted), List.copyOf(clocks))
        : judge(file, whole, List.copyOf(trusted), List.copyOf(clocks));
  }

  /// A time-stamp can be had by anybody over anything. So the sealed file in front has to hold as
  /// if it were alone, and is what is read; what follows has to be what one would write behind it.
  private static Verification judgeArchived(
      byte[] file,
      SealedBytes whole,
      TimeStamp stamp,
      List<X509Certificate> trusted,
      List<X509Certificate> clocks) {
    try {
      if (!stamp.names(whole.digest())) {
        return new Altered(
            Alteration.CONTENT_CHANGED, "The content is not the content that was time-stamped.");
      }
      if (!stamp.holds()) {
        return new Altered(
            Alteration.SEAL_CHANGED, "The time-stamp does not fit the certificate in it.");
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // A certificate or attribute that no service writes.
      return new Altered(
          Alteration.SEAL_CHANGED, "The time-stamp is not in the form that labels are kept in.");
    }
    byte[] earlier = whole.earlierFile();
    Optional<SealedBytes> sealed =
        SealedBytes.find(earlier).filter(SealedBytes::reachesFromFirstToLastByte);
    if (sealed.isEmpty()) {
      return MORE_THAN_AN_ARCHIVE;
    }
    Verification alone = judge(earlier, sealed.get(), trusted, clocks);
    if (!(alone instanceof Valid valid)) {
      return alone;
    }
    Seal seal = sealed.get().seal().flatMap(Seal::find).orElseThrow();
    List<X509Certificate> chains = new ArrayList<>(seal.chain());
    seal.stamp().ifPresent(one -> chains.addAll(one.chain()));
    return Archive.find(file, whole, earlier).filter(one -> one.isAbout(chains)).isPresent()
        ? valid.archivedAt(timeOf(stamp, clocks))
        : MORE_THAN_AN_ARCHIVE;
  }

  private static Verification judge(
      byte[] file,
      SealedBytes sealed,
      List<X509Certificate> trusted,
      List<X509Certificate> clocks) {
    Optional<Seal> seal = sealed.seal().flatMap(Seal::find);
    return seal.isPresent()
        ? judge(file, sealed, seal.get(), trusted, clocks)
        : new Altered(
            Alteration.SEAL_CHANGED, "The signature is not in the form that labels are signed in.");
  }

  private static Verification judge(
      byte[] file,
      SealedBytes sealed,
      Seal seal,
      List<X509Certificate> trusted,
      List<X509Certificate> clocks) {
    String signer = seal.signer().getSubjectX500Principal().getName();
    try {
      if (!seal.isOver(sealed.digest())) {
        return new Altered(
            Alteration.CONTENT_CHANGED, "The content is not the content that was signed.");
      }
      if (!seal.isSignedBySigner() || !seal.isStampedAsItSays()) {
        return new Altered(
            Alteration.SEAL_CHANGED, "The signature does not fit the certificate in it.");
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // A certificate or attribute that no signer of labels writes.
      return new Altered(
          Alteration.SEAL_CHANGED, "The signature is not in the form that labels are signed in.");
    }
    if (!isLinkedTo(trusted, seal.chain())) {
      return new UnknownSigner(signer, "The signer is not among the trusted ones.");
    }
    return read(file, sealed, seal, trusted, clocks);
  }

  /// Only bytes that a trusted signer vouched for come here.
  private static Verification read(
      byte[] file,
      SealedBytes sealed,
      Seal seal,
      List<X509Certificate> trusted,
      List<X509Certificate> clocks) {
    String signer = seal.signer().getSubjectX500Principal().getName();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      List<PDSignature> signatures = pdf.getSignatureDictionaries();
      if (signatures.size() != 1
          || !carries(signatures.getFirst(), sealed)
          || !permitsNoChange(pdf)) {
        return new Altered(
            Alteration.STRUCTURE_CHANGED,
            "The document does not carry its signature as a label does.");
      }
      Instant signedAt = signatures.getFirst().getSignDate().toInstant();
      if (!isTrustedAt(signedAt, seal.chain(), trusted)) {
        return new UnknownSigner(
            signer, "The signer was not trusted at the time of signing, " + signedAt + ".");
      }
      List<Attachment> data =
          attachedData(pdf).stream()
              .filter(attachment -> DocumentFacts.find(attachment.bytes()).isPresent())
              .toList();
      if (data.size() != 1) {
        return new NotALabel(
            "The document is signed by a trusted signer but does not say what it is.");
      }
      return new Valid(
          DocumentFacts.find(data.getFirst().bytes()).orElseThrow(),
          data.getFirst(),
          signer,
          SigningKey.standingOf(seal.signer()),
          signedAt,
          seal.stamp().flatMap(stamp -> timeOf(stamp, clocks)),
          Optional.empty());
    } catch (IOException | RuntimeException e) {
      return new Altered(
          Alteration.STRUCTURE_CHANGED, "The document cannot be read: " + e.getMessage());
    }
  }

  /// A service that nobody trusts proves no time; the seal holds without it.
  private static Optional<Instant> timeOf(TimeStamp by, List<X509Certificate> clocks) {
    return Optional.of(by)
        .filter(stamp -> isLinkedTo(clocks, stamp.chain()))
        .filter(stamp -> isTrustedAt(stamp.time(), stamp.chain(), clocks))
        .map(TimeStamp::time);
  }

  private static boolean startsLikePdf(byte[] file) {
    byte[] header = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    return file.length > header.length
        && Arrays.equals(file, 0, header.length, header, 0, header.length);
  }

  private static Verification withoutSignature(byte[] file) {
    return SealedBytes.contains(file, LabelDocument.IDENTIFIER_PREFIX)
            || SealedBytes.contains(file, DocumentFacts.IDENTIFIER_PREFIX)
            || SealedBytes.contains(file, "/ETSI.CAdES.detached")
        ? new Altered(
            Alteration.SIGNATURE_MISSING, "This looks like a label without its signature.")
        : new NotALabel("The PDF is not signed.");
  }

  private static boolean carries(PDSignature signature, SealedBytes sealed) {
    return sealed.hasRange(signature.getByteRange())
        && Arrays.equals(signature.getContents(), sealed.gap());
  }

  /// The certification signature forbids every later change: DocMDP with P = 1 (ISO 32000-1,
  /// 12.8.2.2).
  private static boolean permitsNoChange(PDDocument pdf) {
    COSDictionary permissions =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
    COSDictionary certification =
        permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
    COSArray references =
        certification == null ? null : certification.getCOSArray(COSName.REFERENCE);
    if (references == null
        || references.size() != 1
        || !(references.getObject(0) instanceof COSDictionary reference)) {
      return false;
    }
    COSDictionary parameters = reference.getCOSDictionary(COSName.TRANSFORM_PARAMS);
    return parameters != null && parameters.getInt(COSName.P) == 1;
  }

  /// What the document says itself. What it was made from is left out: that may be anybody's file.
  private static List<Attachment> attachedData(PDDocument pdf) throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> attached = files == null ? null : files.getNames();
    List<Attachment> all = new ArrayList<>();
    if (attached != null) {
      for (Map.Entry<String, PDComplexFileSpecification> entry : attached.entrySet()) {
        PDEmbeddedFile file = entry.getValue().getEmbeddedFile();
        if (file != null && !isSource(entry.getValue())) {
          all.add(
              new Attachment(
                  entry.getKey(),
                  Optional.ofNullable(file.getSubtype()).orElse("application/octet-stream"),
                  file.toByteArray()));
        }
      }
    }
    return all;
  }

  private static boolean isSource(PDComplexFileSpecification file) {
    return Attachment.Relationship.SOURCE
        .pdfName()
        .equals(file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP));
  }

  /// Each certificate in the seal is signed by the next, the last by itself or by a trusted one,
  /// and one of them is trusted.
  private static boolean isLinkedTo(List<X509Certificate> trusted, List<X509Certificate> chain) {
    for (int i = 0; i + 1 < chain.size(); i++) {
      if (!isIssuedBy(chain.get(i), chain.get(i + 1))) {
        return false;
      }
    }
    X509Certificate last = chain.getLast();
    boolean lastIsVouchedFor = trusted.stream().anyMatch(issuer -> isIssuedBy(last, issuer));
    return lastIsVouchedFor
        || (chain.stream().anyMatch(trusted::contains)
            && (trusted.contains(last) || isIssuedBy(last, last)));
  }

  static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    boolean mayIssue = issuer.getBasicConstraints() >= 0 || issuer.equals(certificate);
    if (!mayIssue
        || !certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isTrustedAt(
      Instant time, List<X509Certificate> chain, List<X509Certificate> trusted) {
    X509Certificate signer = chain.getFirst();
    if (trusted.contains(signer)) {
      return !time.isBefore(signer.getNotBefore().toInstant())
          && !time.isAfter(signer.getNotAfter().toInstant());
    }
    try {
      PKIXParameters parameters =
          new PKIXParameters(
              trusted.stream()
                  .map(certificate -> new TrustAnchor(certificate, null))
                  .collect(Collectors.toSet()));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(time));
      List<X509Certificate> path =
          chain.stream().takeWhile(certificate -> !trusted.contains(certificate)).toList();
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

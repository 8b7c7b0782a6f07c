package org.greenloop.certificate.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/// Seals a finished document: PAdES-BASELINE-B over the whole file, certified so that no later
/// change is permitted; PAdES-BASELINE-T where a time-stamp service is at hand, and LTA where also
/// revocation lists are.
///
/// Safe for any number of threads. Nothing is fetched from anywhere but the time-stamp service.
/// With an RSA key and without such a service the sealed bytes follow from the document, the key
/// and the time alone.
public final class DocumentSigner {

  /// Room for signed attributes and signature value, beside the certificates.
  private static final int SEAL_BYTES = 4096;

  private final SigningKey key;
  private final CommonCertificateVerifier verifier = verifier();

  public DocumentSigner(SigningKey key) {
    this.key = key;
  }

  /// @param signedAt goes into the seal, to the second; it must lie within the validity of the
  ///   certificate
  public byte[] sign(byte[] pdf, Instant signedAt) {
    requireValidAt(signedAt);
    PAdESService service = new PAdESService(verifier);
    key.timeStamps().ifPresent(clock -> service.setTspSource(clock.source()));
    PAdESSignatureParameters parameters = parameters(signedAt);
    InMemoryDocument document = new InMemoryDocument(pdf);
    ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
    SignatureValue value =
        new SignatureValue(parameters.getSignatureAlgorithm(), key.sign(toBeSigned.getBytes()));
    try {
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      service.signDocument(document, parameters, value).writeTo(sealed);
      return archived(sealed.toByteArray(), signedAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The library would append this in another form with each of its versions; ours is one.
  private byte[] archived(byte[] sealed, Instant signedAt) throws IOException {
    if (key.timeStamps().isEmpty() || key.revocationLists().isEmpty()) {
      return sealed;
    }
    Seal seal =
        SealedBytes.find(sealed).flatMap(SealedBytes::seal).flatMap(Seal::find).orElseThrow();
    List<X509Certificate> chains = new ArrayList<>(seal.chain());
    chains.addAll(seal.stamp().orElseThrow().chain());
    return Archive.append(
        sealed, key.revocationLists().get().about(chains, signedAt), key.timeStamps().get());
  }

  private void requireValidAt(Instant signedAt) {
    X509Certificate certificate = key.certificate();
    if (signedAt.isBefore(certificate.getNotBefore().toInstant())
        || signedAt.isAfter(certificate.getNotAfter().toInstant())) {
      throw new IllegalStateException(
          "certificate %s is valid from %s to %s, not at the signing time %s; configure a current key"
              .formatted(
                  certificate.getSubjectX500Principal(),
                  certificate.getNotBefore().toInstant(),
                  certificate.getNotAfter().toInstant(),
                  signedAt));
    }
  }

  private PAdESSignatureParameters parameters(Instant signedAt) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(
        key.timeStamps().isPresent()
            ? SignatureLevel.PAdES_BASELINE_T
            : SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSignatureTimestampParameters(
        new PAdESTimestampParameters(DigestAlgorithm.SHA256));
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
    parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
    parameters.bLevel().setSigningDate(Date.from(signedAt.truncatedTo(ChronoUnit.SECONDS)));
    parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
    parameters.setContentSize(
        SEAL_BYTES
            + certificateBytes()
            + (key.timeStamps().isPresent() ? TimeStampService.room() : 0));
    return parameters;
  }

  private int certificateBytes() {
    try {
      int bytes = 0;
      for (X509Certificate certificate : key.chain()) {
        bytes += certificate.getEncoded().length;
      }
      return bytes;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a loaded certificate has an encoding", e);
    }
  }

  /// The signing time is judged above; the library would judge by the clock.
  private static CommonCertificateVerifier verifier() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
    verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
    return verifier;
  }
}

package org.greenloop.certificate.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;

/// What makes a stamped document last (PAdES-BASELINE-LTA): behind the sealed file, as an update,
/// stand the certificates and revocation lists by which seal and time-stamp were good on that day,
/// and a time-stamp over the whole.
///
/// DocMDP permits just that to follow (ISO 32000-2, 12.8.2.2). Many updates look like it and change
/// a page beside; so there is one form here too. The update follows, byte for byte, from the sealed
/// file, the certificates, the lists and the token. A verifier takes these out, writes it anew and
/// compares; no PDF parser ever sees it.
///
/// @param certificates from signers up, each beside its issuer
/// @param lists signed by issuers among them
record Archive(List<X509Certificate> certificates, List<X509CRL> lists) {

  private static final Pattern STREAM = Pattern.compile("\nstream\n([0-9a-f]*+)>\nendstream\n");

  /// Room for the token, in bytes, is a matter of the writer; a verifier takes it as it is.
  ///
  /// @throws IOException when the service does not answer
  static byte[] append(byte[] sealed, Archive archive, TimeStampService service)
      throws IOException {
    byte[] file = ArchiveUpdate.write(sealed, archive, TimeStampService.room());
    SealedBytes whole = SealedBytes.find(file).orElseThrow();
    return whole.filledWith(service.token(whole.digest()));
  }

  /// Nothing where behind the sealed file stands anything else than what one would write there.
  static Optional<Archive> find(byte[] file, SealedBytes whole, byte[] sealed) {
    try {
      Archive archive =
          read(
              new String(
                  file,
                  sealed.length,
                  whole.gapStart() - sealed.length,
                  StandardCharsets.ISO_8859_1));
      byte[] written = ArchiveUpdate.write(sealed, archive, whole.gap().length);
      return Arrays.equals(written, whole.filledWith(new byte[0]))
          ? Optional.of(archive)
          : Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Foreign bytes: the many ways to refuse all mean the same.
      return Optional.empty();
    }
  }

  private static Archive read(String update) throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    List<X509CRL> lists = new ArrayList<>();
    for (Matcher stream = STREAM.matcher(update); stream.find(); ) {
      byte[] der = HexFormat.of().parseHex(stream.group(1));
      if (isCertificate(der)) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
      } else {
        requireOneForm(der);
        lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(der)));
      }
    }
    return new Archive(certificates, lists);
  }

  /// A certificate begins with a version in brackets or with its serial, a list with its version
  /// and then an algorithm; both parsers refuse the other's.
  private static boolean isCertificate(byte[] der) throws IOException {
    ASN1Primitive parsed = ASN1Primitive.fromByteArray(der);
    if (!Arrays.equals(parsed.getEncoded(ASN1Encoding.DER), der)) {
      throw new IOException("neither certificate nor list in DER");
    }
    try {
      Seal.requireOneForm(Certificate.getInstance(parsed));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// As with certificates: what the signature does not cover has one value.
  private static void requireOneForm(byte[] der) throws IOException {
    CertificateList list = CertificateList.getInstance(ASN1Primitive.fromByteArray(der));
    boolean oneForm =
        list.getSignature().getPadBits() == 0
            && list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature());
    if (!oneForm) {
      throw new IOException("revocation list in another form than its issuer wrote");
    }
  }

  /// Just these certificates and those above them, each beside its issuer up to one that signs
  /// itself, and one list of each issuer: nothing is missing, and nothing came along that nobody
  /// asked for.
  boolean isAbout(List<X509Certificate> chains) {
    Set<X509Certificate> issuers = new HashSet<>();
    for (X509Certificate certificate : certificates) {
      Optional<X509Certificate> issuer =
          certificates.stream()
              .filter(one -> DocumentVerifier.isIssuedBy(certificate, one))
              .findFirst();
      if (issuer.isEmpty()) {
        return false;
      }
      if (!issuer.get().equals(certificate)) {
        issuers.add(issuer.get());
      }
    }
    Set<X509Certificate> wanted = new HashSet<>(chains);
    wanted.addAll(issuers);
    return wanted.equals(new HashSet<>(certificates))
        && wanted.size() == certificates.size()
        && issuers.size() == lists.size()
        && issuers.stream()
            .allMatch(issuer -> lists.stream().anyMatch(list -> isIssuedBy(list, issuer)));
  }

  static boolean isIssuedBy(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

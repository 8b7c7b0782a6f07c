package org.greenloop.certificate.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Keys as an operator might bring them: from an authority, or on an elliptic curve.
final class Keys {

  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final char[] PASSWORD = "correct horse".toCharArray();

  record Authority(KeyPair pair, X509Certificate certificate) {}

  private Keys() {}

  static Authority authority(String name) throws Exception {
    return selfSigned(name, true);
  }

  /// A signer whose certificate does not permit issuing others.
  static Authority noAuthority(String name) throws Exception {
    return selfSigned(name, false);
  }

  private static Authority selfSigned(String name, boolean mayIssue) throws Exception {
    KeyPair pair = pair("EC", 256);
    X500Name subject = new X500Name("CN=" + name);
    return new Authority(pair, certificate(subject, pair, subject, pair, mayIssue));
  }

  /// A PKCS#12 file with a leaf under each of the authorities in turn: the last is the root.
  static SigningKey issuedBy(Path folder, String algorithm, int bits, Authority... authorities)
      throws Exception {
    KeyPair pair = pair(algorithm, bits);
    Authority issuer = authorities[0];
    Certificate[] chain = new Certificate[authorities.length + 1];
    chain[0] =
        certificate(
            new X500Name("CN=Label office"),
            pair,
            X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
            issuer.pair(),
            false);
    for (int i = 0; i < authorities.length; i++) {
      chain[i + 1] = authorities[i].certificate();
    }
    return SigningKey.load(store(folder, pair, chain), PASSWORD);
  }

  /// What the authority has revoked, as of a time; the next list is due a week later.
  static X509CRL revocationList(Authority authority, Instant at, X509Certificate... revoked)
      throws Exception {
    X509v2CRLBuilder list =
        new JcaX509v2CRLBuilder(authority.certificate().getSubjectX500Principal(), Date.from(at));
    list.setNextUpdate(Date.from(at.plus(Duration.ofDays(7))));
    list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
    for (X509Certificate certificate : revoked) {
      list.addCRLEntry(certificate.getSerialNumber(), Date.from(at), CRLReason.keyCompromise);
    }
    return new JcaX509CRLConverter()
        .getCRL(
            list.build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                    .build(authority.pair().getPrivate())));
  }

  static Authority under(Authority root, String name) throws Exception {
    KeyPair pair = pair("EC", 256);
    X500Name issuer =
        X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
    return new Authority(
        pair, certificate(new X500Name("CN=" + name), pair, issuer, root.pair(), true));
  }

  static SigningKey selfSigned(Path folder, String algorithm, int bits) throws Exception {
    KeyPair pair = pair(algorithm, bits);
    X500Name name = new X500Name("CN=Label office");
    return SigningKey.load(
        store(folder, pair, new Certificate[] {certificate(name, pair, name, pair, false)}),
        PASSWORD);
  }

  private static Path store(Path folder, KeyPair pair, Certificate[] chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", pair.getPrivate(), PASSWORD, chain);
    Path file = Files.createTempFile(folder, "key", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      X500Name subject, KeyPair pair, X500Name issuer, KeyPair issuerPair, boolean mayIssue)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    String algorithm =
        issuerPair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(subject.hashCode() & 0xffff),
                    Date.from(FROM),
                    Date.from(FROM.plus(Duration.ofDays(365))),
                    subject,
                    pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue))
                .addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()))
                .addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                        mayIssue
                            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .build(new JcaContentSignerBuilder(algorithm).build(issuerPair.getPrivate())));
  }
}

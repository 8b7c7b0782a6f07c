package org.greenloop.certificate.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.greenloop.certificate.label.Standing;

/// A private key with its certificates, from a PKCS#12 file or a token that speaks PKCS#11, and
/// what belongs to signing with it. Safe for any number of threads.
public final class SigningKey {

  /// Subject of every demo key; a certificate with this name is a demo key wherever it turns up.
  static final String DEMO_NAME = "CN=Greenloop DEMO key - not valid, O=DEMO";

  private static final Duration DEMO_LIFETIME = Duration.ofDays(3650);

  private final PrivateKey privateKey;
  private final List<X509Certificate> chain;
  private final Optional<Provider> token;
  private final List<X509Certificate> earlier;
  private final Optional<TimeStampService> timeStamps;
  private final Optional<RevocationLists> revocationLists;

  private SigningKey(
      PrivateKey privateKey,
      List<X509Certificate> chain,
      Optional<Provider> token,
      List<X509Certificate> earlier,
      Optional<TimeStampService> timeStamps,
      Optional<RevocationLists> revocationLists) {
    this.privateKey = privateKey;
    this.chain = chain;
    this.token = token;
    this.earlier = earlier;
    this.timeStamps = timeStamps;
    this.revocationLists = revocationLists;
  }

  /// @param certificates of keys that signed before this one: what they signed stays valid
  public SigningKey after(List<X509Certificate> certificates) {
    return new SigningKey(
        privateKey, chain, token, List.copyOf(certificates), timeStamps, revocationLists);
  }

  public SigningKey stampedBy(TimeStampService service) {
    return new SigningKey(privateKey, chain, token, earlier, Optional.of(service), revocationLists);
  }

  /// What is stamped is also archived: with these lists and a second time-stamp over the file.
  ///
  /// @throws IllegalStateException where nothing is stamped
  public SigningKey archivedWith(RevocationLists lists) {
    if (timeStamps.isEmpty()) {
      throw new IllegalStateException(
          "revocation lists are for documents that are time-stamped; set greenloop.time-stamp-service too");
    }
    return new SigningKey(privateKey, chain, token, earlier, timeStamps, Optional.of(lists));
  }

  /// @param p12 a PKCS#12 file with exactly one private key, RSA or elliptic curve, and its
  ///   certificate chain
  /// @throws IOException when the file cannot be read, the password is wrong or the key is of
  ///   another kind
  public static SigningKey load(Path p12, char[] password) throws IOException {
    return read(open(p12, password), password, p12.toString(), Optional.empty());
  }

  /// A key that never leaves its token.
  ///
  /// @param configuration file of the JDK's provider SunPKCS11: name, library and slot of the token
  /// @throws IOException when the token cannot be reached, the PIN is wrong, or it does not hold
  ///   exactly one private key with its certificate
  public static SigningKey loadFromToken(Path configuration, char[] pin) throws IOException {
    try {
      Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return read(store, pin, configuration.toString(), Optional.of(provider));
    } catch (GeneralSecurityException | ProviderException | InvalidParameterException e) {
      throw new IOException(
          "%s: the token cannot be used; are library, slot and PIN right? (%s)"
              .formatted(configuration, e.getMessage()),
          e);
    }
  }

  /// @param file a certificate in PEM or DER
  public static X509Certificate readCertificate(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (CertificateException e) {
      throw new IOException(file + " is no certificate in PEM or DER: " + e.getMessage(), e);
    }
  }

  private static SigningKey read(
      KeyStore store, char[] password, String where, Optional<Provider> token) throws IOException {
    try {
      List<String> keys =
          Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
      if (keys.size() != 1) {
        throw new IOException(
            where + " holds " + keys.size() + " private keys; it needs exactly one");
      }
      PrivateKey privateKey = (PrivateKey) store.getKey(keys.getFirst(), password);
      Certificate[] certificates = store.getCertificateChain(keys.getFirst());
      if (privateKey == null || certificates == null || certificates.length == 0) {
        throw new IOException(where + " holds no certificate for its private key");
      }
      List<X509Certificate> chain =
          Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
      requireKnownKind(where, chain.getFirst());
      return new SigningKey(
          privateKey, chain, token, List.of(), Optional.empty(), Optional.empty());
    } catch (GeneralSecurityException e) {
      throw new IOException(where + ": the private key cannot be read: " + e.getMessage(), e);
    }
  }

  private static KeyStore open(Path p12, char[] password) throws IOException {
    byte[] bytes = Files.readAllBytes(p12);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IOException(
          p12 + " cannot be opened as PKCS#12; is the password right? (" + e.getMessage() + ")", e);
    }
  }

  /// The demo key beside its random password in `<p12>.password`; both are made on the first call.
  ///
  /// Two processes that start together get the same key, and a process killed in between leaves
  /// nothing that stops the next: the password comes first, and each file appears complete or not
  /// at all. Both files are readable by their owner only.
  ///
  /// RSA rather than an elliptic curve: an RSA signature (PKCS#1 v1.5) is a function of key and
  /// content, so the same label signed again at the same time is the same file.
  public static SigningKey loadOrCreateDemo(Path p12, Instant now) throws IOException {
    Path passwordFile = p12.resolveSibling(p12.getFileName() + ".password");
    if (!Files.exists(passwordFile)) {
      appear(passwordFile, randomPassword().getBytes(StandardCharsets.US_ASCII));
    }
    char[] password = Files.readString(passwordFile).strip().toCharArray();
    if (!Files.exists(p12)) {
      appear(p12, demoKeyStore(password, now));
    }
    return load(p12, password);
  }

  /// The certificate that a verifier is told to trust.
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// The certificate and those above it, as far as the file had them.
  public List<X509Certificate> chain() {
    return chain;
  }

  /// What a verifier of this service trusts: this certificate and those that signed before.
  public List<X509Certificate> trusted() {
    List<X509Certificate> trusted = new ArrayList<>(List.of(certificate()));
    trusted.addAll(earlier);
    return List.copyOf(trusted);
  }

  Optional<TimeStampService> timeStamps() {
    return timeStamps;
  }

  Optional<RevocationLists> revocationLists() {
    return revocationLists;
  }

  public Standing standing() {
    return standingOf(certificate());
  }

  static Standing standingOf(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(new X500Principal(DEMO_NAME))
        ? Standing.DEMO
        : Standing.IN_FORCE;
  }

  /// SHA-256 with the key's own algorithm.
  byte[] sign(byte[] data) {
    try {
      String algorithm = Seal.algorithmOf(certificate().getPublicKey());
      Signature signature =
          token.isPresent()
              ? Signature.getInstance(algorithm, token.get())
              : Signature.getInstance(algorithm);
      signature.initSign(privateKey);
      signature.update(data);
      return Seal.inItsOneForm(signature.sign(), certificate().getPublicKey());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("key of " + certificate().getSubjectX500Principal(), e);
    }
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key store was not loaded", e);
    }
  }

  private static void requireKnownKind(String where, X509Certificate certificate)
      throws IOException {
    boolean known =
        switch (certificate.getPublicKey()) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= 2048;
          case ECPublicKey ignored -> true;
          default -> false;
        };
    if (!known) {
      throw new IOException(
          where
              + " holds a key that cannot sign labels; use RSA of 2048 bits or more, or an elliptic curve");
    }
  }

  /// Writes beside the target and links it into place: complete at once, and whoever comes second
  /// leaves the first.
  private static void appear(Path file, byte[] bytes) throws IOException {
    FileAttribute<?> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path draft = Files.createTempFile(parent, ".new-", ".tmp", ownerOnly);
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        out.write(bytes);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its file is the one that counts.
    } finally {
      Files.delete(draft);
    }
  }

  private static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static byte[] demoKeyStore(char[] password, Instant now) throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(3072);
      KeyPair pair = generator.generateKeyPair();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "demo", pair.getPrivate(), password, new Certificate[] {demoCertificate(pair, now)});
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("no demo key can be made on this Java", e);
    }
  }

  private static X509Certificate demoCertificate(KeyPair pair, Instant now)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    X500Name name = X500Name.getInstance(new X500Principal(DEMO_NAME).getEncoded());
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(DEMO_LIFETIME)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }
}

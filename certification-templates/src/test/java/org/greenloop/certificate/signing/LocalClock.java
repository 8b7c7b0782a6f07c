package org.greenloop.certificate.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamp service that runs here: BouncyCastle's behind the JDK's HTTP server, which stamps
/// anything at the time it is told to show.
public final class LocalClock implements AutoCloseable {

  private final Keys.Authority root;
  private final KeyPair pair;
  private final X509Certificate certificate;
  private final Instant time;
  private final HttpServer server;

  private LocalClock(
      Keys.Authority root,
      KeyPair pair,
      X509Certificate certificate,
      Instant time,
      HttpServer server) {
    this.root = root;
    this.pair = pair;
    this.certificate = certificate;
    this.time = time;
    this.server = server;
  }

  public static LocalClock showing(Instant time) throws Exception {
    Keys.Authority root = Keys.authority("Root of clocks");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    KeyPair pair = generator.generateKeyPair();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LocalClock clock = new LocalClock(root, pair, certificate(root, pair), time, server);
    server.createContext("/tsa", exchange -> answer(exchange, clock));
    server.createContext(
        "/busy",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.createContext(
        "/nonsense",
        exchange -> answer(exchange, "come back later".getBytes(StandardCharsets.US_ASCII)));
    server.start();
    return clock;
  }

  public TimeStampService service() {
    return service("/tsa");
  }

  TimeStampService service(String path) {
    return new TimeStampService(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  public X509Certificate authority() {
    return root.certificate();
  }

  Keys.Authority root() {
    return root;
  }

  X509Certificate certificate() {
    return certificate;
  }

  /// A file with what the root above it has revoked: nothing.
  public Path list(Path folder, Instant at) throws Exception {
    return Files.write(
        Files.createTempFile(folder, "clock", ".crl"), Keys.revocationList(root, at).getEncoded());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// It may stamp and nothing else.
  private static X509Certificate certificate(Keys.Authority root, KeyPair pair) throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()),
                    BigInteger.TWO,
                    Date.from(Keys.FROM),
                    Date.from(Keys.FROM.plus(Duration.ofDays(365))),
                    new X500Name("CN=Clock"),
                    pair.getPublic())
                .addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(
                    new JcaContentSignerBuilder("SHA256withECDSA")
                        .build(root.pair().getPrivate())));
  }

  private static void answer(HttpExchange exchange, LocalClock clock) throws IOException {
    try {
      answer(exchange, clock.stamp(exchange.getRequestBody().readAllBytes()));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private byte[] stamp(byte[] request) throws Exception {
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA512withRSA", pair.getPrivate(), certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("1.2.3.4.1"));
    // The root that signs itself, and a certificate that has nothing to do with it.
    tokens.addCertificates(
        new JcaCertStore(
            List.of(certificate, root.certificate(), Keys.authority("Other").certificate())));
    return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
        .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(time))
        .getEncoded();
  }
}

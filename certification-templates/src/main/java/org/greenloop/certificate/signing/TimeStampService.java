package org.greenloop.certificate.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// A service that says when it saw a seal (RFC 3161 over HTTP), which the operator chose: the only
/// host that signing ever speaks to.
///
/// A service that does not answer stops the signing: a document that is to be stamped is not signed
/// without.
public final class TimeStampService {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_BYTES = 24 * 1024;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final SecureRandom random = new SecureRandom();

  /// @param address `http` or `https`; the token is signed, so that the way need not be
  public TimeStampService(URI address) {
    if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException(
          "time-stamp service " + address + ": an address that begins with http:// or https://");
    }
    this.address = address;
  }

  TSPSource source() {
    return (algorithm, digest) -> {
      try {
        return new TimestampBinary(token(algorithm, digest));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// A token in its one form.
  byte[] token(byte[] sha256) throws IOException {
    return token(DigestAlgorithm.SHA256, sha256);
  }

  private byte[] token(DigestAlgorithm algorithm, byte[] digest) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    BigInteger nonce = new BigInteger(64, random);
    try {
      TimeStampRequest request =
          generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, nonce);
      TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw new IOException(
            "time-stamp service " + address + " refused: " + response.getStatusString());
      }
      byte[] token = TimeStamp.inOneForm(response.getTimeStampToken().getEncoded());
      if (token.length > MOST_BYTES) {
        throw new IOException(
            "time-stamp service %s: a token of %d bytes; a seal has room for %d"
                .formatted(address, token.length, MOST_BYTES));
      }
      return token;
    } catch (TSPException e) {
      throw new IOException("time-stamp service " + address + ": " + e.getMessage(), e);
    }
  }

  static int room() {
    return MOST_BYTES;
  }

  private byte[] ask(byte[] request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(address)
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/timestamp-query")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("time-stamp service " + address + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + address, e);
    }
  }
}

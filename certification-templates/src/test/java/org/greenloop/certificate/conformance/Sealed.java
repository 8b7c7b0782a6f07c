package org.greenloop.certificate.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.SigningKey;

/// A printed document as it is issued: with its seal, which Poppler finds to be over the whole
/// file.
public final class Sealed {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final DocumentSigner SIGNER = signer();

  private Sealed() {}

  public static byte[] of(byte[] pdf) {
    byte[] sealed = SIGNER.sign(pdf, SIGNED_AT);
    try {
      assertThat(Poppler.pdfsig(sealed)).contains("Signature is Valid.", "Total document signed");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return sealed;
  }

  private static DocumentSigner signer() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "sealed"));
      return new DocumentSigner(
          SigningKey.loadOrCreateDemo(
              folder.resolve("demo.p12"), Instant.parse("2026-01-01T00:00:00Z")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

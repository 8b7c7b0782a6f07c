package org.greenloop.certificate.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification;
import org.greenloop.certificate.signing.Verification.Valid;

/// A printed document as it is issued: with its seal, which Poppler finds to be over the whole file
/// and our own verifier to be that of whom it trusts.
public final class Sealed {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final SigningKey KEY = key();
  private static final DocumentSigner SIGNER = new DocumentSigner(KEY);
  private static final DocumentVerifier VERIFIER = new DocumentVerifier();

  private Sealed() {}

  public static byte[] of(byte[] pdf) {
    byte[] sealed = SIGNER.sign(pdf, SIGNED_AT);
    try {
      assertThat(Poppler.pdfsig(sealed)).contains("Signature is Valid.", "Total document signed");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(verify(sealed)).isInstanceOf(Valid.class);
    return sealed;
  }

  /// What a verifier reads in a sealed document about itself.
  public static DocumentFacts facts(byte[] sealed) {
    if (verify(sealed) instanceof Valid valid) {
      return valid.facts();
    }
    throw new AssertionError(verify(sealed));
  }

  private static Verification verify(byte[] sealed) {
    return VERIFIER.verify(sealed, KEY.trusted());
  }

  private static SigningKey key() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "sealed"));
      return SigningKey.loadOrCreateDemo(
          folder.resolve("demo.p12"), Instant.parse("2026-01-01T00:00:00Z"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

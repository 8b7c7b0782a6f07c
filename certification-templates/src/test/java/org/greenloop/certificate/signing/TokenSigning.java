package org.greenloop.certificate.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Signs a file with the key of a token, in a process of its own: the library of the token reads
/// its configuration from the environment.
final class TokenSigning {

  private TokenSigning() {}

  /// Token configuration, PIN, file to sign, file to write, time.
  public static void main(String[] arguments) throws Exception {
    SigningKey key = SigningKey.loadFromToken(Path.of(arguments[0]), arguments[1].toCharArray());
    byte[] sealed =
        new DocumentSigner(key)
            .sign(Files.readAllBytes(Path.of(arguments[2])), Instant.parse(arguments[4]));
    Files.write(Path.of(arguments[3]), sealed);
    Files.write(Path.of(arguments[3] + ".cer"), key.certificate().getEncoded());
  }
}

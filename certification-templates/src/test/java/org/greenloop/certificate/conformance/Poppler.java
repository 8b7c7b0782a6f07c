package org.greenloop.certificate.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks Poppler's `pdfsig`, which knows nothing of us, what it thinks of a signature.
final class Poppler {

  private Poppler() {}

  static String pdfsig(byte[] pdf) throws IOException, InterruptedException {
    Path file = Files.createTempFile("sealed", ".pdf");
    try {
      Files.write(file, pdf);
      Process process =
          new ProcessBuilder("pdfsig", "-nocert", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } finally {
      Files.delete(file);
    }
  }
}

package org.greenloop.batch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Keeps what was handed in as it was, named by its SHA-256. The name that a user gave is never a
/// path.
public final class FileArchive {

  private final Path folder;

  public FileArchive(Path folder) {
    this.folder = folder;
  }

  /// Copies a file in, durably, before anything is read from it.
  ///
  /// @return SHA-256 of its bytes, in hex
  public String keep(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return keep(in);
    }
  }

  /// @see #keep(Path)
  public String keep(InputStream in) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "incoming", ".part");
    try {
      MessageDigest digest = sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        in.transferTo(out);
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      String name = HexFormat.of().formatHex(digest.digest());
      Files.move(part, path(name), StandardCopyOption.ATOMIC_MOVE);
      return name;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Where the bytes with that SHA-256 are.
  public Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return folder.resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

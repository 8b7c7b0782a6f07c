package org.greenloop.batch.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.greenloop.accounting.transparency.LogSigner;

/// The file with the private key of the log and the name that its checkpoints begin with. The name
/// is settled when the key is made: checkpoints under another name would be those of another log.
public final class LogKeyFile {

  private LogKeyFile() {}

  /// `https://example.org/greenloop` → `example.org/greenloop/log`: where the log is served, as
  /// c2sp.org/tlog-tiles recommends.
  public static String name(URI publicUrl) {
    String address = publicUrl.toString();
    String name = address.substring(address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3);
    return name.replaceAll("/+$", "") + "/log";
  }

  /// @throws IOException when the file is not there or holds no key
  public static LogSigner load(Path file) throws IOException {
    return LogSigner.find(Files.readString(file))
        .orElseThrow(
            () ->
                new IOException(
                    file
                        + " holds no key of a log; it needs the line PRIVATE+KEY+… and below it the"
                        + " line of the public key"));
  }

  /// Makes the key on the first call. Two processes that start together get the same one.
  public static LogSigner loadOrCreate(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      appear(file, LogSigner.generate(name, new SecureRandom()).text());
    }
    return load(file);
  }

  /// Complete at once, readable by its owner only; whoever comes second leaves the first.
  private static void appear(Path file, String text) throws IOException {
    FileAttribute<?> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path draft = Files.createTempFile(parent, ".new-", ".tmp", ownerOnly);
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its file is the one that counts.
    } finally {
      Files.delete(draft);
    }
  }
}

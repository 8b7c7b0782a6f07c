package org.greenloop.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the archive on the class path into a folder named by
/// its digest: another version of the archive is another folder, and a folder that is there is
/// complete.
record PostgresBinaries(Path folder) {

  private static final int OWNER_ONLY_MAY_WRITE = 0755;

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /// Unpacks what is missing. The caller holds the lock of the data folder.
  static PostgresBinaries in(Path dataFolder) throws IOException {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path all = Files.createDirectories(dataFolder.resolve("postgres-binaries"));
    Path folder = all.resolve(digest(archive));
    if (!Files.isDirectory(folder)) {
      Folders.discardUnfinished(all, "unpacking-");
      Path unfinished = Files.createTempDirectory(all, "unpacking-");
      unpack(archive, unfinished);
      Folders.publish(unfinished, folder);
    }
    return new PostgresBinaries(folder);
  }

  static String archive(String system, String processor) {
    String cpu =
        switch (processor.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    return "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + cpu + ".txz";
  }

  private static InputStream open(String archive) {
    InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new DatabaseNotReadyException(
          "no embedded PostgreSQL for this machine (%s is not in this build); set GREENLOOP_DATABASE_URL to a PostgreSQL of your own"
              .formatted(archive.substring(1)));
    }
    return in;
  }

  private static String digest(String archive) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, inside(target, entry.getName()));
      }
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    Path parent = file.resolve("..").normalize();
    Files.createDirectories(parent);
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      inside(parent, entry.getLinkName());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      Files.setAttribute(file, "unix:mode", entry.getMode() & OWNER_ONLY_MAY_WRITE);
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("the archive of PostgreSQL names a file outside itself: " + name);
    }
    return file;
  }
}

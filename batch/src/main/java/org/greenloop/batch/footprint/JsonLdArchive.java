package org.greenloop.batch.footprint;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of an openLCA export: a ZIP archive of JSON documents in folders. Nothing is unpacked
/// to disk, and nothing that a document names is fetched.
final class JsonLdArchive implements Closeable {

  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(ArchiveLimits.DEPTH)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .build();

  private final ZipFile zip;
  private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
  private long unpacked;

  private JsonLdArchive(ZipFile zip) {
    this.zip = zip;
  }

  /// @throws FootprintRefused for what is no archive, or one that is a trap
  static JsonLdArchive open(Path path) throws IOException {
    checkDirectory(path);
    JsonLdArchive archive;
    try {
      archive = new JsonLdArchive(new ZipFile(path.toFile()));
    } catch (IOException | IllegalArgumentException e) {
      throw refused(Kind.BROKEN_ARCHIVE, "ZIP");
    }
    try {
      archive.list();
    } catch (FootprintRefused e) {
      archive.close();
      throw e;
    }
    return archive;
  }

  /// Asks the end record how large the table of contents is, before the JDK loads it.
  private static void checkDirectory(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = (int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT);
      byte[] tail = new byte[length];
      file.seek(file.length() - length);
      file.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_RECORD; at >= 0; at--) {
        if (bytes.getInt(at) == END_SIGNATURE) {
          int count = bytes.getShort(at + 10) & 0xFFFF;
          if (count > ArchiveLimits.ENTRIES) {
            throw refused(Kind.TOO_MANY_ENTRIES, "ZIP", count, ArchiveLimits.ENTRIES);
          }
          if ((bytes.getInt(at + 12) & 0xFFFFFFFFL) > ArchiveLimits.DIRECTORY_BYTES) {
            throw refused(Kind.ARCHIVE_TOO_LARGE, "ZIP", count, ArchiveLimits.DIRECTORY_BYTES);
          }
          return;
        }
      }
      throw refused(Kind.BROKEN_ARCHIVE, "ZIP");
    }
  }

  private void list() {
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (isOutside(name) || !seen.add(name)) {
        throw new FootprintRefused(FootprintIssue.of(Kind.ENTRY_OUTSIDE, "ZIP", name));
      }
      if (!entry.isDirectory()) {
        entries.put(name, entry);
      }
    }
    if (seen.size() > ArchiveLimits.ENTRIES) {
      throw refused(Kind.TOO_MANY_ENTRIES, "ZIP", seen.size(), ArchiveLimits.ENTRIES);
    }
  }

  private static boolean isOutside(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0
        || List.of(name.split("/", -1)).contains("..");
  }

  private static FootprintRefused refused(Kind kind, String place) {
    return new FootprintRefused(FootprintIssue.of(kind, place));
  }

  private static FootprintRefused refused(Kind kind, String place, long found, long limit) {
    return new FootprintRefused(
        new FootprintIssue(kind, place, String.valueOf(found), String.valueOf(limit)));
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// Names of the documents of a folder, sorted.
  List<String> names(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : entries.tailMap(folder + "/").keySet()) {
      if (!name.startsWith(folder + "/")) {
        break;
      }
      if (name.endsWith(".json")) {
        names.add(name);
      }
    }
    return names;
  }

  Optional<JsonNode> find(String name) throws IOException {
    return entries.containsKey(name) ? Optional.of(read(name)) : Optional.empty();
  }

  /// @throws FootprintRefused where it is no JSON, too large, too deep, or names a remote context
  JsonNode read(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("the archive has no " + name);
    }
    JsonNode document;
    try {
      document = JSON.readTree(bytes(name, entry));
    } catch (StreamConstraintsException e) {
      throw refused(Kind.JSON_TOO_DEEP, name, 0, ArchiveLimits.DEPTH);
    } catch (JacksonException e) {
      throw refused(Kind.BROKEN_JSON, name);
    }
    if (!document.isObject()) {
      throw refused(Kind.BROKEN_JSON, name);
    }
    findRemote(document.path("@context"))
        .ifPresent(
            address -> {
              throw new FootprintRefused(FootprintIssue.of(Kind.REMOTE_CONTEXT, name, address));
            });
    return document;
  }

  /// A context that is an address, or a list with one: JSON-LD would have it fetched. Terms of a
  /// context that stands in the document are addresses too, and are not fetched.
  private static Optional<String> findRemote(JsonNode context) {
    if (context.isString()) {
      return Optional.of(context.stringValue());
    }
    if (context.isArray()) {
      for (JsonNode each : context) {
        Optional<String> remote = findRemote(each);
        if (remote.isPresent()) {
          return remote;
        }
      }
    }
    JsonNode imported = context.path("@import");
    return imported.isString() ? Optional.of(imported.stringValue()) : Optional.empty();
  }

  private byte[] bytes(String name, ZipEntry entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[16 * 1024];
    long packed = Math.max(1, entry.getCompressedSize());
    try (InputStream in = zip.getInputStream(entry)) {
      int read;
      while ((read = in.read(part)) >= 0) {
        out.write(part, 0, read);
        unpacked += read;
        if (out.size() > ArchiveLimits.ENTRY_BYTES) {
          throw refused(Kind.ARCHIVE_TOO_LARGE, name, out.size(), ArchiveLimits.ENTRY_BYTES);
        }
        if (unpacked > ArchiveLimits.TOTAL_BYTES) {
          throw refused(Kind.ARCHIVE_TOO_LARGE, name, unpacked, ArchiveLimits.TOTAL_BYTES);
        }
        if (out.size() > ArchiveLimits.RATIO_FROM && out.size() / packed > ArchiveLimits.RATIO) {
          throw refused(
              Kind.ARCHIVE_TOO_COMPRESSED, name, out.size() / packed, ArchiveLimits.RATIO);
        }
      }
    } catch (IOException e) {
      throw refused(Kind.BROKEN_ARCHIVE, name);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

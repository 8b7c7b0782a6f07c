package org.greenloop.batch.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The parts of a workbook: the ZIP archive around it.
final class WorkbookArchive implements Closeable {

  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  private WorkbookArchive(ZipFile zip) {
    this.zip = zip;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      parts.put(key(entry.getName()), entry);
    }
  }

  static WorkbookArchive open(Path path) throws IOException {
    checkDirectory(path);
    try {
      return new WorkbookArchive(new ZipFile(path.toFile()));
    } catch (IOException | IllegalArgumentException e) {
      throw RefusedWorkbook.broken("ZIP");
    }
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
          int entries = bytes.getShort(at + 10) & 0xFFFF;
          long size = bytes.getInt(at + 12) & 0xFFFFFFFFL;
          if (entries > SpreadsheetLimits.PARTS) {
            throw RefusedWorkbook.limit("ZIP", SpreadsheetLimits.PARTS);
          }
          if (size > SpreadsheetLimits.DIRECTORY_BYTES) {
            throw RefusedWorkbook.limit("ZIP", SpreadsheetLimits.DIRECTORY_BYTES);
          }
          return;
        }
      }
      throw RefusedWorkbook.broken("ZIP");
    }
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/');
    return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  Optional<XmlPart> find(String part) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(XmlPart.open(part, new PartStream(zip.getInputStream(entry), entry)));
    } catch (RefusedWorkbook e) {
      throw e;
    } catch (IOException e) {
      throw RefusedWorkbook.broken(part);
    }
  }

  XmlPart get(String part) throws IOException {
    return find(part).orElseThrow(() -> RefusedWorkbook.broken(part));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

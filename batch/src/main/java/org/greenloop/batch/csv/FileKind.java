package org.greenloop.batch.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/// Kinds of files that people hand in where a CSV file is wanted.
public enum FileKind {
  /// Excel workbook, also of WPS.
  XLSX,
  /// Old Excel or WPS workbook, or another file of that container.
  XLS,
  ODS,
  ZIP,
  PDF,
  HTML,
  XML,
  JSON,
  IMAGE,
  /// Another compressed file: gzip, 7-Zip, RAR.
  COMPRESSED,
  /// Two bytes a character, but no mark that says in which order.
  UTF_16_WITHOUT_MARK,
  BINARY;

  /// The kind that the first bytes of a file tell; empty where they may be text.
  static Optional<FileKind> find(byte[] head) {
    String bytes = new String(head, ISO_8859_1);
    if (bytes.startsWith("PK\u0003\u0004")) {
      return Optional.of(zip(bytes));
    }
    if (bytes.startsWith("%PDF")) {
      return Optional.of(PDF);
    }
    if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(XLS);
    }
    if (bytes.startsWith("\u0089PNG") || bytes.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(IMAGE);
    }
    if (bytes.startsWith("\u001f\u008b")
        || bytes.startsWith("7z\u00bc\u00af")
        || bytes.startsWith("Rar!")) {
      return Optional.of(COMPRESSED);
    }
    return bytes.indexOf('\0') >= 0 ? Optional.of(withZeroBytes(head)) : markup(bytes);
  }

  private static FileKind zip(String bytes) {
    if (bytes.contains("opendocument.spreadsheet")) {
      return ODS;
    }
    return bytes.contains("[Content_Types].xml") || bytes.contains("xl/") ? XLSX : ZIP;
  }

  /// Text of Latin letters and digits in two bytes has its zeros all at even or all at odd places.
  private static FileKind withZeroBytes(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    boolean onOneSide = Math.min(even, odd) == 0 && Math.max(even, odd) >= head.length / 8;
    return onOneSide ? UTF_16_WITHOUT_MARK : BINARY;
  }

  private static Optional<FileKind> markup(String bytes) {
    String text = bytes.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<html")
        || text.startsWith("<!doctype html")
        || text.startsWith("<table")) {
      return Optional.of(HTML);
    }
    if (text.startsWith("<?xml")) {
      return Optional.of(XML);
    }
    return text.startsWith("{\"") || text.startsWith("[{") ? Optional.of(JSON) : Optional.empty();
  }
}

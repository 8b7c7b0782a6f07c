package org.greenloop.accounting.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file that are taken as evidence.
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpe?g"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// By the ending of the name; empty for one that is not taken.
  public static Optional<FileType> byName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> name.matches("(?s).*[.]" + type.ending))
        .findFirst();
  }
}

package org.greenloop.accounting.evidence;

/// A file that is shown for a statement.
///
/// @param fileName a name, never a path
/// @param size in bytes
/// @param sha256 of its bytes, lower-case hexadecimal
public record Attachment(String fileName, FileType type, long size, String sha256) {

  /// 10 MB.
  public static final long MOST_BYTES = 10L << 20;

  /// Attachments of one statement.
  public static final int MOST_OF_A_STATEMENT = 20;

  private static final int LONGEST_NAME = 200;

  /// The last part of a path, without control characters, cut to 200 characters but for its ending.
  static String cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (clean.length() <= LONGEST_NAME) {
      return clean;
    }
    String ending = clean.substring(Math.max(clean.lastIndexOf('.'), clean.length() - 6));
    int kept = LONGEST_NAME - ending.length();
    return clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, kept))) + ending;
  }
}

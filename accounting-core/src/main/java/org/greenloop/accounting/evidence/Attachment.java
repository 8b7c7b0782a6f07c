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
}

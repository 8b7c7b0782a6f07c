package org.greenloop.batch.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.AttachmentRefused;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.FileType;

/// Files as they are sent enter, checked attachments leave.
public final class EvidenceUpload {

  private static final int LONGEST_NAME = 200;

  private EvidenceUpload() {}

  /// @param name as the sender calls it
  /// @throws AttachmentRefused where it is too large, or name and content are not of one kind that
  ///   is taken
  public static EvidenceFile read(String name, byte[] content) {
    String fileName = cleanName(name);
    requireSize(fileName, content.length);
    FileType type =
        FileType.byName(fileName)
            .orElseThrow(
                () -> AttachmentRefused.wrong(fileName, "found a name of another kind of file"));
    if (!FileContent.is(type, content)) {
      throw AttachmentRefused.wrong(
          fileName,
          "what is inside is no " + type + " (workbooks hold no macros, CSV is UTF-8 or GB18030)");
    }
    return new EvidenceFile(
        new Attachment(fileName, type, content.length, sha256(content)), content);
  }

  /// Refuses a file by its size alone, before it is read.
  ///
  /// @throws AttachmentRefused where it is too large
  public static void requireSize(String name, long bytes) {
    if (bytes > Attachment.MOST_BYTES) {
      throw AttachmentRefused.tooLarge(cleanName(name), bytes);
    }
  }

  /// The last part of a path, without control characters, cut to 200 characters but for its ending.
  private static String cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (clean.length() <= LONGEST_NAME) {
      return clean;
    }
    String ending = clean.substring(Math.max(clean.lastIndexOf('.'), clean.length() - 6));
    int kept = LONGEST_NAME - ending.length();
    return clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, kept))) + ending;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.greenloop.accounting.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An attachment with its bytes, checked.
public final class EvidenceFile {

  private final Attachment attachment;
  private final byte[] content;

  private EvidenceFile(Attachment attachment, byte[] content) {
    this.attachment = attachment;
    this.content = content;
  }

  /// @param name as the sender calls it
  /// @throws AttachmentRefused where it is too large, or name and content are not of one kind that is taken
  public static EvidenceFile of(String name, byte[] content) {
    String fileName = Attachment.cleanName(name);
    if (content.length > Attachment.MOST_BYTES) {
      throw AttachmentRefused.tooLarge(fileName, content.length);
    }
    FileType type =
        FileType.byName(fileName)
            .orElseThrow(
                () -> AttachmentRefused.wrong(fileName, "found a name of another kind of file"));
    if (!type.isContent(content)) {
      throw AttachmentRefused.wrong(
          fileName, "what is inside is no " + type + " (workbooks hold no macros, CSV is UTF-8 or GB18030)");
    }
    return new EvidenceFile(
        new Attachment(fileName, type, content.length, sha256(content)), content.clone());
  }

  /// As it was kept.
  public static EvidenceFile kept(Attachment attachment, byte[] content) {
    return new EvidenceFile(attachment, content.clone());
  }

  /// Refuses a file by its size alone, before it is read.
  ///
  /// @throws AttachmentRefused where it is too large
  public static void requireSize(String name, long bytes) {
    if (bytes > Attachment.MOST_BYTES) {
      throw AttachmentRefused.tooLarge(Attachment.cleanName(name), bytes);
    }
  }

  public Attachment attachment() {
    return attachment;
  }

  public byte[] content() {
    return content.clone();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

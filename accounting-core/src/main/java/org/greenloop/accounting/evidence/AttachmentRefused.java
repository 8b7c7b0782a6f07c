package org.greenloop.accounting.evidence;

/// A file that is no evidence: of a kind that is not taken, or too large. The message names the
/// file and what would be right.
public final class AttachmentRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private AttachmentRefused(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  public static AttachmentRefused wrong(String fileName, String found) {
    return new AttachmentRefused(
        fileName + ": " + found + "; attach PDF, PNG, JPEG, XLSX or CSV", false);
  }

  public static AttachmentRefused tooLarge(String fileName, long bytes) {
    return new AttachmentRefused(
        "%s: found %d bytes; an attachment has at most %d (10 MB)"
            .formatted(fileName, bytes, Attachment.MOST_BYTES),
        true);
  }

  public boolean isTooLarge() {
    return tooLarge;
  }
}

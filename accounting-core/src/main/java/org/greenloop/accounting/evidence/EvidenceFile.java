package org.greenloop.accounting.evidence;

/// An attachment with its bytes.
public final class EvidenceFile {

  private final Attachment attachment;
  private final byte[] content;

  public EvidenceFile(Attachment attachment, byte[] content) {
    this.attachment = attachment;
    this.content = content.clone();
  }

  public Attachment attachment() {
    return attachment;
  }

  public byte[] content() {
    return content.clone();
  }
}

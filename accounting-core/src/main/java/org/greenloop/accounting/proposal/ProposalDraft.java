package org.greenloop.accounting.proposal;

import java.time.Instant;
import org.greenloop.accounting.assessment.Standard;

/// A file that passed every check, before it has a number.
public final class ProposalDraft {

  private final Standard standard;
  private final String sha256;
  private final String fileName;
  private final byte[] content;
  private final String remark;
  private final String by;
  private final Instant at;

  /// @param standard as the file says it
  public ProposalDraft(
      Standard standard,
      String sha256,
      String fileName,
      byte[] content,
      String remark,
      String by,
      Instant at) {
    this.standard = standard;
    this.sha256 = sha256;
    this.fileName = fileName;
    this.content = content.clone();
    this.remark = remark;
    this.by = by;
    this.at = at;
  }

  public Standard standard() {
    return standard;
  }

  public String sha256() {
    return sha256;
  }

  public String fileName() {
    return fileName;
  }

  public byte[] content() {
    return content.clone();
  }

  public String remark() {
    return remark;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}

package org.greenloop.accounting.proposal;

import java.time.Instant;

/// A proposal that two reviewers adopted, with the bytes that they read.
public final class AdoptedEdition {

  private final long proposalId;
  private final Instant adoptedAt;
  private final byte[] content;

  public AdoptedEdition(long proposalId, Instant adoptedAt, byte[] content) {
    this.proposalId = proposalId;
    this.adoptedAt = adoptedAt;
    this.content = content.clone();
  }

  public long proposalId() {
    return proposalId;
  }

  public Instant adoptedAt() {
    return adoptedAt;
  }

  public byte[] content() {
    return content.clone();
  }

  /// How messages call its file: `proposal 3`.
  public String fileName() {
    return "proposal " + proposalId;
  }
}

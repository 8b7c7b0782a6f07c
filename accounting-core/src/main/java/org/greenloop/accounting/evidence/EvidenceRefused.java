package org.greenloop.accounting.evidence;

/// What the rules on declared evidence do not allow; the message says which rule and what would be
/// right.
public final class EvidenceRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EvidenceRefused(String message) {
    super(message);
  }
}

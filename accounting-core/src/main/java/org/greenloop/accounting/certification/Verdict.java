package org.greenloop.accounting.certification;

/// What a reviewer says, and what is decided.
public enum Verdict {
  APPROVE,
  REJECT
}

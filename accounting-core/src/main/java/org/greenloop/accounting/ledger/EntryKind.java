package org.greenloop.accounting.ledger;

/// An entry, or the reversal of one by a correction.
public enum EntryKind {
  POSTING,
  REVERSAL
}

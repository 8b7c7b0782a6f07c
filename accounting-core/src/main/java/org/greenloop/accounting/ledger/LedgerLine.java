package org.greenloop.accounting.ledger;

/// An entry with the name of the file it came from.
public record LedgerLine(LedgerEntry entry, String fileName) {}

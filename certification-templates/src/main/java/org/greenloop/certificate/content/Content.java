package org.greenloop.certificate.content;

/// What a document says: a record of strings, decimals, dates, constants, named things, other
/// records, and lists of records.
public interface Content {

  /// How it was issued.
  Issued issued();
}

package org.greenloop.batch.issuing;

/// Prints a document that is being issued: its content record and template are the printer's, its
/// serial and date are given.
///
/// Called once for each language with the same serial. The pages and the facts in the attachment
/// must say what the imprint says ([Imprint#facts]); issuing reads the attachment back and refuses
/// what differs.
@FunctionalInterface
public interface DocumentPrinter {

  /// @return an unsigned PDF
  byte[] print(Imprint imprint);
}

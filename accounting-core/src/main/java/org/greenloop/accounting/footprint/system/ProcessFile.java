package org.greenloop.accounting.footprint.system;

import java.time.Instant;

/// A file of processes, or of masses of products, that a company handed in. It is kept as it was
/// and read when it is needed.
///
/// @param id key in the store, later files have larger ones; 0 before it is saved
/// @param companyId whose processes they are
/// @param name of the file, as the company calls it
/// @param sha256 of its bytes
/// @param processes in it, or products
public record ProcessFile(
    long id,
    int companyId,
    String name,
    String sha256,
    Format format,
    int processes,
    String importedBy,
    Instant importedAt) {

  public enum Format {
    CSV,
    /// openLCA, schema version 2, as ZIP
    JSON_LD,
    /// no processes but masses of products, as CSV
    CIRCULARITY
  }
}

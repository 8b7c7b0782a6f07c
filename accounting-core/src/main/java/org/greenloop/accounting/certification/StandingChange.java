package org.greenloop.accounting.certification;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a document after it was issued. Only ever added to.
///
/// @param number from 1, for each document
/// @param successor serial of the document that took its place; only where it was superseded
/// @param reason in the words of the person; empty where it was superseded by being issued anew
/// @param by username; empty where it was superseded by being issued anew
public record StandingChange(
    int number, Kind kind, Optional<String> successor, String reason, String by, Instant at) {

  public StandingChange {
    if (successor.isPresent() != (kind == Kind.SUPERSEDED)) {
      throw new IllegalArgumentException(kind + " with the successor " + successor);
    }
    if (kind != Kind.SUPERSEDED && (reason.isBlank() || by.isBlank())) {
      throw new IllegalArgumentException(kind + " needs a reason and a person");
    }
  }

  public enum Kind {
    SUSPENDED,
    /// The suspension is lifted.
    REINSTATED,
    /// For good.
    REVOKED,
    SUPERSEDED
  }
}

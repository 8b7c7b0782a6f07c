package org.greenloop.accounting.custody;

import java.time.Instant;
import java.util.Optional;

/// The word of a company that others may see names, lots and masses of events that it takes part in
/// and they do not. An event opens only when both its sides allow it.
///
/// @param number 0 before it is kept
/// @param companyId whose word it is
/// @param onlookerId the only company that may see; empty for all members
/// @param withdrawn empty while it is in force
public record TraceConsent(
    long number,
    int companyId,
    Optional<Integer> onlookerId,
    Word given,
    Optional<Word> withdrawn) {

  /// @param by username
  public record Word(String reason, String by, Instant at) {

    public Word {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a consent is given and withdrawn with a reason");
      }
    }
  }

  public TraceConsent {
    if (onlookerId.filter(onlooker -> onlooker == companyId).isPresent()) {
      throw new IllegalArgumentException("a company sees its own events: " + companyId);
    }
  }

  public boolean isInForce() {
    return withdrawn.isEmpty();
  }
}

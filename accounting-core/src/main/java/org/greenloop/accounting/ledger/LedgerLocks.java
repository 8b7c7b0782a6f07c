package org.greenloop.accounting.ledger;

import java.util.Optional;

/// Port: locks that a running job holds, so that a second start finds out that the job really runs
/// and did not just die. They are free again when the process is gone, however it went.
public interface LedgerLocks {

  enum Mode {
    /// Several may hold it at once: postings beside each other.
    SHARED,
    /// One alone: a closing, or a job of one name and key.
    EXCLUSIVE
  }

  /// A lock in hand.
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /// The lock of that name, or empty at once when somebody else holds it.
  Optional<Held> tryLock(String name, Mode mode);
}

package org.greenloop.batch.custody;

/// Port: which companies let others see names and masses of events that these took no part in.
@FunctionalInterface
public interface CustodyConsents {

  /// Nobody has allowed anything yet.
  CustodyConsents NONE = (company, onlooker) -> false;

  /// Whether a company lets another one see the events that it takes part in.
  boolean allows(int company, int onlooker);
}

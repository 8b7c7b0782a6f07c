package org.greenloop.batch.custody;

import java.util.Set;

/// Where it is read which companies let others see names and masses of events that these took no
/// part in.
@FunctionalInterface
public interface CustodyConsents {

  /// Companies that let a company see the events that they take part in.
  Set<Integer> allowing(int onlooker);
}

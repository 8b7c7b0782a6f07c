package org.greenloop.accounting.footprint.network;

import java.util.List;

/// Products that supply each other, directly or through others, and how their footprints were
/// found.
///
/// @param first names of the first of them, at most five
/// @param size how many they are
/// @param method how it was solved
/// @param sweeps over the loop, all categories together; 0 for an elimination
/// @param evidence what the error bounds of its products rest on
/// @param productive false where the processes, none of which avoids anything, use up more of the
///   loop's products than they make: the footprints solve the equations and mean nothing; cure:
///   look at the amounts and units of the inputs
public record Loop(
    List<String> first,
    int size,
    Method method,
    int sweeps,
    Evidence evidence,
    boolean productive) {

  static final int NAMED = 5;

  public enum Method {
    SWEEP,
    ELIMINATION
  }

  public enum Evidence {
    /// The bound holds for certain.
    PROVEN,
    /// The norm of the inverse was estimated, for want of a proof.
    ESTIMATED
  }

  public Loop {
    first = List.copyOf(first);
  }
}

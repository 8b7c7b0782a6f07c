package org.greenloop.accounting.footprint.network;

import java.util.List;
import java.util.Optional;

/// What became of the equations of one loop.
sealed interface LoopAnswer {

  /// @param value footprints by category and row
  /// @param error how far each may be off
  /// @param majorant empty where there is no proof
  /// @param direct empty where the loop was swept
  /// @param sweeps over all categories
  /// @param productive whether the loop makes more than it uses up
  @SuppressWarnings("ArrayRecordComponent")
  record Solved(
      double[][] value,
      double[][] error,
      Optional<Majorant> majorant,
      Optional<DirectLoop> direct,
      int sweeps,
      boolean productive)
      implements LoopAnswer {}

  /// @param reason why it has no answer
  /// @param rows those to blame
  /// @param condition infinite where it is not known
  record Refused(UnsolvedLoop.Reason reason, List<Integer> rows, double condition)
      implements LoopAnswer {
    public Refused {
      rows = List.copyOf(rows);
    }
  }
}

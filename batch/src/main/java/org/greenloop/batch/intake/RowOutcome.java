package org.greenloop.batch.intake;

import java.util.List;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.RowIssue;

/// What a row became.
public sealed interface RowOutcome {

  int row();

  record Fact(Activity activity) implements RowOutcome {
    @Override
    public int row() {
      return activity.source().row();
    }
  }

  record Reading(MeterReading reading) implements RowOutcome {
    @Override
    public int row() {
      return reading.source().row();
    }
  }

  /// Everything that is wrong with the row, not only the first thing.
  record Refused(int row, List<RowIssue> issues) implements RowOutcome {}
}

package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;

/// 拆分、合并: an operator splits or mixes lots without treating them.
public record Regrouping(
    String number, LocalDate date, int operator, List<Portion> inputs, List<Output> outputs)
    implements CustodyEvent {

  /// What the column of the process has where lots are only regrouped.
  public static final String PROCESS = "REGROUPING";

  public Regrouping {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  @Override
  public EventKind kind() {
    return EventKind.REGROUPING;
  }
}

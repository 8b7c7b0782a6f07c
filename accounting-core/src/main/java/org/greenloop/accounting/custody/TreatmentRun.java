package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;
import org.greenloop.accounting.recycling.ElementRecovery;

/// 处理批次: lots go through a process and leave by routes.
///
/// @param process code of [TreatmentProcesses]
/// @param elements measured for the run, of batteries
public record TreatmentRun(
    String number,
    LocalDate date,
    int operator,
    String process,
    List<Portion> inputs,
    List<Output> outputs,
    List<ElementRecovery> elements)
    implements CustodyEvent {

  public TreatmentRun {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    elements = List.copyOf(elements);
  }

  @Override
  public EventKind kind() {
    return EventKind.TREATMENT_RUN;
  }
}

package org.greenloop.accounting.custody;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The processes of treatment, as data.
public final class TreatmentProcesses {

  private final Map<String, TreatmentProcess> byCode = new LinkedHashMap<>();

  /// @throws IllegalArgumentException for a code that is there twice
  public TreatmentProcesses(Collection<TreatmentProcess> processes) {
    for (TreatmentProcess process : processes) {
      if (byCode.put(process.code(), process) != null) {
        throw new IllegalArgumentException(process.code() + " is there twice");
      }
    }
  }

  public List<TreatmentProcess> list() {
    return List.copyOf(byCode.values());
  }

  public Optional<TreatmentProcess> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Whether an output of a run is finally recovered, and so counts. A process that is not known
  /// makes nothing final but what is reused.
  public boolean recoversFinally(String process, Route route) {
    return switch (route) {
      case REUSE, REMANUFACTURE -> true;
      case RECYCLING ->
          find(process).filter(known -> known.end() == TreatmentProcess.End.FINAL).isPresent();
      case ENERGY_RECOVERY, DISPOSAL, STOCK, LOSS -> false;
    };
  }
}

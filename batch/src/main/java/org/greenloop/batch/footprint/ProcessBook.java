package org.greenloop.batch.footprint;

import java.util.List;
import java.util.Map;
import org.greenloop.accounting.footprint.system.SystemProcess;

/// What a file of processes says, as far as it could be read.
///
/// @param flows names of elementary flows by key
/// @param categories impact categories that came with the processes
/// @param issues what refuses it, and what is noted
public record ProcessBook(
    List<SystemProcess> processes,
    Map<String, ElementaryFlow> flows,
    List<Category> categories,
    List<FootprintIssue> issues) {

  /// @param unit that amounts are in
  /// @param gas greenhouse gas that it is; empty where it is none, or nobody knows
  public record ElementaryFlow(String name, String unit, String gas) {}

  /// @param unit such as kg CO2 eq
  /// @param factors by elementary flow
  public record Category(String id, String name, String unit, Map<String, Double> factors) {
    public Category {
      factors = Map.copyOf(factors);
    }
  }

  public ProcessBook {
    processes = List.copyOf(processes);
    flows = Map.copyOf(flows);
    categories = List.copyOf(categories);
    issues = List.copyOf(issues);
  }

  static ProcessBook refused(FootprintIssue issue) {
    return new ProcessBook(List.of(), Map.of(), List.of(), List.of(issue));
  }

  public boolean isRefused() {
    return issues.stream()
        .anyMatch(issue -> issue.kind().weight() == FootprintIssue.Weight.REFUSES);
  }
}

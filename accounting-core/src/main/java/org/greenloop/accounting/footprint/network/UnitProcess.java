package org.greenloop.accounting.footprint.network;

import java.util.List;
import java.util.OptionalDouble;

/// One process and the one product it makes (unit process, ISO 14040:2006, 3.34). What is wrong
/// with it becomes a [NetworkIssue] when it is taken into a network.
///
/// @param product what it makes and is known by
/// @param referenceAmount of the product, for which inputs and emissions are stated; empty where
///   the source marks no reference flow
/// @param inputs from other processes; from itself where it uses its own product
/// @param emissions to nature, and resources from it
public record UnitProcess(
    String product, OptionalDouble referenceAmount, List<Input> inputs, List<Emission> emissions) {

  /// @param product of another process
  /// @param amount in the unit of that product; negative for an avoided product, which it replaces
  /// @param stage of this process's product that the input belongs to
  /// @param uncertainty of the amount
  public record Input(
      String product, double amount, LifeCycleStage stage, Uncertainty uncertainty) {}

  /// @param flow elementary flow, such as methane to air
  /// @param amount in the unit of the flow; negative where it is taken up
  /// @param uncertainty of the amount
  public record Emission(String flow, double amount, Uncertainty uncertainty) {}

  public UnitProcess {
    inputs = List.copyOf(inputs);
    emissions = List.copyOf(emissions);
  }
}

package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A unit process, said in words: `making("car", 1).from("steel", 0.9).emitting(0.5).process()`.
final class ProcessInWords {

  static final String CARBON_DIOXIDE = "carbon dioxide";
  static final ImpactCategory CLIMATE =
      new ImpactCategory("climate change", Map.of(CARBON_DIOXIDE, 1.0));

  private final String product;
  private final double reference;
  private final List<UnitProcess.Input> inputs = new ArrayList<>();
  private final List<UnitProcess.Emission> emissions = new ArrayList<>();

  private ProcessInWords(String product, double reference) {
    this.product = product;
    this.reference = reference;
  }

  static ProcessInWords making(String product, double reference) {
    return new ProcessInWords(product, reference);
  }

  ProcessInWords from(String input, double amount) {
    return from(input, amount, LifeCycleStage.RAW_MATERIALS, Uncertainty.EXACT);
  }

  ProcessInWords from(String input, double amount, LifeCycleStage stage, Uncertainty uncertainty) {
    inputs.add(new UnitProcess.Input(input, amount, stage, uncertainty));
    return this;
  }

  ProcessInWords emitting(double carbonDioxide) {
    return emitting(CARBON_DIOXIDE, carbonDioxide, Uncertainty.EXACT);
  }

  ProcessInWords emitting(String flow, double amount, Uncertainty uncertainty) {
    emissions.add(new UnitProcess.Emission(flow, amount, uncertainty));
    return this;
  }

  UnitProcess process() {
    return new UnitProcess(product, OptionalDouble.of(reference), inputs, emissions);
  }

  static ProductNetwork network(ProcessInWords... processes) {
    return network(List.of(CLIMATE), List.of(processes));
  }

  static ProductNetwork network(List<ImpactCategory> categories, List<ProcessInWords> processes) {
    NetworkBuilder builder = new NetworkBuilder(categories);
    processes.forEach(process -> builder.add(process.process()));
    return switch (builder.build()) {
      case NetworkAssembly.Complete complete -> complete.network();
      case NetworkAssembly.Faulty faulty -> throw new AssertionError(faulty.issues().toString());
    };
  }

  static Footprints footprints(ProcessInWords... processes) {
    return Footprints.of(network(processes));
  }

  static double climate(Footprints footprints, String product) {
    return footprints.find(product, CLIMATE).orElseThrow().value();
  }
}

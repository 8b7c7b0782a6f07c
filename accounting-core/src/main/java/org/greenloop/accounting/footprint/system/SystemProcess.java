package org.greenloop.accounting.footprint.system;

import java.util.List;
import java.util.Map;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.Uncertainty;

/// A process as its owner states it, before its burdens are shared among its products.
///
/// @param id name of the process, unique among the processes of its owner
/// @param name for people
/// @param outputs products, or waste that it treats; at least one
/// @param declared of its first product
public record SystemProcess(
    String id,
    String name,
    List<Output> outputs,
    List<Input> inputs,
    List<Emission> emissions,
    Provenance provenance,
    Declared declared) {

  /// With nothing declared.
  public SystemProcess(
      String id,
      String name,
      List<Output> outputs,
      List<Input> inputs,
      List<Emission> emissions,
      Provenance provenance) {
    this(id, name, outputs, inputs, emissions, provenance, Declared.NOTHING);
  }

  /// @param product what is made; of a treatment, the waste that it takes
  /// @param amount above 0, for which inputs and emissions are stated
  /// @param unit in which others buy it
  public record Output(
      String product, String name, double amount, String unit, Allocation allocation) {}

  /// @param number of the exchange in its process
  /// @param amount in `unit`; not negative for what is avoided
  public record Input(
      int number,
      Supply supply,
      double amount,
      String unit,
      LifeCycleStage stage,
      Uncertainty uncertainty,
      Role role) {}

  /// @param flow elementary flow
  /// @param amount in the unit of the flow
  public record Emission(int number, String flow, double amount, Uncertainty uncertainty) {}

  /// Part of the burdens that one product bears (ISO 14044:2006, 4.3.4).
  public sealed interface Allocation {

    /// Of one product alone.
    Allocation WHOLE = new Share(1);

    double of(int exchange);

    /// By mass or another physical relation, or by price: the same of every exchange.
    record Share(double value) implements Allocation {
      @Override
      public double of(int exchange) {
        return value;
      }
    }

    /// By cause: of each exchange its own.
    ///
    /// @param shares by number of the exchange; what is not named is not shared out
    record Causal(Map<Integer, Double> shares) implements Allocation {
      public Causal {
        shares = Map.copyOf(shares);
      }

      @Override
      public double of(int exchange) {
        return shares.getOrDefault(exchange, 0.0);
      }
    }
  }

  /// @param source where the numbers were read
  public record Provenance(String source, Confidence confidence, Origin origin) {}

  /// Whether the numbers were measured where the process runs (ISO 14067:2018, 3.1.7.1).
  public enum Origin {
    /// 初级数据
    PRIMARY,
    /// 次级数据
    SECONDARY
  }

  public SystemProcess {
    outputs = List.copyOf(outputs);
    inputs = List.copyOf(inputs);
    emissions = List.copyOf(emissions);
  }
}

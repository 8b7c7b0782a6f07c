package org.greenloop.accounting.footprint.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The uncertainty of a footprint from those of all amounts in its supply chain, to first order.
///
///     Var λ = Σ (∂λ/∂x · σ_x)²
///     ∂λ/∂a_ij = s_i λ_j       input j of process i, which runs s_i for one unit
///     ∂λ/∂b_if = s_i c_f       emission f of process i, c_f its characterisation factor
///
/// for amounts that do not depend on each other. Of a lognormal amount σ_x = |x| ln GSD, which makes
/// (ln GSD_λ)² = Σ S² (ln GSD_x)² with the relative sensitivity S (Hong, Shaked, Rosenbaum and
/// Jolliet 2010). Factors of characterisation count as exact. Good for small uncertainties; for large
/// ones, and near a loop that hardly produces, there is [MonteCarlo].
///
/// @param value the footprint
/// @param standardDeviation in the unit of the footprint; of a lognormal result, |value| ln GSD
/// @param form that of the amounts which make up most of the variance
/// @param low 2.5 % of the distribution lie below
/// @param high 2.5 % lie above
/// @param sources what the variance comes from, largest first
public record PropagatedUncertainty(
    double value,
    double standardDeviation,
    Form form,
    double low,
    double high,
    List<Source> sources) {

  /// 97.5 % of a standard normal distribution lie below.
  static final double INTERVAL = 1.959963984540054;

  public enum Form {
    LOGNORMAL,
    SYMMETRIC
  }

  /// @param process whose amount it is
  /// @param other the input or elementary flow
  /// @param share of the variance
  public record Source(String process, String other, double share) {}

  public PropagatedUncertainty {
    sources = List.copyOf(sources);
  }

  /// @param sources how many are named
  /// @return empty where the product has no footprint, because of an unsolved loop
  /// @throws IllegalArgumentException for what the network does not have
  public static Optional<PropagatedUncertainty> find(
      Footprints footprints, String product, ImpactCategory category, int sources) {
    int root = footprints.network.indexOf(product);
    int index = footprints.network.indexOf(category);
    double value = footprints.solution.value[index][root];
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new Propagation(footprints, SupplyChain.of(footprints.solution, root), index, sources)
                .of(value));
  }

  private static final class Propagation {

    private final Footprints footprints;
    private final SupplyChain chain;
    private final double[] footprint;
    private final double[] factors;
    private final Largest inputs;
    private final Largest emissions;
    private double variance;
    private double lognormal;

    Propagation(Footprints footprints, SupplyChain chain, int category, int sources) {
      this.footprints = footprints;
      this.chain = chain;
      footprint = footprints.solution.value[category];
      factors = footprints.network.factors(category);
      inputs = new Largest(sources);
      emissions = new Largest(sources);
      add(footprints.network.inputs, footprint, inputs);
      add(footprints.network.emissions, factors, emissions);
    }

    /// @param worth impact of one unit of what is exchanged
    private void add(Exchanges exchanges, double[] worth, Largest largest) {
      if (exchanges.spread().length == 0) {
        return;
      }
      for (int process = 0; process < footprints.network.size(); process++) {
        double runs = chain.runs(process);
        if (runs != 0) {
          int end = exchanges.start()[process + 1];
          for (int entry = exchanges.start()[process]; entry < end; entry++) {
            double spread = exchanges.spread()[entry];
            double deviation =
                runs
                    * exchanges.amount()[entry]
                    * worth[exchanges.other()[entry]]
                    * Spread.relative(spread);
            variance += deviation * deviation;
            lognormal += Spread.isLognormal(spread) ? deviation * deviation : 0;
            largest.offer(entry, deviation * deviation);
          }
        }
      }
    }

    PropagatedUncertainty of(double value) {
      double deviation = Math.sqrt(variance);
      boolean skewed = value != 0 && lognormal > variance / 2;
      double width = INTERVAL * deviation;
      double factor = skewed ? StrictMath.exp(width / Math.abs(value)) : 1;
      double one = skewed ? value / factor : value - width;
      double other = skewed ? value * factor : value + width;
      return new PropagatedUncertainty(
          value,
          deviation,
          skewed ? Form.LOGNORMAL : Form.SYMMETRIC,
          Math.min(one, other),
          Math.max(one, other),
          sources());
    }

    private List<Source> sources() {
      ProductNetwork network = footprints.network;
      return Stream.concat(
              inputs.ranked().stream()
                  .map(ranked -> source(network.inputs, ranked, network.products)),
              emissions.ranked().stream()
                  .map(ranked -> source(network.emissions, ranked, network.flows)))
          .sorted(
              Comparator.comparingDouble((Source source) -> -source.share())
                  .thenComparing(Source::process)
                  .thenComparing(Source::other))
          .limit(inputs.count())
          .toList();
    }

    private Source source(Exchanges exchanges, Largest.Ranked ranked, String[] names) {
      int process = exchanges.rowOf(ranked.index());
      return new Source(
          footprints.network.products[process],
          names[exchanges.other()[ranked.index()]],
          ranked.value() / variance);
    }
  }
}

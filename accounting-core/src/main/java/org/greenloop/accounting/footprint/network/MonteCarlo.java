package org.greenloop.accounting.footprint.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The footprint of one product, calculated again and again with amounts drawn from their
/// distributions. The same seed gives the same runs, on any number of threads.
///
/// Only the supply chain of the product is drawn and solved. A run whose amounts have no solution,
/// or in which a process or a loop uses up what it makes, is undefined: it is counted and left out.
public final class MonteCarlo {

  private final ProductNetwork network;
  private final double[][] values;

  private MonteCarlo(Footprints footprints, String product, int runs, long seed) {
    network = footprints.network;
    values = new double[network.categories().size()][runs];
    Simulation simulation = new Simulation(network, network.indexOf(product), seed);
    IntStream.range(0, runs).parallel().forEach(run -> keep(run, simulation.run(run)));
  }

  private void keep(int run, double[] footprint) {
    for (int category = 0; category < values.length; category++) {
      values[category][run] = footprint[category];
    }
  }

  /// @param runs from 2 to 1 000 000; a thousand show the interval to about a tenth of its width
  /// @throws IllegalArgumentException for a product that the network does not have
  public static MonteCarlo of(Footprints footprints, String product, int runs, long seed) {
    if (runs < 2 || runs > 1_000_000) {
      throw new IllegalArgumentException("a simulation has 2 to 1 000 000 runs: " + runs);
    }
    return new MonteCarlo(footprints, product, runs, seed);
  }

  /// @param runs that have a footprint
  /// @param undefined runs that have none
  /// @param mean of the runs
  /// @param standardDeviation of the runs, with n − 1
  /// @param median half lie below
  /// @param low 2.5 % lie below
  /// @param high 2.5 % lie above
  public record Distribution(
      int runs,
      int undefined,
      double mean,
      double standardDeviation,
      double median,
      double low,
      double high) {}

  /// @return empty where fewer than two runs have a footprint
  /// @throws IllegalArgumentException for a category that the network does not have
  public Optional<Distribution> find(ImpactCategory category) {
    double[] all = values[network.indexOf(category)];
    double[] defined = Arrays.stream(all).filter(value -> !Double.isNaN(value)).toArray();
    if (defined.length < 2) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : defined) {
      sum += value;
    }
    double mean = sum / defined.length;
    double squares = 0;
    for (double value : defined) {
      squares += (value - mean) * (value - mean);
    }
    Arrays.sort(defined);
    return Optional.of(
        new Distribution(
            defined.length,
            all.length - defined.length,
            mean,
            Math.sqrt(squares / (defined.length - 1)),
            quantile(defined, 0.5),
            quantile(defined, 0.025),
            quantile(defined, 0.975)));
  }

  /// Between the two nearest values, in proportion.
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}

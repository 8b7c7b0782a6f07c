package org.greenloop.accounting.footprint.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Solves one loop: a small one by elimination, a large one by sweeps, and where these do not
/// converge, by elimination too.
final class LoopSolver {

  /// Loops up to this size are eliminated at once.
  static final int SMALL = 48;

  /// Four of sixteen digits are left.
  private static final double BADLY_CONDITIONED = 1e12;

  /// Beyond this the loop is singular for all that a double can tell.
  private static final double SINGULAR = 1e15;

  /// Part of the own burden that each process is given where it has none, so that all have one.
  private static final double FLOOR = 1e-15;

  private static final int SWEEPS_BEFORE_ELIMINATION = 300;
  private static final int MOST_SWEEPS = 20_000;

  private final LoopSystem loop;
  private final double[][] own;
  private final double[][] ownError;
  private final double[] burden;

  /// @param own burden of each process with its inputs from outside of the loop, by category and
  ///   row
  /// @param ownError how far each may be off
  LoopSolver(LoopSystem loop, double[][] own, double[][] ownError) {
    this.loop = loop;
    this.own = own;
    this.ownError = ownError;
    this.burden = burden();
  }

  /// Own burdens of all categories in one positive number: shares of the category's sum, whatever
  /// its unit.
  private double[] burden() {
    double[] together = new double[loop.size()];
    Arrays.fill(together, FLOOR / loop.size());
    for (double[] category : own) {
      double sum = 0;
      for (double each : category) {
        sum += Math.abs(each);
      }
      for (int row = 0; row < together.length && sum > 0; row++) {
        together[row] += Math.abs(category[row]) / sum;
      }
    }
    return together;
  }

  LoopAnswer solve() {
    boolean canBeEliminated = loop.size() <= LoopElimination.FULL;
    int sweeps = canBeEliminated ? SWEEPS_BEFORE_ELIMINATION : MOST_SWEEPS;
    Optional<Majorant> majorant = Majorant.search(loop, burden, sweeps);
    if (majorant.isPresent() && loop.size() > SMALL) {
      Optional<LoopAnswer> swept = sweep(majorant.get(), sweeps);
      if (swept.isPresent()) {
        return swept.get();
      }
    }
    return DirectLoop.of(loop, burden)
        .map(direct -> eliminated(direct, majorant))
        .orElseGet(
            () ->
                new LoopAnswer.Refused(
                    UnsolvedLoop.Reason.TOO_LARGE,
                    IntStream.range(0, Math.min(loop.size(), Loop.NAMED)).boxed().toList(),
                    Double.POSITIVE_INFINITY));
  }

  private Optional<LoopAnswer> sweep(Majorant majorant, int limit) {
    double[][] value = new double[own.length][loop.size()];
    int sweeps = 0;
    for (int category = 0; category < own.length; category++) {
      int made = LoopSweep.run(loop, own[category], majorant, value[category], limit);
      if (made == limit) {
        return Optional.empty();
      }
      sweeps += made;
    }
    return Optional.of(
        new LoopAnswer.Solved(
            value,
            provenError(majorant, value),
            Optional.of(majorant),
            Optional.empty(),
            sweeps,
            true));
  }

  private LoopAnswer eliminated(DirectLoop direct, Optional<Majorant> bySweeps) {
    if (!(direct.condition() < BADLY_CONDITIONED)) {
      return new LoopAnswer.Refused(
          direct.condition() < SINGULAR
              ? UnsolvedLoop.Reason.BADLY_CONDITIONED
              : UnsolvedLoop.Reason.SINGULAR,
          direct.culprits(),
          direct.condition());
    }
    boolean avoids = loop.hasNegativeInputs();
    Optional<Majorant> majorant =
        bySweeps.or(() -> avoids ? Optional.empty() : byElimination(direct));
    double[][] value = new double[own.length][];
    Arrays.setAll(value, category -> direct.solve(own[category]));
    return new LoopAnswer.Solved(
        value,
        majorant.map(proof -> provenError(proof, value)).orElseGet(() -> estimated(direct, value)),
        majorant,
        Optional.of(direct),
        0,
        avoids || majorant.isPresent());
  }

  /// v where nothing is negative, so that M is |M|: without one, the loop makes less than it uses.
  private Optional<Majorant> byElimination(DirectLoop direct) {
    double[] rough = direct.solve(burden);
    for (double each : rough) {
      if (!(each > 0)) {
        return Optional.empty();
      }
    }
    double[] aim = new double[rough.length];
    for (int row = 0; row < aim.length; row++) {
      aim[row] = loop.net()[row] * rough[row];
    }
    return Majorant.of(loop, direct.solve(aim), rough);
  }

  private double[][] provenError(Majorant majorant, double[][] value) {
    double[][] error = new double[value.length][];
    for (int category = 0; category < error.length; category++) {
      double theta = majorant.residual(loop, own[category], ownError[category], value[category]);
      error[category] = Arrays.stream(majorant.bound()).map(bound -> theta * bound).toArray();
    }
    return error;
  }

  private double[][] estimated(DirectLoop direct, double[][] value) {
    double[][] error = new double[value.length][];
    Arrays.setAll(
        error,
        category -> direct.estimatedError(own[category], ownError[category], value[category]));
    return error;
  }
}

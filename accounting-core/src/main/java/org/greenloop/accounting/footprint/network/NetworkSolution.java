package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// λ of Aᵀ λ = (C B)ᵀ, component by component, suppliers first. A product whose loop, or whose
/// supplier, has no footprint has NaN.
final class NetworkSolution {

  final Technosphere technosphere;
  final LoopOrder order;
  final double[][] direct;
  final double[][] value;
  final double[][] error;

  final BitSet estimated = new BitSet();
  final Map<Integer, DirectLoop> eliminated = new HashMap<>();
  final Map<Integer, SweptLoop> swept = new HashMap<>();
  final List<Loop> loops = new ArrayList<>();
  final List<UnsolvedLoop> unsolved = new ArrayList<>();
  private final String[] names;
  private final int[] place;

  /// @param names of the products
  /// @param direct own burden of one run of each process, by category
  NetworkSolution(String[] names, Technosphere technosphere, LoopOrder order, double[][] direct) {
    this.names = names;
    this.technosphere = technosphere;
    this.order = order;
    this.direct = direct;
    int size = technosphere.size();
    value = new double[direct.length][size];
    error = new double[direct.length][size];
    place = new int[size];
    for (int component = 0; component < order.components(); component++) {
      if (order.size(component) == 1) {
        solveProduct(order.product()[order.start()[component]]);
      } else {
        solveLoop(component);
      }
    }
  }

  private void solveProduct(int product) {
    double net = technosphere.net()[product];
    for (int category = 0; category < direct.length; category++) {
      addInputs(category, product, value[category], error[category], product);
      value[category][product] /= net;
      error[category][product] *= RoundingError.MARGIN / net;
    }
    inheritEstimate(product);
  }

  /// Own burden of one run with the inputs from outside of the product's loop: those of the loop
  /// itself have no value yet, and add 0.
  private void addInputs(int category, int product, double[] own, double[] ownError, int at) {
    double[] footprint = value[category];
    double[] off = error[category];
    double total = direct[category][product];
    double size = Math.abs(total);
    double carried = 0;
    int first = technosphere.start()[product];
    int end = technosphere.start()[product + 1];
    for (int entry = first; entry < end; entry++) {
      int supplier = technosphere.supplier()[entry];
      double amount = technosphere.amount()[entry];
      double part = amount * footprint[supplier];
      total += part;
      size += Math.abs(part);
      carried += Math.abs(amount) * off[supplier];
    }
    own[at] = total;
    ownError[at] = carried + RoundingError.ofSum(end - first) * size;
  }

  private void inheritEstimate(int product) {
    if (estimated.isEmpty()) {
      return;
    }
    int end = technosphere.start()[product + 1];
    for (int entry = technosphere.start()[product]; entry < end; entry++) {
      if (estimated.get(technosphere.supplier()[entry])) {
        estimated.set(product);
        return;
      }
    }
  }

  private void solveLoop(int component) {
    LoopSystem loop = LoopSystem.of(technosphere, order, component, place);
    double[][] own = new double[direct.length][loop.size()];
    double[][] ownError = new double[direct.length][loop.size()];
    for (int category = 0; category < own.length; category++) {
      for (int row = 0; row < loop.size(); row++) {
        addInputs(category, loop.product()[row], own[category], ownError[category], row);
      }
    }
    if (Double.isNaN(Arrays.stream(own[0]).sum())) {
      setUnknown(loop);
      return;
    }
    LoopAnswer answer = new LoopSolver(loop, own, ownError).solve();
    switch (answer) {
      case LoopAnswer.Solved solved -> take(component, loop, solved);
      case LoopAnswer.Refused refused -> {
        setUnknown(loop);
        unsolved.add(
            new UnsolvedLoop(
                refused.reason(),
                names(refused.rows().stream().map(row -> loop.product()[row])),
                loop.size(),
                refused.condition()));
      }
    }
  }

  private void setUnknown(LoopSystem loop) {
    for (int product : loop.product()) {
      for (int category = 0; category < value.length; category++) {
        value[category][product] = Double.NaN;
        error[category][product] = Double.NaN;
      }
    }
  }

  private void take(int component, LoopSystem loop, LoopAnswer.Solved solved) {
    boolean proven = solved.majorant().isPresent();
    for (int row = 0; row < loop.size(); row++) {
      int product = loop.product()[row];
      for (int category = 0; category < value.length; category++) {
        value[category][product] = solved.value()[category][row];
        error[category][product] = solved.error()[category][row];
      }
      inheritEstimate(product);
    }
    solved
        .direct()
        .ifPresentOrElse(
            direct -> eliminated.put(component, direct),
            () -> swept.put(component, new SweptLoop(loop, solved.majorant().orElseThrow())));
    markEstimated(loop, proven);
    loops.add(
        new Loop(
            names(Arrays.stream(loop.product()).sorted().limit(Loop.NAMED).boxed()),
            loop.size(),
            solved.direct().isPresent() ? Loop.Method.ELIMINATION : Loop.Method.SWEEP,
            solved.sweeps(),
            proven ? Loop.Evidence.PROVEN : Loop.Evidence.ESTIMATED,
            solved.productive()));
  }

  /// An estimate in one product of a loop is one in all of them.
  private void markEstimated(LoopSystem loop, boolean proven) {
    if (!proven || Arrays.stream(loop.product()).anyMatch(estimated::get)) {
      for (int product : loop.product()) {
        estimated.set(product);
      }
    }
  }

  private List<String> names(Stream<Integer> products) {
    return products.map(product -> names[product]).toList();
  }
}

package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Processes that supply each other, in the order of the names of their products.
public final class ProductNetwork {

  /// A net output below this share of the reference amount is lost in rounding.
  private static final double NOTHING = 1e-12;

  final String[] products;
  final double[] reference;
  final Exchanges inputs;
  final Exchanges emissions;
  final String[] flows;
  private final List<ImpactCategory> categories;

  ProductNetwork(
      String[] products,
      double[] reference,
      Exchanges inputs,
      String[] flows,
      Exchanges emissions,
      List<ImpactCategory> categories) {
    this.products = products;
    this.reference = reference;
    this.inputs = inputs;
    this.flows = flows;
    this.emissions = emissions;
    this.categories = categories;
  }

  public int size() {
    return products.length;
  }

  /// Names of the products, sorted.
  public List<String> products() {
    return List.of(products);
  }

  public List<ImpactCategory> categories() {
    return categories;
  }

  /// Elementary flows that no category has a factor for, sorted: they count for nothing, and
  /// somebody should have looked whether that is right.
  public List<String> uncharacterisedFlows() {
    return Arrays.stream(flows)
        .filter(
            flow -> categories.stream().noneMatch(category -> category.factors().containsKey(flow)))
        .toList();
  }

  OptionalInt find(String product) {
    int index = Arrays.binarySearch(products, product);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  int indexOf(String product) {
    return find(product)
        .orElseThrow(() -> new IllegalArgumentException("no process makes " + product));
  }

  int indexOf(ImpactCategory category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new IllegalArgumentException("the network was not characterised by " + category.name());
    }
    return index;
  }

  /// Factors of a category by elementary flow, 0 where it has none.
  double[] factors(int category) {
    var byFlow = categories.get(category).factors();
    return Arrays.stream(flows).mapToDouble(flow -> byFlow.getOrDefault(flow, 0.0)).toArray();
  }

  Technosphere technosphere() {
    return new Technosphere(inputs.start(), inputs.other(), inputs.amount(), net(inputs.amount()));
  }

  /// What is left of each reference amount after the process has used its own product.
  ///
  /// @param amounts of the inputs, those of the network or drawn
  private double[] net(double[] amounts) {
    double[] net = new double[size()];
    for (int process = 0; process < net.length; process++) {
      double own = 0;
      for (int entry = inputs.start()[process]; entry < inputs.start()[process + 1]; entry++) {
        if (inputs.other()[entry] == process) {
          own += amounts[entry];
        }
      }
      net[process] = reference[process] - own;
    }
    return net;
  }

  /// Impact of each process's own emissions, for its reference amount: a row of C B.
  double[] direct(int category) {
    double[] factors = factors(category);
    double[] direct = new double[size()];
    for (int process = 0; process < direct.length; process++) {
      double sum = 0;
      for (int entry = emissions.start()[process];
          entry < emissions.start()[process + 1];
          entry++) {
        sum += factors[emissions.other()[entry]] * emissions.amount()[entry];
      }
      direct[process] = sum;
    }
    return direct;
  }

  List<NetworkIssue> productsUsedUp() {
    double[] net = net(inputs.amount());
    List<NetworkIssue> issues = new ArrayList<>();
    for (int process = 0; process < net.length; process++) {
      if (net[process] <= NOTHING * reference[process]) {
        issues.add(
            new NetworkIssue(NetworkIssue.Kind.NOTHING_LEFT, products[process], "", net[process]));
      }
    }
    return issues;
  }
}

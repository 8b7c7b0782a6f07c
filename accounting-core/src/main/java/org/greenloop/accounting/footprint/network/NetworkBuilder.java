package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Takes unit processes one after the other, in any order, and puts them together to a network. A
/// process can be forgotten once it is added, so that a million of them need no memory twice.
public final class NetworkBuilder {

  private static final int NO_PROCESS = -1;

  private final List<ImpactCategory> categories;
  private final Map<String, Integer> products = new HashMap<>();
  private final Map<String, Integer> flows = new HashMap<>();
  private final ExchangeColumns inputs = new ExchangeColumns();
  private final ExchangeColumns emissions = new ExchangeColumns();
  private final List<NetworkIssue> issues = new ArrayList<>();
  private int[] rowOf = new int[1024];
  private double[] reference = new double[1024];

  /// @param categories that footprints are stated in, at least one
  public NetworkBuilder(List<ImpactCategory> categories) {
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a footprint needs an impact category");
    }
    this.categories = List.copyOf(categories);
  }

  public NetworkBuilder add(UnitProcess process) {
    int product = mention(process.product());
    if (rowOf[product] != NO_PROCESS) {
      issue(NetworkIssue.Kind.DUPLICATE, process.product(), "", 0);
      return this;
    }
    int row = inputs.rows();
    rowOf[product] = row;
    if (row == reference.length) {
      reference = Arrays.copyOf(reference, row * 2);
    }
    reference[row] = checkedReference(process.product(), process.referenceAmount());
    for (UnitProcess.Input input : process.inputs()) {
      inputs.add(
          mention(input.product()),
          checked(process.product(), input.product(), input.amount()),
          input.stage(),
          Spread.of(input.uncertainty()));
    }
    for (UnitProcess.Emission emission : process.emissions()) {
      emissions.add(
          flows.computeIfAbsent(emission.flow(), flow -> flows.size()),
          checked(process.product(), emission.flow(), emission.amount()),
          LifeCycleStage.PRODUCTION,
          Spread.of(emission.uncertainty()));
    }
    inputs.endRow();
    emissions.endRow();
    return this;
  }

  private int mention(String product) {
    Integer known = products.get(product);
    if (known != null) {
      return known;
    }
    int index = products.size();
    products.put(product, index);
    if (index == rowOf.length) {
      rowOf = Arrays.copyOf(rowOf, index * 2);
    }
    rowOf[index] = NO_PROCESS;
    return index;
  }

  private double checkedReference(String product, OptionalDouble amount) {
    if (amount.isEmpty()) {
      issue(NetworkIssue.Kind.NO_REFERENCE_FLOW, product, "", 0);
      return 1;
    }
    double found = amount.getAsDouble();
    if (!Double.isFinite(found)) {
      issue(NetworkIssue.Kind.NOT_FINITE, product, "", found);
      return 1;
    }
    if (found <= 0) {
      issue(NetworkIssue.Kind.REFERENCE_NOT_POSITIVE, product, "", found);
      return 1;
    }
    return found;
  }

  private double checked(String product, String other, double amount) {
    if (!Double.isFinite(amount)) {
      issue(NetworkIssue.Kind.NOT_FINITE, product, other, amount);
      return 0;
    }
    return amount;
  }

  private void issue(NetworkIssue.Kind kind, String product, String other, double found) {
    issues.add(new NetworkIssue(kind, product, other, found));
  }

  public NetworkAssembly build() {
    findUnknownInputs();
    if (!issues.isEmpty()) {
      return faulty(issues);
    }
    String[] names = sorted(products);
    int[] rank = ranks(names, products);
    int[] rowAt = new int[names.length];
    double[] references = new double[names.length];
    for (int mentioned = 0; mentioned < names.length; mentioned++) {
      rowAt[rank[mentioned]] = rowOf[mentioned];
      references[rank[mentioned]] = reference[rowOf[mentioned]];
    }
    String[] flowNames = sorted(flows);
    ProductNetwork network =
        new ProductNetwork(
            names,
            references,
            inputs.inOrder(rowAt, rank),
            flowNames,
            emissions.inOrder(rowAt, ranks(flowNames, flows)),
            categories);
    List<NetworkIssue> nothingLeft = network.productsUsedUp();
    return nothingLeft.isEmpty() ? new NetworkAssembly.Complete(network) : faulty(nothingLeft);
  }

  private void findUnknownInputs() {
    if (inputs.rows() == products.size()) {
      return;
    }
    String[] names = new String[products.size()];
    products.forEach((product, index) -> names[index] = product);
    for (int product = 0; product < names.length; product++) {
      int row = rowOf[product];
      if (row == NO_PROCESS) {
        continue;
      }
      for (int entry = inputs.start(row); entry < inputs.start(row + 1); entry++) {
        if (rowOf[inputs.other(entry)] == NO_PROCESS) {
          issue(NetworkIssue.Kind.UNKNOWN_INPUT, names[product], names[inputs.other(entry)], 0);
        }
      }
    }
  }

  private static NetworkAssembly.Faulty faulty(List<NetworkIssue> issues) {
    return new NetworkAssembly.Faulty(
        issues.stream()
            .sorted(
                Comparator.comparing(NetworkIssue::product)
                    .thenComparing(NetworkIssue::kind)
                    .thenComparing(NetworkIssue::other)
                    .thenComparingDouble(NetworkIssue::found))
            .toList());
  }

  private static String[] sorted(Map<String, Integer> names) {
    String[] sorted = names.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] ranks(String[] sorted, Map<String, Integer> names) {
    int[] rank = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      rank[names.getOrDefault(sorted[place], place)] = place;
    }
    return rank;
  }
}

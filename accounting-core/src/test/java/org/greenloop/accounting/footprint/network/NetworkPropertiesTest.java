package org.greenloop.accounting.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CARBON_DIOXIDE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CLIMATE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NetworkPropertiesTest {

  /// What the exact solution itself rounds, where a footprint is 0.
  private static final double SIXTY_DIGITS = 1e-45;

  /// Networks of processes that make more than they use: what a process buys is worth at most 90 %
  /// of what it makes, at one price for all; units differ by powers of ten. Some inputs are avoided
  /// products.
  @Provide
  Arbitrary<List<UnitProcess>> productive() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 120),
            Arbitraries.integers().between(0, 6),
            Arbitraries.doubles().between(0, 0.3),
            Arbitraries.longs())
        .as((size, inputs, avoided, seed) -> network(size, inputs, 0.9, avoided, seed));
  }

  /// Networks in which up to thrice as much is bought as made, with avoided products, so that many
  /// cannot be swept.
  @Provide
  Arbitrary<List<UnitProcess>> any() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 150),
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs())
        .as((size, inputs, seed) -> network(size, inputs, 3, 0.5, seed));
  }

  private static List<UnitProcess> network(
      int size, int inputs, double bought, double avoided, long seed) {
    Random random = new Random(seed);
    double[] unit = new double[size];
    for (int i = 0; i < size; i++) {
      unit[i] = Math.pow(10, random.nextInt(7) - 3);
    }
    List<UnitProcess> processes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double reference = 1 + random.nextInt(100);
      double made = reference * unit[i];
      List<UnitProcess.Input> bill = new ArrayList<>();
      for (int input = 0; input < inputs; input++) {
        int supplier = random.nextInt(size);
        double sign = supplier != i && random.nextDouble() < avoided ? -1 : 1;
        double share = supplier == i ? Math.min(bought, 0.9) : bought;
        double worth = sign * share * made / inputs * random.nextDouble();
        bill.add(
            new UnitProcess.Input(
                name(supplier),
                worth / unit[supplier],
                Exchanges.STAGES.get(random.nextInt(5)),
                new Uncertainty.Symmetric(random.nextInt(3) * 0.05)));
      }
      processes.add(
          new UnitProcess(
              name(i),
              OptionalDouble.of(reference),
              bill,
              List.of(
                  new UnitProcess.Emission(
                      CARBON_DIOXIDE,
                      made * random.nextInt(10),
                      new Uncertainty.Lognormal(1 + random.nextInt(3) * 0.1)))));
    }
    return processes;
  }

  private static String name(int number) {
    return "P" + number;
  }

  private static Footprints footprints(List<UnitProcess> processes) {
    NetworkBuilder builder = new NetworkBuilder(List.of(CLIMATE));
    processes.forEach(builder::add);
    return switch (builder.build()) {
      case NetworkAssembly.Complete complete -> Footprints.of(complete.network());
      case NetworkAssembly.Faulty faulty -> throw new AssertionError(faulty.issues().toString());
    };
  }

  @Property(tries = 200)
  void the_order_in_which_processes_come_changes_no_bit(
      @ForAll("any") List<UnitProcess> processes, @ForAll Random random) {
    List<UnitProcess> shuffled = new ArrayList<>();
    for (UnitProcess process : processes) {
      List<UnitProcess.Input> inputs = new ArrayList<>(process.inputs());
      Collections.shuffle(inputs, random);
      shuffled.add(
          new UnitProcess(
              process.product(), process.referenceAmount(), inputs, process.emissions()));
    }
    Collections.shuffle(shuffled, random);
    Footprints one = footprints(processes);
    Footprints other = footprints(shuffled);
    assertThat(other.values(CLIMATE)).isEqualTo(one.values(CLIMATE));
    assertThat(other.errorBounds(CLIMATE)).isEqualTo(one.errorBounds(CLIMATE));
    assertThat(other.loops()).isEqualTo(one.loops());
    assertThat(other.unsolvedLoops()).isEqualTo(one.unsolvedLoops());
    assertThat(MonteCarlo.of(other, name(0), 3, 1).find(CLIMATE))
        .isEqualTo(MonteCarlo.of(one, name(0), 3, 1).find(CLIMATE));
  }

  /// Gauss and Jordan with sixty digits.
  @Property(tries = 60)
  void no_footprint_is_farther_from_the_exact_one_than_its_bound(
      @ForAll("productive") List<UnitProcess> processes) {
    Footprints footprints = footprints(processes);
    BigDecimal[] exact = exact(footprints);
    double[] values = footprints.values(CLIMATE);
    double[] bounds = footprints.errorBounds(CLIMATE);
    assertThat(footprints.unsolvedLoops()).isEmpty();
    for (int i = 0; i < exact.length; i++) {
      double off = exact[i].subtract(new BigDecimal(values[i])).abs().doubleValue();
      assertThat(off).isLessThanOrEqualTo(bounds[i] + SIXTY_DIGITS);
      assertThat(footprints.find(footprints.network().products().get(i), CLIMATE).orElseThrow())
          .isEqualTo(new Footprint(values[i], bounds[i], Loop.Evidence.PROVEN));
    }
  }

  /// Where nothing is proven the bound is an estimate; what is asked here is agreement.
  @Property(tries = 60)
  void what_is_eliminated_agrees_with_the_exact_solution(
      @ForAll("any") List<UnitProcess> processes) {
    Footprints footprints = footprints(processes);
    BigDecimal[] exact = exact(footprints);
    double[] values = footprints.values(CLIMATE);
    double[] bounds = footprints.errorBounds(CLIMATE);
    for (int i = 0; i < exact.length; i++) {
      if (!Double.isNaN(values[i])) {
        double off = exact[i].subtract(new BigDecimal(values[i])).abs().doubleValue();
        assertThat(off).isLessThanOrEqualTo(10 * bounds[i] + SIXTY_DIGITS);
      }
    }
  }

  private static BigDecimal[] exact(Footprints footprints) {
    MathContext digits = new MathContext(60);
    Technosphere technosphere = footprints.network().technosphere();
    double[] direct = footprints.network().direct(0);
    int n = direct.length;
    BigDecimal[][] rows = new BigDecimal[n][n + 1];
    for (int row = 0; row < n; row++) {
      Arrays.fill(rows[row], BigDecimal.ZERO);
      rows[row][row] = new BigDecimal(technosphere.net()[row]);
      rows[row][n] = new BigDecimal(direct[row]);
      for (int entry = technosphere.start()[row]; entry < technosphere.start()[row + 1]; entry++) {
        int supplier = technosphere.supplier()[entry];
        if (supplier != row) {
          rows[row][supplier] =
              rows[row][supplier].subtract(new BigDecimal(technosphere.amount()[entry]));
        }
      }
    }
    for (int step = 0; step < n; step++) {
      int best = step;
      for (int row = step + 1; row < n; row++) {
        if (rows[row][step].abs().compareTo(rows[best][step].abs()) > 0) {
          best = row;
        }
      }
      BigDecimal[] pivot = rows[best];
      rows[best] = rows[step];
      rows[step] = pivot;
      for (int row = 0; row < n; row++) {
        if (row != step && rows[row][step].signum() != 0) {
          BigDecimal factor = rows[row][step].divide(pivot[step], digits);
          for (int column = step; column <= n; column++) {
            if (pivot[column].signum() != 0) {
              rows[row][column] =
                  rows[row][column].subtract(factor.multiply(pivot[column]), digits);
            }
          }
        }
      }
    }
    BigDecimal[] exact = new BigDecimal[n];
    for (int row = 0; row < n; row++) {
      exact[row] = rows[row][n].divide(rows[row][row], digits);
    }
    return exact;
  }

  /// One product is counted in thousands from now on.
  @Property(tries = 200)
  void another_unit_of_a_product_changes_only_its_own_number(
      @ForAll("productive") List<UnitProcess> processes, @ForAll @IntRange(max = 119) int which) {
    String product = name(which % processes.size());
    List<UnitProcess> inThousands =
        processes.stream()
            .map(
                process ->
                    new UnitProcess(
                        process.product(),
                        OptionalDouble.of(
                            process.referenceAmount().orElseThrow()
                                / (process.product().equals(product) ? 1000 : 1)),
                        process.inputs().stream()
                            .map(
                                input ->
                                    input.product().equals(product) ? thousandth(input) : input)
                            .toList(),
                        process.emissions()))
            .toList();
    Footprints before = footprints(processes);
    Footprints after = footprints(inThousands);
    double[] one = before.values(CLIMATE);
    double[] other = after.values(CLIMATE);
    double[] bound = before.errorBounds(CLIMATE);
    for (int i = 0; i < one.length; i++) {
      double times = before.network().products().get(i).equals(product) ? 1000 : 1;
      assertThat(other[i] / times).isEqualTo(one[i], within(100 * bound[i] + 1e-300));
    }
  }

  private static UnitProcess.Input thousandth(UnitProcess.Input input) {
    return new UnitProcess.Input(
        input.product(), input.amount() / 1000, input.stage(), input.uncertainty());
  }

  @Property(tries = 200)
  void contributions_and_stages_and_branches_sum_to_the_footprint(
      @ForAll("any") List<UnitProcess> processes) {
    Footprints footprints = footprints(processes);
    footprints
        .find(name(0), CLIMATE)
        .ifPresent(
            footprint -> {
              Contributions contributions = Contributions.find(footprints, name(0)).orElseThrow();
              double gross =
                  contributions.largest(CLIMATE, 1000).stream()
                      .mapToDouble(contribution -> Math.abs(contribution.value()))
                      .sum();
              assertThat(contributions.total(CLIMATE))
                  .isEqualTo(footprint.value(), within(1e-9 * gross + footprint.errorBound()));
              assertThat(
                      contributions.byStage(CLIMATE).values().stream()
                          .mapToDouble(Double::doubleValue)
                          .sum())
                  .isEqualTo(footprint.value(), within(1e-9 * gross + footprint.errorBound()));
              UpstreamTree tree =
                  UpstreamTree.find(footprints, name(0), CLIMATE, 4, 0.01).orElseThrow();
              assertSums(tree);
            });
  }

  private static void assertSums(UpstreamTree tree) {
    double sum = tree.own() + tree.omitted();
    double gross = Math.abs(tree.own()) + Math.abs(tree.omitted());
    for (UpstreamTree input : tree.inputs()) {
      sum += input.total();
      gross += Math.abs(input.total());
      assertSums(input);
    }
    assertThat(sum).isEqualTo(tree.total(), within(1e-12 * gross + 1e-300));
  }

  /// A second process with the same recipe takes over half of what the first delivers.
  @Property(tries = 200)
  void a_process_in_two_equal_parts_changes_nothing(
      @ForAll("productive") List<UnitProcess> processes, @ForAll @IntRange(max = 119) int which) {
    String product = name(which % processes.size());
    String twin = product + "-2";
    List<UnitProcess> split = new ArrayList<>();
    for (UnitProcess process : processes) {
      List<UnitProcess.Input> inputs = new ArrayList<>();
      for (UnitProcess.Input input : process.inputs()) {
        if (input.product().equals(product)) {
          inputs.add(half(input, product));
          inputs.add(half(input, twin));
        } else {
          inputs.add(input);
        }
      }
      split.add(
          new UnitProcess(
              process.product(), process.referenceAmount(), inputs, process.emissions()));
      if (process.product().equals(product)) {
        split.add(new UnitProcess(twin, process.referenceAmount(), inputs, process.emissions()));
      }
    }
    Footprints before = footprints(processes);
    Footprints after = footprints(split);
    for (String each : before.network().products()) {
      Footprint footprint = before.find(each, CLIMATE).orElseThrow();
      assertThat(after.find(each, CLIMATE).orElseThrow().value())
          .isEqualTo(footprint.value(), within(100 * footprint.errorBound() + 1e-300));
    }
  }

  private static UnitProcess.Input half(UnitProcess.Input input, String product) {
    return new UnitProcess.Input(product, input.amount() / 2, input.stage(), input.uncertainty());
  }
}

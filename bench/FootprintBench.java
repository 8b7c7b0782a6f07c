import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.greenloop.accounting.footprint.network.Contributions;
import org.greenloop.accounting.footprint.network.Footprint;
import org.greenloop.accounting.footprint.network.Footprints;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.Loop;
import org.greenloop.accounting.footprint.network.NetworkAssembly;
import org.greenloop.accounting.footprint.network.NetworkBuilder;
import org.greenloop.accounting.footprint.network.ProductNetwork;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.network.UnitProcess;

/// Makes a network of products, solves it, and prints how long that took.
///
///     java -cp accounting-core/target/classes bench/FootprintBench.java PRODUCTS RUNS [FOLDER [AVOIDED]]
///
/// Each product has eight suppliers, and 5 % of the inputs come from a product further down the
/// chain, which closes loops. Units differ by up to six orders of magnitude. With a FOLDER the
/// network and the footprints are written there, for bench/footprints.py. AVOIDED is the share of
/// inputs that are avoided products, in amounts so large that sweeps do not converge; default 0.
final class FootprintBench {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int SUPPLIERS = 8;
  private static final double LOOPS = 0.05;
  private static final ImpactCategory CLIMATE =
      new ImpactCategory("climate change", Map.of("carbon dioxide", 1.0, "methane", 29.8));

  public static void main(String[] arguments) throws IOException {
    int products = Integer.parseInt(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    long before = System.nanoTime();
    double avoided = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
    ProductNetwork network = network(products, avoided);
    System.out.printf(Locale.ROOT, "products %d%nreading %.2f s%n", products, since(before));
    Footprints footprints = Footprints.of(network);
    for (int run = 1; run <= runs; run++) {
      before = System.nanoTime();
      long worked = THREAD.getCurrentThreadCpuTime();
      footprints = Footprints.of(network);
      System.out.printf(
          Locale.ROOT, "all footprints %.3f s, processor %.3f s%n", since(before), work(worked));
    }
    loops(footprints);
    contributions(footprints, runs);
    Runtime runtime = Runtime.getRuntime();
    System.out.printf("heap at most %d MB%n", runtime.maxMemory() >> 20);
    if (arguments.length > 2) {
      write(Path.of(arguments[2]), products, avoided, footprints);
    }
  }

  /// Time of the processor, which other programs on the machine do not lengthen much.
  private static double work(long before) {
    return (THREAD.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static double since(long before) {
    return (System.nanoTime() - before) / 1e9;
  }

  private static void loops(Footprints footprints) {
    footprints.loops().stream()
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .ifPresent(
            (Loop loop) ->
                System.out.printf(
                    "loops %d, largest %d products, %s, %d sweeps, %s%n",
                    footprints.loops().size(),
                    loop.size(),
                    loop.method(),
                    loop.sweeps(),
                    loop.evidence()));
    footprints.unsolvedLoops().forEach(System.out::println);
    double[] values = footprints.values(CLIMATE);
    double[] bounds = footprints.errorBounds(CLIMATE);
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      largest = Math.max(largest, bounds[i] / Math.abs(values[i]));
    }
    System.out.printf(Locale.ROOT, "largest relative error bound %.1e%n", largest);
  }

  private static void contributions(Footprints footprints, int runs) {
    int products = footprints.network().size();
    for (int run = 0; run <= runs; run++) {
      String product = name(products - 1 - run, products);
      long before = System.nanoTime();
      long worked = THREAD.getCurrentThreadCpuTime();
      Contributions contributions = Contributions.find(footprints, product).orElseThrow();
      double sum = contributions.total(CLIMATE);
      int largest = contributions.largest(CLIMATE, 20).size();
      double seconds = since(before);
      double processor = work(worked);
      Footprint footprint = footprints.find(product, CLIMATE).orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "contributions %.3f s, processor %.3f s, %d processes, %d named, sum off by %.1e%n",
          seconds,
          processor,
          contributions.processes(),
          largest,
          Math.abs(sum / footprint.value() - 1));
    }
  }

  private static ProductNetwork network(int products, double avoided) {
    NetworkBuilder builder = new NetworkBuilder(List.of(CLIMATE));
    for (int product = 0; product < products; product++) {
      builder.add(process(product, products, avoided));
    }
    return switch (builder.build()) {
      case NetworkAssembly.Complete complete -> complete.network();
      case NetworkAssembly.Faulty faulty ->
          throw new IllegalStateException(faulty.issues().toString());
    };
  }

  /// Names do not follow the chain.
  private static String name(int product, int products) {
    return String.format("P%07d", product * 7_368_787L % products);
  }

  private static double unit(int product) {
    return Math.pow(10, new SplittableRandom(product).nextInt(7) - 3);
  }

  private static UnitProcess process(int product, int products, double avoided) {
    SplittableRandom random = new SplittableRandom(31L * product + 7);
    double reference = 1 + random.nextInt(1000);
    double made = reference * unit(product);
    double bought = 0.3 + (avoided > 0 ? 4 : 0.5) * random.nextDouble();
    List<UnitProcess.Input> inputs = new ArrayList<>();
    for (int i = 0; i < SUPPLIERS; i++) {
      boolean back = random.nextDouble() < LOOPS;
      int supplier =
          back
              ? product + 1 + random.nextInt(Math.max(1, products - product - 1))
              : random.nextInt(Math.max(1, product));
      double share = bought * made / SUPPLIERS * (0.5 + random.nextDouble());
      double sign = avoided > 0 && random.nextDouble() < avoided ? -1 : 1;
      if (supplier < products && supplier != product) {
        inputs.add(
            new UnitProcess.Input(
                name(supplier, products),
                sign * share / unit(supplier),
                LifeCycleStage.RAW_MATERIALS,
                Uncertainty.EXACT));
      }
    }
    return new UnitProcess(
        name(product, products),
        OptionalDouble.of(reference),
        inputs,
        List.of(
            new UnitProcess.Emission(
                "carbon dioxide", made * (0.1 + random.nextDouble()), Uncertainty.EXACT),
            new UnitProcess.Emission(
                "methane", made * 0.01 * random.nextDouble(), Uncertainty.EXACT)));
  }

  private static void write(Path folder, int products, double avoided, Footprints footprints)
      throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter processes = Files.newBufferedWriter(folder.resolve("processes.csv"));
        BufferedWriter inputs = Files.newBufferedWriter(folder.resolve("inputs.csv"));
        BufferedWriter emissions = Files.newBufferedWriter(folder.resolve("emissions.csv"))) {
      processes.write("process,reference\n");
      inputs.write("process,product,amount\n");
      emissions.write("process,flow,amount\n");
      for (int product = 0; product < products; product++) {
        UnitProcess process = process(product, products, avoided);
        processes.write(process.product() + "," + process.referenceAmount().getAsDouble() + "\n");
        for (UnitProcess.Input input : process.inputs()) {
          inputs.write(process.product() + "," + input.product() + "," + input.amount() + "\n");
        }
        for (UnitProcess.Emission emission : process.emissions()) {
          emissions.write(
              process.product() + "," + emission.flow() + "," + emission.amount() + "\n");
        }
      }
    }
    Files.writeString(
        folder.resolve("factors.csv"), "flow,factor\ncarbon dioxide,1.0\nmethane,29.8\n");
    double[] values = footprints.values(CLIMATE);
    double[] bounds = footprints.errorBounds(CLIMATE);
    List<String> names = footprints.network().products();
    try (BufferedWriter results = Files.newBufferedWriter(folder.resolve("footprints.csv"))) {
      results.write("product,footprint,error bound\n");
      for (int i = 0; i < values.length; i++) {
        results.write(names.get(i) + "," + values[i] + "," + bounds[i] + "\n");
      }
    }
  }
}

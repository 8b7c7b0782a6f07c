package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.MaterialBalances;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.custody.Rated;
import org.greenloop.batch.intake.ImportReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loop of `examples/loop`: from households to recyclers and back to factories of the alliance.
/// Figures and shares are those that another program computed in `examples/expected`.
class LoopTest {

  private static final List<String> CODES = List.of("recycling.returned", "recycling.recovered");

  private static World world;

  @BeforeAll
  static void open() {
    world = loop(Examples.facts(Examples.LOOP));
    world.close(Examples.YEAR_2025);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static World loop(List<Path> files) {
    World made = World.empty();
    Examples.register(made, Examples.ALLIANCE);
    Examples.register(made, Examples.LOOP);
    files.forEach(file -> Examples.takeClean(made, file, Examples.company(file)));
    return made;
  }

  private static Map<String, String> ofSites(Map<String, String> figures) {
    Map<String, String> sites = new TreeMap<>(figures);
    sites.keySet().removeIf(key -> !key.matches("[A-Z]+-[0-9],2025-.*"));
    return sites;
  }

  @Test
  void what_came_back_and_what_was_recovered_is_as_recomputed() {
    assertThat(ofSites(world.figures(Examples.YEAR_2025, CODES)))
        .isEqualTo(new TreeMap<>(Examples.expected("loop-2025.csv")));
  }

  /// Each lot that went back to a factory, by producer and brand of what it once was.
  @Test
  void the_sources_of_what_went_back_are_as_recomputed() {
    LotTracing tracing = world.get(LotTracing.class);
    Map<String, String> expected = Examples.expected("loop-2025-sources.csv");
    Map<String, String> found = new TreeMap<>();
    expected.keySet().stream()
        .map(key -> key.split(",", -1)[0])
        .distinct()
        .forEach(
            lot -> {
              LotTrace trace =
                  tracing.find(lot, LotTrace.Direction.BACK, Onlooker.OF_ALL).orElseThrow();
              Map<String, Fraction> shares = new TreeMap<>();
              trace
                  .sources()
                  .forEach(
                      source ->
                          shares.merge(
                              lot + "," + name(source.product().orElseThrow()),
                              source.share(),
                              Fraction::plus));
              shares.forEach((name, share) -> found.put(name, sixDecimals(share)));
            });
    assertThat(found).isEqualTo(new TreeMap<>(expected));
  }

  private static String name(ReturnedProduct product) {
    return product.producer().orElse("") + "," + product.brand().orElse("");
  }

  private static String sixDecimals(Fraction share) {
    return share.toDecimal().setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// Refrigerators and air conditioners of EX-COOL, boxes of EX-KITCHEN.
  @Test
  void the_recovery_rates_of_producers_are_as_recomputed() {
    Map<String, String> found = new TreeMap<>();
    ProducerRates.Wanted all =
        new ProducerRates.Wanted(Optional.empty(), Optional.empty(), ProducerRates.Base.SAME);
    for (ProducerRate rate : world.get(ProducerRates.class).list(Examples.YEAR_2025, all)) {
      if (rate.value().isPresent()) {
        String key = rate.rated().code() + ",2025,";
        found.put(key + "taken-back", sixDecimals(rate.takenBack()));
        found.put(key + "recovered", sixDecimals(rate.recovered()));
        found.put(key + "put-on-market", sixDecimals(rate.rate().orElseThrow().putOnMarket()));
        found.put(key + rate.measure().code(), sixDecimals(rate.value().orElseThrow()));
      }
    }
    assertThat(found).isEqualTo(new TreeMap<>(Examples.expected("loop-2025-rates.csv")));
  }

  /// Of the producers in PARK-SD only EX-COOL and EX-KITCHEN put on the market what comes back, all
  /// of it from the park: its rates are theirs. Guangdong has EX-TERM as well, which declares
  /// nothing.
  @Test
  void a_park_is_consolidated_from_its_producers() {
    ProducerRates.Wanted all =
        new ProducerRates.Wanted(Optional.empty(), Optional.empty(), ProducerRates.Base.SAME);
    SubjectDirectory directory = world.get(Organizations.class).directory();
    ProducerRates rates = world.get(ProducerRates.class);
    Map<String, String> expected = Examples.expected("loop-2025-rates.csv");
    assertThat(rates.list(Rated.park(world.subject("PARK-SD"), directory), Examples.YEAR_2025, all))
        .extracting(rate -> sixDecimals(rate.value().orElseThrow()))
        .containsExactly(
            expected.get("EX-COOL,2025,recycling.product-recovery-rate"),
            expected.get("EX-KITCHEN,2025,recycling.packaging-recovery-rate"));
    ProducerRate guangdong =
        rates.list(Rated.region("44", directory).orElseThrow(), Examples.YEAR_2025, all).getFirst();
    assertThat(guangdong.value()).isEmpty();
    assertThat(guangdong.missing())
        .extracting(missing -> missing.producer().code())
        .contains("EX-TERM");
  }

  /// Batteries of EX-TERM came back, and it says not what it sold.
  @Test
  void a_producer_that_declares_no_sales_has_no_rate() {
    ProducerRates.Wanted batteries =
        new ProducerRates.Wanted(
            Optional.of(ReturnedProduct.Family.BATTERY), Optional.empty(), ProducerRates.Base.SAME);
    ProducerRate rate =
        world
            .get(ProducerRates.class)
            .list(world.subject("EX-TERM"), Examples.YEAR_2025, batteries)
            .getFirst();
    assertThat(rate.takenBack().value()).isPositive();
    assertThat(rate.value()).isEmpty();
    assertThat(rate.unknown()).contains(ProducerRate.Unknown.SALES_NOT_DECLARED);
    assertThat(rate.missing().getFirst().item().code()).isEqualTo("ON_MARKET_BATTERY");
  }

  private static String sixDecimals(Quantity quantity) {
    return quantity.value().setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// From a household's refrigerator to the heat exchangers of new ones.
  @Test
  void a_refrigerator_is_followed_to_the_factory() {
    LotTrace trace =
        world
            .get(LotTracing.class)
            .find("RFA-202506", LotTrace.Direction.FORWARD, Onlooker.OF_ALL)
            .orElseThrow();
    assertThat(trace.steps().stream().map(step -> step.holder().orElseThrow().code()).distinct())
        .contains("DISMANTLE-1", "SMELT-1", "STEEL-1", "PLASTIC-1", "COOL-3", "ROLL-1", "COOL-1");
    assertThat(
            trace.destinations().stream()
                .map(LotTrace.Destination::share)
                .reduce(Fraction.ZERO, Fraction::plus))
        .isEqualTo(Fraction.ONE);
  }

  @Test
  void reviewers_are_shown_the_two_rows_that_are_wrong_and_nothing_else() {
    assertThat(world.get(CustodyFindings.class).list(Examples.YEAR_2025))
        .extracting(found -> found.finding().kind().id() + " " + found.finding().lots())
        .containsExactly("V-803 [RFA-202509, RFB-202509]", "V-806 [DRFB-202507]");
  }

  @Test
  void every_balance_closes() {
    for (String site : List.of("COLLECT-1", "COLLECT-2", "DISMANTLE-1", "SMELT-1", "PLASTIC-1")) {
      assertThat(world.get(MaterialBalances.class).list(world.subject(site), Examples.YEAR_2025))
          .as(site)
          .isNotEmpty()
          .allMatch(MaterialBalances.Listed::closes);
    }
  }

  /// The last file first, one of them in two parts, and one handed in twice.
  @Test
  void order_parts_and_repetition_change_nothing(@TempDir Path folder) {
    List<Path> files = new ArrayList<>(Examples.facts(Examples.LOOP));
    files.sort(Comparator.reverseOrder());
    Path returns =
        files.stream()
            .filter(file -> file.toString().contains("returns-"))
            .findFirst()
            .orElseThrow();
    List<String> lines = Examples.lines(returns);
    List<String> odd = new ArrayList<>(List.of(lines.getFirst()));
    List<String> even = new ArrayList<>(List.of(lines.getFirst()));
    IntStream.range(1, lines.size()).forEach(at -> (at % 2 == 0 ? even : odd).add(lines.get(at)));
    files.remove(returns);
    files.add(Examples.write(folder, "returns-EX-COLLECT-2.csv", even));
    files.add(Examples.write(folder, "returns-EX-COLLECT-1.csv", odd));
    try (World other = loop(files)) {
      Path again = Examples.LOOP.resolve("treatments-EX-SMELT.csv");
      ImportReceipt repeated = other.take(again, "EX-SMELT");
      assertThat(repeated.repeated()).isTrue();
      other.close(Examples.YEAR_2025);
      assertThat(recycling(other)).isEqualTo(recycling(world));
    }
  }

  private static List<String> recycling(World of) {
    return of.csv(Examples.YEAR_2025).stream()
        .filter(line -> line.contains(",recycling."))
        .toList();
  }
}

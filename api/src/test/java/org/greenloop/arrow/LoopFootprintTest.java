package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenloop.accounting.footprint.system.Declared;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintDeclaration.Item;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.ProcessImport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The refrigerator through the closed loop: `examples/processes` over the closed months of the
/// alliance and the loop, against what another program computed in `examples/expected`.
class LoopFootprintTest {

  private static final Path PROCESSES = Path.of("..", "examples", "processes");

  private static World world;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws IOException {
    world = Examples.alliance();
    Examples.register(world, Examples.LOOP);
    // What members say they sold belongs to months of theirs that are closed here.
    Examples.facts(Examples.LOOP).stream()
        .filter(file -> !file.getFileName().toString().startsWith("declarations-"))
        .forEach(file -> Examples.takeClean(world, file, Examples.company(file)));
    world.close(Examples.YEAR_2025);
    try (Stream<Path> files = Files.list(PROCESSES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        String company = Examples.company(file);
        ProcessImport.Receipt receipt =
            world
                .get(ProcessImport.class)
                .take(file, file.getFileName().toString(), company, company);
        assertThat(receipt.issues()).as(file.toString()).isEmpty();
      }
    }
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static FootprintReport report(
      String product, FootprintMethod method, OptionalInt viewer) {
    try {
      return world
          .get(FootprintDesk.class)
          .find(
              new FootprintQuestion(
                  product,
                  method,
                  Optional.of(Examples.YEAR_2025),
                  Optional.empty(),
                  viewer,
                  100,
                  false,
                  Optional.empty()))
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Double> parts(FootprintReport report) {
    Map<String, Double> parts = new TreeMap<>();
    parts.put("total", report.footprint().value());
    parts.put("primaryDataShare", report.primaryDataShare());
    report
        .stages()
        .forEach(
            (stage, value) ->
                parts.put(
                    "stage:" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'), value));
    return parts;
  }

  /// M 60 kg, recycled ABS 0.0265875 kg from the process at E_F 0.947518; collected 14 + 1.2 + 0.4
  /// + 4 kg, of which 14 × 0.093948 + 1.2 × 0.07053 + 0.4 × 0.042854 + 4 × 0.052482 = 1.6269776 kg
  ///   are lost: V 59.9734125, W 40.4 + (0.00147265 + 1.6269776) ÷ 2 = 41.2142251; LFI =
  ///   101.1876376 ÷ 119.1872475 = 0.848980; MCI 0.235918.
  @Test
  void the_refrigerator_closes_a_quarter_of_the_loop() throws IOException {
    CircularityReport report =
        world.get(CircularityDesk.class).find("COOL-FRIDGE", OptionalInt.empty()).orElseThrow();
    assertThat(Rounding.toDecimals(report.figures().getFirst().value().value(), 5))
        .isEqualTo("0.23592");
  }

  @Test
  void footprints_through_the_loop_are_as_recomputed() {
    Map<String, Map<String, Double>> found = new TreeMap<>();
    Examples.expected("footprint-2025.csv")
        .forEach(
            (key, expected) -> {
              String[] cells = key.split(",", -1);
              Map<String, Double> parts =
                  found.computeIfAbsent(
                      cells[0] + "," + cells[1],
                      asked ->
                          parts(
                              report(
                                  cells[0],
                                  FootprintMethod.find(cells[1]).orElseThrow(),
                                  OptionalInt.empty())));
              double value = Double.parseDouble(expected);
              assertThat(parts).containsKey(cells[2]);
              assertThat(parts.getOrDefault(cells[2], Double.NaN))
                  .as(key)
                  .isCloseTo(value, within(Math.max(1e-12, Math.abs(value) * 1e-9)));
            });
    assertThat(found).hasSize(15);
  }

  /// Strip is rolled with billets of dismantled appliances, which are taken apart with blades of
  /// strip.
  @Test
  void the_loop_is_one() {
    FootprintReport billet = report("STEEL-BILLET", FootprintMethod.CUT_OFF, OptionalInt.empty());
    assertThat(billet.contributions().stream().map(each -> each.company()))
        .contains("EX-STEEL", "EX-DISMANTLE", "EX-COLLECT", "EX-ROLL");
    assertThat(billet.shareOfLoops()).isGreaterThan(0);
  }

  @Test
  void all_three_methods_stand_beside_each_other() {
    FootprintReport report = report("COOL-FRIDGE", FootprintMethod.CIRCULAR, OptionalInt.empty());
    Map<FootprintMethod, Double> totals = new EnumMap<>(FootprintMethod.class);
    report.allocations().forEach((method, total) -> totals.put(method, total.orElseThrow()));
    Map<String, String> expected = Examples.expected("footprint-2025.csv");
    totals.forEach(
        (method, total) ->
            assertThat(total)
                .isCloseTo(
                    Double.parseDouble(
                        expected.getOrDefault(
                            "COOL-FRIDGE," + method.code() + ",total", "missing")),
                    within(1e-6)));
  }

  @Test
  void what_the_maker_declares_stands_beside_the_number() {
    FootprintReport fridge = report("COOL-FRIDGE", FootprintMethod.CUT_OFF, OptionalInt.empty());
    Declared declared = fridge.declaration().declared();
    assertThat(declared.functionalUnit()).contains("10 years");
    assertThat(declared.boundary()).contains(SystemBoundary.CRADLE_TO_GRAVE);
    assertThat(declared.cutOff()).contains("R600a");
    assertThat(declared.validUntil()).contains(LocalDate.of(2028, 12, 31));
    assertThat(fridge.declaration().missing()).isEmpty();
    assertThat(fridge.declaration().stages()).hasSize(4);
    FootprintReport strip = report("ROLL-STRIP", FootprintMethod.CUT_OFF, OptionalInt.empty());
    assertThat(strip.declaration().missing())
        .containsExactlyInAnyOrder(
            Item.FUNCTIONAL_UNIT, Item.BOUNDARY, Item.CUT_OFF, Item.VALIDITY);
  }

  @Test
  void another_member_sees_the_total_and_no_sites() {
    OptionalInt wood = OptionalInt.of(world.subject("EX-WOOD").id());
    FootprintReport report = report("COOL-FRIDGE", FootprintMethod.CUT_OFF, wood);
    assertThat(report.stages()).isEmpty();
    assertThat(report.declaration().stages()).isEmpty();
    assertThat(report.missing()).isEmpty();
    assertThat(report("COOL-FRIDGE", FootprintMethod.CUT_OFF, OptionalInt.empty()).missing())
        .isNotEmpty();
  }

  @Test
  void a_boundary_that_leaves_out_what_is_counted_refuses_the_file() throws IOException {
    Path file =
        Examples.write(
            folder,
            "processes.csv",
            List.of(
                "process,kind,product,amount,unit,provider,stage,boundary,valid until",
                "lamp,output,LAMP,1,件,,,cradle-to-gate,2028-02-30",
                "lamp,input,electricity-footprint/NATIONAL/2024,10,kWh,factor,use,,"));
    ProcessImport.Receipt receipt =
        world.get(ProcessImport.class).take(file, "processes.csv", "EX-WOOD", "EX-WOOD");
    assertThat(receipt.file()).isEmpty();
    assertThat(receipt.issues().stream().map(issue -> issue.kind()))
        .containsExactlyInAnyOrder(Kind.NOT_A_DATE, Kind.BOUNDARY_EXCEEDED);
  }

  /// Reasons that lie with another member are told to itself and to those who see everything.
  @Test
  void what_a_supplier_lacks_is_not_told_in_detail() {
    for (OptionalInt viewer :
        List.of(OptionalInt.empty(), OptionalInt.of(world.subject("EX-WOOD").id()))) {
      FootprintQuestion asked =
          new FootprintQuestion(
              "ROLL-STRIP",
              FootprintMethod.CUT_OFF,
              ReportingPeriod.find("2026-03"),
              Optional.empty(),
              viewer,
              0,
              false,
              Optional.empty());
      assertThatThrownBy(() -> world.get(FootprintDesk.class).find(asked))
          .isInstanceOfSatisfying(
              FootprintRefused.class,
              refused ->
                  assertThat(refused.issues().getFirst().kind() == Kind.OTHER_MEMBER)
                      .isEqualTo(viewer.isPresent()));
    }
  }
}

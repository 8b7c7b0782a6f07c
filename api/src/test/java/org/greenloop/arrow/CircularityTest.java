package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.CircularityFormula.Code;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.CircularityReport.From;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.batch.intake.FileArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file that a member hands in to figures of circularity.
class CircularityTest {

  private static final String HEADER = "product,item,part,amount,unit,efficiency,average\n";

  private static World alliance;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    alliance = Examples.alliance();
  }

  @AfterAll
  static void close() {
    alliance.close();
  }

  private ProcessImport.Receipt take(String company, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file.csv"), text);
    return alliance.get(ProcessImport.class).take(file, "file.csv", company, company);
  }

  private static CircularityReport report(String product, OptionalInt viewer) throws IOException {
    return alliance.get(CircularityDesk.class).find(product, viewer).orElseThrow();
  }

  private static CircularityReport.Figure figure(String product, Code code) throws IOException {
    return report(product, OptionalInt.empty()).figures().stream()
        .filter(figure -> figure.formula().code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static String read(CircularityReport.Figure figure, int decimals) {
    return Rounding.toDecimals(figure.value().value(), decimals).toPlainString();
  }

  private static CircularityReport.Input input(CircularityReport.Figure figure, String code) {
    return figure.inputs().stream()
        .filter(input -> input.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /// (8 + 30 + 900 + 120) ÷ 1300 = 81.38 %, with 60 kg more 86.00 %.
  @Test
  void a_vehicle_by_steps_has_the_rates_of_the_worked_example() throws IOException {
    ProcessImport.Receipt receipt =
        take(
            "EX-COAT",
            HEADER
                + """
                CAR,vehicle,,1300,kg
                CAR,pre-treatment,battery,5,kg
                CAR,pre-treatment,oil,3,kg
                CAR,dismantling,tyres,30,kg
                CAR,metals,body,0.9,t
                CAR,recyclable-residue,glass,120,kg
                CAR,recoverable-residue,foam,60,kg
                """);
    assertThat(receipt.issues()).isEmpty();
    assertThat(receipt.processes()).isEqualTo(1);
    assertThat(receipt.file().orElseThrow().format()).isEqualTo(ProcessFile.Format.CIRCULARITY);
    CircularityReport.Figure recyclable = figure("CAR", Code.RECYCLABILITY);
    assertThat(read(recyclable, 2)).isEqualTo("81.38");
    assertThat(recyclable.reachesLimit()).contains(false);
    assertThat(read(figure("CAR", Code.RECOVERABILITY), 2)).isEqualTo("86.00");
    assertThat(input(recyclable, "pre-treatment").place()).isEqualTo("file.csv 3, 4");
    assertThat(input(recyclable, "metals").value()).isEqualByComparingTo("900");
    assertThat(recyclable.leastSure()).isEqualTo(Confidence.UNCONFIRMED);
    assertThat(report("CAR", OptionalInt.empty()).figures())
        .as("nothing is said of where its material comes from")
        .hasSize(2);
  }

  /// M 100, F_R 0.3, C_R 0.5, E 0.9, X 1: LFI 0.62343, MCI 0.43891. Twice the lifetime: X 2, MCI 1
  /// − 0.62343 × 0.45 = 0.71946.
  @Test
  void masses_of_a_product_give_the_indicator_of_the_worked_example() throws IOException {
    String masses =
        HEADER
            + """
            DOOR,product,,100,kg
            DOOR,recycled,steel,30,kg,0.9
            DOOR,recycling,steel,50,kg,0.9
            """;
    assertThat(take("EX-COAT", masses).issues()).isEmpty();
    CircularityReport.Figure figure = figure("DOOR", Code.CIRCULARITY);
    assertThat(read(figure, 5)).isEqualTo("0.43891");
    assertThat(Rounding.toDecimals(input(figure, "linear-flow").value(), 5)).isEqualTo("0.62343");
    assertThat(input(figure, "virgin").value()).isEqualByComparingTo("70");
    assertThat(Rounding.toDecimals(input(figure, "waste").value(), 4)).isEqualTo("54.1667");
    assertThat(input(figure, "lifetime").from()).isEqualTo(From.AVERAGE);
    assertThat(take("EX-COAT", masses + "DOOR,lifetime,,20,年,,10\n").issues()).isEmpty();
    assertThat(read(figure("DOOR", Code.CIRCULARITY), 5))
        .as("a later file counts")
        .isEqualTo("0.71946");
  }

  /// The same product, whose process says what is recycled, and whose unit says its mass: 1 t, 300
  /// kg, 500 kg. Only the efficiencies are asked.
  @Test
  void what_the_process_says_is_not_asked_twice() throws IOException {
    assertThat(
            take(
                    "EX-ROLL",
                    """
                    process,kind,product,amount,unit,share,virgin
                    frame,output,FRAME,10,t,,
                    frame,input,FRAME-V,7,t,,
                    frame,recycled,FRAME-R,3000,kg,0.2,FRAME-V
                    frame,recycling,shred,5,t,0.2,
                    """)
                .issues())
        .isEmpty();
    assertThat(take("EX-ROLL", HEADER + "FRAME,reuse,,0,kg\n").issues()).isEmpty();
    assertThat(issues("FRAME", OptionalInt.empty()))
        .containsExactly(
            new FootprintIssue(Kind.NO_EFFICIENCY, "EX-ROLL/FRAME", "recycled", "300 kg"));
    assertThat(take("EX-ROLL", HEADER + "FRAME,recycled,,,,0.9\nFRAME,recycling,,,,0.9\n").issues())
        .isEmpty();
    CircularityReport.Figure figure = figure("FRAME", Code.CIRCULARITY);
    assertThat(read(figure, 5)).isEqualTo("0.43891");
    assertThat(input(figure, "product").from()).isEqualTo(From.UNIT);
    assertThat(input(figure, "recycled").from()).isEqualTo(From.PROCESS);
    assertThat(input(figure, "recycled").value()).isEqualByComparingTo("300");
    assertThat(input(figure, "recycling").place()).isEqualTo("EX-ROLL/frame");
    assertThat(
            take("EX-ROLL", HEADER + "FRAME,recycled,,299,kg,0.9\nFRAME,recycling,,,,0.9\n")
                .issues())
        .isEmpty();
    assertThat(issues("FRAME", OptionalInt.empty()))
        .containsExactly(
            new FootprintIssue(
                Kind.LESS_THAN_PROCESS, "EX-ROLL/FRAME, recycled", "299 kg", "300 kg"));
  }

  private static List<FootprintIssue> issues(String product, OptionalInt viewer)
      throws IOException {
    try {
      throw new AssertionError("not refused: " + report(product, viewer));
    } catch (FootprintRefused refused) {
      return refused.issues();
    }
  }

  @Test
  void what_is_not_said_is_not_zero() throws IOException {
    assertThat(take("EX-KNIT", HEADER + "SOCK,product,,50,g\n").issues()).isEmpty();
    assertThat(issues("SOCK", OptionalInt.empty()))
        .containsExactly(new FootprintIssue(Kind.NOTHING_STATED, "EX-KNIT/SOCK", "recycled", ""));
    assertThat(take("EX-KNIT", HEADER + "SOCK,reused,,0,kg\nSOCK,reuse,,0,kg\n").issues())
        .isEmpty();
    assertThat(issues("SOCK", OptionalInt.empty()))
        .containsExactly(new FootprintIssue(Kind.NO_WHOLE, "EX-KNIT/SOCK", "product", ""));
    assertThat(take("EX-KNIT", HEADER + "SOCK,virgin,,50,g\nSOCK,reuse,,0,kg\n").issues())
        .isEmpty();
    // a straight line of average utility
    assertThat(read(figure("SOCK", Code.CIRCULARITY), 5)).isEqualTo("0.10000");
    assertThat(
            take("EX-KNIT", HEADER + "SOCK,product,,1,kg\nSOCK,recycled,,,,0.9\nSOCK,reuse,,0,kg\n")
                .issues())
        .isEmpty();
    assertThat(issues("SOCK", OptionalInt.empty()))
        .containsExactly(new FootprintIssue(Kind.NO_MASS, "EX-KNIT/SOCK, 3", "recycled", ""));
  }

  @Test
  void a_wrong_file_leaves_nothing() throws IOException {
    int before = alliance.get(ProcessFiles.class).list().size();
    ProcessImport.Receipt receipt =
        take(
            "EX-DYE",
            HEADER
                + """
                YARN,product,,1,kg
                YARN,recycled,,0.5,kg,0.9
                YARN,reuse,,1.2,kg
                """);
    assertThat(receipt.file()).isEmpty();
    assertThat(receipt.issues())
        .containsExactly(new FootprintIssue(Kind.OUTWEIGHS, "YARN, destination", "1.2 kg", "1 kg"));
    assertThat(alliance.get(ProcessFiles.class).list()).hasSize(before);
    assertThat(alliance.get(CircularityDesk.class).find("YARN", OptionalInt.empty())).isEmpty();
  }

  /// Customers see the figures, and the masses where the maker allows it.
  @Test
  void customers_see_what_the_maker_allows() throws IOException {
    take("EX-CAST", HEADER + "HOOK,product,,1,kg\nHOOK,recycled,,1,kg,1\nHOOK,reuse,,1,kg\n");
    OptionalInt customer = OptionalInt.of(alliance.subject("EX-WOOD").id());
    CircularityReport shown = report("HOOK", customer);
    assertThat(shown.view()).isEqualTo(SupplierView.TOTAL);
    assertThat(shown.figures().getFirst().value().value()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(shown.figures().getFirst().inputs()).isEmpty();
    alliance
        .get(ProcessFiles.class)
        .allow(
            alliance.subject("EX-CAST").id(),
            "HOOK",
            SupplierView.FULL,
            "EX-CAST",
            alliance.get(Clock.class).instant());
    assertThat(report("EX-CAST/HOOK", customer).figures().getFirst().inputs()).isNotEmpty();
    take("EX-CAST", HEADER + "BOLT,reused,,0,kg\n");
    assertThat(issues("BOLT", customer))
        .containsExactly(new FootprintIssue(Kind.OTHER_MEMBER, "BOLT", "", ""));
  }

  /// What was read stays in memory, and an import is seen by the next question all the same.
  @Test
  void files_are_read_once_and_an_import_changes_the_answer() throws IOException {
    String first =
        "process,kind,product,amount,unit\nlamp,output,LAMP,1,件\nlamp,emission,CO2,1,kg\n";
    String sha256 = take("EX-SOUND", first).file().orElseThrow().sha256();
    assertThat(lamp()).isEqualTo(1);
    Path stored = alliance.get(FileArchive.class).path(sha256);
    Path aside = Files.move(stored, folder.resolve("aside"));
    assertThat(lamp()).as("the file is gone, and was not read again").isEqualTo(1);
    take("EX-SOUND", first.replace("CO2,1", "CO2,2"));
    assertThat(lamp()).as("only the new file was read").isEqualTo(2);
    Files.move(aside, stored);
    take("EX-SOUND", first);
    assertThat(lamp()).as("the same bytes once more").isEqualTo(1);
  }

  private static double lamp() throws IOException {
    return alliance
        .get(FootprintDesk.class)
        .find(
            new FootprintQuestion(
                "LAMP",
                FootprintMethod.CUT_OFF,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                1,
                false,
                Optional.empty()))
        .orElseThrow()
        .footprint()
        .value();
  }
}

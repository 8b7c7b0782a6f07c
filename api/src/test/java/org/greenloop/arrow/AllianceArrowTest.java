package org.greenloop.arrow;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.ClosingReceipt;
import org.greenloop.batch.closing.UnfinishedSubmissions;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example alliance against figures that were calculated without the product
/// (`examples/expected/recalculate.py`) and against what its README says.
class AllianceArrowTest {

  private static final YearMonth MAY = YearMonth.of(2025, 5);
  private static final YearMonth AUGUST = YearMonth.of(2025, 8);
  private static final ReportingPeriod JANUARY_2026 = ReportingPeriod.of(YearMonth.of(2026, 1));
  private static final List<String> CODES =
      List.of(
          "carbon.scope1", "carbon.scope2.location", "energy.comprehensive", "energy.electricity");

  private static final List<String> GASES =
      List.of(
          "energy.own-renewable",
          "energy.renewable",
          "energy.clean-fossil",
          "energy.waste-heat-recovered",
          "carbon.ch4",
          "carbon.n2o",
          "carbon.process",
          "carbon.recovered",
          "carbon.hfc",
          "carbon.pfc",
          "carbon.sf6",
          "carbon.nf3",
          "carbon.outside-gases",
          "carbon.scope3.energy",
          "carbon.greenhouse-gas");

  @TempDir Path folder;

  /// For reading only; a test that changes something has a world of its own.
  private static World alliance;

  @BeforeAll
  static void open() {
    alliance = Examples.alliance();
  }

  @AfterAll
  static void close() {
    alliance.close();
  }

  @Test
  void every_figure_of_2025_is_the_expected_one_and_there_is_no_other() {
    assertThat(new TreeMap<>(alliance.figures(Examples.YEAR_2025, CODES)))
        .isEqualTo(new TreeMap<>(Examples.expected("alliance-2025.csv")));
  }

  /// `examples/expected/recalculate_carbon.py`; `none` where a fuel has no factor from its well.
  @Test
  void every_gas_and_every_renewable_tonne_of_2025_is_the_expected_one() {
    assertThat(new TreeMap<>(alliance.figures(Examples.YEAR_2025, GASES)))
        .isEqualTo(new TreeMap<>(Examples.expected("alliance-2025-carbon.csv")));
  }

  @Test
  void the_intensities_of_the_year_are_those_of_the_README() {
    Map<String, List<String>> table = yearTable();
    assertThat(table).hasSize(27);
    Map<String, List<String>> found = new LinkedHashMap<>();
    table.forEach(
        (subject, figures) ->
            found.put(
                subject,
                List.of(
                    rounded(subject, "production.value-added", 2),
                    rounded(subject, "energy.per-value-added", 4),
                    rounded(subject, "carbon.per-value-added", 4))));
    assertThat(found).isEqualTo(table);
  }

  private static String rounded(String subject, String code, int decimals) {
    return alliance
        .metric(subject, "2025", code)
        .value()
        .orElseThrow()
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /// Rows such as `| COOL-1 | C3851 | 42019.52 | 0.1369 | 0.4330 | met | met |`.
  private static Map<String, List<String>> yearTable() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : Examples.lines(Examples.ALLIANCE.resolve("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 9 && cells[3].strip().matches("[0-9]+\\.[0-9]{2}")) {
        table.put(cells[1].strip(), List.of(cells[3].strip(), cells[4].strip(), cells[5].strip()));
      }
    }
    return table;
  }

  @Test
  void a_park_is_a_ratio_of_sums_and_no_mean_of_ratios() {
    // PARK-SD in March: Σ tce of its own months (expected figures) over Σ value added of its seven
    // sites (production files).
    BigDecimal energy =
        new BigDecimal(
            Examples.expected("alliance-2025.csv").get("PARK-SD,2025-03,energy.comprehensive"));
    BigDecimal valueAdded = BigDecimal.ZERO;
    BigDecimal sumOfRatios = BigDecimal.ZERO;
    List<String> sites =
        List.of("COOL-1", "COOL-2", "COOL-3", "KITCHEN-1", "KITCHEN-2", "COAT-1", "ROLL-1");
    for (String site : sites) {
      valueAdded = valueAdded.add(valueAdded(site, "2025-03"));
      sumOfRatios =
          sumOfRatios.add(
              alliance.metric(site, "2025-03", "energy.per-value-added").value().orElseThrow());
    }
    Metric park = alliance.metric("PARK-SD", "2025-03", "energy.per-value-added");
    assertThat(park.denominator()).isEqualByComparingTo(valueAdded);
    assertThat(park.value().orElseThrow())
        .isEqualByComparingTo(energy.divide(valueAdded, 12, RoundingMode.HALF_EVEN))
        .isNotEqualByComparingTo(
            sumOfRatios.divide(new BigDecimal(sites.size()), 12, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal valueAdded(String site, String month) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Path file : Examples.facts(Examples.ALLIANCE)) {
      if (!file.getFileName().toString().startsWith("production-")) {
        continue;
      }
      List<String> lines = Examples.lines(file);
      List<String> header = Examples.cells(lines.getFirst(), lines.getFirst());
      int column = column(header, "工业增加值", "value_added");
      int siteColumn = column(header, "站点", "site");
      int monthColumn = column(header, "月份", "month");
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = Examples.cells(lines.getFirst(), line);
        if (cells.get(siteColumn).equals(site) && month(cells.get(monthColumn)).equals(month)) {
          sum = sum.add(new BigDecimal(cells.get(column)));
        }
      }
    }
    return sum;
  }

  private static int column(List<String> header, String chinese, String english) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).startsWith(chinese) || header.get(i).startsWith(english)) {
        return i;
      }
    }
    throw new AssertionError(chinese + " is not in " + header);
  }

  /// `2025年3月`, `2025/3`, `202503`, `2025.03` are March.
  private static String month(String text) {
    String digits = text.replaceAll("[^0-9]+", " ").strip();
    String[] parts =
        digits.contains(" ")
            ? digits.split(" ", 2)
            : new String[] {digits.substring(0, 4), digits.substring(4)};
    return parts[0] + "-" + (parts[1].length() == 1 ? "0" : "") + parts[1];
  }

  @Test
  void a_correction_is_a_new_version_with_its_reason_and_the_old_one_stays() {
    try (World world = Examples.alliance()) {
      Map<String, Closing> before = closings(world, MAY);
      ImportReceipt receipt =
          world.correct(
              Examples.ALLIANCE.resolve("correction-EX-KITCHEN.csv"), "EX-KITCHEN", "读错表");
      assertThat(receipt.accepted()).isEqualTo(1);
      assertThat(closings(world, MAY)).as("a correction alone closes nothing").isEqualTo(before);

      ClosingReceipt closed = world.close(MAY);

      assertThat(closed.changed()).isEqualTo(3);
      Map<String, String> expected = Examples.expected("alliance-2025.csv");
      expected.putAll(Examples.expected("alliance-2025-corrected.csv"));
      assertThat(new TreeMap<>(world.figures(Examples.YEAR_2025, CODES)))
          .isEqualTo(new TreeMap<>(expected));
      Map<String, Closing> after = closings(world, MAY);
      for (String subject : after.keySet()) {
        if (Set.of("KITCHEN-1", "EX-KITCHEN", "PARK-SD").contains(subject)) {
          assertThat(after.get(subject).version()).isEqualTo(2);
          assertThat(after.get(subject).reason()).isEqualTo("读错表");
          assertThat(world.closing(subject, MAY, 1)).isEqualTo(before.get(subject));
        } else {
          assertThat(after.get(subject)).isEqualTo(before.get(subject));
        }
      }
    }
  }

  @Test
  void closing_again_without_news_changes_nothing() {
    try (World world = Examples.alliance()) {
      Map<String, Closing> before = closings(world, MAY);
      assertThat(world.close(MAY).changed()).isZero();
      assertThat(closings(world, MAY)).isEqualTo(before);
    }
  }

  private static Map<String, Closing> closings(World world, YearMonth month) {
    Map<String, Closing> closings = new TreeMap<>();
    for (Subject subject : world.get(Organizations.class).directory().list()) {
      closings.put(subject.code(), world.closing(subject.code(), month));
    }
    return closings;
  }

  @Test
  void a_transfer_that_only_one_side_reported_is_raised_with_both_sites() {
    // energy-EX-DYE.csv: DYE-1 gave KNIT-1 687.32 GJ = 687 320 MJ in August; KNIT-1 says nothing.
    assertThat(mismatches(alliance.closing("PARK-ST", AUGUST)))
        .containsExactly(List.of("DYE-1", "KNIT-1", "热力", "687320", "0", "MJ"));
    for (YearMonth month : Examples.YEAR_2025.months()) {
      for (String park : List.of("PARK-SD", "PARK-DG", "PARK-ST")) {
        if (!(park.equals("PARK-ST") && month.equals(AUGUST))) {
          assertThat(mismatches(alliance.closing(park, month))).as(park + " " + month).isEmpty();
        }
      }
    }
  }

  private static List<List<String>> mismatches(Closing closing) {
    return closing.issues().stream()
        .filter(issue -> issue.kind() == ClosingIssue.Kind.TRANSFER_MISMATCH)
        .filter(issue -> issue.kind().id().equals("C-501"))
        .map(ClosingIssue::arguments)
        .toList();
  }

  @Test
  void the_good_rows_of_a_faulty_file_count_and_every_wrong_one_is_named() {
    try (World world = Examples.alliance()) {
      ImportReceipt receipt = world.take(Examples.ALLIANCE.resolve("faulty-energy.csv"), "EX-COOL");

      assertThat(receipt.rows()).isEqualTo(43);
      assertThat(receipt.accepted()).isEqualTo(28);
      assertThat(receipt.rejected()).isEqualTo(15);
      assertThat(receipt.issues().stream().map(AllianceArrowTest::place).toList())
          .isEqualTo(expectedIssues());

      world.close(JANUARY_2026);
      assertThat(new TreeMap<>(world.figures(JANUARY_2026, CODES)))
          .isEqualTo(new TreeMap<>(Examples.expected("alliance-2026-01-partial.csv")));
    }
  }

  private static String place(RowIssue issue) {
    return issue.row() + " " + issue.column() + " " + issue.rule().id();
  }

  private static List<String> expectedIssues() {
    List<String> lines = Examples.lines(Examples.EXPECTED.resolve("faulty-energy-issues.csv"));
    assertThat(lines.getFirst()).startsWith("row,column,rule,");
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
        .toList();
  }

  @Test
  void a_faulty_file_can_be_refused_as_a_whole() {
    try (World world = Examples.alliance()) {
      long entries = world.count("ledger_entry");
      ImportReceipt receipt =
          world.takeAllOrNothing(Examples.ALLIANCE.resolve("faulty-energy.csv"), "EX-COOL");
      assertThat(receipt.rows()).isEqualTo(43);
      assertThat(receipt.accepted()).isZero();
      assertThat(receipt.rejected()).isEqualTo(43);
      assertThat(receipt.issues().stream().map(AllianceArrowTest::place).toList())
          .isEqualTo(expectedIssues());
      assertThat(world.count("ledger_entry")).isEqualTo(entries);
    }
  }

  @Test
  void a_correction_that_is_refused_as_a_whole_corrects_nothing() {
    try (World world = Examples.alliance()) {
      long entries = world.count("ledger_entry");
      List<String> correction =
          new ArrayList<>(Examples.lines(Examples.ALLIANCE.resolve("correction-EX-KITCHEN.csv")));
      correction.add("KITCHEN-1,2025-05,NO_SUCH_FUEL,purchased,1,t,,X,1");
      ImportReceipt receipt =
          world.take(
              Examples.write(folder, "correction.csv", correction),
              Optional.of("EX-KITCHEN"),
              Acceptance.ALL_OR_NOTHING,
              Optional.of("half right"));
      assertThat(receipt.accepted()).isZero();
      assertThat(receipt.rejected()).isEqualTo(2);
      assertThat(world.count("superseded")).isZero();
      assertThat(world.count("ledger_entry")).isEqualTo(entries);
      assertThat(world.close(MAY).changed()).isZero();
    }
  }

  @Test
  void the_same_file_again_changes_nothing_and_says_what_became_of_it_then() {
    try (World world = Examples.alliance()) {
      long submissions = world.count("submission");
      long entries = world.count("ledger_entry");
      Path file = Examples.ALLIANCE.resolve("energy-EX-PCB.csv");
      ImportReceipt again = world.take(file, "EX-PCB");
      assertThat(again.repeated()).isTrue();
      assertThat(again.rows()).isEqualTo(Examples.lines(file).size() - 1);
      assertThat(again.accepted()).isEqualTo(again.rows());
      assertThat(again.issues()).isEmpty();
      assertThat(world.count("submission")).isEqualTo(submissions);
      assertThat(world.count("ledger_entry")).isEqualTo(entries);
      assertThat(world.close(MAY).changed()).isZero();
    }
  }

  @Test
  void the_same_rows_in_another_file_are_not_counted_again() {
    try (World world = Examples.alliance()) {
      // The bytes differ by one line feed, so this is another file.
      long entries = world.count("ledger_entry");
      List<String> lines =
          new ArrayList<>(Examples.lines(Examples.ALLIANCE.resolve("energy-EX-KITCHEN.csv")));
      Path file = Examples.write(folder, "copy.csv", append(lines, ""));
      ImportReceipt receipt = world.take(file, "EX-KITCHEN");
      assertThat(receipt.repeated()).isFalse();
      assertThat(receipt.accepted()).isZero();
      assertThat(rules(receipt)).containsOnly("E-120");
      assertThat(world.count("ledger_entry")).isEqualTo(entries);
    }
  }

  private static List<String> append(List<String> lines, String line) {
    lines.add(line);
    return lines;
  }

  private static Set<String> rules(ImportReceipt receipt) {
    return receipt.issues().stream()
        .map(issue -> issue.rule().id())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void a_row_for_a_closed_month_is_refused() {
    try (World world = Examples.alliance()) {
      Path late =
          Examples.write(
              folder,
              "late.csv",
              List.of(
                  "site,month,carrier,flow,quantity,unit,evidence",
                  "KITCHEN-1,2025-05,DIESEL,purchased,1,t,LATE-1",
                  "KITCHEN-1,2026-02,DIESEL,purchased,1,t,LATE-2"));
      ImportReceipt receipt = world.take(late, "EX-KITCHEN");
      assertThat(receipt.issues().stream().map(AllianceArrowTest::place).toList())
          .containsExactly("2  E-121");
      assertThat(receipt.accepted()).isEqualTo(1);
      assertThat(world.close(MAY).changed()).isZero();
    }
  }

  /// G2. Pencil: `alliance-2025.csv` again, though every file is cut in two and shuffled.
  @Test
  void the_same_rows_in_other_files_and_another_order_give_the_same_figures() {
    Random shuffle = new Random(20_251_122);
    try (World other = World.empty()) {
      Examples.register(other, Examples.ALLIANCE);
      List<Path> files = new ArrayList<>();
      for (Path file : Examples.facts(Examples.ALLIANCE)) {
        if (file.getFileName().toString().startsWith("meter-")) {
          files.add(file);
          continue;
        }
        List<String> lines = new ArrayList<>(Examples.lines(file));
        String header = lines.removeFirst();
        Collections.shuffle(lines, shuffle);
        int cut = shuffle.nextInt(lines.size());
        String name = file.getFileName().toString().replace(".csv", "");
        files.add(part(name + "-b.csv", header, lines.subList(cut, lines.size())));
        if (cut > 0) {
          files.add(part(name + "-a.csv", header, lines.subList(0, cut)));
        }
      }
      Collections.shuffle(files, shuffle);
      // No more certificates are retired than electricity was bought, so that has to be known.
      files.sort(
          Comparator.comparing(file -> file.getFileName().toString().startsWith("retirements-")));
      files.forEach(file -> Examples.takeClean(other, file, Examples.company(file)));
      other.close(Examples.YEAR_2025);
      assertThat(new TreeMap<>(other.figures(Examples.YEAR_2025, CODES)))
          .isEqualTo(new TreeMap<>(Examples.expected("alliance-2025.csv")));
      assertThat(other.csv(Examples.YEAR_2025)).isEqualTo(alliance.csv(Examples.YEAR_2025));
    }
  }

  private Path part(String name, String header, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(lines);
    return Examples.write(folder, name, all);
  }

  /// The import stops while it posts, as if the database had gone away. No month is closed on half
  /// a file, and the same command ends as the first would have.
  @Test
  void an_interrupted_import_holds_up_the_closing_until_it_is_run_again() throws IOException {
    Path late =
        Examples.write(
            folder,
            "february.csv",
            List.of(
                "site,month,carrier,flow,quantity,unit,evidence",
                "KITCHEN-1,2026-02,ELECTRICITY,purchased,1000,kWh,A",
                "KITCHEN-1,2026-02,ELECTRICITY,purchased,many,kWh,B"));
    try (World world = Examples.alliance()) {
      ImportRequest request =
          new ImportRequest(
              late,
              "february.csv",
              Optional.of("EX-KITCHEN"),
              Acceptance.PARTIAL,
              Optional.empty(),
              Optional.empty(),
              "EX-KITCHEN");
      Progress gone =
          (stage, done, total) -> {
            if (stage.equals("post")) {
              throw new IllegalStateException("gone");
            }
          };
      FileImport imports = world.get(FileImport.class);
      assertThatThrownBy(() -> imports.take(request, 10, gone))
          .isInstanceOf(JobFailed.class)
          .hasMessageContaining("run the same command again");
      YearMonth february = YearMonth.of(2026, 2);
      assertThatThrownBy(() -> world.close(february))
          .isInstanceOf(UnfinishedSubmissions.class)
          .hasMessageContaining("february.csv");

      ImportReceipt receipt = imports.take(request, 10, Progress.SILENT).getFirst();

      assertThat(receipt.repeated()).as("nobody saw the first receipt").isFalse();
      assertThat(receipt.accepted()).isEqualTo(1);
      assertThat(receipt.issues().stream().map(AllianceArrowTest::place).toList())
          .containsExactly("3 quantity E-104");
      assertThat(imports.take(request, 10, Progress.SILENT).getFirst().repeated()).isTrue();
      world.close(february);
      assertThat(world.metric("KITCHEN-1", "2026-02", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("1000");
    }
  }

  @Test
  void accepted_and_rejected_are_the_rows_of_the_file_for_every_submission() {
    Map<String, Integer> rows =
        Examples.facts(Examples.ALLIANCE).stream()
            .collect(
                toMap(
                    file -> file.getFileName().toString(),
                    file -> Examples.lines(file).size() - 1));
    Map<String, Integer> counted = new LinkedHashMap<>();
    alliance
        .database()
        .sql(
            """
            SELECT o.file_name, s.accepted + s.rejected AS rows
            FROM settlement s
            JOIN submission o ON o.id = s.submission_id
            """)
        .query(
            row -> {
              counted.put(row.getString("file_name"), row.getInt("rows"));
            });
    assertThat(counted).isEqualTo(rows);
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.greenloop.store.StoreCheck;
import org.greenloop.store.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Whatever dies, and whenever: the same command again ends with the same ledger and the same
/// closed months as if nothing had happened (G1, G2).
///
/// Commands run in processes of their own, on a copy each of one prepared data folder, and are
/// killed as `kill -9` does.
@Tag("long")
class RestartTest {

  private static final int ROWS = 60_000;
  private static final int WRONG_EVERY = 1_000;
  private static final int SITES = 3_000;
  private static final int KILLS_PER_COMMAND = 5;
  private static final long SEED = 20_251_122;

  /// What an import leaves, by the names of things and not by their keys or times.
  private static final List<String> LEDGER =
      List.of(
          """
          SELECT o.file_name, s.rows, s.accepted, s.rejected
          FROM settlement s
          JOIN submission o ON o.id = s.submission_id
          """,
          """
          SELECT o.file_name, i.row_no, i.position, i.column_name, i.rule, i.found, i.arguments
          FROM row_issue i
          JOIN submission o ON o.id = i.submission_id
          """,
          """
          SELECT o.file_name, e.row_no, e.account, e.kind, s.code, e.counterparty_id, e.period,
            e.quantity, c.formula, c.confidence,
            ARRAY(SELECT f.factor FROM factor f WHERE f.id = ANY (c.factors)
              ORDER BY f.factor COLLATE "C")
          FROM ledger_entry e
          JOIN submission o ON o.id = e.submission_id
          JOIN subject s ON s.id = e.site_id
          JOIN calculation c ON c.id = e.calculation_id
          """);

  private static final List<String> LEDGER_AND_CLOSINGS =
      Stream.concat(
              LEDGER.stream(),
              Stream.of(
                  """
                  SELECT s.code, c.period, c.version, c.reason, m.code AS indicator, m.numerator,
                    m.denominator, m.availability, m.confidence, m.entries
                  FROM metric m
                  JOIN closing c ON c.id = m.closing_id
                  JOIN subject s ON s.id = c.subject_id
                  """,
                  """
                  SELECT s.code, c.period, c.version, i.position, i.rule, i.arguments
                  FROM closing_issue i
                  JOIN closing c ON c.id = i.closing_id
                  JOIN subject s ON s.id = c.subject_id
                  """))
          .toList();

  /// Contents without the time of the judgement, which is that of the run; that all have the same
  /// time is a line of its own.
  private static final List<String> ASSESSMENTS =
      List.of(
          """
          SELECT s.code, a.scheme, a.edition, a.period, a.version, a.outcome, a.score,
            replace(a.content,
              to_char(a.assessed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'AT')
          FROM assessment a
          JOIN subject s ON s.id = a.subject_id
          """,
          "SELECT count(DISTINCT assessed_at) FROM assessment");

  private static final int ROWS_WERE_REFUSED = 3;

  @TempDir static Path folder;

  private static Path registered;
  private static Path imported;
  private static Path populated;
  private static Path energy;
  private static Duration importTakes;
  private static Duration closingTakes;
  private static Duration assessingTakes;
  private static String ledger;
  private static String ledgerAndClosings;
  private static String assessments;

  /// Prepares the folders, measures both commands and remembers what they come to.
  @BeforeAll
  static void undisturbed() throws Exception {
    energy = energyFile();
    registered = folder.resolve("registered");
    List<String> masterData = new ArrayList<>(List.of("import"));
    for (String file : List.of("parks", "companies", "sites", "products")) {
      masterData.add(Examples.ALLIANCE.resolve(file + ".csv").toString());
    }
    assertThat(finish(start(registered, masterData))).isZero();

    imported = copy(registered, "imported");
    long begin = System.nanoTime();
    assertThat(finish(start(imported, importing()))).isEqualTo(ROWS_WERE_REFUSED);
    importTakes = Duration.ofNanos(System.nanoTime() - begin);
    ledger = hash(imported, LEDGER);

    Path closed = copy(imported, "closed");
    begin = System.nanoTime();
    assertThat(finish(start(closed, closing()))).isZero();
    closingTakes = Duration.ofNanos(System.nanoTime() - begin);
    ledgerAndClosings = hash(closed, LEDGER_AND_CLOSINGS);

    populated = copy(closed, "populated");
    assertThat(finish(start(populated, List.of("import", sitesFile().toString())))).isZero();
    Path assessed = copy(populated, "assessed");
    begin = System.nanoTime();
    assertThat(finish(start(assessed, assessing()))).isZero();
    assessingTakes = Duration.ofNanos(System.nanoTime() - begin);
    assessments = hash(assessed, ASSESSMENTS);
  }

  /// 60 000 deliveries to four sites over twelve months; one in a thousand names no known fuel.
  private static Path energyFile() throws IOException {
    Random random = new Random(SEED);
    List<String> lines = new ArrayList<>();
    lines.add("site,month,carrier,flow,quantity,unit,evidence");
    for (int i = 0; i < ROWS; i++) {
      boolean wrong = i % WRONG_EVERY == WRONG_EVERY - 1;
      lines.add(
          "COOL-%d,2025-%02d,%s,purchased,%d.%03d,%s,V-%d"
              .formatted(
                  1 + i % 4,
                  1 + i / 4 % 12,
                  wrong ? "PHLOGISTON" : i % 3 == 0 ? "NATURAL_GAS" : "ELECTRICITY",
                  random.nextInt(100_000),
                  random.nextInt(1000),
                  i % 3 == 0 ? "m3" : "kWh",
                  i));
    }
    return Files.writeString(folder.resolve("energy.csv"), String.join("\n", lines) + "\n");
  }

  /// Sites of which nothing was reported: work for an assessment in bulk.
  private static Path sitesFile() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("code,name,name_en,company,park,industry,region");
    for (int i = 1; i <= SITES; i++) {
      lines.add("MANY-%d,站点 %d,Site %d,EX-COOL,,C3851,440606".formatted(i, i, i));
    }
    return Files.writeString(folder.resolve("many-sites.csv"), String.join("\n", lines) + "\n");
  }

  private static List<String> importing() {
    return List.of("import", energy.toString(), "--as", "EX-COOL");
  }

  private static List<String> closing() {
    return List.of("close", "--period", "2025");
  }

  private static List<String> assessing() {
    return List.of("assess", "--scheme", "pilot-energy-carbon", "--period", "2025", "--all");
  }

  /// Every other import is killed twice, the second time while it takes up what the first left.
  @Test
  void an_import_can_be_killed_at_any_moment_and_run_again() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS_PER_COMMAND; i++) {
      Path data = killed(registered, "import-" + i, importing(), moment(importTakes, i, random));
      if (i % 2 == 1) {
        startAndKill(data, importing(), moment(importTakes, i, random));
      }
      assertThat(finish(start(data, importing()))).isEqualTo(ROWS_WERE_REFUSED);
      assertThat(hash(data, LEDGER)).as("kill " + i + " of an import").isEqualTo(ledger);
    }
  }

  @Test
  void a_closing_can_be_killed_at_any_moment_and_run_again() throws Exception {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < KILLS_PER_COMMAND; i++) {
      Path data = killed(imported, "closing-" + i, closing(), moment(closingTakes, i, random));
      assertThat(finish(start(data, closing()))).isZero();
      assertThat(hash(data, LEDGER_AND_CLOSINGS))
          .as("kill " + i + " of a closing")
          .isEqualTo(ledgerAndClosings);
    }
  }

  @Test
  void an_assessment_in_bulk_can_be_killed_at_any_moment_and_run_again() throws Exception {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < KILLS_PER_COMMAND; i++) {
      Path data =
          killed(populated, "assessing-" + i, assessing(), moment(assessingTakes, i, random));
      assertThat(finish(start(data, assessing()))).isZero();
      assertThat(hash(data, ASSESSMENTS))
          .as("kill " + i + " of an assessment in bulk")
          .isEqualTo(assessments);
    }
  }

  @Test
  void the_database_server_can_be_killed_in_the_middle() throws Exception {
    Path data = copy(registered, "server");
    Process importing = start(data, importing());
    assertThat(importing.waitFor(importTakes.toMillis() * 7 / 10, TimeUnit.MILLISECONDS)).isFalse();
    long postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst());
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    assertThat(finish(importing)).as("the command says that it failed").isEqualTo(1);

    assertThat(finish(start(data, importing()))).isEqualTo(ROWS_WERE_REFUSED);
    assertThat(finish(start(data, closing()))).isZero();
    assertThat(hash(data, LEDGER_AND_CLOSINGS)).isEqualTo(ledgerAndClosings);
  }

  /// A moment in the i-th fifth of the time that the command takes, without the first tenth, in
  /// which the JVM only starts.
  private static Duration moment(Duration takes, int i, Random random) {
    double part = 0.1 + 0.85 * (i + random.nextDouble()) / KILLS_PER_COMMAND;
    return Duration.ofMillis(Math.round(takes.toMillis() * part));
  }

  /// A copy of a folder on which the command was killed at that moment; somewhat earlier where it
  /// was done by then, because it ran faster than when it was measured.
  private static Path killed(Path from, String name, List<String> command, Duration moment)
      throws Exception {
    Duration after = moment;
    for (int i = 0; i < 10; i++) {
      Path data = copy(from, name + "-" + i);
      if (startAndKill(data, command, after)) {
        return data;
      }
      after = after.multipliedBy(8).dividedBy(10);
    }
    throw new AssertionError(command + " could not be killed");
  }

  /// @return false when it was done before
  private static boolean startAndKill(Path data, List<String> command, Duration after)
      throws Exception {
    Process process = start(data, command);
    if (process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  private static Process start(Path data, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.greenloop.cli.GreenloopCommand"));
    command.addAll(arguments);
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(
                data.resolveSibling(data.getFileName() + ".log").toFile()))
        .start();
  }

  private static int finish(Process process) throws InterruptedException {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends within two minutes").isTrue();
    return process.exitValue();
  }

  /// A copy of a folder whose server is down, with the owners and modes that PostgreSQL asks for.
  private static Path copy(Path from, String name) throws Exception {
    Path to = folder.resolve(name);
    assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor())
        .isZero();
    return to;
  }

  /// SHA-256 of what happened: outcomes, ledger and closed months, by the names of things and not
  /// by their keys or times; and the promises that `doctor` looks at have to hold.
  private static String hash(Path data, List<String> whats) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, atExit -> {});
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      assertThat(
              new StoreCheck(
                      new DriverManagerDataSource(
                          postgres.jdbcUrl(), postgres.user(), postgres.password()))
                  .findings())
          .allMatch(StoreCheck.Finding::holds);
      for (String what : whats) {
        int rows = 0;
        try (ResultSet lines =
            statement.executeQuery(
                "SELECT q::text FROM (" + what + ") q ORDER BY q::text COLLATE \"C\"")) {
          while (lines.next()) {
            digest.update((lines.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
            rows++;
          }
        }
        assertThat(rows).as(what).isPositive();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

package org.greenloop.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;
import org.greenloop.batch.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllianceGeneratorTest {

  @TempDir private Path folder;

  private static GenerationPlan plan(long rows, int months, long seed, String faultShare) {
    List<YearMonth> all =
        IntStream.range(0, months).mapToObj(YearMonth.of(2025, 1)::plusMonths).toList();
    return new GenerationPlan(rows, all, seed, new BigDecimal(faultShare), Mix.ENERGY);
  }

  private Path generated(String name, GenerationPlan plan) throws IOException {
    Path target = folder.resolve(name);
    AllianceGenerator.generate(target, plan, Progress.SILENT);
    return target;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return contents;
  }

  /// Cells of the rows behind the header. Only faulty numbers hold a comma.
  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.replace("\"1,234.5\"", "1234.5").split(",", -1))
        .toList();
  }

  @Test
  void the_same_plan_gives_the_same_bytes_wherever_it_runs() throws IOException {
    GenerationPlan plan = plan(3_000, 2, 42, "0.05");
    Map<String, String> here = contents(generated("here", plan));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Digits of its own, and a day ahead of everyone.
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(contents(generated("there", plan))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void another_seed_gives_other_figures_for_the_same_sites() throws IOException {
    Map<String, String> one = contents(generated("one", plan(500, 1, 1, "0")));
    Map<String, String> two = contents(generated("two", plan(500, 1, 2, "0")));
    assertThat(two.get("sites.csv")).isEqualTo(one.get("sites.csv"));
    assertThat(two.get("energy.csv")).isNotEqualTo(one.get("energy.csv"));
    assertThat(two.get("production.csv")).isNotEqualTo(one.get("production.csv"));
  }

  /// 40 deliveries of a site in a month at most, so rows ÷ (40 × months) sites, rounded up.
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "5, 12, 1",
    "40, 1, 1",
    "41, 1, 2",
    "1000, 1, 25",
    "1000, 12, 3",
    "9999, 3, 84",
  })
  void exactly_as_many_rows_as_asked_for_are_written(long rows, int months, int sites)
      throws IOException {
    GenerationSummary summary =
        AllianceGenerator.generate(folder, plan(rows, months, 7, "0"), Progress.SILENT);
    assertThat(summary.faultyRows()).isZero();
    assertThat(summary.files())
        .contains(
            new WrittenFile("companies.csv", 1),
            new WrittenFile("sites.csv", sites),
            new WrittenFile("energy.csv", rows),
            new WrittenFile("production.csv", (long) sites * months));
    for (WrittenFile file : summary.files()) {
      assertThat(rows(folder.resolve(file.name()))).as(file.name()).hasSize((int) file.rows());
    }
    assertThat(rows(folder.resolve("faults.csv"))).isEmpty();
  }

  @Test
  void no_two_rows_have_the_same_key() throws IOException {
    Path target = generated("keys", plan(20_000, 3, 7, "0"));
    Set<List<String>> keys = new HashSet<>();
    for (String[] row : rows(target.resolve("energy.csv"))) {
      assertThat(keys.add(List.of(row[0], row[1], row[2], row[3], row[6], row[8]))).isTrue();
    }
  }

  @Test
  void what_one_site_hands_on_its_neighbour_in_the_park_receives() throws IOException {
    Path target = generated("transfers", plan(9_000, 2, 7, "0.02"));
    Map<String, String> parks = new HashMap<>();
    for (String[] site : rows(target.resolve("sites.csv"))) {
      parks.put(site[0], site[4]);
    }
    Map<List<String>, BigDecimal> given = new HashMap<>();
    Map<List<String>, BigDecimal> received = new HashMap<>();
    Set<Integer> faulty = new HashSet<>();
    rows(target.resolve("faults.csv")).forEach(fault -> faulty.add(Integer.valueOf(fault[1])));
    List<String[]> energy = rows(target.resolve("energy.csv"));
    for (int i = 0; i < energy.size(); i++) {
      String[] row = energy.get(i);
      if (faulty.contains(i + 2)) {
        continue;
      }
      if (row[3].equals("调出")) {
        // 1 GJ = 1000 MJ, 1 MWh = 1000 kWh
        given.merge(
            List.of(row[0], row[6], row[1], row[2]),
            new BigDecimal(row[4]).movePointRight(3).stripTrailingZeros(),
            BigDecimal::add);
      } else if (row[3].equals("调入")) {
        received.merge(
            List.of(row[6], row[0], row[1], row[2]),
            new BigDecimal(row[4]).stripTrailingZeros(),
            BigDecimal::add);
        assertThat(parks.get(row[0])).isNotEmpty().isEqualTo(parks.get(row[6]));
      }
    }
    assertThat(given).isNotEmpty().isEqualTo(received);
    // 9000 ÷ 80 = 113 sites in 3 parks: blocks of 38, 38 and 37 with 19 + 19 + 18 pairs.
    assertThat(given.keySet()).filteredOn(key -> key.get(3).equals("热力")).hasSize(56 * 2);
    assertThat(parks.values()).filteredOn(String::isEmpty).hasSize(1);
  }

  @Test
  void the_company_has_a_valid_credit_identifier() throws IOException {
    String[] company =
        rows(generated("company", plan(10, 1, 7, "0")).resolve("companies.csv")).get(0);
    assertThat(new CreditCode(company[0]).text()).startsWith("91440606XX9000015");
    assertThat(company[1]).isEqualTo("GEN-1");
  }

  @Test
  void faults_come_in_every_kind_and_in_about_the_share_asked_for() throws IOException {
    Path target = folder.resolve("faults");
    GenerationSummary summary =
        AllianceGenerator.generate(target, plan(20_000, 1, 7, "0.1"), Progress.SILENT);
    // 2000 expected; five standard deviations of the binomial distribution, √(20000 · 0.1 · 0.9) =
    // 42.
    assertThat(summary.faultyRows()).isBetween(1_790L, 2_210L);
    List<String[]> faults = rows(target.resolve("faults.csv"));
    assertThat(faults).hasSize((int) summary.faultyRows());
    Set<String> rules = new HashSet<>();
    for (String[] fault : faults) {
      assertThat(fault[0]).isEqualTo("energy.csv");
      rules.add(fault[2]);
    }
    assertThat(rules)
        .isEqualTo(
            new HashSet<>(Stream.of(Fault.values()).map(Fault::rule).map(Rule::id).toList()));
  }

  @Test
  void a_smaller_run_leaves_nothing_of_a_larger_one() throws IOException {
    Files.writeString(folder.resolve("energy-2.csv"), "of an earlier run");
    Files.writeString(folder.resolve("energy-3.csv"), "of an earlier run");
    AllianceGenerator.generate(folder, plan(10, 1, 7, "0"), Progress.SILENT);
    assertThat(contents(folder).keySet())
        .containsExactly(
            "companies.csv",
            "energy.csv",
            "faults.csv",
            "parks.csv",
            "production.csv",
            "products.csv",
            "sites.csv");
  }

  @Test
  void rows_beyond_the_size_of_a_file_go_to_the_next() throws IOException {
    GenerationPlan plan = plan(25, 1, 7, "1");
    try (EnergyFiles files = new EnergyFiles(folder, 10)) {
      new EnergyRows(plan, Layout.of(plan)).write(files, Progress.SILENT);
      assertThat(files.written())
          .containsExactly(
              new WrittenFile("energy.csv", 10),
              new WrittenFile("energy-2.csv", 10),
              new WrittenFile("energy-3.csv", 5));
    }
    List<String> places = new ArrayList<>();
    for (String[] fault : rows(folder.resolve("faults.csv"))) {
      places.add(fault[0] + ":" + fault[1]);
    }
    // Every file has its own header in row 1.
    assertThat(places)
        .hasSize(25)
        .startsWith("energy.csv:2")
        .contains("energy.csv:11", "energy-2.csv:2", "energy-2.csv:11", "energy-3.csv:2")
        .endsWith("energy-3.csv:6");
  }

  /// 200 · 1024 · 1024 bytes ÷ 2 000 000 rows = 104.86
  @Test
  void two_million_rows_stay_below_the_size_of_a_file_that_intake_takes() throws IOException {
    Path energy = generated("bytes", plan(20_000, 1, 7, "0.1")).resolve("energy.csv");
    for (String line : Files.readAllLines(energy).subList(1, 20_001)) {
      assertThat((line + "\r\n").getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(104);
    }
  }

  @Test
  void progress_reaches_the_number_of_rows() throws IOException {
    List<Long> heard = new ArrayList<>();
    AllianceGenerator.generate(
        folder,
        plan(25_000, 1, 7, "0"),
        (stage, done, total) -> {
          assertThat(stage).isEqualTo("generate");
          assertThat(total).hasValue(25_000);
          heard.add(done);
        });
    assertThat(heard).containsExactly(10_000L, 20_000L, 25_000L);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "-1, 1, 0", "1000000001, 1, 0", "1, 0, 0", "1, 1, 1.01", "1, 1, -0.1"})
  void a_plan_that_cannot_be_is_refused(long rows, int months, String faultShare) {
    assertThatIllegalArgumentException().isThrownBy(() -> plan(rows, months, 7, faultShare));
  }

  @Test
  void a_month_given_twice_is_refused() {
    YearMonth month = YearMonth.of(2025, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new GenerationPlan(1, List.of(month, month), 7, BigDecimal.ZERO, Mix.ENERGY))
        .withMessageContaining("2025-01");
  }
}

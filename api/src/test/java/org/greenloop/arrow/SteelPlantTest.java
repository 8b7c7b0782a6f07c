package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.MeterMonth.Gap;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.closing.MeterGaps;
import org.greenloop.batch.intake.ImportReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real year of quarter-hour readings, as the plant's system wrote them; the figures are those of
/// `examples/steel-plant-2018/SOURCE.md`.
class SteelPlantTest {

  private static final ReportingPeriod YEAR_2018 = new ReportingPeriod.CalendarYear(Year.of(2018));
  private static final YearMonth JANUARY = YearMonth.of(2018, 1);
  private static final YearMonth MARCH = YearMonth.of(2018, 3);
  private static final YearMonth APRIL = YearMonth.of(2018, 4);
  private static final String PLANT = "DAEWOO-GWANGYANG";
  private static final String COMPANY = "DAEWOO-STEEL";
  private static final Path READINGS = Examples.STEEL.resolve("meter-15min.csv");
  private static final List<String> CODES =
      List.of("carbon.scope2.location", "energy.comprehensive", "energy.electricity");

  @TempDir static Path folder;

  /// The year as it is, closed. For reading only.
  private static World plant;

  private static ImportReceipt receipt;

  @BeforeAll
  static void open() {
    plant = World.empty();
    Examples.register(plant, Examples.STEEL);
    receipt = plant.take(READINGS, COMPANY);
    plant.close(YEAR_2018);
  }

  @AfterAll
  static void close() {
    plant.close();
  }

  @Test
  void every_reading_is_taken_and_every_month_is_complete() {
    assertThat(receipt.rows()).isEqualTo(35_040);
    assertThat(receipt.accepted()).isEqualTo(35_040);
    assertThat(receipt.issues()).isEmpty();
    assertThat(receipt.unknownColumns()).isEmpty();
    Map<String, List<String>> months = new LinkedHashMap<>();
    for (MeterMonth month : receipt.meterMonths()) {
      assertThat(month.gaps()).isEmpty();
      assertThat(month.gapCount()).isZero();
      assertThat(MeterGaps.completeness(month)).isEqualTo("100.00");
      months.put(
          month.period().toString(),
          List.of(plain(month.consumption()), String.valueOf(month.readings())));
    }
    assertThat(months).isEqualTo(sourceTable());
  }

  /// Rows such as `| 2018-01 | 126238.29 | 2976 |`.
  private static Map<String, List<String>> sourceTable() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : Examples.lines(Examples.STEEL.resolve("SOURCE.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().matches("2018-[0-9]{2}")) {
        table.put(
            cells[1].strip(), List.of(plain(new BigDecimal(cells[2].strip())), cells[3].strip()));
      }
    }
    assertThat(table).hasSize(12);
    return table;
  }

  @Test
  void the_year_is_the_sum_of_its_readings_to_the_last_digit() {
    assertThat(plant.metric(PLANT, "2018", "energy.electricity").value().orElseThrow())
        .isEqualByComparingTo("959636.71");
    // 959 636.71 kWh × 0.1229 kgce/kWh (GB/T 2589-2020) = 117.939 351 659 tce
    assertThat(plant.metric(PLANT, "2018", "energy.comprehensive").value().orElseThrow())
        .isEqualByComparingTo("117.939351659");
    // 959.636 71 MWh × 0.4594 tCO2/MWh = 440.857 104 574 tCO2
    assertThat(plant.metric(PLANT, "2018", "carbon.scope2.location").value().orElseThrow())
        .isEqualByComparingTo("440.857104574");
  }

  @Test
  void every_month_of_plant_and_company_is_the_expected_one() {
    assertThat(new TreeMap<>(plant.figures(YEAR_2018, CODES)))
        .isEqualTo(new TreeMap<>(Examples.expected("steel-plant-2018.csv")));
  }

  /// The file labels it `31-01-2018 00:00`, and it stands in row 2977.
  @Test
  void the_last_interval_of_January_is_in_January() {
    List<String> lines = Examples.lines(READINGS);
    assertThat(lines.get(2976)).startsWith("31-01-2018 00:00,");
    assertThat(lines.get(2977)).startsWith("01-02-2018 00:15,");
    Explanation explanation =
        plant
            .get(Explainer.class)
            .explain(plant.subject(PLANT), ReportingPeriod.of(JANUARY), "energy.electricity")
            .orElseThrow();
    assertThat(explanation.parts().getFirst().rows())
        .extracting(Explanation.Row::rows)
        .containsExactly("2–2977");
    assertThat(explanation.metric().value().orElseThrow())
        .isEqualByComparingTo(sum(lines.subList(1, 2977)));
  }

  @Test
  void what_rests_on_the_unconfirmed_grid_factor_says_so_and_what_does_not_does_not() {
    for (String period : List.of("2018-07", "2018")) {
      assertThat(plant.metric(PLANT, period, "carbon.scope2.location").confidence())
          .isEqualTo(Confidence.UNCONFIRMED);
      assertThat(plant.metric(COMPANY, period, "carbon.total").confidence())
          .isEqualTo(Confidence.UNCONFIRMED);
      assertThat(plant.metric(PLANT, period, "energy.electricity").confidence().mustBeDeclared())
          .isFalse();
    }
  }

  /// Nobody handed in production: no intensity, and not a zero.
  @Test
  void an_unknown_is_not_zero() {
    assertThat(plant.metric(PLANT, "2018", "energy.per-value-added").availability())
        .isEqualTo(Availability.NOT_REPORTED);
    assertThat(plant.metric(PLANT, "2018", "energy.per-value-added").value()).isEmpty();
    assertThat(plant.closing(PLANT, JANUARY).issues())
        .containsExactly(
            new ClosingIssue(ClosingIssue.Kind.PRODUCTION_NOT_REPORTED, List.of(PLANT)));
  }

  @Test
  void rows_that_are_missing_are_named_as_gaps_and_never_filled() {
    // Four quarters of an hour on 5 March, the last of March and the first of April.
    List<String> missing =
        List.of(
            "05-03-2018 10:15,",
            "05-03-2018 10:30,",
            "05-03-2018 10:45,",
            "05-03-2018 11:00,",
            "31-03-2018 00:00,",
            "01-04-2018 00:15,");
    List<String> kept = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (String line : Examples.lines(READINGS)) {
      boolean gone = missing.stream().anyMatch(line::startsWith);
      (gone ? cut : kept).add(line);
    }
    assertThat(cut).hasSize(6);
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      ImportReceipt withHoles = world.take(Examples.write(folder, "holes.csv", kept), COMPANY);
      assertThat(withHoles.accepted()).isEqualTo(35_034);
      world.close(MARCH);
      world.close(APRIL);

      BigDecimal march = new BigDecimal("80230.41").subtract(sum(cut.subList(0, 5)));
      assertThat(world.metric(PLANT, "2018-03", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo(march);
      BigDecimal april = new BigDecimal("78769.80").subtract(sum(cut.subList(5, 6)));
      assertThat(world.metric(PLANT, "2018-04", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo(april);

      MeterMonth ofMarch = month(withHoles, MARCH);
      assertThat(ofMarch.gaps())
          .containsExactly(
              gap("2018-03-05T10:00", "2018-03-05T11:00"),
              gap("2018-03-31T23:45", "2018-04-01T00:00"));
      assertThat(month(withHoles, APRIL).gaps())
          .containsExactly(gap("2018-04-01T00:00", "2018-04-01T00:15"));
      // 2971 of 2976 quarters of an hour are 99.8319… %, of 2880 are 2879: 99.9652… %
      assertThat(gapIssues(world, MARCH))
          .containsExactly(
              List.of(
                  "DAEWOO-MAIN",
                  "99.83",
                  "2",
                  "2018-03-05 10:00/2018-03-05 11:00, 2018-03-31 23:45/2018-04-01 00:00"));
      assertThat(gapIssues(world, APRIL))
          .containsExactly(
              List.of("DAEWOO-MAIN", "99.96", "1", "2018-04-01 00:00/2018-04-01 00:15"));
    }
  }

  private static Gap gap(String from, String to) {
    return new Gap(LocalDateTime.parse(from), LocalDateTime.parse(to));
  }

  private static MeterMonth month(ImportReceipt receipt, YearMonth period) {
    return receipt.meterMonths().stream()
        .filter(month -> month.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> gapIssues(World world, YearMonth month) {
    return world.closing(PLANT, month).issues().stream()
        .filter(issue -> issue.kind() == ClosingIssue.Kind.METER_GAPS)
        .map(ClosingIssue::arguments)
        .toList();
  }

  private static BigDecimal sum(List<String> lines) {
    return lines.stream()
        .map(line -> new BigDecimal(line.split(",", -1)[1]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The meter of the plant, readings by `meter.csv` instead of the plant's own file.
  @Test
  void overlapping_intervals_are_refused_in_a_file_and_between_files() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      ImportReceipt first =
          readings(
              world,
              "meter,start,end,consumption(kWh)",
              "DAEWOO-MAIN,2019-01-01 00:00,2019-01-02 00:00,100",
              "DAEWOO-MAIN,2019-01-02 00:00,2019-01-03 00:00,110",
              "DAEWOO-MAIN,2019-01-02 22:00,2019-01-03 01:00,7");
      assertThat(places(first)).containsExactly("4 M-205");
      assertThat(first.issues().getFirst().arguments()).containsExactly("3");
      assertThat(first.accepted()).isEqualTo(2);

      ImportReceipt second =
          readings(
              world,
              "meter,start,end,consumption(kWh)",
              "DAEWOO-MAIN,2019-01-02 23:00,2019-01-03 02:00,9",
              "DAEWOO-MAIN,2019-01-03 02:00,2019-01-04 00:00,90");
      assertThat(places(second)).containsExactly("2 M-205");

      world.close(YearMonth.of(2019, 1));
      // 100 + 110 + 90; the hours refused between 00:00 and 02:00 of the third stay open
      assertThat(world.metric(PLANT, "2019-01", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("300");
      assertThat(gapIssues(world, YearMonth.of(2019, 1)))
          .extracting(List::getLast)
          .containsExactly("2019-01-03 00:00/2019-01-03 02:00, 2019-01-04 00:00/2019-02-01 00:00");
    }
  }

  @Test
  void an_interval_across_the_end_of_a_month_is_refused() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      ImportReceipt receipt =
          readings(
              world,
              "meter,start,end,consumption(kWh)",
              "DAEWOO-MAIN,2019-01-31 12:00,2019-02-01 00:00,5",
              "DAEWOO-MAIN,2019-02-28 12:00,2019-03-01 12:00,5");
      assertThat(places(receipt)).containsExactly("3 M-207");
    }
  }

  /// The register reads 1000, 1100, 990 (misread), 1300. What was used between 1100 and 1300 is
  /// 200, however often the meter was misread in between.
  @Test
  void a_register_that_runs_backwards_is_refused_and_does_not_count() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      ImportReceipt receipt =
          readings(
              world,
              "meter,end,register,unit",
              "DAEWOO-MAIN,2019-01-01 00:00,1000,kWh",
              "DAEWOO-MAIN,2019-01-11 00:00,1100,kWh",
              "DAEWOO-MAIN,2019-01-21 00:00,990,kWh",
              "DAEWOO-MAIN,2019-02-01 00:00,1300,kWh");
      assertThat(places(receipt)).containsExactly("4 M-206");
      assertThat(receipt.issues().getFirst().arguments())
          .containsExactly("1100", "2019-01-11 00:00");
      world.close(YearMonth.of(2019, 1));
      assertThat(world.metric(PLANT, "2019-01", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("300");
    }
  }

  @Test
  void a_register_goes_on_where_the_file_before_it_ended() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      readings(
          world,
          "meter,end,register,unit",
          "DAEWOO-MAIN,2019-01-01 00:00,1000,kWh",
          "DAEWOO-MAIN,2019-02-01 00:00,1100,kWh");
      readings(world, "meter,end,register,unit", "DAEWOO-MAIN,2019-03-01 00:00,1250,kWh");
      world.close(YearMonth.of(2019, 2));
      assertThat(world.metric(PLANT, "2019-02", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("150");
    }
  }

  /// January was read as 1100 at its end; it was 1110. The month is handed in again with its first
  /// reading.
  @Test
  void a_register_reading_can_be_corrected() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      readings(
          world,
          "meter,end,register,unit",
          "DAEWOO-MAIN,2019-01-01 00:00,1000,kWh",
          "DAEWOO-MAIN,2019-02-01 00:00,1100,kWh");
      world.close(YearMonth.of(2019, 1));
      ImportReceipt correction =
          world.correct(
              Examples.write(
                  folder,
                  "correction.csv",
                  List.of(
                      "meter,end,register,unit",
                      "DAEWOO-MAIN,2019-01-01 00:00,1000,kWh",
                      "DAEWOO-MAIN,2019-02-01 00:00,1110,kWh")),
              COMPANY,
              "misread");
      assertThat(correction.issues()).isEmpty();
      world.close(YearMonth.of(2019, 1));
      assertThat(world.metric(PLANT, "2019-01", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("110");
      assertThat(world.closing(PLANT, YearMonth.of(2019, 1)).version()).isEqualTo(2);
    }
  }

  /// A system that labels an hour with its start: 23:00 of the 31st is January, 00:00 of the 1st is
  /// February.
  @Test
  void an_interval_can_be_labelled_by_its_start() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      assertThat(
              world
                  .register(
                      Examples.write(
                          folder,
                          "meter-files.csv",
                          List.of(
                              "code,company,time_column,time_format,label,interval_minutes,"
                                  + "midnight,value_column,value_kind,unit,meter,meter_column,"
                                  + "ignored_columns",
                              "HOURLY,DAEWOO-STEEL,from,yyyy-MM-dd HH:mm,start,60,"
                                  + "start_of_labelled_day,kWh used,consumption,kWh,DAEWOO-MAIN,,")))
                  .issues())
          .isEmpty();
      ImportReceipt receipt =
          readings(
              world,
              "from,kWh used",
              "2019-01-31 22:00,1",
              "2019-01-31 23:00,2",
              "2019-02-01 00:00,4",
              "2019-02-01 01:00,8");
      assertThat(receipt.issues()).isEmpty();
      assertThat(receipt.meterMonths())
          .extracting(month -> month.period() + " " + plain(month.consumption()))
          .containsExactly("2019-01 3", "2019-02 12");
      assertThat(month(receipt, YearMonth.of(2019, 1)).gaps())
          .containsExactly(gap("2019-01-01T00:00", "2019-01-31T22:00"));
      assertThat(month(receipt, YearMonth.of(2019, 2)).gaps())
          .containsExactly(gap("2019-02-01T02:00", "2019-03-01T00:00"));
    }
  }

  private static ImportReceipt readings(World world, String... lines) {
    return world.take(Examples.write(folder, "readings.csv", List.of(lines)), COMPANY);
  }

  private static List<String> places(ImportReceipt receipt) {
    return receipt.issues().stream().map(issue -> issue.row() + " " + issue.rule().id()).toList();
  }

  private static String plain(BigDecimal value) {
    return Rounding.plain(value);
  }

  /// January again with one empty line more, so that it is another file.
  @Test
  void the_same_readings_in_another_file_count_nothing_twice() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      List<String> january = new ArrayList<>(Examples.lines(READINGS).subList(0, 2977));
      world.take(Examples.write(folder, "january.csv", january), COMPANY);
      january.add("");
      ImportReceipt again =
          world.take(Examples.write(folder, "january-again.csv", january), COMPANY);
      assertThat(again.repeated()).isFalse();
      assertThat(again.accepted()).isZero();
      assertThat(again.rejected()).isEqualTo(2976);
      assertThat(again.issues()).allMatch(issue -> issue.rule().id().equals("M-205"));
      world.close(JANUARY);
      assertThat(world.metric(PLANT, "2018-01", "energy.electricity").value().orElseThrow())
          .isEqualByComparingTo("126238.29");
    }
  }

  /// One interval, mistyped to end a month late, covers the two after it: both name row 2, not each
  /// other.
  @Test
  void an_overlap_names_the_row_that_it_overlaps() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.STEEL);
      ImportReceipt receipt =
          readings(
              world,
              "meter,start,end,consumption(kWh)",
              "DAEWOO-MAIN,2019-01-01 00:00,2019-01-31 00:00,100",
              "DAEWOO-MAIN,2019-01-02 00:00,2019-01-03 00:00,110",
              "DAEWOO-MAIN,2019-01-03 00:00,2019-01-04 00:00,120");
      assertThat(receipt.issues())
          .extracting(issue -> issue.row() + " " + issue.rule().id() + " " + issue.arguments())
          .containsExactly("3 M-205 [2]", "4 M-205 [2]");
    }
  }
}

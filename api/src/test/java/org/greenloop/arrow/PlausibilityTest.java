package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.plausibility.OverrideRefused;
import org.greenloop.batch.plausibility.WarningOverriding;
import org.greenloop.wording.WarningWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a site reports is held against what it reported before, while it is taken in.
///
/// The site bought about 1000 kWh and 500 m³ a month in 2024.
class PlausibilityTest {

  private static final String HEADER = "site,month,carrier,flow,quantity,unit";

  private static final List<String> KILOWATT_HOURS =
      List.of(
          "1001", "1012", "987", "993", "1021", "1008", "979", "1015", "996", "1003", "1010",
          "989");

  private static final List<String> CUBIC_METRES =
      List.of("503", "511", "489", "497", "508", "502", "494", "513", "487", "499", "506", "491");

  /// Everything that the check leaves, by the names of things and not by their keys.
  private static final String LEFT =
      """
      SELECT concat_ws('|', o.file_name, w.number, w.rule, s.code, w.period, w.row_no, w.series, w.found,
        w.arguments, w.severity)
      FROM plausibility_warning w
      JOIN submission o ON o.id = w.submission_id
      JOIN subject s ON s.id = w.site_id
      ORDER BY o.file_name COLLATE "C", w.number
      """;

  @TempDir private Path folder;

  private World world = World.empty();

  @BeforeEach
  void year() {
    Examples.register(world, Examples.ALLIANCE);
    assertThat(take("2024.csv", year2024()).warnings()).isEmpty();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static List<String> year2024() {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      rows.add(row("2024-%02d".formatted(month), KILOWATT_HOURS.get(month - 1), "kWh"));
      rows.add(gas("2024-%02d".formatted(month), CUBIC_METRES.get(month - 1)));
    }
    return rows;
  }

  private static String row(String month, String amount, String unit) {
    return "COOL-1," + month + ",ELECTRICITY,purchased," + amount + "," + unit;
  }

  private static String gas(String month, String amount) {
    return "COOL-1," + month + ",NATURAL_GAS,purchased," + amount + ",m3";
  }

  private Path file(String name, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    return Examples.write(folder, name, lines);
  }

  private ImportReceipt take(String name, List<String> rows) {
    return world.take(file(name, rows), "EX-COOL");
  }

  private ImportReceipt takeSlip() {
    return take("2025-01.csv", List.of(gas("2025-01", "505"), row("2025-01", "1013000", "kWh")));
  }

  private List<String> left(World of) {
    return of.database().sql(LEFT).query(String.class).list();
  }

  private void account(String username, Role role, String company) {
    world
        .get(AccountHolders.class)
        .save(
            new AccountHolder(
                username,
                username,
                role,
                Optional.of(company).filter(c -> !c.isEmpty()).map(c -> world.subject(c).id()),
                "-"));
  }

  /// Row 1 is the header, row 2 the gas, row 3 the electricity: 1013000 where about 1000 is usual.
  @Test
  void a_thousand_times_the_usual_is_accepted_with_one_warning_at_its_row() {
    ImportReceipt receipt = takeSlip();
    assertThat(receipt.isClean()).isTrue();
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(receipt.warningCount()).isEqualTo(1);
    NotedWarning noted = receipt.warnings().getFirst();
    Warning warning = noted.warning();
    assertThat(warning.check()).isEqualTo(Check.UNIT_SLIP);
    assertThat(warning.row()).isEqualTo(3);
    assertThat(noted.site()).isEqualTo("COOL-1");
    assertThat(warning.month()).isEqualTo(YearMonth.of(2025, 1));
    assertThat(warning.series()).containsExactly("energy", "ELECTRICITY", "purchased");
    assertThat(warning.found()).isEqualTo("1013000 kWh");
    assertThat(warning.arguments().get(1)).isEqualTo("1000");
    assertThat(warning.arguments().subList(2, 4)).containsExactly("1", "12");
    assertThat(new WarningWording().line(noted, Locale.ENGLISH))
        .startsWith("row 3, COOL-1 2025-01, Energy ")
        .contains("1013000 kWh is about 1000 times the usual 10", "check the number and its unit")
        .endsWith("[Q-801]");
    assertThat(world.count("ledger_entry WHERE period = 202501")).isPositive();
    assertThat(takeSlip().warnings()).isEqualTo(receipt.warnings());
  }

  @Test
  void the_month_in_another_unit_of_the_same_size_is_left_alone() {
    assertThat(take("mwh.csv", List.of(row("2025-01", "1.013", "MWh"))).warnings()).isEmpty();
    assertThat(take("mwh2.csv", List.of(row("2025-02", "1007", "MWh"))).warnings())
        .extracting(noted -> noted.warning().check())
        .containsExactly(Check.UNIT_SLIP);
  }

  @Test
  void a_correction_takes_the_wrong_amount_out_of_the_history() {
    long slip = takeSlip().submission().orElseThrow();
    ImportReceipt corrected =
        world.correct(
            file("right.csv", List.of(row("2025-01", "1013", "kWh"))), "EX-COOL", "kWh for MWh");
    assertThat(corrected.warnings()).isEmpty();
    assertThat(world.get(Warnings.class).list(slip, 10))
        .extracting(NotedWarning::state)
        .containsExactly(NotedWarning.State.CORRECTED);
    assertThat(take("2025-02.csv", List.of(row("2025-02", "1007", "kWh"))).warnings()).isEmpty();
  }

  /// A heating value of pipeline gas is about 36 MJ/m³; 8600 is its number in kcal.
  @Test
  void a_heating_value_in_calories_is_found_at_its_row() {
    Path file =
        Examples.write(
            folder,
            "ncv.csv",
            List.of(
                "site,month,carrier,flow,quantity,unit,ncv(kJ/m3)",
                "COOL-1,2025-01,NATURAL_GAS,purchased,505,m3,8600"));
    ImportReceipt receipt = world.take(file, "EX-COOL");
    assertThat(receipt.isClean()).as("%s", receipt.issues()).isTrue();
    assertThat(receipt.warnings())
        .extracting(noted -> noted.warning().check(), noted -> noted.warning().row())
        .containsExactly(tuple(Check.HEATING_VALUE_OUT_OF_RANGE, 2));
  }

  @Test
  void reasons_are_added_to_and_only_by_the_company_or_an_operator() {
    long slip = takeSlip().submission().orElseThrow();
    account("clerk-cool", Role.CLERK, "EX-COOL");
    account("clerk-kitchen", Role.CLERK, "EX-KITCHEN");
    account("reviewer", Role.REVIEWER, "");
    account("operator", Role.OPERATOR, "");
    WarningOverriding overriding = world.get(WarningOverriding.class);
    for (String refused : List.of("clerk-kitchen", "reviewer", "nobody")) {
      assertThatThrownBy(() -> overriding.override(slip, 1, refused, "trust me"))
          .isInstanceOf(OverrideRefused.class)
          .hasMessageContaining(refused);
    }
    assertThatThrownBy(() -> overriding.override(slip, 1, "clerk-cool", " "))
        .isInstanceOf(OverrideRefused.class);
    assertThatThrownBy(() -> overriding.override(slip, 2, "clerk-cool", "a reason"))
        .isInstanceOf(OverrideRefused.class)
        .hasMessageContaining("has no warning 2");
    overriding.override(slip, 1, "clerk-cool", "a new line");
    overriding.override(slip, 1, "operator", "a new line, seen on site");
    NotedWarning noted = world.get(Warnings.class).list(slip, 10).getFirst();
    assertThat(noted.reasons())
        .extracting(NotedWarning.Reason::by, NotedWarning.Reason::text)
        .containsExactly(
            tuple("clerk-cool", "a new line"), tuple("operator", "a new line, seen on site"));
    assertThat(noted.reason().orElseThrow().by()).isEqualTo("operator");
    assertThat(takeSlip().warnings()).containsExactly(noted);
  }

  /// Dies while it notes its warnings, or after, while it posts; a later month comes in between.
  @Test
  void an_import_that_died_ends_with_the_warnings_of_one_that_did_not() {
    List<String> undisturbed;
    try (World other = World.empty()) {
      Examples.register(other, Examples.ALLIANCE);
      other.take(file("2024.csv", year2024()), "EX-COOL");
      World mine = world;
      world = other;
      takeSlip();
      undisturbed = left(other);
      world = mine;
    }
    assertThat(undisturbed).hasSize(1);
    for (String table : List.of("plausibility_warning", "ledger_entry")) {
      world
          .database()
          .sql(
              "CREATE TRIGGER dies BEFORE INSERT ON "
                  + table
                  + " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
          .update();
      assertThatThrownBy(this::takeSlip).isInstanceOf(JobFailed.class);
      world.database().sql("DROP TRIGGER dies ON " + table).update();
      take(
          "between-" + table + ".csv",
          List.of(gas(table.startsWith("l") ? "2025-03" : "2025-02", "504")));
    }
    assertThat(takeSlip().warningCount()).isEqualTo(1);
    assertThat(left(world)).isEqualTo(undisturbed);
  }

  /// The sums for comparison are made in SQL; here they are made once more from the facts, by what
  /// each fact says that it is.
  @Test
  void what_is_kept_of_the_months_is_what_their_rows_sum_to() {
    try (World alliance = Examples.alliance()) {
      alliance.correct(
          Examples.ALLIANCE.resolve("correction-EX-KITCHEN.csv"), "EX-KITCHEN", "late settlement");
      Map<String, String> facts = new TreeMap<>();
      for (Template template :
          List.of(
              Template.ENERGY,
              Template.PRODUCTION,
              Template.METER,
              Template.WATER,
              Template.WASTE,
              Template.MATERIALS)) {
        int before = facts.size();
        for (Subject site : alliance.get(Organizations.class).directory().list(SubjectKind.SITE)) {
          for (Activity fact :
              alliance
                  .get(Submissions.class)
                  .listActivities(
                      template, site.id(), YearMonth.of(2000, 1), YearMonth.of(2030, 1))) {
            facts.merge(
                String.join(
                    " ",
                    template.name(),
                    site.code(),
                    fact.period().toString().replace("-", ""),
                    String.join(",", fact.particulars()),
                    fact.quantity().unit().name()),
                Rounding.plain(fact.quantity().value()),
                (one, two) ->
                    Rounding.plain(
                        new java.math.BigDecimal(one).add(new java.math.BigDecimal(two))));
          }
        }
        assertThat(facts).as(template.name()).hasSizeGreaterThan(before);
      }
      Map<String, String> kept = new TreeMap<>();
      alliance
          .database()
          .sql(
              """
              SELECT concat_ws(' ', m.template, s.code, m.period, array_to_string(m.particulars, ','),
                m.unit) AS what, sum(m.amount) AS amount
              FROM series_month m
              JOIN subject s ON s.id = m.site_id
              GROUP BY 1
              HAVING sum(m.rows) > 0
              """)
          .query(
              row -> {
                kept.put(row.getString("what"), Rounding.plain(row.getBigDecimal("amount")));
              });
      assertThat(kept).isEqualTo(facts);
    }
  }

  /// February 2025 has the Spring Festival: 530.622 MWh where KITCHEN-1 buys about 700. Its
  /// production is handed in after its energy, and is as low. In July COOL-1 lost half of its
  /// water; nothing that was handed in later says why.
  @Test
  void what_looked_unusual_until_production_came_is_explained_by_it() {
    try (World alliance = Examples.alliance()) {
      List<NotedWarning> kitchen = listed(alliance, "KITCHEN-1");
      assertThat(kitchen)
          .hasSizeGreaterThan(1)
          .allSatisfy(
              noted -> {
                assertThat(noted.warning().month()).isEqualTo(YearMonth.of(2025, 2));
                assertThat(noted.state()).isEqualTo(NotedWarning.State.EXPLAINED);
              });
      assertThat(listed(alliance, "COOL-1"))
          .filteredOn(noted -> noted.warning().series().contains("consumed"))
          .extracting(NotedWarning::state)
          .containsExactly(NotedWarning.State.STANDS);
    }
  }

  private static List<NotedWarning> listed(World alliance, String site) {
    return alliance
        .get(CurrentWarnings.class)
        .list(List.of(alliance.subject(site).id()), Examples.YEAR_2025.months(), 100);
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.market.Listing;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.market.MarketEvent;
import org.greenloop.accounting.market.Reservation;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceUpload;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database itself refuses, whoever asks: changing what was written (G3), and seeing what
/// belongs to another company (G6).
class LedgerGuardTest {

  private static final List<String> TABLES_OF_COMPANIES =
      List.of(
          "submission",
          "settlement",
          "row_issue",
          "energy_activity",
          "process_activity",
          "gas_activity",
          "production_activity",
          "site_report",
          "series_month",
          "plausibility_warning",
          "plausibility_override",
          "water_activity",
          "waste_activity",
          "land_activity",
          "pollutant_activity",
          "material_activity",
          "declaration_activity",
          "freight_activity",
          "hub_activity",
          "fleet_activity",
          "packaging_activity",
          "package_activity",
          "parcel_activity",
          "substance_activity",
          "pool_activity",
          "meter_reading",
          "meter_consumption",
          "ledger_entry",
          "posting_gap",
          "balance",
          "closing",
          "metric",
          "closing_issue",
          "criterion_statement",
          "statement_attachment",
          "criterion_score",
          "criterion_message",
          "evidence_file",
          "surveillance_finding",
          "surveillance_mending",
          "ban_lift",
          "ban_lift_end",
          "process_file",
          "supplier_view",
          "lot_listing",
          "lot_withdrawal",
          "lot_reservation",
          "lot_reservation_end",
          "trace_consent",
          "trace_consent_end");

  private static final String STATEMENTS_OF_COMPANY =
      "SELECT c.id FROM criterion_statement c JOIN subject s ON s.id = c.subject_id"
          + " WHERE s.company_id = :company";

  private static final String LISTINGS_OF_COMPANY =
      "SELECT l.id FROM lot_listing l JOIN subject s ON s.id = l.site_id"
          + " WHERE s.company_id = :company";

  /// Of the buyer and of the seller.
  private static final String RESERVATIONS_OF_COMPANY =
      "(site_id IN (SELECT id FROM subject WHERE company_id = :company) OR listing_id IN ("
          + LISTINGS_OF_COMPANY
          + "))";

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    world.take(Examples.ALLIANCE.resolve("faulty-energy.csv"), "EX-COOL");
    declare("COOL-1", "EX-COOL");
    declare("TERM-2", "EX-TERM");
    watch("COOL-1");
    watch("KNIT-3");
  }

  /// A label with a finding that was mended.
  private static void watch(String site) {
    StoredAssessment assessment =
        world
            .get(Assessing.class)
            .assess(
                world
                    .get(StandardCatalog.class)
                    .find("pilot-energy-carbon", Optional.of("2026"), LocalDate.of(2026, 3, 1))
                    .orElseThrow(),
                world.subject(site),
                Examples.YEAR_2025,
                "operator")
            .stored();
    world
        .get(AccountHolders.class)
        .save(new AccountHolder("bob", "bob", Role.REVIEWER, Optional.empty(), "{noop}x"));
    for (String reviewer : List.of("ann", "bob")) {
      world.get(Reviewing.class).review(assessment, reviewer, Verdict.APPROVE, "seen");
    }
    LocalDate day = LocalDate.of(2026, 3, 1);
    SurveillanceFinding finding =
        new SurveillanceFinding(
            world.get(LabelIssuing.class).issue(assessment).serial(),
            1,
            assessment.subjectId(),
            assessment.scheme(),
            assessment.edition(),
            Examples.YEAR_2025,
            true,
            Assessment.Outcome.MET,
            assessment.score(),
            Assessment.Outcome.NOT_MET,
            BigDecimal.ZERO,
            List.of(),
            day,
            day.plusDays(90),
            Optional.empty(),
            new SurveillanceFinding.LabelEnd(day.plusYears(1), Optional.empty()));
    SurveillanceFindings findings = world.get(SurveillanceFindings.class);
    findings.raise(finding);
    findings.mend(
        finding,
        new SurveillanceFinding.Mending(Examples.YEAR_2025, assessment.score(), day.plusDays(1)));
  }

  /// A statement with an attachment, a score and a question; a lift that ended; processes.
  private static void declare(String site, String company) {
    AccountHolders holders = world.get(AccountHolders.class);
    String clerk = "clerk-" + company;
    int id = world.subject(company).id();
    holders.save(new AccountHolder(clerk, clerk, Role.CLERK, Optional.of(id), "{noop}x"));
    holders.save(new AccountHolder("ann", "ann", Role.REVIEWER, Optional.empty(), "{noop}x"));
    EvidenceDesk.Place place =
        EvidenceDesk.place(scheme(), world.subject(site), Examples.YEAR_2025, "green-design");
    EvidenceDesk desk = world.get(EvidenceDesk.class);
    EvidenceFile file = EvidenceUpload.read("a.csv", site.getBytes(StandardCharsets.UTF_8));
    desk.state(
        place,
        new StatementDraft(Optional.of("text"), Optional.empty(), Set.of(), List.of(file)),
        clerk);
    desk.score(place, 1, new ScoreGiven.Share(BigDecimal.ONE), "seen", "ann");
    desk.ask(place, "why?", "ann");
    holders.save(new AccountHolder("olga", "olga", Role.OPERATOR, Optional.empty(), "{noop}x"));
    BanLifting lifting = world.get(BanLifting.class);
    long lift = lifting.give(scheme(), Optional.of(world.subject(site)), "olga", "agreed").id();
    lifting.end(lift, "olga", "published");
    ProcessFiles files = world.get(ProcessFiles.class);
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    files.save(
        new ProcessFile(0, id, "a.csv", "0".repeat(64), ProcessFile.Format.CSV, 1, company, at));
    files.allow(id, "", SupplierView.STAGES, company, at);
    TraceConsents consents = world.get(TraceConsents.class);
    TraceConsent.Word word = new TraceConsent.Word("agreed", clerk, at);
    TraceConsent consent =
        consents.give(new TraceConsent(0, id, Optional.empty(), word, Optional.empty()));
    consents.withdraw(consent.number(), word);
    trade(world.subject(site).id(), world.subject("KITCHEN-1").id(), at);
  }

  /// An offer that was withdrawn, with a reservation of another company that was given up.
  private static void trade(int seller, int buyer, Instant at) {
    MarketBook book = world.get(MarketBook.class);
    LocalDate day = LocalDate.of(2026, 3, 1);
    Quantity mass = Quantity.of("5", Unit.KILOGRAM);
    MarketEvent offer =
        new MarketEvent.Listed(
            new Listing(
                "",
                day,
                day,
                seller,
                "L",
                "COPPER",
                mass,
                Optional.empty(),
                "440606",
                Optional.empty(),
                List.of()));
    String number = ((MarketEvent.Listed) add(book, offer, at)).listing().number();
    add(book, new MarketEvent.Withdrawn(number, day), at);
    MarketEvent taken =
        new MarketEvent.Reserved(
            new Reservation("", number, day, day, buyer, mass, BigDecimal.TEN));
    String reservation = ((MarketEvent.Reserved) add(book, taken, at)).reservation().number();
    add(book, new MarketEvent.Released(reservation, day), at);
  }

  private static MarketEvent add(MarketBook book, MarketEvent event, Instant at) {
    return book.add(new MarketBook.Entry(event, "clerk", at));
  }

  private static Standard scheme() {
    return world
        .get(StandardCatalog.class)
        .find("green-factory", Optional.of("2025"), LocalDate.of(2026, 3, 1))
        .orElseThrow();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "posting_gap",
        "superseded",
        "settlement",
        "closing",
        "metric",
        "closing_issue",
        "assessment",
        "review",
        "certification_decision",
        "label",
        "label_certificate",
        "issued_document",
        "document_file",
        "standing_change",
        "restatement",
        "restated_range",
        "restated_row",
        "own_factor",
        "own_factor_review",
        "factor",
        "factor_edition",
        "calculation",
        "series_month",
        "plausibility_warning",
        "plausibility_override",
        "certificate_batch",
        "certificate_transfer",
        "certificate_allocation",
        "certificate_release",
        "certificate_retirement",
        "evidence_file",
        "criterion_statement",
        "statement_attachment",
        "criterion_score",
        "criterion_message",
        "surveillance_finding",
        "surveillance_mending",
        "scheme_proposal",
        "scheme_vote",
        "scheme_ending",
        "ban_lift",
        "ban_lift_end",
        "process_file",
        "supplier_view",
        "lot_listing",
        "lot_withdrawal",
        "lot_reservation",
        "lot_reservation_end",
        "trace_consent",
        "trace_consent_end"
      })
  void what_was_written_stays(String table) {
    long rows = world.count(table);
    String column =
        world
            .database()
            .sql(
                """
                SELECT column_name
                FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = :table AND is_identity = 'NO'
                ORDER BY ordinal_position
                LIMIT 1
                """)
            .param("table", table)
            .query(String.class)
            .single();
    for (String change :
        List.of(
            "UPDATE " + table + " SET " + column + " = " + column,
            "DELETE FROM " + table,
            "TRUNCATE " + table + " CASCADE")) {
      assertThatThrownBy(() -> world.database().sql(change).update())
          .as(change)
          .rootCause()
          .isInstanceOf(PSQLException.class)
          .hasMessageContaining("is only ever added to")
          .extracting(refused -> ((PSQLException) refused).getSQLState())
          .isEqualTo("23001");
    }
    assertThat(world.count(table)).isEqualTo(rows);
  }

  @Test
  void a_company_sees_its_own_rows_and_no_others() {
    Map<String, Long> own = counts(world.database(), "EX-COOL");
    assertThat(own.get("ledger_entry")).isPositive();
    assertThat(own.get("row_issue")).isEqualTo(15);
    assertThat(asMember(company("EX-COOL"), LedgerGuardTest::visible)).isEqualTo(own);

    Map<String, Long> term = counts(world.database(), "EX-TERM");
    // 365 daily readings of TERM-2
    assertThat(term.get("meter_reading")).isEqualTo(365);
    assertThat(asMember(company("EX-TERM"), LedgerGuardTest::visible)).isEqualTo(term);
  }

  @Test
  void who_says_no_company_sees_nothing() {
    for (Map<String, String> nothing :
        List.of(
            Map.<String, String>of(),
            Map.of("app.company_id", ""),
            Map.of("app.company_id", "999999"),
            Map.of("app.scope", "everything"))) {
      assertThat(asMember(nothing, LedgerGuardTest::visible).values())
          .as(nothing.toString())
          .allMatch(count -> count == 0);
    }
  }

  @Test
  void reviewers_and_operators_see_all() {
    Map<String, Long> all = new LinkedHashMap<>();
    TABLES_OF_COMPANIES.forEach(table -> all.put(table, world.count(table)));
    assertThat(asMember(Map.of("app.scope", "all"), LedgerGuardTest::visible)).isEqualTo(all);
  }

  /// A setting ends with its transaction: the next borrower of the connection sees nothing.
  @Test
  void a_company_is_forgotten_at_the_end_of_the_transaction() {
    asMember(company("EX-COOL"), LedgerGuardTest::visible);
    for (int i = 0; i < 20; i++) {
      assertThat(asMember(Map.of(), LedgerGuardTest::visible).get("ledger_entry")).isZero();
    }
  }

  @Test
  void members_only_read() {
    for (String change :
        List.of(
            "INSERT INTO review VALUES (1, 'x', 'APPROVE', 'x', now())",
            "INSERT INTO ledger_entry SELECT * FROM ledger_entry",
            "UPDATE energy_activity SET quantity = 0",
            "DELETE FROM submission",
            "INSERT INTO scheme_vote VALUES (1, 'x', 'APPROVE', 'x', now())",
            "TRUNCATE balance",
            "SELECT password FROM account_holder")) {
      assertThatThrownBy(
              () ->
                  asMember(
                      Map.of("app.scope", "all"),
                      database -> {
                        database.sql(change).update();
                        return Optional.empty();
                      }))
          .as(change)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private static Map<String, String> company(String code) {
    return Map.of("app.company_id", String.valueOf(world.subject(code).id()));
  }

  private static Map<String, Long> visible(JdbcClient database) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : TABLES_OF_COMPANIES) {
      counts.put(table, database.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }
    return counts;
  }

  /// What belongs to a company, asked without the policies.
  private static Map<String, Long> counts(JdbcClient database, String company) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : TABLES_OF_COMPANIES) {
      String owned =
          switch (table) {
            case "submission", "process_file", "supplier_view", "trace_consent" ->
                "company_id = :company";
            case "trace_consent_end" ->
                "consent_id IN (SELECT id FROM trace_consent WHERE company_id = :company)";
            case "settlement", "row_issue", "meter_reading", "plausibility_override" ->
                "submission_id IN (SELECT id FROM submission WHERE company_id = :company)";
            case "closing" -> "subject_id IN (SELECT id FROM subject WHERE company_id = :company)";
            case "criterion_statement", "criterion_message", "surveillance_finding", "ban_lift" ->
                "subject_id IN (SELECT id FROM subject WHERE company_id = :company)";
            case "surveillance_mending" ->
                "serial IN (SELECT f.serial FROM surveillance_finding f JOIN subject s"
                    + " ON s.id = f.subject_id WHERE s.company_id = :company)";
            case "statement_attachment", "criterion_score" ->
                "statement_id IN (" + STATEMENTS_OF_COMPANY + ")";
            case "ban_lift_end" ->
                "lift_id IN (SELECT b.id FROM ban_lift b JOIN subject s ON s.id = b.subject_id"
                    + " WHERE s.company_id = :company)";
            case "lot_withdrawal" -> "listing_id IN (" + LISTINGS_OF_COMPANY + ")";
            case "lot_reservation" -> RESERVATIONS_OF_COMPANY;
            case "lot_reservation_end" ->
                "reservation_id IN (SELECT id FROM lot_reservation WHERE "
                    + RESERVATIONS_OF_COMPANY
                    + ")";
            case "evidence_file" ->
                "sha256 IN (SELECT sha256 FROM statement_attachment WHERE statement_id IN ("
                    + STATEMENTS_OF_COMPANY
                    + "))";
            case "metric", "closing_issue" ->
                "closing_id IN (SELECT c.id FROM closing c JOIN subject s ON s.id = c.subject_id"
                    + " WHERE s.company_id = :company)";
            default -> "site_id IN (SELECT id FROM subject WHERE company_id = :company)";
          };
      counts.put(
          table,
          database
              .sql("SELECT count(*) FROM " + table + " WHERE " + owned)
              .param("company", world.subject(company).id())
              .query(Long.class)
              .single());
    }
    return counts;
  }

  private interface Question<T> {
    T ask(JdbcClient database);
  }

  /// Asks as the pages of members do: in a transaction, as the role that owns nothing.
  private static <T> T asMember(Map<String, String> settings, Question<T> question) {
    return world
        .get(TransactionTemplate.class)
        .execute(
            status -> {
              JdbcClient database = world.database();
              settings.forEach(
                  (name, value) ->
                      database
                          .sql("SELECT set_config(:name, :value, true)")
                          .param("name", name)
                          .param("value", value)
                          .query()
                          .singleRow());
              database.sql("SET LOCAL ROLE greenloop_app").update();
              return question.ask(database);
            });
  }
}

package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.RestatedRow;
import org.greenloop.accounting.ledger.Restatement;
import org.greenloop.accounting.ledger.Restatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresRestatements implements Restatements {

  /// Stands for the whole restatement in the marks of its ranges.
  private static final long WHOLE = 0;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final PostgresLedger ledger;
  private final PostgresSubmissions submissions;
  private final FactorEditions editions;

  PostgresRestatements(
      JdbcClient jdbc,
      TransactionOperations transactions,
      PostgresLedger ledger,
      PostgresSubmissions submissions,
      FactorEditions editions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.ledger = ledger;
    this.submissions = submissions;
    this.editions = editions;
  }

  @Override
  public String editionOf(YearMonth period) {
    Optional<String> known = findEdition(period);
    if (known.isPresent()) {
      return known.get();
    }
    jdbc.sql(
            """
            INSERT INTO period_edition (period, edition) VALUES (:period, :edition)
            ON CONFLICT (period) DO NOTHING
            """)
        .param("period", Months.toColumn(period))
        .param("edition", editions.list().getFirst())
        .update();
    return findEdition(period).orElseThrow();
  }

  @Override
  public Optional<String> findEdition(YearMonth period) {
    return jdbc.sql("SELECT edition FROM period_edition WHERE period = :period")
        .param("period", Months.toColumn(period))
        .query(String.class)
        .optional();
  }

  @Override
  public Restatement decide(
      YearMonth period, String toEdition, String reason, String decidedBy, Instant at) {
    return transactions.execute(
        status -> {
          long id =
              jdbc.sql(
                      """
                      INSERT INTO restatement (period, from_edition, to_edition, reason, decided_by,
                        decided_at)
                      SELECT :period, p.edition, :edition, :reason, :by, :at
                      FROM period_edition p
                      WHERE p.period = :period
                      RETURNING id
                      """)
                  .param("period", Months.toColumn(period))
                  .param("edition", toEdition)
                  .param("reason", reason)
                  .param("by", decidedBy)
                  .param("at", at.atOffset(ZoneOffset.UTC))
                  .query(Long.class)
                  .single();
          jdbc.sql("UPDATE period_edition SET edition = :edition WHERE period = :period")
              .param("period", Months.toColumn(period))
              .param("edition", toEdition)
              .update();
          return list("r.id = :id", Map.of("id", id)).getFirst();
        });
  }

  @Override
  public List<Restatement> listUnfinished() {
    return list(
        "NOT EXISTS (SELECT 1 FROM restated_range d WHERE d.restatement_id = r.id"
            + " AND d.submission_id = :whole)",
        Map.of("whole", WHOLE));
  }

  @Override
  public List<Restatement> list() {
    return list("true", Map.of());
  }

  private List<Restatement> list(String condition, Map<String, Object> parameters) {
    return jdbc.sql("SELECT r.* FROM restatement r WHERE " + condition + " ORDER BY r.sequence")
        .params(parameters)
        .query((row, index) -> restatement(row))
        .list();
  }

  private static Restatement restatement(ResultSet row) throws SQLException {
    return new Restatement(
        row.getLong("id"),
        row.getLong("sequence"),
        Months.fromColumn(row.getInt("period")),
        row.getString("from_edition"),
        row.getString("to_edition"),
        row.getString("reason"),
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public List<Submission> listSubmissions(YearMonth period) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT submission_id FROM (
              SELECT submission_id FROM ledger_entry WHERE period = :period
              UNION ALL
              SELECT submission_id FROM posting_gap WHERE period = :period
            ) s
            ORDER BY submission_id
            """)
        .param("period", Months.toColumn(period))
        .query(Long.class)
        .list()
        .stream()
        .map(submissions::get)
        .toList();
  }

  @Override
  public List<LedgerEntry> listEntries(
      long submissionId, YearMonth period, int fromRow, int toRow) {
    Map<Integer, Calculation> calculations = ledger.calculations();
    return jdbc.sql(
            """
            SELECT e.*
            FROM ledger_entry e
            WHERE e.submission_id = :id AND e.row_no BETWEEN :fromRow AND :toRow
              AND e.period = :period AND e.kind = 0 AND e.account <> ALL (:counted)
              AND NOT EXISTS (
                SELECT 1
                FROM ledger_entry r
                WHERE r.submission_id = e.submission_id AND r.row_no = e.row_no
                  AND r.account = e.account AND r.revision = e.revision AND r.kind = 1)
            ORDER BY e.row_no, e.account
            """)
        .param("id", submissionId)
        .param("period", Months.toColumn(period))
        .param("fromRow", fromRow)
        .param("toRow", toRow)
        .param("counted", PostgresRecoveryCounts.NUMBERS)
        .query((row, index) -> PostgresLedger.entry(row, calculations))
        .list();
  }

  @Override
  public List<PostingGap> listGaps(long submissionId, YearMonth period, int fromRow, int toRow) {
    return ledger.gaps(
        "g.submission_id = :id AND g.row_no BETWEEN :fromRow AND :toRow AND g.period = :period",
        Map.of(
            "id", submissionId,
            "period", Months.toColumn(period),
            "fromRow", fromRow,
            "toRow", toRow));
  }

  @Override
  public void post(
      Restatement restatement, long submissionId, int fromRow, List<RestatedRow> rows) {
    ledger.knowCalculations(rows.stream().map(RestatedRow::after).toList());
    transactions.executeWithoutResult(
        status -> {
          int claimed =
              jdbc.sql(
                      """
                      INSERT INTO restated_range (restatement_id, submission_id, from_row, changed)
                      VALUES (:restatement, :id, :fromRow, :changed)
                      ON CONFLICT DO NOTHING
                      """)
                  .param("restatement", restatement.id())
                  .param("id", submissionId)
                  .param("fromRow", fromRow)
                  .param("changed", rows.size())
                  .update();
          if (claimed == 1 && !rows.isEmpty()) {
            Integer[] numbers =
                rows.stream().map(row -> row.source().row()).toArray(Integer[]::new);
            reverse(restatement, submissionId, numbers);
            Map<Integer, Integer> revisions = nextRevisions(restatement, submissionId, numbers);
            ledger.copy(
                restatement.id(),
                rows.stream().map(RestatedRow::after).toList(),
                source -> Optional.ofNullable(revisions.get(source.row())).orElseThrow());
          }
        });
  }

  private void reverse(Restatement restatement, long submissionId, Integer[] rows) {
    jdbc.sql(
            PostgresLedger.REVERSE
                + """
                SELECT %s
                FROM ledger_entry e
                WHERE e.submission_id = :id AND e.row_no = ANY (:rows) AND e.kind = 0
                  AND e.account <> ALL (:counted)
                  AND NOT EXISTS (
                    SELECT 1
                    FROM ledger_entry r
                    WHERE r.submission_id = e.submission_id AND r.row_no = e.row_no
                      AND r.account = e.account AND r.revision = e.revision AND r.kind = 1)
                """
                    .formatted(PostgresLedger.REVERSED.formatted(":by")))
        .param("by", restatement.id())
        .param("id", submissionId)
        .param("rows", rows)
        .param("counted", PostgresRecoveryCounts.NUMBERS)
        .update();
  }

  private Map<Integer, Integer> nextRevisions(
      Restatement restatement, long submissionId, Integer[] rows) {
    Map<Integer, Integer> revisions = new HashMap<>();
    jdbc.sql(
            """
            INSERT INTO restated_row (submission_id, row_no, revision, restatement_id)
            SELECT :id, n.row_no, 1 + coalesce((
              SELECT max(x.revision)
              FROM restated_row x
              WHERE x.submission_id = :id AND x.row_no = n.row_no), 0), :restatement
            FROM unnest(CAST(:rows AS integer[])) AS n (row_no)
            RETURNING row_no, revision
            """)
        .param("id", submissionId)
        .param("restatement", restatement.id())
        .param("rows", rows)
        .query(
            row -> {
              revisions.put(row.getInt("row_no"), row.getInt("revision"));
            });
    return revisions;
  }

  @Override
  public void finish(Restatement restatement) {
    jdbc.sql(
            """
            INSERT INTO restated_range (restatement_id, submission_id, from_row, changed)
            VALUES (:restatement, :whole, 0, 0)
            ON CONFLICT DO NOTHING
            """)
        .param("restatement", restatement.id())
        .param("whole", WHOLE)
        .update();
  }
}

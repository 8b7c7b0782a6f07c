package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Regrouping;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.RecoveryCounts;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Writes what is counted into a table of the transaction, and holds it against the ledger there.
final class PostgresRecoveryCounts implements RecoveryCounts {

  static final Integer[] NUMBERS =
      ACCOUNTS.stream().map(Account::number).sorted().toArray(Integer[]::new);

  private static final int ROWS_AT_A_TIME = 5000;

  /// Lines `e` of the month that hold.
  private static final String HELD =
      """
      e.period = :period AND e.account = ANY (:accounts) AND e.kind = 0
        AND NOT EXISTS (
          SELECT 1
          FROM ledger_entry r
          WHERE r.submission_id = e.submission_id AND r.row_no = e.row_no
            AND r.account = e.account AND r.revision = e.revision AND r.kind = 1)
      """;

  private static final String SAME =
      """
      e.submission_id = c.submission_id AND e.row_no = c.row_no AND e.account = c.account
        AND e.quantity = c.quantity AND e.calculation_id = c.calculation_id
      """;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionOperations transactions;
  private final PostgresLedger ledger;

  PostgresRecoveryCounts(
      JdbcClient jdbc,
      DataSource dataSource,
      TransactionOperations transactions,
      PostgresLedger ledger) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.ledger = ledger;
  }

  @Override
  public boolean hasOutputs(YearMonth period) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM treatment_activity WHERE period = :period AND line = 'OUTPUT')")
        .param("period", Months.toColumn(period))
        .query(Boolean.class)
        .single();
  }

  @Override
  public int count(
      YearMonth period, Instant at, Function<TreatedOutput, List<LedgerEntry>> counting) {
    Integer changed =
        transactions.execute(
            status -> {
              stage(period, counting);
              return isSaid(period) ? 0 : say(period, at);
            });
    return Optional.ofNullable(changed).orElse(0);
  }

  private void stage(YearMonth period, Function<TreatedOutput, List<LedgerEntry>> counting) {
    jdbc.sql(
            """
            CREATE TEMPORARY TABLE counted (
              submission_id bigint, row_no integer, account smallint, site_id integer, quantity numeric,
              calculation_id integer, tier smallint
            ) ON COMMIT DROP
            """)
        .update();
    CopyRows rows = new CopyRows();
    int[] waiting = {0};
    jdbc.sql(
            PostgresCustodyRecords.IN_FORCE.formatted("treatment_activity")
                + " AND a.period = :period AND a.line = 'OUTPUT'")
        .withFetchSize(ROWS_AT_A_TIME)
        .param("period", Months.toColumn(period))
        .query(
            (RowCallbackHandler)
                row -> {
                  for (LedgerEntry entry : counting.apply(output(row))) {
                    rows.value(entry.source().submissionId())
                        .value(entry.source().row())
                        .value(entry.account().number())
                        .value(entry.siteId())
                        .value(entry.quantity())
                        .value(ledger.calculationKey(entry.calculation()))
                        .value(entry.tier().number())
                        .endRow();
                    if (++waiting[0] % ROWS_AT_A_TIME == 0) {
                      send(rows);
                    }
                  }
                });
    send(rows);
    jdbc.sql("CREATE INDEX ON counted (submission_id, row_no)").update();
    jdbc.sql("ANALYZE counted").update();
  }

  private void send(CopyRows rows) {
    rows.into(
        "counted (submission_id, row_no, account, site_id, quantity, calculation_id, tier)",
        dataSource);
  }

  private static TreatedOutput output(ResultSet row) throws SQLException {
    String process = row.getString("process");
    Output output = ((TreatmentLine.Given) TreatmentTable.line(row)).output();
    String kind = process.equals(Regrouping.PROCESS) ? "regrouping " : "treatment-run ";
    return new TreatedOutput(
        ActivityTable.source(row),
        row.getInt("site_id"),
        kind + PostgresCustodyRecords.number(row, "run"),
        process,
        output,
        DataQualityTier.get(row.getInt("tier")));
  }

  private boolean isSaid(YearMonth period) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (
              SELECT 1 FROM ledger_entry e WHERE %1$s AND NOT EXISTS (SELECT 1 FROM counted c WHERE %2$s))
            AND NOT EXISTS (
              SELECT 1 FROM counted c WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE %2$s AND %1$s))
            """
                .formatted(HELD, SAME))
        .param("period", Months.toColumn(period))
        .param("accounts", NUMBERS)
        .query(Boolean.class)
        .single();
  }

  private int say(YearMonth period, Instant at) {
    long event =
        jdbc.sql(
                "INSERT INTO recovery_count (period, counted_at) VALUES (:period, :at) RETURNING id")
            .param("period", Months.toColumn(period))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    int reversed =
        jdbc.sql(
                PostgresLedger.REVERSE
                    + """
                    SELECT %s
                    FROM ledger_entry e
                    WHERE %s AND NOT EXISTS (SELECT 1 FROM counted c WHERE %s)
                    """
                        .formatted(PostgresLedger.REVERSED.formatted(":by"), HELD, SAME))
            .param("by", event)
            .param("period", Months.toColumn(period))
            .param("accounts", NUMBERS)
            .update();
    int added =
        jdbc.sql(
                PostgresLedger.REVERSE
                    + """
                    SELECT c.submission_id, c.row_no, c.account, 0, c.site_id, NULL, :period, c.quantity,
                      c.calculation_id,
                      (SELECT coalesce(max(o.revision) + 1, 0)
                        FROM ledger_entry o
                        WHERE o.submission_id = c.submission_id AND o.row_no = c.row_no
                          AND o.account = c.account),
                      :by, c.tier
                    FROM counted c
                    WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE %s AND %s)
                    """
                        .formatted(SAME, HELD))
            .param("by", event)
            .param("period", Months.toColumn(period))
            .param("accounts", NUMBERS)
            .update();
    return reversed + added;
  }
}

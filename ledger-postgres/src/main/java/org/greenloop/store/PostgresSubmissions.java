package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Settlement;
import org.greenloop.accounting.activity.SiteReport;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresSubmissions implements Submissions {

  private static final int NAMED_GAPS = 10;

  private static final String READINGS =
      "meter_reading (submission_id, row_no, meter_id, start_at, end_at, consumption, register)";

  private static final String SAME_FILE =
      "s.company_id = :company AND s.template = :template AND s.sha256 = :sha256"
          + " AND s.sheet = :sheet"
          + " AND s.correction_reason IS NOT DISTINCT FROM :reason";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionOperations transactions;
  private final ActivityTables tables;
  private final CertificateSettlement certificates;
  private final SeriesMonths series;
  private final DeclarationTable declarations = new DeclarationTable();

  PostgresSubmissions(
      JdbcClient jdbc,
      DataSource dataSource,
      TransactionOperations transactions,
      CarrierCatalog carriers,
      CertificateSettlement certificates) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.tables = new ActivityTables(carriers);
    this.certificates = certificates;
    this.series = new SeriesMonths(jdbc);
  }

  @Override
  public Submission receive(Submission submission) {
    // A file of which nothing was accepted is tried anew: meanwhile its site may have been
    // registered.
    jdbc.sql(
            """
            WITH latest AS (
              SELECT s.attempt, t.accepted = 0 AND p.submission_id IS NOT NULL AS in_vain
              FROM submission s
              LEFT JOIN settlement t ON t.submission_id = s.id
              LEFT JOIN posted_range p ON p.submission_id = s.id AND p.from_row = 0
              WHERE %1$s
              ORDER BY s.attempt DESC
              LIMIT 1
            )
            INSERT INTO submission (company_id, template, file_name, sha256, sheet, acceptance,
              correction_reason, estimate, submitted_by, received_at, attempt)
            SELECT :company, :template, :fileName, :sha256, :sheet, :acceptance, :reason, :estimate, :by,
              :at,
              coalesce((SELECT attempt FROM latest), 0) + 1
            WHERE NOT EXISTS (SELECT 1 FROM latest WHERE in_vain IS NOT TRUE)
            ON CONFLICT DO NOTHING
            """
                .formatted(SAME_FILE))
        .param("company", submission.companyId())
        .param("template", submission.template().name())
        .param("fileName", submission.fileName())
        .param("sha256", submission.sha256())
        .param("sheet", submission.sheet().orElse(""))
        .param("acceptance", submission.acceptance().name())
        .param("reason", submission.correctionReason().orElse(null), Types.VARCHAR)
        .param("estimate", submission.estimate().map(Enum::name).orElse(null), Types.VARCHAR)
        .param("by", submission.submittedBy())
        .param("at", submission.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            "SELECT s.* FROM submission s WHERE " + SAME_FILE + " ORDER BY s.attempt DESC LIMIT 1")
        .param("company", submission.companyId())
        .param("template", submission.template().name())
        .param("sha256", submission.sha256())
        .param("sheet", submission.sheet().orElse(""))
        .param("reason", submission.correctionReason().orElse(null), Types.VARCHAR)
        .query((row, index) -> submission(row))
        .single();
  }

  @Override
  public Submission get(long id) {
    return jdbc.sql("SELECT * FROM submission WHERE id = :id")
        .param("id", id)
        .query((row, index) -> submission(row))
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("no submission has the id " + id));
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getLong("id"),
        row.getInt("company_id"),
        Template.valueOf(row.getString("template")),
        row.getString("file_name"),
        row.getString("sha256"),
        Optional.of(row.getString("sheet")).filter(sheet -> !sheet.isEmpty()),
        Submission.Acceptance.valueOf(row.getString("acceptance")),
        Optional.ofNullable(row.getString("correction_reason")),
        Optional.ofNullable(row.getString("estimate")).map(EstimateMethod::valueOf),
        row.getString("submitted_by"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<Settlement> findSettlement(long id) {
    return jdbc.sql("SELECT rows, accepted, rejected FROM settlement WHERE submission_id = :id")
        .param("id", id)
        .query(
            (row, index) ->
                new Settlement(
                    id, row.getLong("rows"), row.getLong("accepted"), row.getLong("rejected")))
        .optional();
  }

  @Override
  public List<Submission> listLatest(int companyId, Template template, int limit) {
    return jdbc.sql(
            """
            SELECT s.*
            FROM submission s
            JOIN settlement t ON t.submission_id = s.id
            WHERE s.company_id = :company AND s.template = :template AND t.accepted > 0
            ORDER BY t.sequence DESC
            LIMIT :limit
            """)
        .param("company", companyId)
        .param("template", template.name())
        .param("limit", limit)
        .query((row, index) -> submission(row))
        .list();
  }

  @Override
  public List<Submission> listUnfinished() {
    return jdbc.sql(
            """
            SELECT s.*
            FROM submission s
            WHERE NOT EXISTS (SELECT 1 FROM posted_range p WHERE p.submission_id = s.id AND p.from_row = 0)
            ORDER BY s.id
            """)
        .query((row, index) -> submission(row))
        .list();
  }

  @Override
  public void takeInActivities(
      Submission submission,
      int fromRow,
      int toRow,
      List<Activity> accepted,
      List<RowIssue> issues) {
    transactions.executeWithoutResult(
        status -> {
          forget(submission, fromRow, toRow);
          CopyRows rows = new CopyRows();
          ActivityTable<?> table = tables.of(submission.template());
          for (Activity activity : accepted) {
            table.copy(rows, activity);
          }
          rows.into(table.target(), dataSource);
          writeIssues(submission.id(), issues);
        });
  }

  @Override
  public void takeInReadings(
      Submission submission,
      int fromRow,
      int toRow,
      List<MeterReading> accepted,
      List<RowIssue> issues) {
    transactions.executeWithoutResult(
        status -> {
          forget(submission, fromRow, toRow);
          CopyRows rows = new CopyRows();
          for (MeterReading reading : accepted) {
            write(rows, reading);
          }
          rows.into(READINGS, dataSource);
          writeIssues(submission.id(), issues);
        });
  }

  private void forget(Submission submission, int fromRow, int toRow) {
    for (String table : List.of(ActivityTables.rowsOf(submission.template()), "row_issue")) {
      jdbc.sql(
              "DELETE FROM "
                  + table
                  + " WHERE submission_id = :id AND row_no BETWEEN :fromRow AND :toRow")
          .param("id", submission.id())
          .param("fromRow", fromRow)
          .param("toRow", toRow)
          .update();
    }
  }

  private static void write(CopyRows rows, MeterReading reading) {
    rows.value(reading.source().submissionId())
        .value(reading.source().row())
        .value(reading.meterId());
    switch (reading) {
      case MeterReading.Consumption consumption ->
          rows.value(consumption.start().toString())
              .value(consumption.end().toString())
              .value(consumption.value())
              .value(Optional.empty())
              .endRow();
      case MeterReading.Register register ->
          rows.value(Optional.empty())
              .value(register.end().toString())
              .value(Optional.empty())
              .value(register.value())
              .endRow();
    }
  }

  private void writeIssues(long id, List<RowIssue> issues) {
    CopyRows rows = new CopyRows();
    int row = -1;
    int position = 0;
    for (RowIssue issue : issues) {
      position = issue.row() == row ? position + 1 : 0;
      row = issue.row();
      rows.value(id)
          .value(issue.row())
          .value(position)
          .value(issue.column())
          .value(issue.rule().id())
          .value(issue.found())
          .array(issue.arguments())
          .endRow();
    }
    rows.into(
        "row_issue (submission_id, row_no, position, column_name, rule, found, arguments)",
        dataSource);
  }

  @Override
  public Settlement settle(Submission submission, Instant at) {
    return transactions.execute(
        status -> {
          // One settlement of a company at a time: two files could hold the same row.
          jdbc.sql("SELECT pg_advisory_xact_lock(0x676C73, :company)")
              .param("company", submission.companyId())
              .query()
              .singleRow();
          if (LotRules.makesLots(submission.template())) {
            jdbc.sql("SELECT pg_advisory_xact_lock(0x676C74)").query().singleRow();
          }
          Optional<Settlement> earlier = findSettlement(submission.id());
          if (earlier.isPresent()) {
            return earlier.get();
          }
          new SettlementRules(jdbc, submission, tables.of(submission.template())).apply();
          if (submission.template() == Template.CERTIFICATE_RETIREMENTS) {
            certificates.retire(submission, at);
          }
          return close(submission, at);
        });
  }

  private Settlement close(Submission submission, Instant at) {
    String table = ActivityTables.rowsOf(submission.template());
    long rejected =
        jdbc.sql("SELECT count(DISTINCT row_no) FROM row_issue WHERE submission_id = :id")
            .param("id", submission.id())
            .query(Long.class)
            .single();
    long accepted =
        jdbc.sql("SELECT count(*) FROM " + table + " WHERE submission_id = :id")
            .param("id", submission.id())
            .query(Long.class)
            .single();
    if (rejected > 0 && submission.acceptance() == Submission.Acceptance.ALL_OR_NOTHING) {
      jdbc.sql("DELETE FROM " + table + " WHERE submission_id = :id")
          .param("id", submission.id())
          .update();
      rejected += accepted;
      accepted = 0;
    } else if (submission.template() == Template.METER) {
      SettlementRules.rollUp(jdbc, submission);
    }
    if (submission.estimate().isEmpty()) {
      noteReports(submission);
      series.note(submission, tables.of(submission.template()));
    }
    jdbc.sql(
            """
            INSERT INTO settlement (submission_id, rows, accepted, rejected, settled_at)
            VALUES (:id, :rows, :accepted, :rejected, :at)
            """)
        .param("id", submission.id())
        .param("rows", accepted + rejected)
        .param("accepted", accepted)
        .param("rejected", rejected)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return new Settlement(submission.id(), accepted + rejected, accepted, rejected);
  }

  private void noteReports(Submission submission) {
    jdbc.sql(
            """
            INSERT INTO site_report (site_id, template, period)
            SELECT DISTINCT a.site_id, :template, a.period
            FROM %s a
            WHERE a.submission_id = :id
            ON CONFLICT DO NOTHING
            """
                .formatted(tables.of(submission.template()).name()))
        .param("id", submission.id())
        .param("template", submission.template().name())
        .update();
  }

  @Override
  public List<SiteReport> listReports(YearMonth period) {
    return jdbc.sql(
            """
            SELECT site_id, template, bool_or(period = :period) AS present,
              max(period) FILTER (WHERE period < :period) AS last_before
            FROM site_report
            WHERE period BETWEEN :from AND :period
            GROUP BY site_id, template
            ORDER BY site_id, template
            """)
        .param("period", Months.toColumn(period))
        .param("from", Months.toColumn(period.minusYears(1)))
        .query(
            (row, index) ->
                new SiteReport(
                    row.getInt("site_id"),
                    Template.valueOf(row.getString("template")),
                    row.getBoolean("present"),
                    Optional.ofNullable(row.getObject("last_before", Integer.class))
                        .map(Months::fromColumn)))
        .list();
  }

  @Override
  public List<RowIssue> listIssues(long id, int limit) {
    return jdbc.sql(
            """
            SELECT row_no, column_name, rule, found, arguments
            FROM row_issue
            WHERE submission_id = :id
            ORDER BY row_no, position
            LIMIT :limit
            """)
        .param("id", id)
        .param("limit", limit)
        .query(
            (row, index) ->
                new RowIssue(
                    row.getInt("row_no"),
                    row.getString("column_name"),
                    Rule.get(row.getString("rule")),
                    row.getString("found"),
                    strings(row.getArray("arguments"))))
        .list();
  }

  @Override
  public List<RowIssue> listLooseEnds(long id, int limit) {
    return jdbc.sql(LotRules.looseEnds())
        .param("id", id)
        .param("limit", limit)
        .query(
            (row, index) ->
                new RowIssue(
                    row.getInt("row_no"),
                    "",
                    row.getString("made") == null ? Rule.UNKNOWN_LOT : Rule.LOT_IS_LATER,
                    row.getString("lot"),
                    row.getString("made") == null
                        ? List.of()
                        : List.of(row.getString("made"), row.getString("day"))))
        .list();
  }

  @Override
  public long countIssues(long id) {
    return jdbc.sql("SELECT count(*) FROM row_issue WHERE submission_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  @Override
  public int lastRow(Submission submission) {
    return jdbc.sql(
            "SELECT coalesce(max(row_no), 0) FROM %s WHERE submission_id = :id"
                .formatted(tables.of(submission.template()).name()))
        .param("id", submission.id())
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Activity> listActivities(Submission submission, int fromRow, int toRow) {
    return activities(
        submission,
        "row_no BETWEEN :fromRow AND :toRow",
        Map.of("fromRow", fromRow, "toRow", toRow));
  }

  @Override
  public List<Activity> listInForce(
      Submission submission, YearMonth period, int fromRow, int toRow) {
    return activities(
        submission,
        "row_no BETWEEN :fromRow AND :toRow AND a.period = :period AND NOT EXISTS ("
            + "SELECT 1 FROM superseded x WHERE x.submission_id = a.submission_id"
            + " AND x.row_no = a.row_no)",
        Map.of("fromRow", fromRow, "toRow", toRow, "period", Months.toColumn(period)));
  }

  @Override
  public List<Activity> listActivities(Submission submission, Collection<Integer> rows) {
    return activities(
        submission, "row_no = ANY (:rows)", Map.of("rows", rows.toArray(Integer[]::new)));
  }

  @Override
  public List<Activity> listActivities(
      Template template, int siteId, YearMonth from, YearMonth to) {
    ActivityTable<?> table = tables.of(template);
    return jdbc.sql(
            table.select()
                + """
                   JOIN settlement s ON s.submission_id = a.submission_id
                  WHERE a.site_id = :site AND a.period BETWEEN :from AND :to
                    AND NOT EXISTS (
                      SELECT 1 FROM superseded x
                      WHERE x.submission_id = a.submission_id AND x.row_no = a.row_no)
                  ORDER BY a.period, a.submission_id, a.row_no
                  """)
        .param("site", siteId)
        .param("from", Months.toColumn(from))
        .param("to", Months.toColumn(to))
        .query((row, index) -> (Activity) table.read(row))
        .list();
  }

  private List<Activity> activities(
      Submission submission, String condition, Map<String, Object> parameters) {
    ActivityTable<?> table = tables.of(submission.template());
    return jdbc.sql(
            table.select()
                + " WHERE a.submission_id = :id AND a."
                + condition
                + " ORDER BY a.row_no")
        .param("id", submission.id())
        .params(parameters)
        .query((row, index) -> (Activity) table.read(row))
        .list();
  }

  @Override
  public List<DeclarationActivity> listDeclarations(
      Collection<Integer> siteIds, Collection<YearMonth> months) {
    return jdbc.sql(
            """
            SELECT d.*
            FROM declaration_activity d
            JOIN settlement s ON s.submission_id = d.submission_id
            WHERE d.site_id = ANY (:sites) AND d.period = ANY (:periods)
              AND NOT EXISTS (
                SELECT 1 FROM superseded x
                WHERE x.submission_id = d.submission_id AND x.row_no = d.row_no)
            ORDER BY d.site_id, d.period, d.submission_id, d.row_no
            """)
        .param("sites", siteIds.toArray(Integer[]::new))
        .param("periods", months.stream().map(Months::toColumn).toArray(Integer[]::new))
        .query((row, index) -> declarations.read(row))
        .list();
  }

  @Override
  public List<Activity> listTransfers(YearMonth period) {
    List<Activity> transfers = new ArrayList<>();
    for (Template template : List.of(Template.ENERGY, Template.WATER)) {
      transfers.addAll(listTransfers(tables.of(template), period));
    }
    return transfers;
  }

  private List<Activity> listTransfers(ActivityTable<?> table, YearMonth period) {
    return jdbc.sql(
            """
            SELECT t.*
            FROM (%s) t
            JOIN settlement s ON s.submission_id = t.submission_id
            WHERE t.period = :period AND t.flow IN ('TRANSFERRED_IN', 'TRANSFERRED_OUT')
              AND NOT EXISTS (
                SELECT 1 FROM superseded x
                WHERE x.submission_id = t.submission_id AND x.row_no = t.row_no)
            ORDER BY t.submission_id, t.row_no
            """
                .formatted(table.select()))
        .param("period", Months.toColumn(period))
        .query((row, index) -> (Activity) table.read(row))
        .list();
  }

  @Override
  public List<MeterMonth> listMeterMonths(long submissionId) {
    List<MeterMonth> months = new ArrayList<>();
    jdbc.sql(
            """
            SELECT DISTINCT period FROM meter_consumption WHERE submission_id = :id ORDER BY period
            """)
        .param("id", submissionId)
        .query(Integer.class)
        .list()
        .forEach(
            period ->
                months.addAll(
                    meterMonths(
                        Months.fromColumn(period),
                        "AND c.meter_id IN (SELECT meter_id FROM meter_consumption"
                            + " WHERE submission_id = "
                            + submissionId
                            + ")")));
    return months;
  }

  @Override
  public List<MeterMonth> listMeterMonths(YearMonth period) {
    return meterMonths(period, "");
  }

  /// Readings in force of a month, with the holes between them and at both ends.
  private List<MeterMonth> meterMonths(YearMonth period, String andMeters) {
    LocalDateTime begin = period.atDay(1).atStartOfDay();
    LocalDateTime end = period.plusMonths(1).atDay(1).atStartOfDay();
    long expected = java.time.Duration.between(begin, end).toMinutes();
    Map<String, MeterMonth> months = new LinkedHashMap<>();
    jdbc.sql(
            """
            WITH reading AS (
              SELECT r.meter_id, r.start_at, r.end_at, r.consumption
              FROM meter_reading r
              JOIN meter_consumption c
                ON c.submission_id = r.submission_id AND c.meter_id = r.meter_id
              WHERE c.period = :period AND r.start_at >= :begin AND r.end_at <= :end
                AND r.end_at > r.start_at
                AND NOT EXISTS (
                  SELECT 1 FROM superseded x
                  WHERE x.submission_id = c.submission_id AND x.row_no = c.row_no)
              %s
            ),
            edge AS (
              SELECT meter_id, end_at AS hole_from,
                lead(start_at, 1, :end) OVER (PARTITION BY meter_id ORDER BY start_at) AS hole_to
              FROM reading
              UNION ALL
              SELECT meter_id, CAST(:begin AS timestamp), min(start_at) FROM reading GROUP BY meter_id
            ),
            hole AS (
              SELECT meter_id, hole_from, hole_to,
                row_number() OVER (PARTITION BY meter_id ORDER BY hole_from) AS n,
                count(*) OVER (PARTITION BY meter_id) AS holes
              FROM edge
              WHERE hole_to > hole_from
            ),
            total AS (
              SELECT meter_id, count(*) AS readings, sum(consumption) AS consumption,
                sum(extract(epoch FROM end_at - start_at) / 60)::bigint AS minutes
              FROM reading
              GROUP BY meter_id
            )
            SELECT m.code, m.site_id, t.readings, t.consumption, t.minutes, h.hole_from, h.hole_to,
              coalesce(h.holes, 0) AS holes
            FROM total t
            JOIN meter m ON m.id = t.meter_id
            LEFT JOIN hole h ON h.meter_id = t.meter_id AND h.n <= :named
            ORDER BY m.code COLLATE "C", h.n
            """
                .formatted(andMeters))
        .param("period", Months.toColumn(period))
        .param("begin", begin)
        .param("end", end)
        .param("named", NAMED_GAPS)
        .query(
            row -> {
              String code = row.getString("code");
              MeterMonth before = months.get(code);
              List<MeterMonth.Gap> gaps =
                  new ArrayList<>(before == null ? List.of() : before.gaps());
              LocalDateTime from = row.getObject("hole_from", LocalDateTime.class);
              if (from != null) {
                gaps.add(new MeterMonth.Gap(from, row.getObject("hole_to", LocalDateTime.class)));
              }
              BigDecimal consumption = row.getBigDecimal("consumption");
              months.put(
                  code,
                  new MeterMonth(
                      code,
                      row.getInt("site_id"),
                      period,
                      consumption,
                      row.getLong("readings"),
                      expected,
                      row.getLong("minutes"),
                      gaps,
                      row.getInt("holes")));
            });
    return List.copyOf(months.values());
  }
}

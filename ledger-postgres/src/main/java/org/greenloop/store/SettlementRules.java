package org.greenloop.store;

import java.time.ZoneOffset;
import java.util.List;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rules that a row meets only together with other rows: of its file, of earlier files, of closed
/// months.
///
/// Each rule is one statement over the whole submission: it writes the issues and takes the rows
/// out. A row that is reported twice is refused the second time, so that the first one counts.
final class SettlementRules {

  private final JdbcClient jdbc;
  private final Submission submission;
  private final ActivityTable<?> facts;

  /// @param facts table of the template of the submission
  SettlementRules(JdbcClient jdbc, Submission submission, ActivityTable<?> facts) {
    this.jdbc = jdbc;
    this.submission = submission;
    this.facts = facts;
  }

  void apply() {
    PlannerStatistics.renewAfter(jdbc, submission, ActivityTables.rowsOf(submission.template()));
    switch (submission.template()) {
      case METER -> readings();
      case CERTIFICATE_RETIREMENTS -> retirements();
      case RETURNS -> lots(List.of());
      case HANDOVERS ->
          lots(
              List.of(
                  new Refusal(Rule.LOT_IS_LATER, LotRules.takenBeforeMade("a.given_lot", facts))));
      case TREATMENTS ->
          lots(
              List.of(
                  new Refusal(Rule.RUN_CONTRADICTS_ITSELF, LotRules.contradictionInFile()),
                  new Refusal(Rule.RUN_CONTRADICTS_ITSELF, LotRules.contradiction(facts)),
                  new Refusal(
                      Rule.LOT_IS_LATER,
                      LotRules.takenBeforeMade("CASE a.line WHEN 'INPUT' THEN a.lot END", facts))));
      default -> monthly(facts.name(), facts.sameFact(), facts.sameValues());
    }
  }

  /// @param select row_no, found, arguments
  private record Refusal(Rule rule, String select) {}

  /// Facts that name a lot. What makes one is refused where another row in force makes it already;
  /// rows that supersede are sorted out before, so that a refused row supersedes nothing.
  private void lots(List<Refusal> refusals) {
    duplicatesInFile(facts.name(), facts.sameFact());
    for (String select : LotRules.madeTwice(submission.template(), facts)) {
      refuse(facts.name(), Rule.LOT_CODE_TAKEN, select);
    }
    for (Refusal refusal : refusals) {
      refuse(facts.name(), refusal.rule(), refusal.select());
    }
    monthly(facts.name(), facts.sameFact(), facts.sameValues());
  }

  /// A retirement is for good, so nothing of an earlier file is superseded; that a certificate is
  /// used once is for its register to say ([CertificateSettlement]). With a reason it may be for a
  /// closed month.
  private void retirements() {
    monthInTheFuture(facts.name());
    duplicatesInFile(facts.name(), facts.sameFact());
    if (submission.correctionReason().isEmpty()) {
      closedMonths(facts.name());
    }
  }

  private void monthly(String table, String key, String values) {
    monthInTheFuture(table);
    duplicatesInFile(table, key);
    if (submission.correctionReason().isPresent()) {
      refuseUnchanged(table, key, values);
      if (keepsAllRows()) {
        supersede(table, key);
      }
    } else {
      if (!facts.isMonthly() || monthsWereReportedBefore(table)) {
        reportedBefore(table, key, values);
      }
      closedMonths(table);
    }
    if (submission.estimate().isEmpty() && keepsAllRows()) {
      replaceEstimates(table);
    }
  }

  /// Rows of estimates in force of the same site and month: `e`, with its submission `o`.
  private static final String ESTIMATES =
      """
      FROM %1$s e
      JOIN submission o ON o.id = e.submission_id AND o.estimate IS NOT NULL
      JOIN settlement s ON s.submission_id = e.submission_id
      WHERE e.site_id = a.site_id AND e.period = a.period
        AND NOT EXISTS (
          SELECT 1 FROM superseded x WHERE x.submission_id = e.submission_id AND x.row_no = e.row_no)
      """;

  /// What a site reports itself takes the place of all that was estimated for the month, row by row
  /// or not.
  private void replaceEstimates(String table) {
    jdbc.sql(
            """
            INSERT INTO superseded (submission_id, row_no, by_submission, by_row)
            SELECT e.submission_id, e.row_no, :id, a.row_no
            FROM (
              SELECT site_id, period, min(row_no) AS row_no
              FROM %1$s
              WHERE submission_id = :id
              GROUP BY site_id, period
            ) a
            CROSS JOIN LATERAL (SELECT e.submission_id, e.row_no %2$s) e
            """
                .formatted(table, ESTIMATES.formatted(table)))
        .param("id", submission.id())
        .update();
  }

  /// Whether any earlier file has rows of the same months; mostly none has, and a million rows need
  /// not be joined to find that out.
  private boolean monthsWereReportedBefore(String table) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM %1$s b
              JOIN settlement s ON s.submission_id = b.submission_id
              WHERE b.submission_id <> :id
                AND b.period IN (SELECT a.period FROM %1$s a WHERE a.submission_id = :id))
            """
                .formatted(table))
        .param("id", submission.id())
        .query(Boolean.class)
        .single();
  }

  /// A file that is refused as a whole must not supersede anything.
  private boolean keepsAllRows() {
    if (submission.acceptance() == Submission.Acceptance.PARTIAL) {
      return true;
    }
    return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM row_issue WHERE submission_id = :id)")
        .param("id", submission.id())
        .query(Boolean.class)
        .single();
  }

  private void monthInTheFuture(String table) {
    int received =
        Months.toColumn(
            java.time.YearMonth.from(
                submission.receivedAt().atOffset(ZoneOffset.ofHours(8)).toLocalDate()));
    refuse(
        table,
        Rule.MONTH_IN_THE_FUTURE,
        """
        SELECT a.row_no, to_char(to_date(a.period::text, 'YYYYMM'), 'YYYY-MM') AS found,
          ARRAY[]::text[] AS arguments
        FROM %s a
        WHERE a.submission_id = :id AND a.period > %d
        """
            .formatted(table, received));
  }

  private void duplicatesInFile(String table, String key) {
    refuse(
        table,
        Rule.DUPLICATE_IN_FILE,
        """
        SELECT row_no, '' AS found, ARRAY[first_row::text] AS arguments
        FROM (
          SELECT a.row_no, min(a.row_no) OVER (PARTITION BY %s) AS first_row
          FROM %s a
          WHERE a.submission_id = :id
        ) ranked
        WHERE row_no <> first_row
        """
            .formatted(key.formatted("a"), table));
  }

  /// Rows in force that other submissions brought for the same key.
  private String sameKey(String table, String key) {
    return """
    FROM %1$s a
    JOIN %1$s b ON (%2$s) = (%3$s) AND b.submission_id <> a.submission_id
    JOIN settlement s ON s.submission_id = b.submission_id
    JOIN submission o ON o.id = b.submission_id AND o.estimate IS NULL
    WHERE a.submission_id = :id
      AND NOT EXISTS (
        SELECT 1 FROM superseded x WHERE x.submission_id = b.submission_id AND x.row_no = b.row_no)
    """
        .formatted(table, key.formatted("a"), key.formatted("b"));
  }

  private void reportedBefore(String table, String key, String values) {
    String same = values.formatted("a") + " = " + values.formatted("b");
    refuse(
        table,
        Rule.ALREADY_ACCEPTED,
        """
        SELECT DISTINCT ON (a.row_no) a.row_no, '' AS found,
          ARRAY[o.file_name, b.row_no::text] AS arguments
        %s AND %s
        ORDER BY a.row_no, b.submission_id
        """
            .formatted(sameKey(table, key), same));
    refuse(
        table,
        Rule.REPORTED_WITH_OTHER_VALUES,
        """
        SELECT DISTINCT ON (a.row_no) a.row_no, trim_scale(%s)::text AS found,
          ARRAY[trim_scale(%s)::text, o.file_name, b.row_no::text] AS arguments
        %s
        ORDER BY a.row_no, b.submission_id
        """
            .formatted(
                facts.headline().formatted("a"),
                facts.headline().formatted("b"),
                sameKey(table, key)));
  }

  private void refuseUnchanged(String table, String key, String values) {
    String same = values.formatted("a") + " = " + values.formatted("b");
    refuse(
        table,
        Rule.CORRECTION_CHANGES_NOTHING,
        """
        SELECT DISTINCT ON (a.row_no) a.row_no, '' AS found,
          ARRAY[o.file_name, b.row_no::text] AS arguments
        %s AND %s
        ORDER BY a.row_no, b.submission_id
        """
            .formatted(sameKey(table, key), same));
  }

  private void supersede(String table, String key) {
    jdbc.sql(
            """
            INSERT INTO superseded (submission_id, row_no, by_submission, by_row)
            SELECT b.submission_id, b.row_no, a.submission_id, a.row_no
            %s
            """
                .formatted(sameKey(table, key)))
        .param("id", submission.id())
        .update();
  }

  private void closedMonths(String table) {
    refuse(
        table,
        Rule.MONTH_CLOSED,
        """
        SELECT a.row_no, to_char(to_date(a.period::text, 'YYYYMM'), 'YYYY-MM') AS found,
          ARRAY[c.version::text] AS arguments
        FROM %s a
        JOIN (
          SELECT subject_id, period, max(version) AS version FROM closing GROUP BY subject_id, period
        ) c ON c.subject_id = a.site_id AND c.period = a.period
        WHERE a.submission_id = :id AND NOT EXISTS (SELECT 1 %s)
        """
            .formatted(table, ESTIMATES.formatted(table)));
  }

  /// Meter readings: registers get their interval first, then intervals are held against each
  /// other.
  private void readings() {
    contradictingRegisters();
    registersRunningBackwards();
    differencesOfRegisters();
    refuse(
        "meter_reading",
        Rule.INTERVAL_SPANS_MONTHS,
        """
        SELECT a.row_no, to_char(a.start_at, 'YYYY-MM-DD HH24:MI') AS found,
          ARRAY[to_char(a.end_at, 'YYYY-MM-DD HH24:MI')] AS arguments
        FROM meter_reading a
        WHERE a.submission_id = :id
          AND a.end_at > date_trunc('month', a.start_at) + interval '1 month'
        """);
    refuse(
        "meter_reading",
        Rule.OVERLAPPING_INTERVAL,
        """
        SELECT row_no, to_char(start_at, 'YYYY-MM-DD HH24:MI') AS found,
          ARRAY[longest[2]::text] AS arguments
        FROM (
          SELECT a.row_no, a.start_at,
            max(ARRAY[extract(epoch FROM a.end_at)::bigint, a.row_no]) OVER (
              PARTITION BY a.meter_id ORDER BY a.start_at, a.row_no
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS longest
          FROM meter_reading a
          WHERE a.submission_id = :id AND a.end_at > a.start_at
        ) ordered
        WHERE longest[1] > extract(epoch FROM start_at)
        """);
    if (submission.correctionReason().isPresent()) {
      if (keepsAllRows()) {
        supersedeMeterMonths();
      }
    } else {
      overlapsWithAccepted();
      closedMeterMonths();
    }
  }

  /// Registers of the meters of this submission: its own, and those accepted before that it does
  /// not replace. A correction hands in the readings from its first to its last again; the first
  /// one opens, so what ended there before stays.
  private String registers() {
    return """
    SELECT a.submission_id, a.row_no, a.meter_id, a.end_at, a.register
    FROM meter_reading a
    JOIN (
      SELECT meter_id, min(end_at) AS first_at, max(end_at) AS last_at
      FROM meter_reading
      WHERE submission_id = :id AND register IS NOT NULL
      GROUP BY meter_id
    ) own ON own.meter_id = a.meter_id
    WHERE a.register IS NOT NULL
      AND (a.submission_id = :id
        OR (EXISTS (SELECT 1 FROM settlement s WHERE s.submission_id = a.submission_id)
          AND NOT EXISTS (
            SELECT 1
            FROM meter_consumption c
            JOIN superseded x ON x.submission_id = c.submission_id AND x.row_no = c.row_no
            WHERE c.submission_id = a.submission_id AND c.meter_id = a.meter_id
              AND a.end_at > a.start_at
              AND c.period = extract(year FROM a.start_at) * 100 + extract(month FROM a.start_at))
          AND NOT (%s AND a.end_at <= own.last_at
            AND (a.end_at > own.first_at
              OR (a.end_at = own.first_at AND a.start_at = a.end_at)))))
    """
        .formatted(submission.correctionReason().isPresent());
  }

  private void contradictingRegisters() {
    refuse(
        "meter_reading",
        Rule.REGISTER_SHOWN_BEFORE,
        """
        SELECT d.row_no, trim_scale(d.register)::text AS found,
          ARRAY[to_char(d.end_at, 'YYYY-MM-DD HH24:MI')] AS arguments
        FROM (
          SELECT r.*, first_value(r.register) OVER (
            PARTITION BY r.meter_id, r.end_at ORDER BY r.submission_id, r.row_no) AS shown
          FROM (%s) r
        ) d
        WHERE d.submission_id = :id AND d.register <> d.shown
        """
            .formatted(registers()));
  }

  /// A register below the highest shown before. It is taken out before differences are formed: what
  /// was used is counted between readings that hold, whatever was misread in between.
  private void registersRunningBackwards() {
    refuse(
        "meter_reading",
        Rule.REGISTER_RUNS_BACKWARDS,
        """
        SELECT d.row_no, trim_scale(d.register)::text AS found,
          ARRAY[trim_scale(d.highest[1])::text,
            to_char(to_timestamp(d.highest[2]) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')] AS arguments
        FROM (
          SELECT r.*, max(ARRAY[r.register, extract(epoch FROM r.end_at)]) OVER (
            PARTITION BY r.meter_id ORDER BY r.end_at
            RANGE BETWEEN UNBOUNDED PRECEDING AND '1 microsecond' PRECEDING) AS highest
          FROM (%s) r
        ) d
        WHERE d.submission_id = :id AND d.register < d.highest[1]
        """
            .formatted(registers()));
  }

  /// A register shows a state; what was used is its difference to the state before, times the
  /// multiplier. The first state that a meter ever shows is an opening and uses nothing.
  private void differencesOfRegisters() {
    jdbc.sql(
            """
            UPDATE meter_reading r
            SET start_at = coalesce(d.before_at, r.end_at),
              consumption = coalesce((r.register - d.before_register) * d.multiplier, 0)
            FROM (
              SELECT a.submission_id, a.row_no, m.multiplier,
                lag(a.end_at) OVER w AS before_at, lag(a.register) OVER w AS before_register
              FROM (%s) a
              JOIN meter m ON m.id = a.meter_id
              WINDOW w AS (PARTITION BY a.meter_id ORDER BY a.end_at, a.submission_id, a.row_no)
            ) d
            WHERE r.submission_id = :id AND d.submission_id = r.submission_id AND d.row_no = r.row_no
            """
                .formatted(registers()))
        .param("id", submission.id())
        .update();
  }

  private void overlapsWithAccepted() {
    refuse(
        "meter_reading",
        Rule.OVERLAPPING_INTERVAL,
        """
        SELECT DISTINCT ON (a.row_no) a.row_no, to_char(a.start_at, 'YYYY-MM-DD HH24:MI') AS found,
          ARRAY[b.row_no::text, o.file_name] AS arguments
        FROM meter_reading a
        JOIN meter_reading b ON b.meter_id = a.meter_id AND b.submission_id <> a.submission_id
          AND b.start_at < a.end_at AND b.end_at > a.start_at
        JOIN submission o ON o.id = b.submission_id
        JOIN meter_consumption c ON c.submission_id = b.submission_id AND c.meter_id = b.meter_id
          AND c.period = extract(year FROM b.start_at) * 100 + extract(month FROM b.start_at)
        WHERE a.submission_id = :id
          AND NOT EXISTS (
            SELECT 1 FROM superseded x
            WHERE x.submission_id = c.submission_id AND x.row_no = c.row_no)
        ORDER BY a.row_no, b.submission_id
        """);
  }

  private void closedMeterMonths() {
    refuse(
        "meter_reading",
        Rule.MONTH_CLOSED,
        """
        SELECT DISTINCT ON (a.row_no) a.row_no, to_char(a.start_at, 'YYYY-MM') AS found,
          ARRAY[c.version::text] AS arguments
        FROM meter_reading a
        JOIN meter m ON m.id = a.meter_id
        JOIN closing c ON c.subject_id = m.site_id
          AND c.period = extract(year FROM a.start_at) * 100 + extract(month FROM a.start_at)
        WHERE a.submission_id = :id AND a.end_at > a.start_at
        ORDER BY a.row_no, c.version DESC
        """);
  }

  /// A correction of readings hands in the whole month of a meter again and takes the place of what
  /// was accepted for it.
  private void supersedeMeterMonths() {
    jdbc.sql(
            """
            INSERT INTO superseded (submission_id, row_no, by_submission, by_row)
            SELECT c.submission_id, c.row_no, :id, n.row_no
            FROM meter_consumption c
            JOIN (
              SELECT meter_id, min(row_no) AS row_no,
                (extract(year FROM start_at) * 100 + extract(month FROM start_at))::integer AS period
              FROM meter_reading
              WHERE submission_id = :id
              GROUP BY 1, 3
            ) n ON n.meter_id = c.meter_id AND n.period = c.period
            WHERE c.submission_id <> :id
              AND NOT EXISTS (
                SELECT 1 FROM superseded x
                WHERE x.submission_id = c.submission_id AND x.row_no = c.row_no)
            """)
        .param("id", submission.id())
        .update();
  }

  /// Readings of a submission become one consumption per meter and month.
  static void rollUp(JdbcClient jdbc, Submission submission) {
    jdbc.sql(
            """
            INSERT INTO meter_consumption (submission_id, row_no, last_row, readings, site_id, period,
              meter_id, carrier, flow, quantity, unit)
            SELECT r.submission_id, min(r.row_no), max(r.row_no), count(*), m.site_id,
              (extract(year FROM r.start_at) * 100 + extract(month FROM r.start_at))::integer AS period,
              m.id, m.carrier, m.flow, sum(r.consumption), m.unit
            FROM meter_reading r
            JOIN meter m ON m.id = r.meter_id
            WHERE r.submission_id = :id AND r.end_at > r.start_at
            GROUP BY r.submission_id, m.id, 6
            """)
        .param("id", submission.id())
        .update();
    PlannerStatistics.renewAfter(jdbc, submission, "meter_consumption");
  }

  /// Writes an issue for every row that `select` (row_no, found, arguments) names, and takes the
  /// row out.
  private void refuse(String table, Rule rule, String select) {
    jdbc.sql(
            """
            WITH refused AS (%s),
            gone AS (
              DELETE FROM %s t USING refused r WHERE t.submission_id = :id AND t.row_no = r.row_no
            )
            INSERT INTO row_issue (submission_id, row_no, position, column_name, rule, found, arguments)
            SELECT :id, row_no, 0, '', :rule, found, arguments FROM refused
            """
                .formatted(select, table))
        .param("id", submission.id())
        .param("rule", rule.id())
        .update();
  }
}

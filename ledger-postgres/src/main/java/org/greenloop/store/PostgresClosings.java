package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.quality.Completeness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresClosings implements Closings {

  private static final String ESTIMATE_REPLACED =
      "an estimate was replaced by what was reported 实报数据替换估算";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionOperations transactions;
  private final Map<String, Indicator> indicators;
  private final Map<String, Integer> order = new HashMap<>();

  PostgresClosings(
      JdbcClient jdbc,
      DataSource dataSource,
      TransactionOperations transactions,
      List<Indicator> indicators) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.indicators =
        indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    for (Indicator indicator : indicators) {
      order.put(indicator.code(), order.size());
    }
  }

  @Override
  public void append(List<Closing> closings, Instant at) {
    if (closings.isEmpty()) {
      return;
    }
    transactions.executeWithoutResult(
        status -> {
          Map<Integer, Long> keys = insert(closings, at);
          CopyRows metrics = new CopyRows();
          CopyRows issues = new CopyRows();
          for (Closing closing : closings) {
            long key = Optional.ofNullable(keys.get(closing.subjectId())).orElseThrow();
            for (Metric metric : closing.metrics()) {
              metrics
                  .value(key)
                  .value(metric.indicator().code())
                  .value(metric.numerator())
                  .value(metric.denominator())
                  .value(metric.availability().name())
                  .value(metric.confidence().name())
                  .value(metric.entries())
                  .value(SupportColumn.write(metric.quality().numerator()))
                  .value(SupportColumn.write(metric.quality().denominator()))
                  .value(metric.quality().completeness().map(Completeness::present))
                  .value(metric.quality().completeness().map(Completeness::expected))
                  .endRow();
            }
            int position = 0;
            for (ClosingIssue issue : closing.issues()) {
              issues
                  .value(key)
                  .value(position++)
                  .value(issue.kind().id())
                  .array(issue.arguments())
                  .endRow();
            }
          }
          metrics.into(
              "metric (closing_id, code, numerator, denominator, availability, confidence, entries,"
                  + " numerator_support, denominator_support, present, expected)",
              dataSource);
          issues.into("closing_issue (closing_id, position, rule, arguments)", dataSource);
        });
  }

  /// One statement for all rows; the keys come back by subject.
  private Map<Integer, Long> insert(List<Closing> closings, Instant at) {
    Map<Integer, Long> keys = new HashMap<>();
    jdbc.sql(
            """
            INSERT INTO closing (subject_id, period, version, sequence, reason, closed_at, present,
              expected)
            SELECT n.subject_id, :period, n.version, n.sequence, n.reason, :at, n.present, n.expected
            FROM unnest(CAST(:subjects AS integer[]), CAST(:versions AS integer[]),
              CAST(:sequences AS bigint[]), CAST(:reasons AS text[]), CAST(:present AS integer[]),
              CAST(:expected AS integer[]))
              AS n (subject_id, version, sequence, reason, present, expected)
            RETURNING subject_id, id
            """)
        .param("period", Months.toColumn(closings.getFirst().period()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("subjects", closings.stream().map(Closing::subjectId).toArray(Integer[]::new))
        .param("versions", closings.stream().map(Closing::version).toArray(Integer[]::new))
        .param("sequences", closings.stream().map(Closing::sequence).toArray(Long[]::new))
        .param("reasons", closings.stream().map(Closing::reason).toArray(String[]::new))
        .param("present", counts(closings, Completeness::present))
        .param("expected", counts(closings, Completeness::expected))
        .query(
            row -> {
              keys.put(row.getInt("subject_id"), row.getLong("id"));
            });
    return keys;
  }

  private static @Nullable Integer[] counts(
      List<Closing> closings, Function<Completeness, Integer> count) {
    return closings.stream()
        .map(closing -> closing.completeness().map(count).orElse(null))
        .toArray(Integer[]::new);
  }

  @Override
  public Map<Integer, Closing> findLatest(YearMonth period, Collection<Integer> subjectIds) {
    Map<Integer, Closing> latest = new LinkedHashMap<>();
    for (Closing closing :
        read(
            "c.period = :period AND c.subject_id = ANY (:subjects)",
            Map.of(
                "period",
                Months.toColumn(period),
                "subjects",
                subjectIds.toArray(Integer[]::new)))) {
      latest.merge(closing.subjectId(), closing, (a, b) -> a.version() > b.version() ? a : b);
    }
    return latest;
  }

  @Override
  public List<Closing> listLatest(
      Collection<YearMonth> periods, Collection<Integer> subjectIds, Collection<String> codes) {
    Map<Long, Closing> latest = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (subject_id, period) *
            FROM closing
            WHERE subject_id = ANY (:subjects) AND period = ANY (:periods)
            ORDER BY subject_id, period, version DESC
            """)
        .param("subjects", subjectIds.toArray(Integer[]::new))
        .param("periods", periods.stream().map(Months::toColumn).toArray(Integer[]::new))
        .query(
            row -> {
              latest.put(row.getLong("id"), closing(row, List.of(), List.of()));
            });
    Map<Long, List<Metric>> metrics = new HashMap<>();
    jdbc.sql("SELECT * FROM metric WHERE closing_id = ANY (:closings) AND code = ANY (:codes)")
        .param("closings", latest.keySet().toArray(Long[]::new))
        .param("codes", codes.stream().filter(indicators::containsKey).toArray(String[]::new))
        .query(
            row -> {
              Indicator indicator =
                  Optional.ofNullable(indicators.get(row.getString("code"))).orElseThrow();
              metrics
                  .computeIfAbsent(row.getLong("closing_id"), key -> new ArrayList<>())
                  .add(metric(indicator, row));
            });
    return latest.entrySet().stream()
        .map(
            entry ->
                entry.getValue().with(inOrder(metrics.getOrDefault(entry.getKey(), List.of()))))
        .toList();
  }

  private List<Metric> inOrder(List<Metric> metrics) {
    return metrics.stream()
        .sorted(Comparator.comparingInt(metric -> order.getOrDefault(metric.indicator().code(), 0)))
        .toList();
  }

  @Override
  public long lastAppended() {
    return jdbc.sql("SELECT coalesce(max(id), 0) FROM closing").query(Long.class).single();
  }

  @Override
  public Optional<Closing> find(int subjectId, YearMonth period, Optional<Integer> version) {
    return read(
            "c.period = :period AND c.subject_id = :subject",
            Map.of("period", Months.toColumn(period), "subject", subjectId))
        .stream()
        .filter(closing -> version.isEmpty() || version.get() == closing.version())
        .reduce((earlier, later) -> later);
  }

  @Override
  public List<Closing> list(int subjectId) {
    return read("c.subject_id = :subject", Map.of("subject", subjectId));
  }

  private List<Closing> read(String condition, Map<String, Object> parameters) {
    Map<Long, List<Metric>> metrics = new HashMap<>();
    jdbc.sql("SELECT m.* FROM metric m JOIN closing c ON c.id = m.closing_id WHERE " + condition)
        .params(parameters)
        .query(
            row -> {
              Indicator indicator = indicators.get(row.getString("code"));
              if (indicator != null) {
                metrics
                    .computeIfAbsent(row.getLong("closing_id"), key -> new ArrayList<>())
                    .add(metric(indicator, row));
              }
            });
    Map<Long, List<ClosingIssue>> issues = new HashMap<>();
    jdbc.sql(
            "SELECT i.* FROM closing_issue i JOIN closing c ON c.id = i.closing_id WHERE "
                + condition
                + " ORDER BY i.closing_id, i.position")
        .params(parameters)
        .query(
            row -> {
              issues
                  .computeIfAbsent(row.getLong("closing_id"), key -> new ArrayList<>())
                  .add(
                      new ClosingIssue(
                          ClosingIssue.Kind.get(row.getString("rule")),
                          PostgresSubmissions.strings(row.getArray("arguments"))));
            });
    return jdbc.sql(
            "SELECT c.* FROM closing c WHERE "
                + condition
                + " ORDER BY c.subject_id, c.period, c.version")
        .params(parameters)
        .query(
            (row, index) -> {
              long key = row.getLong("id");
              return closing(
                  row,
                  inOrder(metrics.getOrDefault(key, List.of())),
                  issues.getOrDefault(key, List.of()));
            })
        .list();
  }

  private static Closing closing(ResultSet row, List<Metric> metrics, List<ClosingIssue> issues)
      throws SQLException {
    return new Closing(
        row.getInt("subject_id"),
        Months.fromColumn(row.getInt("period")),
        row.getInt("version"),
        row.getLong("sequence"),
        row.getString("reason"),
        completeness(row),
        metrics,
        issues);
  }

  private static Metric metric(Indicator indicator, ResultSet row) throws SQLException {
    return new Metric(
        indicator,
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        Availability.valueOf(row.getString("availability")),
        Confidence.valueOf(row.getString("confidence")),
        row.getLong("entries"),
        new MetricQuality(
            SupportColumn.read(row.getArray("numerator_support")),
            SupportColumn.read(row.getArray("denominator_support")),
            completeness(row)));
  }

  private static Optional<Completeness> completeness(ResultSet row) throws SQLException {
    Integer present = row.getObject("present", Integer.class);
    Integer expected = row.getObject("expected", Integer.class);
    return present == null || expected == null
        ? Optional.empty()
        : Optional.of(new Completeness(present, expected));
  }

  @Override
  public Map<Integer, Integer> countVersions(YearMonth period) {
    Map<Integer, Integer> versions = new HashMap<>();
    jdbc.sql(
            """
            SELECT subject_id, max(version) AS version
            FROM closing
            WHERE period = :period
            GROUP BY subject_id
            """)
        .param("period", Months.toColumn(period))
        .query(
            row -> {
              versions.put(row.getInt("subject_id"), row.getInt("version"));
            });
    return versions;
  }

  @Override
  public List<SubjectIssue> listIssues(YearMonth period) {
    return jdbc.sql(
            """
            SELECT c.subject_id, i.rule, i.arguments
            FROM (
              SELECT DISTINCT ON (subject_id) id, subject_id
              FROM closing
              WHERE period = :period
              ORDER BY subject_id, version DESC
            ) c
            JOIN closing_issue i ON i.closing_id = c.id
            ORDER BY c.subject_id, i.position
            """)
        .param("period", Months.toColumn(period))
        .query(
            (row, index) ->
                new SubjectIssue(
                    row.getInt("subject_id"),
                    new ClosingIssue(
                        ClosingIssue.Kind.get(row.getString("rule")),
                        PostgresSubmissions.strings(row.getArray("arguments")))))
        .list();
  }

  @Override
  public long currentSequence() {
    return jdbc.sql("SELECT coalesce(max(sequence), 0) FROM ledger_event")
        .query(Long.class)
        .single();
  }

  @Override
  public List<String> listCorrectionReasons(
      YearMonth period, Collection<Integer> sites, long afterSequence) {
    return jdbc.sql(
            """
            SELECT n.reason
            FROM (
              SELECT o.id, o.correction_reason AS reason
              FROM submission o
              WHERE o.correction_reason IS NOT NULL
              UNION ALL
              SELECT x.by_submission, :replaced
              FROM superseded x
              JOIN submission e ON e.id = x.submission_id AND e.estimate IS NOT NULL
              JOIN submission o ON o.id = x.by_submission AND o.correction_reason IS NULL
              UNION ALL
              SELECT r.id, r.from_edition || ' → ' || r.to_edition || ': ' || r.reason
              FROM restatement r
              WHERE r.period = :period
            ) n
            JOIN ledger_event v ON v.id = n.id AND v.sequence > :after
            WHERE EXISTS (
              SELECT 1 FROM ledger_entry e
              WHERE e.posted_by = n.id AND e.period = :period AND e.site_id = ANY (:sites))
            GROUP BY n.reason
            ORDER BY min(v.sequence)
            """)
        .param("replaced", ESTIMATE_REPLACED)
        .param("after", afterSequence)
        .param("period", Months.toColumn(period))
        .param("sites", sites.toArray(Integer[]::new))
        .query(String.class)
        .list();
  }
}

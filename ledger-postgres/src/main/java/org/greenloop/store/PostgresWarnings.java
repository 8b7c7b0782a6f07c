package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.accounting.plausibility.Warnings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresWarnings implements Warnings {

  private static final String OF_SUBMISSION = "w.submission_id = :submission";
  private static final String BY_NUMBER = "w.submission_id, w.number";
  private static final String OF_SITES = "w.site_id = ANY (:sites) AND w.period = ANY (:periods)";
  private static final String BY_SITE = "s.code COLLATE \"C\", w.period, w.submission_id, w.number";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionOperations transactions;

  PostgresWarnings(JdbcClient jdbc, DataSource dataSource, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transactions = transactions;
  }

  @Override
  public void note(long submissionId, List<Warning> warnings) {
    transactions.executeWithoutResult(
        status -> {
          if (count(submissionId) > 0) {
            return;
          }
          CopyRows rows = new CopyRows();
          int number = 0;
          for (Warning warning : warnings) {
            number++;
            rows.value(submissionId)
                .value(number)
                .value(warning.check().id())
                .value(warning.siteId())
                .value(Months.toColumn(warning.month()))
                .value(warning.row())
                .array(warning.series())
                .value(warning.found())
                .array(warning.arguments())
                .value(warning.severity())
                .endRow();
          }
          rows.into(
              "plausibility_warning (submission_id, number, rule, site_id, period, row_no, series,"
                  + " found, arguments, severity)",
              dataSource);
        });
  }

  @Override
  public List<NotedWarning> list(long submissionId, int limit) {
    return list(OF_SUBMISSION, BY_NUMBER, Map.of("submission", submissionId), limit);
  }

  @Override
  public long count(long submissionId) {
    return count(OF_SUBMISSION, Map.of("submission", submissionId));
  }

  @Override
  public Optional<NotedWarning> find(long submissionId, int number) {
    return list(
            OF_SUBMISSION + " AND w.number = :number",
            BY_NUMBER,
            Map.of("submission", submissionId, "number", number),
            1)
        .stream()
        .findFirst();
  }

  @Override
  public List<NotedWarning> list(
      Collection<Integer> siteIds, Collection<YearMonth> months, int limit) {
    return list(OF_SITES, BY_SITE, ofSites(siteIds, months), limit);
  }

  @Override
  public long count(Collection<Integer> siteIds, Collection<YearMonth> months) {
    return count(OF_SITES, ofSites(siteIds, months));
  }

  private static Map<String, Object> ofSites(
      Collection<Integer> siteIds, Collection<YearMonth> months) {
    return Map.of(
        "sites",
        siteIds.toArray(Integer[]::new),
        "periods",
        months.stream().map(Months::toColumn).toArray(Integer[]::new));
  }

  private List<NotedWarning> list(
      String condition, String order, Map<String, Object> parameters, int limit) {
    return jdbc.sql(
            """
            SELECT w.*, s.code AS site, o.file_name, r.reasons, r.givers, r.moments,
              EXISTS (
                SELECT 1 FROM superseded x
                WHERE x.submission_id = w.submission_id AND x.row_no = w.row_no) AS corrected
            FROM plausibility_warning w
            JOIN subject s ON s.id = w.site_id
            JOIN submission o ON o.id = w.submission_id
            CROSS JOIN LATERAL (
              SELECT coalesce(array_agg(v.reason ORDER BY v.id), '{}') AS reasons,
                coalesce(array_agg(v.given_by ORDER BY v.id), '{}') AS givers,
                coalesce(array_agg((extract(epoch FROM v.given_at) * 1000000)::bigint ORDER BY v.id),
                  '{}') AS moments
              FROM plausibility_override v
              WHERE v.submission_id = w.submission_id AND v.number = w.number
            ) r
            WHERE %s
            ORDER BY %s
            LIMIT :limit
            """
                .formatted(condition, order))
        .params(parameters)
        .param("limit", limit)
        .query((row, index) -> warning(row))
        .list();
  }

  private long count(String condition, Map<String, Object> parameters) {
    return jdbc.sql("SELECT count(*) FROM plausibility_warning w WHERE " + condition)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private static NotedWarning warning(ResultSet row) throws SQLException {
    List<String> texts = PostgresSubmissions.strings(row.getArray("reasons"));
    List<String> givers = PostgresSubmissions.strings(row.getArray("givers"));
    Long[] moments = (Long[]) row.getArray("moments").getArray();
    List<NotedWarning.Reason> reasons = new ArrayList<>();
    for (int i = 0; i < moments.length; i++) {
      reasons.add(
          new NotedWarning.Reason(
              texts.get(i), givers.get(i), Instant.EPOCH.plus(moments[i], ChronoUnit.MICROS)));
    }
    return new NotedWarning(
        row.getLong("submission_id"),
        row.getInt("number"),
        row.getString("site"),
        row.getString("file_name"),
        new Warning(
            Check.get(row.getString("rule")),
            row.getInt("site_id"),
            Months.fromColumn(row.getInt("period")),
            row.getInt("row_no"),
            PostgresSubmissions.strings(row.getArray("series")),
            row.getString("found"),
            PostgresSubmissions.strings(row.getArray("arguments")),
            row.getBigDecimal("severity")),
        row.getBoolean("corrected") ? NotedWarning.State.CORRECTED : NotedWarning.State.STANDS,
        reasons);
  }

  @Override
  public void override(long submissionId, int number, NotedWarning.Reason reason) {
    int added =
        jdbc.sql(
                """
                INSERT INTO plausibility_override (submission_id, number, reason, given_by, given_at)
                SELECT w.submission_id, w.number, :reason, :by, :at
                FROM plausibility_warning w
                WHERE w.submission_id = :submission AND w.number = :number
                """)
            .param("submission", submissionId)
            .param("number", number)
            .param("reason", reason.text())
            .param("by", reason.by())
            .param("at", reason.at().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      throw new IllegalArgumentException(
          "submission " + submissionId + " has no warning " + number);
    }
  }
}

package org.greenloop.store;

import org.greenloop.accounting.activity.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a submission adds to the months of its sites, and takes out of them where it replaces
/// earlier rows: one statement each, whatever the number of rows.
final class SeriesMonths {

  private final JdbcClient jdbc;

  SeriesMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// For a submission that is no estimate, in the transaction that settles it.
  void note(Submission submission, ActivityTable<?> facts) {
    facts
        .series()
        .ifPresent(
            series -> {
              add(submission, facts.name(), series);
              takeOut(submission, facts.name(), series);
              PlannerStatistics.renewAfter(jdbc, submission, "series_month");
            });
  }

  private void add(Submission submission, String facts, ActivityTable.SeriesColumns series) {
    jdbc.sql(
            """
            INSERT INTO series_month (submission_id, site_id, period, template, particulars, unit,
              amount, rows, first_row, least, least_row, most, most_row)
            SELECT :id, a.site_id, a.period, :template, %2$s, a.unit, sum(a.quantity), count(*),
              min(a.row_no), min(a.quantity), (min(ARRAY[a.quantity, a.row_no]))[2],
              max(a.quantity), -(max(ARRAY[a.quantity, -a.row_no]))[2]
            FROM %1$s a
            WHERE a.submission_id = :id
            GROUP BY a.site_id, a.period, a.unit, %3$s
            """
                .formatted(facts, series.particulars(), series.columns()))
        .param("id", submission.id())
        .param("template", submission.template().name())
        .update();
  }

  private void takeOut(Submission submission, String facts, ActivityTable.SeriesColumns series) {
    jdbc.sql(
            """
            INSERT INTO series_month (submission_id, site_id, period, template, particulars, unit,
              amount, rows)
            SELECT :id, a.site_id, a.period, :template, %2$s, a.unit, -sum(a.quantity), -count(*)
            FROM superseded x
            JOIN %1$s a ON a.submission_id = x.submission_id AND a.row_no = x.row_no
            JOIN submission o ON o.id = x.submission_id AND o.estimate IS NULL
            WHERE x.by_submission = :id
            GROUP BY a.site_id, a.period, a.unit, %3$s
            """
                .formatted(facts, series.particulars(), series.columns()))
        .param("id", submission.id())
        .param("template", submission.template().name())
        .update();
  }
}

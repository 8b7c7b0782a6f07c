package org.greenloop.store;

import org.greenloop.accounting.activity.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the planner believes of a table that a file has just filled.
///
/// PostgreSQL counts again in its own time, up to a minute later. Until then it believes that the
/// table is as small as before, and compares its rows with each other pair by pair: a month of 25
/// 000 meters took minutes.
final class PlannerStatistics {

  /// Rows from which a file changes what the planner should expect.
  private static final int LARGE = 2_000;

  private PlannerStatistics() {}

  /// @param table that has rows of the submission, with its id
  static void renewAfter(JdbcClient jdbc, Submission submission, String table) {
    boolean large =
        jdbc.sql(
                """
                SELECT count(*) = :large
                FROM (SELECT FROM %s WHERE submission_id = :id LIMIT :large) r
                """
                    .formatted(table))
            .param("id", submission.id())
            .param("large", LARGE)
            .query(Boolean.class)
            .single();
    if (large) {
      jdbc.sql("ANALYZE " + table).update();
    }
  }
}

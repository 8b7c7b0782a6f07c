package org.greenloop.store;

import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the steps of imports, closings and assessments in bulk took, by what the job framework
/// wrote down.
public final class StepTimes {

  private final JdbcClient jdbc;

  public StepTimes(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// @param subject file of an import; month of a closing; scheme of an assessment in bulk
  /// @param template of an import; `close` for a closing; `assess`
  /// @param rows of the file; 0 for a closing; subjects of an assessment in bulk
  /// @param step as the job names it: takeIn, settle, check, post, finish; sumBalances,
  ///   closeSubjects; assessSubjects
  public record StepTime(
      String subject, String template, long rows, String step, BigDecimal seconds) {}

  /// In the order in which they ran.
  public List<StepTime> list() {
    return jdbc.sql(
            """
            SELECT coalesce(s.file_name, a.parameter_value, m.parameter_value) AS subject,
              coalesce(lower(s.template), CASE WHEN a.parameter_value IS NULL THEN 'close' ELSE 'assess' END)
                AS template,
              coalesce(t.rows, CAST(n.parameter_value AS bigint), 0) AS rows,
              e.step_name AS step,
              round(extract(epoch FROM e.end_time - e.start_time)::numeric, 3) AS seconds
            FROM batch_step_execution e
            LEFT JOIN batch_job_execution_params p
              ON p.job_execution_id = e.job_execution_id AND p.parameter_name = 'submission'
            LEFT JOIN submission s ON s.id = CAST(p.parameter_value AS bigint)
            LEFT JOIN settlement t ON t.submission_id = s.id
            LEFT JOIN batch_job_execution_params m
              ON m.job_execution_id = e.job_execution_id AND m.parameter_name = 'period'
            LEFT JOIN batch_job_execution_params a
              ON a.job_execution_id = e.job_execution_id AND a.parameter_name = 'scheme'
            LEFT JOIN batch_job_execution_params n
              ON n.job_execution_id = e.job_execution_id AND n.parameter_name = 'subjects'
            WHERE e.status = 'COMPLETED'
              AND e.step_name IN ('takeIn', 'settle', 'check', 'post', 'finish', 'sumBalances', 'closeSubjects',
                'assessSubjects')
            ORDER BY e.step_execution_id
            """)
        .query(
            (row, index) ->
                new StepTime(
                    row.getString("subject"),
                    row.getString("template"),
                    row.getLong("rows"),
                    row.getString("step"),
                    row.getBigDecimal("seconds")))
        .list();
  }
}

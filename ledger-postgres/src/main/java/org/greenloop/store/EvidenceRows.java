package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.FileType;
import org.greenloop.accounting.evidence.Waiting;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads declared evidence.
final class EvidenceRows {

  private static final String APPLICATION =
      "scheme = :scheme AND edition = :edition AND subject_id = :subject AND period = :period";

  private final JdbcClient jdbc;

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Dossier find(Application application) {
    Map<String, Object> key = key(application);
    List<CriterionStatement> statements =
        jdbc.sql(
                "SELECT * FROM criterion_statement WHERE "
                    + APPLICATION
                    + " ORDER BY criterion, version")
            .params(key)
            .query((row, index) -> statement(row))
            .list();
    List<CriterionScore> scores =
        jdbc.sql(
                """
                SELECT s.*
                FROM criterion_score s
                JOIN criterion_statement c ON c.id = s.statement_id
                WHERE %s
                ORDER BY s.id
                """
                    .formatted(APPLICATION))
            .params(key)
            .query((row, index) -> score(row))
            .list();
    List<CriterionMessage> messages =
        jdbc.sql("SELECT * FROM criterion_message WHERE " + APPLICATION + " ORDER BY id")
            .params(key)
            .query((row, index) -> message(row))
            .list();
    return new Dossier(application, statements, scores, messages);
  }

  List<Waiting> listWaiting() {
    return jdbc.sql(
            """
            SELECT scheme, edition, subject_id, period, criterion, 'SCORE' AS whom,
              stated_at AS since, id
            FROM criterion_statement s
            WHERE NOT EXISTS (SELECT 1 FROM criterion_score c WHERE c.statement_id = s.id)
              AND NOT EXISTS (
                SELECT 1 FROM criterion_statement n
                WHERE n.subject_id = s.subject_id AND n.scheme = s.scheme AND n.edition = s.edition
                  AND n.period = s.period AND n.criterion = s.criterion AND n.version > s.version)
            UNION ALL
            SELECT scheme, edition, subject_id, period, criterion, 'ANSWER', said_at, id
            FROM criterion_message m
            WHERE kind = 'QUESTION' AND NOT EXISTS (
              SELECT 1 FROM criterion_message n
              WHERE n.subject_id = m.subject_id AND n.scheme = m.scheme AND n.edition = m.edition
                AND n.period = m.period AND n.criterion = m.criterion AND n.id > m.id)
            ORDER BY since, whom, id
            """)
        .query(
            (row, index) ->
                new Waiting(
                    new Application(
                        row.getString("scheme"),
                        row.getString("edition"),
                        row.getInt("subject_id"),
                        ReportingPeriod.find(row.getString("period")).orElseThrow()),
                    row.getString("criterion"),
                    Waiting.For.valueOf(row.getString("whom")),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  List<Application> list(int subjectId) {
    return jdbc.sql(
            """
            SELECT scheme, edition, period FROM criterion_statement WHERE subject_id = :subject
            UNION
            SELECT scheme, edition, period FROM criterion_message WHERE subject_id = :subject
            ORDER BY scheme, edition, period
            """)
        .param("subject", subjectId)
        .query(
            (row, index) ->
                new Application(
                    row.getString("scheme"),
                    row.getString("edition"),
                    subjectId,
                    ReportingPeriod.find(row.getString("period")).orElseThrow()))
        .list();
  }

  Optional<EvidenceFile> findFile(Application application, String sha256) {
    return jdbc.sql(
            """
            SELECT a.sha256, a.file_name, a.type, length(f.content) AS size, f.content
            FROM statement_attachment a
            JOIN criterion_statement c ON c.id = a.statement_id
            JOIN evidence_file f ON f.sha256 = a.sha256
            WHERE a.sha256 = :sha256 AND %s
            ORDER BY c.id DESC
            LIMIT 1
            """
                .formatted(APPLICATION))
        .params(key(application))
        .param("sha256", sha256)
        .query((row, index) -> new EvidenceFile(attachment(row), row.getBytes("content")))
        .optional();
  }

  static Map<String, Object> key(Application application) {
    return Map.of(
        "scheme", application.scheme(),
        "edition", application.edition(),
        "subject", application.subjectId(),
        "period", application.period().toString());
  }

  private CriterionStatement statement(ResultSet row) throws SQLException {
    boolean applies = row.getBoolean("applies");
    boolean none = row.wasNull();
    long id = row.getLong("id");
    return new CriterionStatement(
        id,
        row.getString("criterion"),
        row.getInt("version"),
        row.getString("statement"),
        none ? Optional.empty() : Optional.of(applies),
        attachments(id),
        row.getString("stated_by"),
        instant(row, "stated_at"));
  }

  private List<Attachment> attachments(long statementId) {
    return jdbc.sql(
            """
            SELECT a.sha256, a.file_name, a.type, length(f.content) AS size
            FROM statement_attachment a
            JOIN evidence_file f ON f.sha256 = a.sha256
            WHERE a.statement_id = :statement
            ORDER BY a.number
            """)
        .param("statement", statementId)
        .query((row, index) -> attachment(row))
        .list();
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getString("file_name"),
        FileType.valueOf(row.getString("type")),
        row.getLong("size"),
        row.getString("sha256"));
  }

  static CriterionScore score(ResultSet row) throws SQLException {
    return new CriterionScore(
        row.getLong("id"),
        row.getLong("statement_id"),
        row.getBigDecimal("share"),
        row.getString("remark"),
        row.getString("reviewer"),
        instant(row, "scored_at"));
  }

  static CriterionMessage message(ResultSet row) throws SQLException {
    return new CriterionMessage(
        row.getLong("id"),
        row.getString("criterion"),
        row.getInt("round"),
        CriterionMessage.Kind.valueOf(row.getString("kind")),
        row.getString("message"),
        row.getString("said_by"),
        instant(row, "said_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

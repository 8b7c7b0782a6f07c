package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /// Of rows `a`, those of the applications that are asked for.
  private static final String ASKED =
      """
      WHERE (a.subject_id, a.scheme, a.edition, a.period) IN (
        SELECT *
        FROM unnest(CAST(:subjects AS integer[]), CAST(:schemes AS text[]), CAST(:editions AS text[]),
          CAST(:periods AS text[])))
      """;

  private final JdbcClient jdbc;

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Dossier find(Application application) {
    return Optional.ofNullable(findAll(List.of(application)).get(application)).orElseThrow();
  }

  Map<Application, Dossier> findAll(Collection<Application> applications) {
    Map<Application, Dossier> dossiers = new LinkedHashMap<>();
    if (applications.isEmpty()) {
      return dossiers;
    }
    Map<String, Object> keys = keys(applications);
    Map<Long, List<Attachment>> attachments = attachments(keys);
    Map<Application, List<CriterionStatement>> statements = new HashMap<>();
    Map<Long, Application> applicationOf = new HashMap<>();
    jdbc.sql(
            "SELECT a.* FROM criterion_statement a %s ORDER BY a.criterion, a.version"
                .formatted(ASKED))
        .params(keys)
        .query(
            row -> {
              Application application = application(row);
              long id = row.getLong("id");
              applicationOf.put(id, application);
              add(statements, application, statement(row, attachments.getOrDefault(id, List.of())));
            });
    Map<Application, List<CriterionScore>> scores = new HashMap<>();
    jdbc.sql("SELECT * FROM criterion_score WHERE statement_id = ANY (:statements) ORDER BY id")
        .param("statements", applicationOf.keySet().toArray(Long[]::new))
        .query(
            row -> {
              Application application =
                  Optional.ofNullable(applicationOf.get(row.getLong("statement_id"))).orElseThrow();
              add(scores, application, score(row));
            });
    Map<Application, List<CriterionMessage>> messages = new HashMap<>();
    jdbc.sql("SELECT a.* FROM criterion_message a %s ORDER BY a.id".formatted(ASKED))
        .params(keys)
        .query(
            row -> {
              add(messages, application(row), message(row));
            });
    for (Application application : applications) {
      dossiers.put(
          application,
          new Dossier(
              application,
              statements.getOrDefault(application, List.of()),
              scores.getOrDefault(application, List.of()),
              messages.getOrDefault(application, List.of())));
    }
    return dossiers;
  }

  private static <T> void add(
      Map<Application, List<T>> byApplication, Application application, T one) {
    byApplication.computeIfAbsent(application, any -> new ArrayList<>()).add(one);
  }

  private static Map<String, Object> keys(Collection<Application> applications) {
    return Map.of(
        "schemes", applications.stream().map(Application::scheme).toArray(String[]::new),
        "editions", applications.stream().map(Application::edition).toArray(String[]::new),
        "subjects", applications.stream().map(Application::subjectId).toArray(Integer[]::new),
        "periods",
            applications.stream().map(one -> one.period().toString()).toArray(String[]::new));
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getString("scheme"),
        row.getString("edition"),
        row.getInt("subject_id"),
        ReportingPeriod.find(row.getString("period")).orElseThrow());
  }

  /// Each table has an identity of its own; both only grow.
  long lastWritten() {
    return jdbc.sql(
            """
            SELECT coalesce((SELECT max(id) FROM criterion_statement), 0)
              + coalesce((SELECT max(id) FROM criterion_score), 0)
            """)
        .query(Long.class)
        .single();
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
            SELECT scheme, edition, subject_id, period
            FROM criterion_statement
            WHERE subject_id = :subject
            UNION
            SELECT scheme, edition, subject_id, period
            FROM criterion_message
            WHERE subject_id = :subject
            ORDER BY scheme, edition, period
            """)
        .param("subject", subjectId)
        .query((row, index) -> application(row))
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

  private static CriterionStatement statement(ResultSet row, List<Attachment> attachments)
      throws SQLException {
    boolean applies = row.getBoolean("applies");
    boolean none = row.wasNull();
    return new CriterionStatement(
        row.getLong("id"),
        row.getString("criterion"),
        row.getInt("version"),
        row.getString("statement"),
        none ? Optional.empty() : Optional.of(applies),
        attachments,
        row.getString("stated_by"),
        instant(row, "stated_at"));
  }

  /// By statement.
  private Map<Long, List<Attachment>> attachments(Map<String, Object> keys) {
    Map<Long, List<Attachment>> attachments = new HashMap<>();
    jdbc.sql(
            """
            SELECT t.statement_id, t.sha256, t.file_name, t.type, length(f.content) AS size
            FROM criterion_statement a
            JOIN statement_attachment t ON t.statement_id = a.id
            JOIN evidence_file f ON f.sha256 = t.sha256
            %s
            ORDER BY t.statement_id, t.number
            """
                .formatted(ASKED))
        .params(keys)
        .query(
            row -> {
              attachments
                  .computeIfAbsent(row.getLong("statement_id"), any -> new ArrayList<>())
                  .add(attachment(row));
            });
    return attachments;
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

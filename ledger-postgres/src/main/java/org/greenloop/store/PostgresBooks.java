package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.projection.Books;
import org.greenloop.accounting.projection.Change;
import org.greenloop.accounting.projection.JudgedSubject;
import org.greenloop.accounting.projection.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Used inside of the transaction that [PostgresProjectionSource] opens.
final class PostgresBooks implements Books {

  private final JdbcClient jdbc;
  private final PostgresOrganizations organizations;
  private final PostgresClosings closings;
  private final PostgresIssuedDocuments documents;

  PostgresBooks(
      JdbcClient jdbc,
      PostgresOrganizations organizations,
      PostgresClosings closings,
      PostgresIssuedDocuments documents) {
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.closings = closings;
    this.documents = documents;
  }

  /// The horizon is the oldest transaction that was still running: whatever began before it is
  /// visible here, or was undone.
  @Override
  public Position position() {
    return jdbc.sql(
            """
            SELECT c.system_identifier || '/' || d.oid AS source,
              pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon
            FROM pg_control_system() c
            JOIN pg_database d ON d.datname = current_database()
            """)
        .query((row, index) -> new Position(row.getString("source"), row.getLong("horizon")))
        .single();
  }

  @Override
  public Set<Change> changesSince(Position position) {
    if (!position.source().equals(position().source())) {
      throw new IllegalArgumentException(position + " is a position in another database");
    }
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                SELECT topic, subject_id, period
                FROM outbox
                WHERE written_in >= CAST(:horizon AS xid8)
                GROUP BY topic, subject_id, period
                ORDER BY min(id)
                """)
            .param("horizon", String.valueOf(position.horizon()))
            .query((row, index) -> change(row))
            .list());
  }

  @Override
  public long countSince(Position position) {
    return jdbc.sql("SELECT count(*) FROM outbox WHERE written_in >= CAST(:horizon AS xid8)")
        .param("horizon", String.valueOf(position.horizon()))
        .query(Long.class)
        .single();
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        Change.Topic.valueOf(row.getString("topic")),
        row.getInt("subject_id"),
        Optional.ofNullable(row.getObject("period", Integer.class)).map(Months::fromColumn));
  }

  @Override
  public SubjectDirectory directory() {
    return organizations.directory();
  }

  @Override
  public List<YearMonth> closedMonths() {
    return jdbc
        .sql("SELECT DISTINCT period FROM closing ORDER BY period")
        .query(Integer.class)
        .list()
        .stream()
        .map(Months::fromColumn)
        .toList();
  }

  @Override
  public Map<Integer, Closing> closings(YearMonth period, Collection<Integer> subjectIds) {
    return closings.findLatest(period, subjectIds);
  }

  @Override
  public Map<Integer, Map<String, Integer>> contributors(
      YearMonth period, Collection<Integer> parkIds) {
    Map<Integer, Map<String, Integer>> contributors = new HashMap<>();
    jdbc.sql(
            """
            SELECT c.park_id, m.code, count(DISTINCT c.company_id) AS companies
            FROM (
              SELECT DISTINCT ON (c.subject_id) c.id, s.park_id, s.company_id
              FROM closing c
              JOIN subject s ON s.id = c.subject_id AND s.kind = 'SITE'
              WHERE c.period = :period AND s.park_id = ANY (:parks)
              ORDER BY c.subject_id, c.version DESC
            ) c
            JOIN metric m ON m.closing_id = c.id AND m.availability = 'AVAILABLE' AND m.numerator <> 0
            GROUP BY c.park_id, m.code
            """)
        .param("period", Months.toColumn(period))
        .param("parks", parkIds.toArray(Integer[]::new))
        .query(
            row -> {
              contributors
                  .computeIfAbsent(row.getInt("park_id"), park -> new HashMap<>())
                  .put(row.getString("code"), row.getInt("companies"));
            });
    return contributors;
  }

  @Override
  public List<JudgedSubject> assessments(Collection<Integer> subjectIds) {
    return judged(subjectIds, "");
  }

  @Override
  public List<JudgedSubject> registered(Collection<Integer> subjectIds) {
    return judged(subjectIds, "AND l.serial IS NOT NULL");
  }

  private List<JudgedSubject> judged(Collection<Integer> subjectIds, String condition) {
    List<Judged> judged =
        jdbc.sql(
                """
                SELECT a.*, d.verdict, d.first_reviewer, d.second_reviewer, d.decided_at, l.serial, %s
                FROM assessment a
                LEFT JOIN certification_decision d ON d.assessment_id = a.id
                LEFT JOIN label l ON l.assessment_id = a.id
                LEFT JOIN ban_lift b ON b.id = l.lift_id
                LEFT JOIN ban_lift_end e ON e.lift_id = b.id
                WHERE a.subject_id = ANY (:subjects) %s
                ORDER BY a.id
                """
                    .formatted(PostgresBanLifts.COLUMNS, condition))
            .param("subjects", subjectIds.toArray(Integer[]::new))
            .query(
                (row, index) ->
                    new Judged(
                        PostgresCertifications.assessment(row),
                        decision(row),
                        Optional.ofNullable(row.getString("serial")),
                        PostgresBanLifts.find(row)))
            .list();
    Map<String, IssuedDocument> labels =
        documents.list(judged.stream().flatMap(one -> one.label().stream()).toList());
    return judged.stream().map(one -> one.with(labels)).toList();
  }

  private record Judged(
      StoredAssessment assessment,
      Optional<CertificationDecision> decision,
      Optional<String> label,
      Optional<BanLift> lift) {

    JudgedSubject with(Map<String, IssuedDocument> labels) {
      return new JudgedSubject(
          assessment,
          decision,
          label
              .map(labels::get)
              .map(registered -> new JudgedSubject.RegisterEntry(registered, lift)));
    }
  }

  private static Optional<CertificationDecision> decision(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? Optional.empty()
        : Optional.of(
            new CertificationDecision(
                row.getLong("id"),
                Verdict.valueOf(verdict),
                row.getString("first_reviewer"),
                row.getString("second_reviewer"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant()));
  }
}

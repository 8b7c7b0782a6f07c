package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.Review;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresCertifications implements Certifications {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final PostgresIssuedDocuments register;

  PostgresCertifications(
      JdbcClient jdbc, TransactionOperations transactions, PostgresIssuedDocuments register) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.register = register;
  }

  @Override
  public List<StoredAssessment> append(
      Question question,
      Collection<Integer> subjectIds,
      Function<Map<Integer, StoredAssessment>, List<StoredAssessment>> next) {
    Integer[] subjects = subjectIds.toArray(Integer[]::new);
    return transactions.execute(
        status -> {
          lock(subjects);
          Map<Integer, StoredAssessment> latest = latest(question, subjects);
          return insert(
              question,
              next.apply(latest).stream()
                  .map(
                      assessment ->
                          assessment.following(
                              Optional.ofNullable(latest.get(assessment.subjectId()))))
                  .toList());
        });
  }

  /// Against others who assess or declare, not against rows that refer to a subject.
  private void lock(Integer[] subjects) {
    jdbc.sql("SELECT id FROM subject WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
        .param("ids", subjects)
        .query()
        .listOfRows();
  }

  private Map<Integer, StoredAssessment> latest(Question question, Integer[] subjects) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (subject_id) *
            FROM assessment
            WHERE scheme = :scheme AND edition = :edition AND subject_id = ANY (:subjects)
              AND period = :period
            ORDER BY subject_id, version DESC
            """)
        .params(parameters(question))
        .param("subjects", subjects)
        .query((row, index) -> assessment(row))
        .list()
        .stream()
        .collect(Collectors.toMap(StoredAssessment::subjectId, Function.identity()));
  }

  private static Map<String, Object> parameters(Question question) {
    return Map.of(
        "scheme", question.scheme(), "edition", question.edition(), "period", question.period());
  }

  /// One statement for all rows; the keys come back by subject.
  private List<StoredAssessment> insert(Question question, List<StoredAssessment> assessments) {
    if (assessments.isEmpty()) {
      return List.of();
    }
    Map<Integer, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            INSERT INTO assessment (scheme, edition, subject_id, period, version, outcome, score,
              content, submitted_by, assessed_at)
            SELECT :scheme, :edition, n.subject_id, :period, n.version, n.outcome, n.score, n.content,
              n.submitted_by, n.assessed_at
            FROM unnest(CAST(:subjects AS integer[]), CAST(:versions AS integer[]),
              CAST(:outcomes AS text[]), CAST(:scores AS numeric[]), CAST(:contents AS text[]),
              CAST(:by AS text[]), CAST(:at AS timestamptz[]))
              AS n (subject_id, version, outcome, score, content, submitted_by, assessed_at)
            ORDER BY n.subject_id
            RETURNING subject_id, id
            """)
        .params(parameters(question))
        .param("subjects", column(assessments, StoredAssessment::subjectId, Integer[]::new))
        .param("versions", column(assessments, StoredAssessment::version, Integer[]::new))
        .param("outcomes", column(assessments, one -> one.outcome().name(), String[]::new))
        .param("scores", column(assessments, StoredAssessment::score, BigDecimal[]::new))
        .param("contents", column(assessments, StoredAssessment::content, String[]::new))
        .param("by", column(assessments, StoredAssessment::submittedBy, String[]::new))
        .param("at", column(assessments, one -> one.assessedAt().toString(), String[]::new))
        .query(
            row -> {
              ids.put(row.getInt("subject_id"), row.getLong("id"));
            });
    return assessments.stream()
        .map(one -> one.withId(Optional.ofNullable(ids.get(one.subjectId())).orElseThrow()))
        .toList();
  }

  private static <T> T[] column(
      List<StoredAssessment> assessments,
      Function<StoredAssessment, T> of,
      IntFunction<T[]> array) {
    return assessments.stream().map(of).toArray(array);
  }

  @Override
  public List<Standing> listStandings(Question question, Collection<Integer> subjectIds) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (subject_id) subject_id, version, outcome, score, assessed_at
            FROM assessment
            WHERE scheme = :scheme AND edition = :edition AND subject_id = ANY (:subjects)
              AND period = :period
            ORDER BY subject_id, version DESC
            """)
        .params(parameters(question))
        .param("subjects", subjectIds.toArray(Integer[]::new))
        .query(
            (row, index) ->
                new Standing(
                    row.getInt("subject_id"),
                    row.getInt("version"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getBigDecimal("score"),
                    row.getObject("assessed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public Optional<StoredAssessment> findLatest(
      String scheme, String edition, int subjectId, String period) {
    return jdbc.sql(
            """
            SELECT *
            FROM assessment
            WHERE scheme = :scheme AND edition = :edition AND subject_id = :subject
              AND period = :period
            ORDER BY version DESC
            LIMIT 1
            """)
        .param("scheme", scheme)
        .param("edition", edition)
        .param("subject", subjectId)
        .param("period", period)
        .query((row, index) -> assessment(row))
        .optional();
  }

  @Override
  public StoredAssessment get(long assessmentId) {
    return jdbc.sql("SELECT * FROM assessment WHERE id = :id")
        .param("id", assessmentId)
        .query((row, index) -> assessment(row))
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("no assessment has the id " + assessmentId));
  }

  @Override
  public List<StoredAssessment> list() {
    return jdbc.sql("SELECT * FROM assessment ORDER BY id")
        .query((row, index) -> assessment(row))
        .list();
  }

  static StoredAssessment assessment(ResultSet row) throws SQLException {
    return new StoredAssessment(
        row.getLong("id"),
        row.getString("scheme"),
        row.getString("edition"),
        row.getInt("subject_id"),
        row.getString("period"),
        row.getInt("version"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBigDecimal("score"),
        row.getString("content"),
        row.getString("submitted_by"),
        row.getObject("assessed_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<CertificationDecision> review(Review review) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT id FROM assessment WHERE id = :id FOR UPDATE")
              .param("id", review.assessmentId())
              .query()
              .singleRow();
          findDecision(review.assessmentId())
              .ifPresent(
                  decision -> {
                    throw new DecisionRefused(
                        Reason.DECIDED,
                        review.assessmentId(),
                        decision.at().atOffset(ZoneOffset.ofHours(8)).toLocalDate(),
                        decision.verdict());
                  });
          insert(review);
          return agreeing(review).map(first -> decide(review, first));
        });
  }

  private void insert(Review review) {
    int inserted =
        jdbc.sql(
                """
                INSERT INTO review (assessment_id, reviewer, verdict, reason, reviewed_at)
                VALUES (:assessment, :reviewer, :verdict, :reason, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("assessment", review.assessmentId())
            .param("reviewer", review.reviewer())
            .param("verdict", review.verdict().name())
            .param("reason", review.reason())
            .param("at", review.at().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 0) {
      throw new DecisionRefused(Reason.REVIEWED, review.reviewer(), review.assessmentId());
    }
  }

  private Optional<String> agreeing(Review review) {
    return jdbc.sql(
            """
            SELECT reviewer
            FROM review
            WHERE assessment_id = :assessment AND verdict = :verdict AND reviewer <> :reviewer
            ORDER BY reviewed_at, reviewer
            LIMIT 1
            """)
        .param("assessment", review.assessmentId())
        .param("verdict", review.verdict().name())
        .param("reviewer", review.reviewer())
        .query(String.class)
        .optional();
  }

  private CertificationDecision decide(Review review, String first) {
    CertificationDecision decision =
        new CertificationDecision(
            review.assessmentId(), review.verdict(), first, review.reviewer(), review.at());
    jdbc.sql(
            """
            INSERT INTO certification_decision (assessment_id, verdict, first_reviewer,
              second_reviewer, decided_at)
            VALUES (:assessment, :verdict, :first, :second, :at)
            """)
        .param("assessment", decision.assessmentId())
        .param("verdict", decision.verdict().name())
        .param("first", decision.firstReviewer())
        .param("second", decision.secondReviewer())
        .param("at", decision.at().atOffset(ZoneOffset.UTC))
        .update();
    return decision;
  }

  @Override
  public List<Review> listReviews(long assessmentId) {
    return jdbc.sql(
            """
            SELECT reviewer, verdict, reason, reviewed_at
            FROM review
            WHERE assessment_id = :assessment
            ORDER BY reviewed_at, reviewer
            """)
        .param("assessment", assessmentId)
        .query(
            (row, index) ->
                new Review(
                    assessmentId,
                    row.getString("reviewer"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getString("reason"),
                    row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public Optional<CertificationDecision> findDecision(long assessmentId) {
    return jdbc.sql(
            """
            SELECT verdict, first_reviewer, second_reviewer, decided_at
            FROM certification_decision
            WHERE assessment_id = :assessment
            """)
        .param("assessment", assessmentId)
        .query(
            (row, index) ->
                new CertificationDecision(
                    assessmentId,
                    Verdict.valueOf(row.getString("verdict")),
                    row.getString("first_reviewer"),
                    row.getString("second_reviewer"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public void issue(
      Label label,
      List<byte[]> contents,
      IssuedDocuments.Signed certificate,
      Collection<String> superseded) {
    transactions.executeWithoutResult(
        status -> {
          label.lift().ifPresent(this::requireInForce);
          List<String> ended =
              superseded.stream().sorted().filter(register::lockForSuccessor).toList();
          enter(label);
          register.addFiles(
              label.serial(),
              label.documents().stream()
                  .map(file -> new IssuedDocument.File(file.language(), file.sha256()))
                  .toList(),
              contents);
          register.enterCertificate(
              label.serial(), get(label.assessmentId()).version(), certificate);
          log(label, certificate.draft().serial(), ended);
        });
  }

  /// The certificates of labels that were superseded are superseded by the new certificate.
  private void log(Label label, String certificate, List<String> ended) {
    Map<String, String> successors = new LinkedHashMap<>();
    for (String old : ended) {
      successors.put(old, label.serial());
      register.findCertificateOf(old).ifPresent(one -> successors.put(one.serial(), certificate));
    }
    successors.forEach((old, by) -> register.supersede(old, by, label.issuedAt()));
    register.logIssued(label.serial());
    register.logIssued(certificate);
    successors.keySet().forEach(register::logChanged);
  }

  @Override
  public IssuedDocument certify(String label, IssuedDocuments.Signed certificate, LocalDate day) {
    return transactions.execute(
        status -> {
          IssuedDocument registered = register.lock(label);
          Optional<IssuedDocument> there = register.findCertificateOf(label);
          if (there.isPresent()) {
            return there.get();
          }
          if (registered.standing(day) != IssuedDocument.Standing.IN_FORCE) {
            throw new DecisionRefused(Reason.NOT_IN_FORCE, label, registered.standing(day));
          }
          register.enterCertificate(label, registered.version(), certificate);
          register.logIssued(certificate.draft().serial());
          return register.findCertificateOf(label).orElseThrow();
        });
  }

  @Override
  public Optional<IssuedDocument> findCertificateOf(String label) {
    return register.findCertificateOf(label);
  }

  @Override
  public Optional<Label> findCertified(String certificate) {
    return labels(
            "WHERE l.serial = (SELECT c.label FROM label_certificate c WHERE c.serial = :key)",
            certificate)
        .stream()
        .findFirst();
  }

  private void enter(Label label) {
    jdbc.sql(
            """
            INSERT INTO issued_document (serial, kind, subject_id, holder_id, holder, about, version,
              basis_sha256, issued_at, valid_until)
            SELECT :serial, 'label', s.id, h.id, h.name, a.period, a.version,
              encode(sha256(convert_to(a.content, 'UTF8')), 'hex'), :at, :until
            FROM assessment a
            JOIN subject s ON s.id = a.subject_id
            JOIN subject h ON h.id = coalesce(s.company_id, s.id)
            WHERE a.id = :assessment
            """)
        .param("serial", label.serial())
        .param("assessment", label.assessmentId())
        .param("at", label.issuedAt().atOffset(ZoneOffset.UTC))
        .param("until", label.validUntil())
        .update();
    try {
      jdbc.sql(
              """
              INSERT INTO label (serial, assessment_id, lift_id)
              VALUES (:serial, :assessment, :lift)
              """)
          .param("serial", label.serial())
          .param("assessment", label.assessmentId())
          .param("lift", label.lift().map(BanLift::id).orElse(null), Types.BIGINT)
          .update();
    } catch (DuplicateKeyException issued) {
      throw new DecisionRefused(Reason.LABELLED, label.assessmentId());
    }
  }

  private void requireInForce(BanLift lift) {
    PostgresBanLifts.lock(jdbc, lift.id());
    boolean ended =
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM ban_lift_end WHERE lift_id = :id)")
            .param("id", lift.id())
            .query(Boolean.class)
            .single();
    if (ended) {
      throw new DecisionRefused(Reason.LIFT_OVER, lift.id());
    }
  }

  @Override
  public Optional<Label> findLabel(String serial) {
    return labels("WHERE l.serial = :key", serial).stream().findFirst();
  }

  @Override
  public Optional<Label> findLabelOf(long assessmentId) {
    return labels("WHERE l.assessment_id = :key", assessmentId).stream().findFirst();
  }

  @Override
  public List<Label> listLabels() {
    return labels("WHERE :key = 0", 0);
  }

  @Override
  public SortedMap<String, String> listInForce(String scheme, int subjectId, LocalDate day) {
    SortedMap<String, String> periods = new TreeMap<>();
    jdbc.sql(
            """
            SELECT l.serial, a.period
            FROM assessment a
            JOIN label l ON l.assessment_id = a.id
            JOIN issued_document d ON d.serial = l.serial
            WHERE a.scheme = :scheme AND a.subject_id = :subject AND d.valid_until >= :day
              AND NOT EXISTS (
                SELECT 1 FROM standing_change c
                WHERE c.serial = l.serial AND c.kind IN ('revoked', 'superseded'))
            """)
        .param("scheme", scheme)
        .param("subject", subjectId)
        .param("day", day)
        .query(
            row -> {
              periods.put(row.getString("serial"), row.getString("period"));
            });
    return periods;
  }

  private List<Label> labels(String condition, Object key) {
    return jdbc.sql(
            """
            SELECT l.serial, l.assessment_id, d.issued_at, d.valid_until, r.reason, r.changed_by,
              r.changed_at, %s
            FROM label l
            JOIN issued_document d ON d.serial = l.serial
            LEFT JOIN standing_change r ON r.serial = l.serial AND r.kind = 'revoked'
            LEFT JOIN ban_lift b ON b.id = l.lift_id
            LEFT JOIN ban_lift_end e ON e.lift_id = b.id
            %s
            ORDER BY d.issued_at, l.serial
            """
                .formatted(PostgresBanLifts.COLUMNS, condition))
        .param("key", key)
        .query(
            (row, index) ->
                new Label(
                    row.getString("serial"),
                    row.getLong("assessment_id"),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                    row.getObject("valid_until", LocalDate.class),
                    documents(row.getString("serial")),
                    PostgresBanLifts.find(row),
                    revocation(row)))
        .list();
  }

  private List<Label.Document> documents(String serial) {
    return jdbc.sql(
            """
            SELECT language, sha256
            FROM document_file
            WHERE serial = :serial
            ORDER BY language DESC
            """)
        .param("serial", serial)
        .query(
            (row, index) -> new Label.Document(row.getString("language"), row.getString("sha256")))
        .list();
  }

  private static Optional<Label.Revocation> revocation(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new Label.Revocation(
                reason,
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()));
  }

  @Override
  public byte[] getDocument(String serial, String language) {
    return jdbc.sql(
            "SELECT content FROM document_file WHERE serial = :serial AND language = :language")
        .param("serial", serial)
        .param("language", language)
        .query(byte[].class)
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("no document " + serial + " in " + language));
  }
}

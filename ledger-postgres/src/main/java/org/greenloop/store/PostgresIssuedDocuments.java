package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StandingChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresIssuedDocuments implements IssuedDocuments {

  /// No company has it.
  private static final int NOBODY = -1;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final RegisterEntries entries;
  private final PostgresLabelLog log;

  PostgresIssuedDocuments(
      JdbcClient jdbc, TransactionOperations transactions, PostgresLabelLog log) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.entries = new RegisterEntries(jdbc);
    this.log = log;
  }

  @Override
  public Optional<IssuedDocument> find(String serial) {
    return documents("WHERE serial = :serial", Map.of("serial", serial)).stream().findFirst();
  }

  /// By serial.
  Map<String, IssuedDocument> list(Collection<String> serials) {
    return documents(
            "WHERE serial = ANY (:serials)", Map.of("serials", serials.toArray(String[]::new)))
        .stream()
        .collect(Collectors.toMap(IssuedDocument::serial, Function.identity()));
  }

  @Override
  public Optional<IssuedDocument> findLatest(DocumentKind kind, int subjectId, String about) {
    return documents(
            """
            WHERE kind = :kind AND subject_id = :subject AND about = :about
            ORDER BY version DESC, issued_at DESC
            LIMIT 1
            """,
            Map.of("kind", kind.code(), "subject", subjectId, "about", about))
        .stream()
        .findFirst();
  }

  /// By who looks and for what; `d` is a document.
  private static final String MATCHES =
      """
      WHERE (:all OR d.kind = ANY (:listed) OR d.holder_id = :company)
        AND (:kind = '' OR d.kind = :kind)
        AND (:holder = 0 OR d.holder_id = :holder)
        AND (:standing = '' OR :standing = CASE
          WHEN EXISTS (
            SELECT 1 FROM standing_change c WHERE c.serial = d.serial AND c.kind = 'revoked')
            THEN 'REVOKED'
          WHEN EXISTS (
            SELECT 1 FROM standing_change c WHERE c.serial = d.serial AND c.kind = 'superseded')
            THEN 'SUPERSEDED'
          WHEN d.valid_until < :day THEN 'EXPIRED'
          WHEN (
            SELECT c.kind FROM standing_change c
            WHERE c.serial = d.serial
            ORDER BY c.number DESC LIMIT 1) = 'suspended' THEN 'SUSPENDED'
          ELSE 'IN_FORCE'
        END)
        AND (CAST(:ending AS date) IS NULL OR d.valid_until <= :ending)
        AND (:scheme = '' OR EXISTS (
          SELECT 1 FROM label l JOIN assessment a ON a.id = l.assessment_id
          WHERE a.scheme = :scheme AND l.serial = coalesce(
            (SELECT c.label FROM label_certificate c WHERE c.serial = d.serial), d.serial)))
        AND (:words = '' OR position(:words IN lower(concat_ws(E'\n', d.serial, replace(d.serial, '-', ''),
          d.holder, d.about, s.code, s.name, s.name_en, h.name, h.name_en))) > 0)
      """;

  @Override
  public Found list(Query query, LocalDate day, int offset, int limit) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("all", query.reader() instanceof Reader.Alliance);
    asked.put("company", query.reader() instanceof Reader.Company company ? company.id() : NOBODY);
    asked.put(
        "listed",
        Arrays.stream(DocumentKind.values())
            .filter(DocumentKind::isListed)
            .map(DocumentKind::code)
            .toArray(String[]::new));
    asked.put("kind", query.kind().map(DocumentKind::code).orElse(""));
    asked.put(
        "standing",
        query
            .standing()
            .or(() -> query.endingBy().map(any -> IssuedDocument.Standing.IN_FORCE))
            .map(Enum::name)
            .orElse(""));
    asked.put("holder", query.holderId().orElse(0));
    asked.put("scheme", query.scheme().orElse(""));
    asked.put("words", query.words().strip().toLowerCase(Locale.ROOT));
    asked.put("day", day);
    asked.put("ending", new SqlParameterValue(Types.DATE, query.endingBy().orElse(null)));
    String from =
        """
        FROM issued_document d
        JOIN subject s ON s.id = d.subject_id
        JOIN subject h ON h.id = d.holder_id
        """
            + MATCHES;
    int total = jdbc.sql("SELECT count(*) " + from).params(asked).query(Integer.class).single();
    asked.put("offset", offset);
    asked.put("limit", limit);
    return new Found(
        documents(
            "WHERE serial IN (SELECT d.serial "
                + from
                + order("d.", query)
                + " OFFSET :offset LIMIT :limit)"
                + order("", query),
            asked),
        total);
  }

  private static String order(String of, Query query) {
    return (query.endingBy().isPresent()
            ? " ORDER BY %1$svalid_until, %1$sserial COLLATE \"C\""
            : " ORDER BY %1$sissued_at DESC, %1$sserial COLLATE \"C\"")
        .formatted(of);
  }

  @Override
  public IssuedDocument issue(Signed document) {
    Draft draft = document.draft();
    if (draft.kind() == DocumentKind.CERTIFICATE) {
      throw new IllegalArgumentException(
          draft.serial() + ": a certificate is issued with its label, by Certifications");
    }
    return transactions.execute(
        status -> {
          lockIssuing(draft);
          Optional<IssuedDocument> last =
              findLatest(draft.kind(), draft.subjectId(), draft.about());
          if (last.filter(one -> one.basisSha256().equals(draft.basisSha256())).isPresent()) {
            return last.get();
          }
          List<String> superseded =
              last.map(IssuedDocument::serial).filter(this::lockForSuccessor).stream().toList();
          enter(draft, last.map(IssuedDocument::version).orElse(0) + 1);
          addFiles(draft.serial(), draft.files(), document.contents());
          log(draft.serial(), superseded, draft.issuedAt());
          return get(draft.serial());
        });
  }

  private void lockIssuing(Draft draft) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:about, 0))")
        .param("about", draft.kind().code() + "\n" + draft.subjectId() + "\n" + draft.about())
        .query()
        .singleRow();
  }

  private void enter(Draft draft, int version) {
    jdbc.sql(
            """
            INSERT INTO issued_document (serial, kind, subject_id, holder_id, holder, about, version,
              basis_sha256, issued_at, valid_until)
            SELECT :serial, :kind, s.id, coalesce(s.company_id, s.id), :holder, :about, :version,
              :basis, :at, :until
            FROM subject s
            WHERE s.id = :subject
            """)
        .param("serial", draft.serial())
        .param("kind", draft.kind().code())
        .param("subject", draft.subjectId())
        .param("holder", draft.holder())
        .param("about", draft.about())
        .param("version", version)
        .param("basis", draft.basisSha256())
        .param("at", draft.issuedAt().atOffset(ZoneOffset.UTC))
        .param("until", draft.validUntil().orElse(null), Types.DATE)
        .update();
  }

  void addFiles(String serial, List<IssuedDocument.File> files, List<byte[]> contents) {
    for (int i = 0; i < contents.size(); i++) {
      jdbc.sql(
              """
              INSERT INTO document_file (serial, language, sha256, content)
              VALUES (:serial, :language, :sha256, :content)
              """)
          .param("serial", serial)
          .param("language", files.get(i).language())
          .param("sha256", files.get(i).sha256())
          .param("content", contents.get(i))
          .update();
    }
  }

  /// Adds what is in the register now to the log, and after it that others are superseded by it.
  void log(String serial, Collection<String> superseded, Instant at) {
    superseded.forEach(old -> supersede(old, serial, at));
    logIssued(serial);
    superseded.forEach(this::logChanged);
  }

  void supersede(String old, String successor, Instant at) {
    insert(old, StandingChange.Kind.SUPERSEDED, Optional.of(successor), "", "", at);
  }

  void logIssued(String serial) {
    log.append(entries.issued(serial));
  }

  /// The last change of a document.
  void logChanged(String serial) {
    log.append(entries.changed(serial));
  }

  /// Enters a certificate, which is not in the log yet. The caller holds the lock of the label, or
  /// has just entered it.
  ///
  /// @param version of the label
  void enterCertificate(String label, int version, Signed certificate) {
    enter(certificate.draft(), version);
    addFiles(certificate.draft().serial(), certificate.draft().files(), certificate.contents());
    jdbc.sql("INSERT INTO label_certificate (serial, label) VALUES (:serial, :label)")
        .param("serial", certificate.draft().serial())
        .param("label", label)
        .update();
  }

  Optional<IssuedDocument> findCertificateOf(String label) {
    return documents(
            "WHERE serial = (SELECT c.serial FROM label_certificate c WHERE c.label = :label)",
            Map.of("label", label))
        .stream()
        .findFirst();
  }

  /// Serial of the label that a certificate belongs to.
  private Optional<String> findCertified(String serial) {
    return jdbc.sql("SELECT label FROM label_certificate WHERE serial = :serial")
        .param("serial", serial)
        .query(String.class)
        .optional();
  }

  /// Locks a document that is to be superseded. Whether it still can be.
  boolean lockForSuccessor(String serial) {
    return lock(serial).canBe(StandingChange.Kind.SUPERSEDED);
  }

  /// Against others who change the standing of the same document; what it is then stays until the
  /// transaction ends.
  IssuedDocument lock(String serial) {
    jdbc.sql("SELECT serial FROM issued_document WHERE serial = :serial FOR NO KEY UPDATE")
        .param("serial", serial)
        .query(String.class)
        .optional();
    return get(serial);
  }

  private IssuedDocument get(String serial) {
    return find(serial)
        .orElseThrow(() -> new IllegalArgumentException("no document has the serial " + serial));
  }

  @Override
  public IssuedDocument change(
      String serial, StandingChange.Kind kind, String reason, String by, Instant at) {
    return transactions.execute(
        status -> {
          findCertified(serial)
              .ifPresent(
                  label -> {
                    throw new DecisionRefused(Reason.FOLLOWS_LABEL, serial, label);
                  });
          IssuedDocument document = lock(serial);
          if (kind == StandingChange.Kind.SUPERSEDED || !document.canBe(kind)) {
            throw refusal(kind, document);
          }
          List<String> changed =
              Stream.concat(
                      Stream.of(serial),
                      findCertificateOf(serial).map(IssuedDocument::serial).stream())
                  .toList();
          changed.forEach(one -> insert(one, kind, Optional.empty(), reason, by, at));
          changed.forEach(one -> log.append(entries.changed(one)));
          return get(serial);
        });
  }

  private static DecisionRefused refusal(StandingChange.Kind kind, IssuedDocument document) {
    if (document.changes().isEmpty()) {
      return new DecisionRefused(Reason.IN_FORCE, document.serial(), kind);
    }
    StandingChange last = document.changes().getLast();
    return new DecisionRefused(
        Reason.CHANGED,
        document.serial(),
        last.kind(),
        last.at().atOffset(ZoneOffset.ofHours(8)).toLocalDate(),
        kind);
  }

  private void insert(
      String serial,
      StandingChange.Kind kind,
      Optional<String> successor,
      String reason,
      String by,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO standing_change (serial, number, kind, successor, reason, changed_by, changed_at)
            SELECT :serial, coalesce(max(number), 0) + 1, :kind, :successor, :reason, :by, :at
            FROM standing_change
            WHERE serial = :serial
            """)
        .param("serial", serial)
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("successor", successor.orElse(null), Types.VARCHAR)
        .param("reason", reason)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public byte[] getFile(String serial, String language) {
    return jdbc.sql(
            "SELECT content FROM document_file WHERE serial = :serial AND language = :language")
        .param("serial", serial)
        .param("language", language)
        .query(byte[].class)
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("no document " + serial + " in " + language));
  }

  private List<IssuedDocument> documents(String which, Map<String, ?> parameters) {
    List<Row> rows =
        jdbc.sql("SELECT * FROM issued_document " + which)
            .params(parameters)
            .query((row, index) -> Row.of(row))
            .list();
    String[] serials = rows.stream().map(Row::serial).toArray(String[]::new);
    Map<String, List<IssuedDocument.File>> files = files(serials);
    Map<String, List<StandingChange>> changes = changes(serials);
    return rows.stream()
        .map(
            row ->
                row.with(
                    files.getOrDefault(row.serial(), List.of()),
                    changes.getOrDefault(row.serial(), List.of())))
        .toList();
  }

  private Map<String, List<IssuedDocument.File>> files(String[] serials) {
    Map<String, List<IssuedDocument.File>> files = new HashMap<>();
    jdbc.sql(
            """
            SELECT serial, language, sha256
            FROM document_file
            WHERE serial = ANY (:serials)
            ORDER BY language DESC
            """)
        .param("serials", serials)
        .query(
            row -> {
              files
                  .computeIfAbsent(row.getString("serial"), one -> new ArrayList<>())
                  .add(new IssuedDocument.File(row.getString("language"), row.getString("sha256")));
            });
    return files;
  }

  private Map<String, List<StandingChange>> changes(String[] serials) {
    Map<String, List<StandingChange>> changes = new HashMap<>();
    jdbc.sql(
            """
            SELECT *
            FROM standing_change
            WHERE serial = ANY (:serials)
            ORDER BY serial, number
            """)
        .param("serials", serials)
        .query(
            row -> {
              changes
                  .computeIfAbsent(row.getString("serial"), one -> new ArrayList<>())
                  .add(change(row));
            });
    return changes;
  }

  private static StandingChange change(ResultSet row) throws SQLException {
    return new StandingChange(
        row.getInt("number"),
        StandingChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("successor")),
        row.getString("reason"),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private record Row(
      String serial,
      String kind,
      int subjectId,
      int holderId,
      String holder,
      String about,
      int version,
      String basisSha256,
      Instant issuedAt,
      @Nullable LocalDate validUntil) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("serial"),
          row.getString("kind"),
          row.getInt("subject_id"),
          row.getInt("holder_id"),
          row.getString("holder"),
          row.getString("about"),
          row.getInt("version"),
          row.getString("basis_sha256"),
          row.getObject("issued_at", OffsetDateTime.class).toInstant(),
          row.getObject("valid_until", LocalDate.class));
    }

    IssuedDocument with(List<IssuedDocument.File> files, List<StandingChange> changes) {
      return new IssuedDocument(
          serial,
          DocumentKind.find(kind)
              .orElseThrow(
                  () -> new IllegalStateException("document " + serial + " is of kind " + kind)),
          subjectId,
          holderId,
          holder,
          about,
          version,
          basisSha256,
          issuedAt,
          Optional.ofNullable(validUntil),
          files,
          changes);
    }
  }
}

package org.greenloop.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.transparency.LogBooks;
import org.greenloop.accounting.transparency.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the log has to say of what the register holds. What writes an entry and what audits it ask
/// here, so they cannot come to mean different things.
///
/// Files and assessments are hashed as they are stored, whatever stands beside them.
final class RegisterEntries {

  private static final String ONE = "serial = :serial";
  private static final String ALL = "serial IS NOT NULL";

  private final JdbcClient jdbc;

  /// Which certificate belongs to which label.
  private final String certificates;

  RegisterEntries(JdbcClient jdbc) {
    this(jdbc, "label_certificate");
  }

  private RegisterEntries(JdbcClient jdbc, String certificates) {
    this.jdbc = jdbc;
    this.certificates = certificates;
  }

  /// Of a register that has no certificates and no table of them.
  static RegisterEntries beforeCertificates(JdbcClient jdbc) {
    return new RegisterEntries(
        jdbc, "(SELECT NULL::text AS serial, NULL::text AS label WHERE false)");
  }

  LogEntry issued(String serial) {
    return selectIssued(ONE).param("serial", serial).query((row, index) -> issued(row)).single();
  }

  /// The last thing that happened to a document.
  LogEntry changed(String serial) {
    return selectChanged(ONE)
        .param("serial", serial)
        .query((row, index) -> changed(row))
        .list()
        .getLast();
  }

  /// In the order in which it happened.
  List<LogEntry> list() {
    return Stream.concat(
            selectIssued(ALL).query((row, index) -> issued(row)).list().stream(),
            selectChanged(ALL).query((row, index) -> changed(row)).list().stream())
        .sorted(
            Comparator.comparing(LogEntry::at)
                .thenComparing(LogEntry::kind)
                .thenComparing(LogEntry::serial))
        .toList();
  }

  /// In any order, read in portions inside the transaction of the caller, who closes it.
  Stream<LogBooks.Registered> stream(int portion) {
    Stream<LogBooks.Registered> issued =
        selectIssued(ALL)
            .withFetchSize(portion)
            .query((row, index) -> registered(issued(row), files(row)))
            .stream();
    Stream<LogBooks.Registered> changed =
        selectChanged(ALL)
            .withFetchSize(portion)
            .query((row, index) -> registered(changed(row), List.of()))
            .stream();
    return Stream.concat(issued, changed);
  }

  private static LogBooks.Registered registered(LogEntry entry, List<LogBooks.Document> files) {
    return new LogBooks.Registered(entry.serial(), entry.kind(), entry.text(), files);
  }

  private static List<LogBooks.Document> files(ResultSet row) throws SQLException {
    List<String> languages = texts(row, "languages");
    List<String> said = texts(row, "said");
    List<String> actual = texts(row, "actual");
    List<LogBooks.Document> files = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      files.add(new LogBooks.Document(languages.get(i), said.get(i), actual.get(i)));
    }
    return files;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /// What a label was awarded for is said as its assessment has it, everything else as the register
  /// has it: where the two differ, the entry is another. A certificate was awarded for what its
  /// label was awarded for.
  private JdbcClient.StatementSpec selectIssued(String which) {
    return jdbc.sql(
        """
        SELECT d.*, f.languages, f.said, f.actual, coalesce(s.code, '') AS subject,
          coalesce(h.code, '') AS holder_code, l.serial AS label, l.lift_id,
          coalesce(a.scheme, '') AS scheme, coalesce(a.edition, '') AS edition,
          coalesce(a.period, '') AS period, coalesce(j.code, '') AS judged,
          coalesce(encode(sha256(convert_to(a.content, 'UTF8')), 'hex'), '') AS assessment
        FROM issued_document d
        LEFT JOIN LATERAL (
          SELECT array_agg(language ORDER BY language) AS languages,
            array_agg(sha256 ORDER BY language) AS said,
            array_agg(encode(sha256(content), 'hex') ORDER BY language) AS actual
          FROM document_file
          WHERE serial = d.serial
        ) f ON true
        LEFT JOIN subject s ON s.id = d.subject_id
        LEFT JOIN subject h ON h.id = d.holder_id
        LEFT JOIN %s c ON c.serial = d.serial
        LEFT JOIN label l ON l.serial = coalesce(c.label, d.serial)
        LEFT JOIN assessment a ON a.id = l.assessment_id
        LEFT JOIN subject j ON j.id = a.subject_id
        WHERE d.%s
        """
            .formatted(certificates, which));
  }

  private static LogEntry issued(ResultSet row) throws SQLException {
    String serial = row.getString("serial");
    String kind = row.getString("kind");
    SortedMap<String, String> files = new TreeMap<>();
    files(row).forEach(file -> files.put(file.language(), file.actual()));
    return new LogEntry.Issued(
        serial,
        naming(kind) == LogEntry.Naming.LISTED ? Optional.of(listed(row)) : Optional.empty(),
        new LogEntry.Issued.Facts(
                serial,
                kind,
                row.getString("subject"),
                row.getString("holder_code"),
                row.getString("holder"),
                row.getString("about"),
                row.getInt("version"),
                row.getString("basis_sha256"))
            .hash(),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        files,
        at(row, "issued_at"));
  }

  private static LogEntry.Issued.Listed listed(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    if (row.getString("label") == null) {
      return new LogEntry.Issued.Listed(
          kind, row.getString("subject"), row.getString("about"), Optional.empty());
    }
    long lift = row.getLong("lift_id");
    OptionalLong liftId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lift);
    return new LogEntry.Issued.Listed(
        kind,
        row.getString("judged"),
        row.getString("period"),
        Optional.of(
            new LogEntry.Issued.Award(
                row.getString("scheme"),
                row.getString("edition"),
                row.getString("assessment"),
                liftId)));
  }

  private JdbcClient.StatementSpec selectChanged(String which) {
    return jdbc.sql(
        """
        SELECT c.*, coalesce(d.kind, '') AS document
        FROM standing_change c
        LEFT JOIN issued_document d ON d.serial = c.serial
        WHERE c.%s
        ORDER BY c.serial, c.number
        """
            .formatted(which));
  }

  private static LogEntry changed(ResultSet row) throws SQLException {
    LogEntry.Naming naming = naming(row.getString("document"));
    String serial = row.getString("serial");
    LogEntry.Change change =
        LogEntry.Change.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    String successor = row.getString("successor");
    return successor == null
        ? LogEntry.Changed.of(
            naming,
            serial,
            row.getInt("number"),
            change,
            row.getString("reason"),
            row.getString("changed_by"),
            at(row, "changed_at"))
        : LogEntry.Changed.superseded(
            naming, serial, row.getInt("number"), successor, at(row, "changed_at"));
  }

  private static LogEntry.Naming naming(String kind) {
    return DocumentKind.find(kind).filter(DocumentKind::isListed).isPresent()
        ? LogEntry.Naming.LISTED
        : LogEntry.Naming.BY_SERIAL;
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

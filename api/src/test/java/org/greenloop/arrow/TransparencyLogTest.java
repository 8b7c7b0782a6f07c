package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.transparency.Checkpoint;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.MerkleProof;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.config.GreenloopApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// G5: what the register says is in a log that nobody can change unseen, not even a superuser.
class TransparencyLogTest {

  private static final List<String> SITES =
      List.of("COOL-1", "COOL-2", "KITCHEN-1", "TERM-1", "SOUND-1", "WOOD-1");
  private static final int EDITS = 1_000;
  private static final long SEED = 20_261_126;

  private static World world;
  private static final List<StoredAssessment> APPROVED = new ArrayList<>();

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    Approval.addReviewers(world);
    for (String site : SITES) {
      for (int month = 1; month <= 6; month++) {
        APPROVED.add(Approval.of(world, site, "2025-0" + month));
      }
    }
    for (int i = 0; i < 24; i++) {
      issueNext();
      if (i % 9 == 4) {
        world.get(LogDesk.class).sign();
      }
    }
    for (int i : new int[] {3, 17, 8}) {
      // Each label is followed by its certificate.
      revoke(serial(2L * i));
    }
    statements();
    world.get(LogDesk.class).sign();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /// Five statements, the second on other data than the first was: superseded, suspended,
  /// reinstated.
  private static void statements() {
    RegisterDesk desk = world.get(RegisterDesk.class);
    for (String basis : List.of("12 t", "13 t")) {
      statement("2025-01", basis);
    }
    IssuedDocument suspended = statement("2025-02", "12 t");
    desk.suspend(suspended.serial(), "ann", "meter is checked");
    desk.suspend(statement("2025-03", "12 t").serial(), "bob", "meter is checked");
    desk.reinstate(suspended.serial(), "bob", "meter is right");
    statement("2025-04", "12 t");
  }

  private static IssuedDocument statement(String month, String basis) {
    return world
        .get(DocumentIssuing.class)
        .issue(
            DocumentKind.MONTHLY_STATEMENT,
            world.subject("COOL-1"),
            month,
            basis.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            new PlainPrinter());
  }

  /// Not printed: a log does not mind what documents look like.
  private static synchronized Label issueNext() {
    return issue(APPROVED.removeFirst());
  }

  private static Label issue(StoredAssessment assessment) {
    String serial = "GL-TEST-" + assessment.id();
    List<byte[]> documents =
        List.of(
            (serial + " zh").getBytes(StandardCharsets.UTF_8),
            (serial + " en").getBytes(StandardCharsets.UTF_8));
    Label label =
        new Label(
            serial,
            assessment.id(),
            Instant.parse("2026-03-01T08:00:00Z"),
            LocalDate.of(2027, 2, 28),
            List.of(
                new Label.Document("zh", sha256(documents.getFirst())),
                new Label.Document("en", sha256(documents.getLast()))),
            Optional.empty(),
            Optional.empty());
    world
        .get(Certifications.class)
        .issue(label, documents, PlainCertificate.of(label, assessment), List.of());
    return label;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String serial(long index) {
    return world
        .database()
        .sql("SELECT serial FROM log_entry WHERE leaf_index = :index")
        .param("index", index)
        .query(String.class)
        .single();
  }

  private static void revoke(String serial) {
    world
        .get(IssuedDocuments.class)
        .change(
            serial,
            StandingChange.Kind.REVOKED,
            "wrong",
            "ann",
            Instant.parse("2026-04-01T08:00:00Z"));
  }

  private static LogAudit.Report audit() {
    return world.get(LogDesk.class).audit(List.of());
  }

  @Test
  void the_untouched_log_agrees_with_register_documents_and_checkpoints() {
    LogAudit.Report report = audit();
    assertThat(report.faults()).isEmpty();
    assertThat(report.size()).isGreaterThanOrEqualTo(36);
    assertThat(report.checkpoints()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void between_any_two_published_checkpoints_a_consistency_proof_holds() {
    List<LabelLog.StoredCheckpoint> checkpoints = world.get(LabelLog.class).listCheckpoints();
    LogDesk desk = world.get(LogDesk.class);
    for (LabelLog.StoredCheckpoint older : checkpoints) {
      assertThat(Checkpoint.open(older.note(), desk.key())).isPresent();
      for (LabelLog.StoredCheckpoint newer : checkpoints) {
        if (older.size() <= newer.size()) {
          assertThat(
                  MerkleProof.extendsTree(
                      older.size(),
                      older.root(),
                      newer.size(),
                      newer.root(),
                      desk.findExtension(older.size(), newer.size()).orElseThrow().path()))
              .isTrue();
        }
      }
    }
  }

  @Test
  void every_label_is_proved_and_a_proof_is_made_for_one_that_is_not_signed_yet() {
    LogDesk desk = world.get(LogDesk.class);
    Label label = issueNext();
    LabelProof proof = desk.find(label.serial()).orElseThrow();
    assertThat(proof.check(desk.key())).isPresent();
    assertThat(proof.entry()).contains(label.serial(), label.documents().getFirst().sha256());
    assertThat(desk.find("GL-NONE")).isEmpty();
  }

  @Test
  void signing_again_signs_nothing_new() {
    LogDesk desk = world.get(LogDesk.class);
    assertThat(desk.sign()).isEqualTo(desk.sign()).isEqualTo(desk.checkpoint());
  }

  /// One edit of a stored row, as somebody makes it who can switch triggers and references off.
  private record Edit(String table, String sql, Map<String, Object> values, OptionalLong index) {}

  /// Each of 1 000 edits of a stored row is found, and at its entry.
  @Test
  void no_edit_of_a_stored_row_by_a_superuser_stays_hidden() {
    world.get(LogDesk.class).sign();
    Random random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    TransactionTemplate transactions = world.get(TransactionTemplate.class);
    JdbcClient database = world.database();
    Map<String, Integer> tables = new HashMap<>();
    for (int i = 0; i < EDITS; i++) {
      transactions.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL session_replication_role = replica").update();
            Edit edit = edit(random, database);
            tables.merge(edit.table(), 1, Integer::sum);
            int changed = database.sql(edit.sql()).params(edit.values()).update();
            LogAudit.Report report = audit();
            boolean found =
                changed == 1
                    && !report.isSound()
                    && (edit.index().isEmpty() || report.firstBadIndex().equals(edit.index()));
            if (!found) {
              missed.add(edit + " → " + changed + ", " + report.firstBadIndex() + report.faults());
            }
          });
    }
    assertThat(missed).isEmpty();
    assertThat(tables.values()).as(tables + "").allMatch(count -> count > 30);
    assertThat(audit().isSound()).as("everything was rolled back").isTrue();
  }

  private static Edit edit(Random random, JdbcClient database) {
    List<String> columns =
        List.of(
            "log_entry.kind",
            "log_entry.serial",
            "log_entry.entry",
            "log_entry.entry",
            "log_entry.entry",
            "log_entry.leaf_hash",
            "log_entry.leaf_index",
            "log_entry.",
            "log_node.level",
            "log_node.node_index",
            "log_node.hash",
            "log_node.",
            "log_checkpoint.number",
            "log_checkpoint.size",
            "log_checkpoint.root",
            "log_checkpoint.key",
            "log_checkpoint.note",
            "log_checkpoint.note",
            "label.serial",
            "label.assessment_id",
            "label.lift_id",
            "label.",
            "label_certificate.serial",
            "label_certificate.label",
            "label_certificate.",
            "issued_document.serial",
            "issued_document.kind",
            "issued_document.subject_id",
            "issued_document.holder_id",
            "issued_document.holder",
            "issued_document.about",
            "issued_document.version",
            "issued_document.basis_sha256",
            "issued_document.issued_at",
            "issued_document.valid_until",
            "issued_document.",
            "document_file.serial",
            "document_file.language",
            "document_file.sha256",
            "document_file.content",
            "document_file.",
            "standing_change.serial",
            "standing_change.number",
            "standing_change.successor",
            "standing_change.reason",
            "standing_change.changed_by",
            "standing_change.changed_at",
            "standing_change.",
            "assessment.scheme",
            "assessment.edition",
            "assessment.period",
            "assessment.subject_id",
            "assessment.content");
    String[] column = columns.get(random.nextInt(columns.size())).split("\\.", -1);
    String table = column[0];
    Map<String, Object> row = pick(random, database, table, column[1]);
    Map<String, Object> values = new HashMap<>(row);
    String which =
        row.keySet().stream()
            .filter(name -> name.startsWith("key_"))
            .map(name -> name.substring(4) + " = :" + name)
            .reduce((one, other) -> one + " AND " + other)
            .orElseThrow();
    if (column[1].isEmpty()) {
      return new Edit(
          table, "DELETE FROM " + table + " WHERE " + which, values, index(table, row, database));
    }
    values.put(
        "new", changed(random, column[1], Optional.ofNullable(row.get(column[1])).orElse(0L)));
    return new Edit(
        table,
        "UPDATE " + table + " SET " + column[1] + " = :new WHERE " + which,
        values,
        index(table, row, database));
  }

  private static Map<String, Object> pick(
      Random random, JdbcClient database, String table, String edited) {
    String query =
        switch (table) {
          case "log_entry" -> "SELECT leaf_index AS key_leaf_index, * FROM log_entry";
          case "log_node" ->
              "SELECT level AS key_level, node_index AS key_node_index, * FROM log_node";
          case "log_checkpoint" -> "SELECT number AS key_number, * FROM log_checkpoint";
          case "label" -> "SELECT serial AS key_serial, * FROM label";
          case "label_certificate" -> "SELECT serial AS key_serial, * FROM label_certificate";
          case "issued_document" -> "SELECT serial AS key_serial, * FROM issued_document";
          case "document_file" ->
              "SELECT serial AS key_serial, language AS key_language, * FROM document_file";
          case "standing_change" ->
              "SELECT serial AS key_serial, number AS key_number, * FROM standing_change"
                  // A database check refuses the others.
                  + switch (edited) {
                    case "successor" -> " WHERE kind = 'superseded'";
                    case "reason", "changed_by" -> " WHERE kind <> 'superseded'";
                    default -> "";
                  };
          default ->
              "SELECT a.id AS key_id, l.serial AS label_serial, a.* FROM assessment a JOIN label l ON l.assessment_id = a.id";
        };
    List<Map<String, @Nullable Object>> rows =
        database.sql(query + " ORDER BY 1, 2").query().listOfRows();
    Map<String, Object> row = new HashMap<>();
    rows.get(random.nextInt(rows.size()))
        .forEach(
            (column, value) -> {
              if (value != null) {
                row.put(column, value);
              }
            });
    return row;
  }

  private static Object changed(Random random, String column, Object old) {
    return switch (column) {
      case "leaf_index", "node_index", "assessment_id" -> ((Number) old).longValue() + 1000;
      case "level" -> ((Number) old).intValue() + 20;
      case "number", "version" -> ((Number) old).longValue() + 10;
      case "size" -> ((Number) old).longValue() + (random.nextBoolean() ? 1 : -1);
      case "lift_id" -> 99L;
      case "basis_sha256" ->
          ((String) old).substring(1) + (((String) old).startsWith("0") ? "1" : "0");
      case "subject_id", "holder_id" -> ((Number) old).intValue() + 100_000;
      case "issued_at", "changed_at" ->
          new java.sql.Timestamp(((java.sql.Timestamp) old).getTime() + 1000);
      case "valid_until" ->
          old instanceof java.sql.Date day
              ? java.sql.Date.valueOf(day.toLocalDate().plusDays(1))
              : java.sql.Date.valueOf("2030-01-01");
      default -> {
        if (old instanceof byte[] bytes) {
          byte[] other = bytes.clone();
          other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
          yield other;
        }
        String text = (String) old;
        int place = random.nextInt(text.length());
        char other = text.charAt(place) == 'x' ? 'y' : 'x';
        yield text.substring(0, place) + other + text.substring(place + 1);
      }
    };
  }

  /// The entry that an audit has to name; empty where a checkpoint was changed, which concerns
  /// none.
  private static OptionalLong index(String table, Map<String, Object> row, JdbcClient database) {
    return switch (table) {
      case "log_entry" -> OptionalLong.of(number(row, "leaf_index").longValue());
      case "log_node" ->
          OptionalLong.of(number(row, "node_index").longValue() << number(row, "level").intValue());
      case "log_checkpoint" -> OptionalLong.empty();
      case "standing_change" -> entry(database, text(row, "serial"), text(row, "kind"));
      case "assessment" -> entry(database, text(row, "label_serial"), "issued");
      default -> entry(database, text(row, "serial"), "issued");
    };
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) Optional.ofNullable(row.get(column)).orElseThrow();
  }

  private static Number number(Map<String, Object> row, String column) {
    return (Number) Optional.ofNullable(row.get(column)).orElseThrow();
  }

  private static OptionalLong entry(JdbcClient database, String serial, String kind) {
    return OptionalLong.of(
        database
            .sql("SELECT leaf_index FROM log_entry WHERE serial = :serial AND kind = :kind")
            .param("serial", serial)
            .param("kind", kind)
            .query(Long.class)
            .single());
  }

  /// Even one who computes every hash anew is stopped by what was signed.
  @Test
  void nothing_is_signed_on_top_of_a_log_that_lost_what_was_signed() {
    TransactionTemplate transactions = world.get(TransactionTemplate.class);
    LogDesk desk = world.get(LogDesk.class);
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          JdbcClient database = world.database();
          database.sql("SET LOCAL session_replication_role = replica").update();
          database
              .sql("UPDATE log_entry SET leaf_hash = sha256('x') WHERE leaf_index = 0")
              .update();
          database.sql("UPDATE log_node SET hash = sha256('y') WHERE node_index = 0").update();
          assertThatThrownBy(desk::sign).isInstanceOf(LogBroken.class);
        });
  }

  @Test
  void eight_who_issue_at_once_add_their_entries_without_a_gap() throws Exception {
    long before = world.get(LabelLog.class).size();
    CyclicBarrier start = new CyclicBarrier(8);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Label>> labels = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        StoredAssessment assessment = APPROVED.removeFirst();
        labels.add(
            threads.submit(
                () -> {
                  start.await();
                  return issue(assessment);
                }));
      }
      for (Future<Label> label : labels) {
        assertThat(world.get(LabelLog.class).list(label.get().serial())).hasSize(1);
      }
    }
    assertThat(world.get(LabelLog.class).size())
        .as("eight labels and their certificates")
        .isEqualTo(before + 16);
    assertThat(audit().faults()).isEmpty();
  }

  /// The second waits on its own connection until the first is done, and takes its place when the
  /// first gives up.
  @Test
  void of_two_connections_the_second_adds_after_the_first_has_ended() throws Exception {
    TransactionTemplate transactions = world.get(TransactionTemplate.class);
    long before = world.get(LabelLog.class).size();
    StoredAssessment first = APPROVED.removeFirst();
    StoredAssessment second = APPROVED.removeFirst();
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> undone =
          threads.submit(
              () ->
                  transactions.executeWithoutResult(
                      status -> {
                        issue(first);
                        added.countDown();
                        try {
                          mayEnd.await();
                        } catch (InterruptedException e) {
                          throw new IllegalStateException(e);
                        }
                        status.setRollbackOnly();
                      }));
      added.await();
      Future<Label> waiting = threads.submit(() -> issue(second));
      assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayEnd.countDown();
      undone.get();
      assertThat(world.get(LabelLog.class).list(waiting.get().serial()))
          .singleElement()
          .satisfies(entry -> assertThat(entry.index()).isEqualTo(before));
    }
    assertThat(world.get(Certifications.class).findLabelOf(first.id())).isEmpty();
    assertThat(audit().faults()).isEmpty();
  }

  @Test
  void the_database_takes_neither_a_label_without_an_entry_nor_an_entry_out_of_turn() {
    JdbcClient database = world.database();
    StoredAssessment assessment = APPROVED.getLast();
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "INSERT INTO issued_document (serial, kind, subject_id, holder_id, holder, about,"
                            + " version, basis_sha256, issued_at)"
                            + " SELECT 'GL-SLIPPED-IN', 'dossier', id, id, 'x', 'x', 1, repeat('0', 64), now()"
                            + " FROM subject WHERE id = :id")
                    .param("id", assessment.subjectId())
                    .update())
        .hasMessageContaining("without an entry in the log");
    String unrevoked = serial(0);
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "INSERT INTO standing_change (serial, number, kind, reason, changed_by, changed_at)"
                            + " VALUES (:serial, 1, 'revoked', 'r', 'ann', now())")
                    .param("serial", unrevoked)
                    .update())
        .hasMessageContaining("without an entry in the log");
    assertThatThrownBy(() -> add(database, 1, "revoked", unrevoked))
        .hasMessageContaining("is added where entry");
    assertThatThrownBy(() -> add(database, 0, "revoked", unrevoked))
        .hasMessageContaining("the register does not");
    for (String table : List.of("log_entry", "log_node", "log_checkpoint")) {
      for (String sql :
          List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE", update(table))) {
        assertThatThrownBy(() -> database.sql(sql).update())
            .as(sql)
            .hasMessageContaining("only ever added to");
      }
    }
    assertThat(audit().faults()).isEmpty();
  }

  private static String update(String table) {
    return switch (table) {
      case "log_entry" -> "UPDATE log_entry SET kind = 'x'";
      case "log_node" -> "UPDATE log_node SET level = 3";
      default -> "UPDATE log_checkpoint SET size = 0";
    };
  }

  /// @param beyond the index that is due
  private static void add(JdbcClient database, int beyond, String kind, String serial) {
    database
        .sql(
            "INSERT INTO log_entry (leaf_index, kind, serial, entry, leaf_hash)"
                + " SELECT max(leaf_index) + 1 + :beyond, :kind, :serial, 'text', sha256('text')"
                + " FROM log_entry")
        .param("beyond", beyond)
        .param("kind", kind)
        .param("serial", serial)
        .update();
  }

  /// A printed and signed label: online by the register, offline by files alone.
  @Test
  void a_printed_label_is_verified_with_its_proof_and_not_without() {
    Label label = world.get(LabelIssuing.class).issue(approvedAndMet());
    byte[] document = world.get(Certifications.class).getDocument(label.serial(), "en");
    DocumentVerification verification = world.get(DocumentVerification.class);
    assertThat(verification.verify(document).verdict())
        .isEqualTo(DocumentVerification.Verdict.VALID);

    LogDesk desk = world.get(LogDesk.class);
    String proof = desk.find(label.serial()).orElseThrow().text();
    var offline =
        GreenloopApplication.offline(world.get(SigningKey.class).certificate(), desk.key());
    assertThat(offline.verify(document, proof, Optional.of(desk.checkpoint().note())))
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.VALID);
              assertThat(finding.reasons())
                  .extracting(DocumentVerification.Reason::code)
                  .containsExactly("NOT_ASKED", "DEMO_KEY");
            });
    String other = desk.find(serial(2)).orElseThrow().text();
    for (Map.Entry<String, String> wrong :
        Map.of(
                "OTHER_ENTRY",
                other,
                "NO_PROOF",
                "",
                "PROOF_FAILS",
                proof.replaceFirst("index \\d+", "index 0"))
            .entrySet()) {
      assertThat(offline.verify(document, wrong.getValue(), Optional.empty()))
          .satisfies(
              finding -> {
                assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.NOT_IN_LOG);
                assertThat(finding.reasons().getFirst().code()).isEqualTo(wrong.getKey());
              });
    }
    String older = world.get(LabelLog.class).listCheckpoints().getFirst().note();
    assertThat(offline.verify(document, proof, Optional.of(older)).reasons().getFirst().code())
        .isEqualTo("OTHER_CHECKPOINT");
    byte[] altered = document.clone();
    altered[document.length / 2] ^= 1;
    assertThat(offline.verify(altered, proof, Optional.empty()).verdict())
        .isEqualTo(DocumentVerification.Verdict.ALTERED);

    world
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              JdbcClient database = world.database();
              database.sql("SET LOCAL session_replication_role = replica").update();
              database
                  .sql("UPDATE log_entry SET entry = replace(entry, 'en', 'xx') WHERE serial = :s")
                  .param("s", label.serial())
                  .update();
              assertThat(verification.verify(document).verdict())
                  .isEqualTo(DocumentVerification.Verdict.NOT_IN_LOG);
              assertThat(bySerial(verification, label))
                  .isEqualTo(DocumentVerification.Verdict.NOT_IN_LOG);
            });
    assertThat(bySerial(verification, label)).isEqualTo(DocumentVerification.Verdict.VALID);
  }

  private static DocumentVerification.Verdict bySerial(
      DocumentVerification verification, Label label) {
    return verification
        .verify(new Serial(label.serial()), DocumentVerification.Printed.NOTHING)
        .verdict();
  }

  private static StoredAssessment approvedAndMet() {
    return Approval.of(world, "PCB-2", "2025");
  }
}

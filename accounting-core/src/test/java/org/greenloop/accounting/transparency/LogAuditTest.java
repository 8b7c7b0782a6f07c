package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.accounting.transparency.LogAudit.Kind;
import org.greenloop.accounting.transparency.LogBooks.Document;
import org.greenloop.accounting.transparency.LogBooks.EntryRow;
import org.greenloop.accounting.transparency.LogBooks.Registered;
import org.junit.jupiter.api.Test;

class LogAuditTest {

  private static final LogSigner SIGNER = LogSigner.generate("example.org/log", new SecureRandom());
  private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");

  /// Six labels, the second of them revoked last; checkpoints after three entries and at the end.
  private static final List<LogEntry> ENTRIES = entries();

  private static List<LogEntry> entries() {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      entries.add(issued("GL-" + i));
    }
    entries.add(
        LogEntry.Changed.of(
            LogEntry.Naming.LISTED,
            "GL-1",
            1,
            LogEntry.Change.REVOKED,
            "figures were wrong",
            "ann",
            AT));
    return entries;
  }

  private static LogEntry issued(String serial) {
    TreeMap<String, String> documents = new TreeMap<>();
    documents.put("zh", "22");
    documents.put("en", "11");
    return new LogEntry.Issued(
        serial,
        Optional.of(
            new LogEntry.Issued.Listed(
                "label",
                "工厂\"1\"",
                "2025",
                Optional.of(
                    new LogEntry.Issued.Award(
                        "green-factory", "2025", "aa", OptionalLong.of(3))))),
        "ff",
        Optional.of(LocalDate.of(2027, 11, 25)),
        documents,
        AT);
  }

  private static LogBooks sound() {
    return books(ENTRIES);
  }

  private static LogBooks books(List<LogEntry> entries) {
    List<EntryRow> rows = new ArrayList<>();
    List<MerkleTree.Node> nodes = new ArrayList<>();
    GrowingTree log = new GrowingTree();
    for (LogEntry entry : entries) {
      rows.add(new EntryRow(log.size(), entry.kind(), entry.serial(), entry.text(), entry.leaf()));
      log.tree(log.size()).adding(entry.leaf()).stream()
          .filter(node -> node.level() > 0)
          .forEach(nodes::add);
      log.add(entry.bytes());
    }
    return new LogBooks(
        rows,
        nodes,
        List.of(checkpoint(1, log.tree(3)), checkpoint(2, log.tree(entries.size()))),
        ENTRIES.stream()
            .map(entry -> new Registered(entry.serial(), entry.kind(), entry.text()))
            .toList(),
        List.of(new Document("GL-4", "zh", "22", "22"), new Document("GL-4", "en", "11", "11")));
  }

  private static StoredCheckpoint checkpoint(long number, MerkleTree tree) {
    return new StoredCheckpoint(
        number,
        tree.size(),
        tree.root(),
        SIGNER.key().text(),
        Checkpoint.of("example.org/log", tree).signedBy(SIGNER));
  }

  private static LogAudit.Report audit(LogBooks books) {
    return LogAudit.of(books, List.of(SIGNER.key()), List.of());
  }

  @Test
  void an_entry_has_one_form() {
    assertThat(ENTRIES.getFirst().text())
        .isEqualTo(
            "{\"format\":\"greenloop-label/1\",\"kind\":\"issued\",\"serial\":\"GL-0\","
                + "\"subject\":\"工厂\\\"1\\\"\",\"scheme\":\"green-factory\",\"edition\":\"2025\","
                + "\"period\":\"2025\",\"validUntil\":\"2027-11-25\",\"assessmentSha256\":\"aa\","
                + "\"lift\":3,\"documents\":{\"en\":\"11\",\"zh\":\"22\"},"
                + "\"at\":\"2026-11-26T08:00:00Z\"}");
    // printf 'figures were wrong' | sha256sum; printf 'GL-1\nann' | sha256sum
    assertThat(ENTRIES.getLast().text())
        .isEqualTo(
            "{\"format\":\"greenloop-label/1\",\"kind\":\"revoked\",\"serial\":\"GL-1\","
                + "\"reasonSha256\":\"338f330dd0beefa47c13106f3b9c4a7557d238d10bb178c149768e807a26a4b7\","
                + "\"bySha256\":\"3d710385ab69d6d3f1c128306af085eef8feb969a674bc7999fadfd4b44118e8\","
                + "\"at\":\"2026-11-26T08:00:00Z\"}");
  }

  @Test
  void an_untouched_log_is_sound() {
    LogAudit.Report report = audit(sound());
    assertThat(report.faults()).isEmpty();
    assertThat(report.size()).isEqualTo(7);
    assertThat(report.firstBadIndex()).isEmpty();
    assertThat(audit(new LogBooks(List.of(), List.of(), List.of(), List.of(), List.of())).root())
        .isEqualTo(MerkleHash.EMPTY);
  }

  @Test
  void a_changed_text_is_found_where_it_is() {
    LogBooks books = sound();
    List<EntryRow> rows = new ArrayList<>(books.entries());
    EntryRow row = rows.get(4);
    rows.set(
        4,
        new EntryRow(4, row.kind(), row.serial(), row.text().replace("2027", "2037"), row.leaf()));
    LogAudit.Report report = audit(with(books, rows));
    assertThat(report.firstBadIndex()).hasValue(4);
    assertThat(report.faults())
        .as("the first checkpoint vouches for the entries before it")
        .filteredOn(fault -> fault.kind() == Kind.CHECKPOINT)
        .singleElement()
        .satisfies(fault -> assertThat(fault.index()).hasValue(3));
    assertThat(report.faults())
        .filteredOn(fault -> fault.kind() == Kind.ENTRY)
        .singleElement()
        .satisfies(fault -> assertThat(fault.index()).hasValue(4));
    assertThat(report.faults())
        .extracting(LogAudit.Fault::kind)
        .contains(Kind.ENTRY, Kind.NODE, Kind.CHECKPOINT, Kind.REGISTER);
  }

  private static LogBooks with(LogBooks books, List<EntryRow> rows) {
    return new LogBooks(
        rows, books.nodes(), books.checkpoints(), books.registered(), books.documents());
  }

  /// Everything computed anew over other entries: only the signatures that were given out tell.
  @Test
  void a_log_that_was_written_anew_is_found_by_its_older_checkpoints() {
    List<LogEntry> other = new ArrayList<>(ENTRIES);
    other.set(5, issued("GL-X"));
    LogBooks forged = books(other);
    LogBooks books =
        new LogBooks(
            forged.entries(),
            forged.nodes(),
            sound().checkpoints(),
            forged.entries().stream()
                .map(row -> new Registered(row.serial(), row.kind(), row.text()))
                .toList(),
            forged.documents());
    assertThat(audit(books).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.CHECKPOINT);
              assertThat(fault.index()).as("after the checkpoint that agrees").hasValue(3);
              assertThat(fault.found()).contains("3 to 6");
            });
  }

  /// The same, and the checkpoints thrown away: only one that somebody kept tells.
  @Test
  void a_log_whose_checkpoints_were_dropped_is_found_by_one_that_was_kept() {
    LogBooks cut = books(ENTRIES.subList(0, 5));
    LogBooks books =
        new LogBooks(
            cut.entries(), cut.nodes(), List.of(), cut.registered().subList(0, 5), List.of());
    assertThat(audit(books).isSound()).as("nothing tells").isTrue();
    String kept = sound().checkpoints().getLast().note();
    assertThat(LogAudit.of(books, List.of(SIGNER.key()), List.of(kept)).faults())
        .extracting(LogAudit.Fault::found)
        .containsExactly("the checkpoint given signed 7 entries; the log has 5");
  }

  @Test
  void a_label_without_an_entry_and_an_entry_without_a_label_are_found() {
    LogBooks books = sound();
    List<Registered> more = new ArrayList<>(books.registered());
    more.add(new Registered("GL-9", "issued", issued("GL-9").text()));
    more.remove(2);
    LogAudit.Report report =
        audit(
            new LogBooks(
                books.entries(), books.nodes(), books.checkpoints(), more, books.documents()));
    assertThat(report.faults())
        .extracting(LogAudit.Fault::kind)
        .containsExactly(Kind.REGISTER, Kind.REGISTER);
    assertThat(report.faults().getFirst().index()).hasValue(2);
    assertThat(report.faults().getLast().index()).isEmpty();
  }

  @Test
  void a_changed_document_is_found_at_the_entry_of_its_label() {
    LogBooks books = sound();
    LogAudit.Report report =
        audit(
            new LogBooks(
                books.entries(),
                books.nodes(),
                books.checkpoints(),
                books.registered(),
                List.of(new Document("GL-4", "zh", "22", "23"))));
    assertThat(report.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.DOCUMENT));
    assertThat(report.firstBadIndex()).hasValue(4);
  }

  @Test
  void a_checkpoint_by_another_key_is_not_signed() {
    LogSigner stranger = LogSigner.generate("example.org/log", new SecureRandom());
    assertThat(LogAudit.of(sound(), List.of(stranger.key()), List.of()).faults())
        .hasSize(2)
        .allMatch(fault -> fault.kind() == Kind.CHECKPOINT);
  }
}

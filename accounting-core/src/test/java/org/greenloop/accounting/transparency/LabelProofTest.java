package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.greenloop.accounting.transparency.LogEntry.Issued.Award;
import org.greenloop.accounting.transparency.LogEntry.Issued.Listed;
import org.junit.jupiter.api.Test;

class LabelProofTest {

  private static final LogSigner SIGNER = LogSigner.generate("example.org/log", new SecureRandom());

  private static LogEntry.Issued entry(String serial, OptionalLong lift) {
    return entry(
        serial,
        Optional.of(
            new Listed(
                "label",
                "工厂 \"1\" \\ \t",
                "2025",
                Optional.of(new Award("green-factory", "2025", "aa", lift)))));
  }

  private static LogEntry.Issued entry(String serial, Optional<Listed> listed) {
    TreeMap<String, String> documents = new TreeMap<>();
    documents.put("en", "11");
    documents.put("zh", "22");
    return new LogEntry.Issued(
        serial,
        listed,
        "ff",
        Optional.of(LocalDate.of(2027, 11, 25)),
        documents,
        Instant.parse("2026-11-26T08:00:00.123456Z"));
  }

  @Test
  void an_entry_is_read_from_its_one_form_only() {
    List<LogEntry.Issued> entries =
        List.of(
            entry("GL-1", OptionalLong.empty()),
            entry("GL-1", OptionalLong.of(7)),
            entry("GL-1", Optional.of(new Listed("certificate", "S", "2025", Optional.empty()))),
            entry("GL-1", Optional.empty()));
    for (LogEntry.Issued entry : entries) {
      String text = entry.text();
      assertThat(LogEntry.Issued.find(text, "GL-1")).contains(entry);
      assertThat(LogEntry.Issued.find(text, "GL-2")).isEmpty();
      for (String other :
          List.of(
              "",
              "{",
              " " + text,
              text + "\n",
              text.replace(",\"factsSha256\"", ", \"factsSha256\""),
              text.replace("\"issued\"", "\"revoked\""),
              text.replace("\"en\"", "\"\\u0065n\""),
              text.replace("\"en\":\"11\",", ""),
              text.substring(0, text.length() / 2))) {
        assertThat(LogEntry.Issued.find(other, "GL-1").filter(entry::equals)).as(other).isEmpty();
      }
      for (int end = 0; end < text.length(); end++) {
        assertThat(LogEntry.Issued.find(text.substring(0, end), "GL-1")).isEmpty();
      }
    }
    assertThat(LogEntry.Issued.find("{\"format\":\"\\u", "GL-1")).isEmpty();
  }

  /// What only the holder may know is nowhere in the text.
  @Test
  void an_entry_of_a_document_that_is_found_by_serial_only_says_neither_serial_nor_subject() {
    String text = entry("GL-1", Optional.empty()).text();
    assertThat(text)
        .doesNotContain("GL-1")
        // printf GL-1 | sha256sum
        .contains("58bf3eba98aeef364c778d1543211428c0a5f3b46504af19361285c19c8a21f7");
    assertThat(
            LogEntry.Changed.superseded(
                    LogEntry.Naming.BY_SERIAL, "GL-1", 2, "GL-2", Instant.parse("2026-11-26T08:00:00Z"))
                .text())
        .isEqualTo(
            "{\"format\":\"greenloop-document/1\",\"kind\":\"superseded\",\"serialSha256\":\"58bf3eba98aeef364c778d1543211428c0a5f3b46504af19361285c19c8a21f7\","
                + "\"number\":2,\"successorSha256\":\"7a503e44917cdeb0fae0719eb88b2fcc3e7a194737eea2c52b02d27cfcb4b5cd\",\"at\":\"2026-11-26T08:00:00Z\"}");
  }

  private static LabelProof proof(int index, int size) {
    GrowingTree log = new GrowingTree();
    for (int i = 0; i < size; i++) {
      log.add(entry("GL-" + i, OptionalLong.empty()).bytes());
    }
    MerkleTree tree = log.tree(size);
    return new LabelProof(
        entry("GL-" + index, OptionalLong.empty()).text(),
        index,
        tree.inclusion(index),
        Checkpoint.of("example.org/log", tree).signedBy(SIGNER));
  }

  @Test
  void a_proof_holds_after_it_was_written_and_read() {
    for (int size : new int[] {1, 2, 7, 8}) {
      LabelProof proof = proof(size / 2, size);
      LabelProof read = LabelProof.find(proof.text()).orElseThrow();
      assertThat(read).isEqualTo(proof);
      assertThat(read.check(SIGNER.key()).map(Checkpoint::size)).hasValue((long) size);
    }
  }

  @Test
  void a_proof_of_another_entry_place_or_signer_does_not_hold() {
    LabelProof proof = proof(3, 7);
    LogSigner stranger = LogSigner.generate("example.org/log", new SecureRandom());
    assertThat(proof.check(stranger.key())).isEmpty();
    for (LabelProof other :
        List.of(
            new LabelProof(
                proof.entry().replace("2027", "2037"),
                proof.index(),
                proof.path(),
                proof.checkpoint()),
            new LabelProof(proof.entry(), 2, proof.path(), proof.checkpoint()),
            new LabelProof(proof.entry(), 3, proof(3, 8).path(), proof.checkpoint()),
            new LabelProof(proof.entry(), 3, proof.path(), proof(3, 8).checkpoint()),
            new LabelProof(
                proof.entry(), 3, proof.path(), proof.checkpoint().replace("\n7\n", "\n8\n")))) {
      assertThat(other.check(SIGNER.key())).isEmpty();
    }
  }

  @Test
  void a_file_that_is_no_proof_is_none() {
    String text = proof(3, 7).text();
    for (String other :
        List.of(
            "",
            "c2sp.org/tlog-proof@v1\n\n",
            text.replace("@v1", "@v2"),
            text.replace("extra ", "extra-"),
            text.replace("extra ", "extra *"),
            text.replace("index 3", "index 03"),
            text.replace("index 3\n", "index 3\nAAAA\n"),
            text.replace(
                "index 3\n", "index 3\n" + (MerkleHash.EMPTY.base64() + "\n").repeat(64)))) {
      assertThat(LabelProof.find(other)).as(other).isEmpty();
    }
  }
}

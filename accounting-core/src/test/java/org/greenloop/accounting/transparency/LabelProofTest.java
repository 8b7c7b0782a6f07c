package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelProofTest {

  private static final LogSigner SIGNER = LogSigner.generate("example.org/log", new SecureRandom());

  private static LogEntry.Issued entry(String serial, OptionalLong lift) {
    TreeMap<String, String> documents = new TreeMap<>();
    documents.put("en", "11");
    documents.put("zh", "22");
    return new LogEntry.Issued(
        serial,
        "工厂 \"1\" \\ \t",
        "green-factory",
        "2025",
        "2025",
        LocalDate.of(2027, 11, 25),
        "aa",
        lift,
        documents,
        Instant.parse("2026-11-26T08:00:00.123456Z"));
  }

  @Test
  void an_entry_is_read_from_its_one_form_only() {
    for (OptionalLong lift : List.of(OptionalLong.empty(), OptionalLong.of(7))) {
      LogEntry.Issued entry = entry("GL-1", lift);
      String text = entry.text();
      assertThat(LogEntry.Issued.find(text)).contains(entry);
      for (String other :
          List.of(
              "",
              "{",
              " " + text,
              text + "\n",
              text.replace(",\"scheme\"", ", \"scheme\""),
              text.replace("\"issued\"", "\"revoked\""),
              text.replace("\\\"1", "\\u00221"),
              text.replace("\"en\":\"11\",", ""),
              text.substring(0, text.length() / 2))) {
        assertThat(LogEntry.Issued.find(other).filter(entry::equals)).as(other).isEmpty();
      }
      for (int end = 0; end < text.length(); end++) {
        assertThat(LogEntry.Issued.find(text.substring(0, end))).isEmpty();
      }
    }
    assertThat(LogEntry.Issued.find("{\"format\":\"\\u")).isEmpty();
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

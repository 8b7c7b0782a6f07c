package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys and notes published with golang.org/x/mod: `sumdb/note/note_test.go` (BSD) and
/// `sumdb/tlog/note_test.go`.
class SignedNoteTest {

  private static final String PETER_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER_SAYS =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH_SAYS =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  private static LogKey key(String text) {
    return LogKey.find(text).orElseThrow();
  }

  @Test
  void a_note_is_signed_as_published() {
    LogSigner peter = LogSigner.find(PETER_SECRET + "\n" + PETER + "\n").orElseThrow();
    assertThat(peter.note(TEXT)).isEqualTo(TEXT + "\n" + PETER_SAYS);
    assertThat(peter.key().text()).isEqualTo(PETER);
    assertThat(peter.text()).isEqualTo(PETER_SECRET + "\n" + PETER + "\n");
    assertThat(peter).asString().doesNotContain("AYEK");
  }

  @Test
  void a_note_is_read_by_whoever_trusts_one_of_its_signers() {
    String note = TEXT + "\n" + PETER_SAYS + ENOCH_SAYS;
    assertThat(SignedNote.find(note, key(PETER))).contains(TEXT);
    assertThat(SignedNote.find(note, key(ENOCH))).contains(TEXT);
    assertThat(SignedNote.find(TEXT + "\n" + ENOCH_SAYS, key(PETER))).isEmpty();
  }

  @Test
  void a_note_that_is_not_exactly_as_signed_is_refused() {
    for (String bad :
        List.of(
            TEXT,
            TEXT + "\n",
            TEXT + "\n" + PETER_SAYS.strip(),
            "\u0001" + TEXT + "\n" + PETER_SAYS,
            "\uFFFD" + TEXT + "\n" + PETER_SAYS,
            TEXT + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZIn\n" + PETER_SAYS,
            TEXT + "\n" + PETER_SAYS + "Unexpected line.\n",
            TEXT + "\n" + PETER_SAYS.substring(0, 60) + "ABCD" + PETER_SAYS.substring(60),
            TEXT + "\n" + PETER_SAYS.repeat(101),
            TEXT + "\n" + PETER_SAYS.replace("nAM=", "nAN="),
            TEXT.replace("answer", "Answer") + "\n" + PETER_SAYS,
            TEXT + "\n" + PETER_SAYS.replace("PeterNeumann", "CarmenSandiego"),
            TEXT + "\n" + PETER_SAYS.replace("x08g", "xxxx"))) {
      assertThat(SignedNote.find(bad, key(PETER))).as(bad).isEmpty();
    }
    LogSigner peter = LogSigner.find(PETER_SECRET + "\n" + PETER).orElseThrow();
    assertThatThrownBy(() -> peter.note("abc")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_that_was_mangled_anywhere_is_refused() {
    for (int begin = 0; begin < PETER.length(); begin++) {
      for (int end = begin + 1; end <= PETER.length(); end++) {
        if (end - begin < PETER.length()) {
          assertThat(LogKey.find(PETER.substring(begin, end))).isEmpty();
        }
      }
      char next = (char) (PETER.charAt(begin) + 1);
      String other = PETER.substring(0, begin) + next + PETER.substring(begin + 1);
      assertThat(LogKey.find(other)).as(other).isEmpty();
    }
    assertThat(
            LogKey.find(
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
        .as("too long, with the id that fits")
        .isEmpty();
    assertThat(LogKey.find("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        .as("another kind of key, with the id that fits")
        .isEmpty();
  }

  @Test
  void a_private_key_that_was_mangled_anywhere_is_refused() {
    for (int i = 0; i < PETER_SECRET.length(); i++) {
      char next = (char) (PETER_SECRET.charAt(i) + 1);
      String other = PETER_SECRET.substring(0, i) + next + PETER_SECRET.substring(i + 1);
      assertThat(LogSigner.find(other + "\n" + PETER)).as(other).isEmpty();
    }
    assertThat(LogSigner.find(PETER_SECRET)).isEmpty();
    assertThat(LogSigner.find(PETER_SECRET + "\n" + ENOCH)).isEmpty();
    assertThat(LogSigner.find("")).isEmpty();
  }

  @Test
  void a_new_key_signs_what_its_public_key_reads() {
    LogSigner signer = LogSigner.generate("example.org/log", new SecureRandom());
    LogSigner again = LogSigner.find(signer.text()).orElseThrow();
    assertThat(again.note(TEXT)).isEqualTo(signer.note(TEXT));
    assertThat(SignedNote.find(signer.note(TEXT), key(signer.key().text()))).contains(TEXT);
    assertThat(SignedNote.find(signer.note(TEXT), key(PETER))).isEmpty();
    for (String name : List.of("", "two words", "a+b", "line\nfeed", "ideographic\u3000space")) {
      assertThatThrownBy(() -> LogSigner.generate(name, new SecureRandom()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /// The root is the hash of the one entry `hello world`.
  @Test
  void a_checkpoint_is_written_as_published() {
    Checkpoint checkpoint =
        new Checkpoint(
            "go.sum database tree",
            123_456_789_012L,
            MerkleHash.ofLeaf("hello world".getBytes(StandardCharsets.UTF_8)));
    String text =
        "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";
    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(Checkpoint.find(text)).contains(checkpoint);
    assertThat(Checkpoint.find(text + "JOE\n")).as("an extension").contains(checkpoint);
    for (String bad :
        List.of(
            text.strip(),
            text.replace("123456789012", "0123456789012"),
            text.replace("123456789012", "0xabcdef"),
            text.replace("123456789012", "-1"),
            text.replace("wBb0=", "wBTOOBIG="),
            text + "\nJOE\n",
            "\n" + text)) {
      assertThat(Checkpoint.find(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void a_checkpoint_of_another_log_is_none_of_this_one() {
    LogSigner signer = LogSigner.generate("example.org/log", new SecureRandom());
    Checkpoint ours = new Checkpoint("example.org/log", 0, MerkleHash.EMPTY);
    Checkpoint theirs = new Checkpoint("example.com/log", 0, MerkleHash.EMPTY);
    assertThat(Checkpoint.open(ours.signedBy(signer), signer.key())).contains(ours);
    assertThat(Checkpoint.open(theirs.signedBy(signer), signer.key())).isEmpty();
  }
}

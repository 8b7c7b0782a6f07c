package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.signing.Verification.Alteration;
import org.greenloop.certificate.signing.Verification.Altered;
import org.greenloop.certificate.signing.Verification.Valid;
import org.greenloop.certificate.signing.Verification.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seals with the time of a service that runs here.
class TimeStampTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final Instant SEEN_AT = Instant.parse("2026-03-09T01:30:07Z");

  @TempDir static Path folder;

  private static LocalClock clock;
  private static SigningKey key;
  private static byte[] unsigned;
  private static byte[] label;

  private final DocumentVerifier verifier = new DocumentVerifier();

  @BeforeAll
  static void seal_with_a_time() throws Exception {
    clock = LocalClock.showing(SEEN_AT);
    key = SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM);
    unsigned = new LabelDocument().render(Labels.in(Language.ZH).standing(Standing.DEMO).content());
    label = new DocumentSigner(key.stampedBy(clock.service())).sign(unsigned, SIGNED_AT);
  }

  @AfterAll
  static void stop() {
    clock.close();
  }

  @Test
  void a_stamped_label_is_valid_and_says_when_the_service_saw_it() {
    Verification verification =
        verifier.verify(label, List.of(key.certificate()), List.of(clock.root().certificate()));

    assertThat(verification).isInstanceOf(Valid.class);
    assertThat(((Valid) verification).signedAt()).isEqualTo(SIGNED_AT);
    assertThat(((Valid) verification).stampedAt()).contains(SEEN_AT);
    assertThat(PdfRules.brokenBy(label)).isEmpty();
  }

  @Test
  void a_service_that_nobody_trusts_proves_no_time() throws Exception {
    Verification verification =
        verifier.verify(
            label,
            List.of(key.certificate()),
            List.of(Keys.authority("Root of clocks").certificate()));

    assertThat(((Valid) verification).stampedAt()).isEmpty();
  }

  @Test
  void no_digit_of_seal_or_time_stamp_can_be_replaced() {
    int[] gap = gap(label);
    int end = gap[0] + 1 + 2 * SealedBytes.find(label).orElseThrow().seal().orElseThrow().length;
    // Every fifth digit of the seal, and now and then one of the zeros that fill the gap.
    for (int at = gap[0] + 1; at < gap[1] - 1; at += at < end ? 5 : 501) {
      byte[] forged = label.clone();
      forged[at] = (byte) (forged[at] == '7' ? '8' : '7');

      assertThat(verify(forged).verdict()).as("byte %d", at).isEqualTo(Verdict.ALTERED);
    }
  }

  /// Every bit of the token alone: what the service did not sign is written in one form only.
  @Test
  void no_bit_of_the_token_can_be_flipped() throws Exception {
    Seal seal = Seal.find(SealedBytes.find(label).orElseThrow().seal().orElseThrow()).orElseThrow();
    byte[] token = seal.stamp().orElseThrow().encoded();
    assertThat(seal.isStampedAsItSays()).isTrue();
    for (int at = 0; at < token.length; at++) {
      for (int bit = 0; bit < 8; bit += 3) {
        byte[] forged = token.clone();
        forged[at] ^= (byte) (1 << bit);
        assertThat(holds(forged, seal)).as("bit %d of byte %d", bit, at).isFalse();
      }
    }
  }

  private static boolean holds(byte[] token, Seal seal) {
    try {
      return TimeStamp.find(token).isPresent()
          && TimeStamp.find(token).get().isOver(seal.value().getOctets());
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void the_token_of_one_label_does_not_fit_another() throws Exception {
    byte[] other =
        new DocumentSigner(key.stampedBy(clock.service()))
            .sign(
                new LabelDocument()
                    .render(Labels.in(Language.ZH).holder("恒美二厂", "No. 2").content()),
                SIGNED_AT);
    Seal mine = Seal.find(SealedBytes.find(label).orElseThrow().seal().orElseThrow()).orElseThrow();
    Seal foreign =
        Seal.find(SealedBytes.find(other).orElseThrow().seal().orElseThrow()).orElseThrow();

    assertThat(
            new Seal(mine.chain(), mine.signedAttributes(), mine.value(), foreign.stamp())
                .isStampedAsItSays())
        .isFalse();
  }

  @Test
  void a_certificate_that_has_nothing_to_do_with_the_token_is_left_out() {
    Seal seal = Seal.find(SealedBytes.find(label).orElseThrow().seal().orElseThrow()).orElseThrow();

    assertThat(seal.stamp().orElseThrow().chain())
        .containsExactly(clock.certificate(), clock.root().certificate());
  }

  @Test
  void a_service_that_is_busy_or_talks_nonsense_stops_the_signing() {
    assertThatThrownBy(
            () ->
                new DocumentSigner(key.stampedBy(clock.service("/busy"))).sign(unsigned, SIGNED_AT))
        .hasStackTraceContaining("/busy answered 503");
    assertThatThrownBy(
            () ->
                new DocumentSigner(key.stampedBy(clock.service("/nonsense")))
                    .sign(unsigned, SIGNED_AT))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void appended_bytes_are_altered_in_a_stamped_label_too() {
    byte[] longer = Arrays.copyOf(label, label.length + 1);

    assertThat(((Altered) verify(longer)).what()).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  @Test
  void what_an_earlier_key_signed_stays_valid_after_the_key_was_changed() throws Exception {
    SigningKey newer = Keys.selfSigned(folder, "RSA", 2048).after(List.of(key.certificate()));

    assertThat(verifier.verify(label, newer.trusted())).isInstanceOf(Valid.class);
    assertThat(
            verifier.verify(new DocumentSigner(newer).sign(unsigned, SIGNED_AT), newer.trusted()))
        .isInstanceOf(Valid.class);
    assertThat(verifier.verify(label, List.of(newer.certificate())).verdict())
        .isEqualTo(Verdict.UNKNOWN_SIGNER);
  }

  private Verification verify(byte[] file) {
    return verifier.verify(file, List.of(key.certificate()), List.of(clock.root().certificate()));
  }

  private static int[] gap(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String[] range =
        text.substring(text.indexOf("/ByteRange [") + 12).split("]", 2)[0].trim().split(" ", 4);
    return new int[] {Integer.parseInt(range[1]), Integer.parseInt(range[2])};
  }
}

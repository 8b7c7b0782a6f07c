package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.layout.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the validator of EU DSS says of our seals, by its own policy, unchanged. It wants to know
/// of every certificate below a trusted one whether it was revoked.
class DssValidationTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final Instant SEEN_AT = Instant.parse("2026-03-09T01:30:07Z");
  private static final Instant LISTED_AT = Instant.parse("2026-03-09T06:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @TempDir static Path folder;

  private static byte[] unsigned;

  @BeforeAll
  static void print_a_label() {
    unsigned = new LabelDocument().render(Labels.in(Language.ZH).content());
  }

  @Test
  void a_label_of_a_signer_under_a_trusted_authority_passes_at_level_b() throws Exception {
    Keys.Authority root = Keys.authority("Root of the alliance");
    SigningKey key = Keys.issuedBy(folder, "RSA", 3072, root);
    byte[] label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);

    passes(
        label,
        List.of(root.certificate()),
        List.of(Keys.revocationList(root, LISTED_AT)),
        SignatureLevel.PAdES_BASELINE_B);
  }

  @Test
  void a_label_of_a_revoked_signer_does_not_pass() throws Exception {
    Keys.Authority root = Keys.authority("Root of the alliance");
    SigningKey key = Keys.issuedBy(folder, "RSA", 3072, root);
    byte[] label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);

    SimpleReport report =
        Dss.judge(
            label,
            List.of(root.certificate()),
            List.of(Keys.revocationList(root, LISTED_AT, key.certificate())),
            NOW);

    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.INDETERMINATE);
  }

  @Test
  void a_label_under_a_trusted_demo_key_passes_at_level_b() throws Exception {
    SigningKey key = SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM);
    byte[] label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);

    passes(label, List.of(key.certificate()), List.of(), SignatureLevel.PAdES_BASELINE_B);
  }

  @Test
  void a_stamped_label_passes_at_level_t() throws Exception {
    Keys.Authority root = Keys.authority("Root of the alliance");
    try (LocalClock clock = LocalClock.showing(SEEN_AT)) {
      SigningKey key = Keys.issuedBy(folder, "EC", 256, root).stampedBy(clock.service());
      byte[] label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);

      passes(
          label,
          List.of(root.certificate(), clock.root().certificate()),
          List.of(
              Keys.revocationList(root, LISTED_AT), Keys.revocationList(clock.root(), LISTED_AT)),
          SignatureLevel.PAdES_BASELINE_T);
    }
  }

  @Test
  void a_label_that_somebody_changed_fails() throws Exception {
    SigningKey key = SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM);
    byte[] label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);
    int at = new String(label, StandardCharsets.ISO_8859_1).indexOf("(D:2026");
    assertThat(at).isPositive();
    // Signed in 2027.
    label[at + 6] ^= 1;

    SimpleReport report = Dss.judge(label, List.of(key.certificate()), List.of(), NOW);

    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_FAILED);
  }

  private static void passes(
      byte[] pdf, List<X509Certificate> trusted, List<X509CRL> lists, SignatureLevel level)
      throws Exception {
    SimpleReport report = Dss.judge(pdf, trusted, lists, NOW);

    assertThat(report.getSignatureIdList()).hasSize(1);
    String signature = report.getFirstSignatureId();
    assertThat(report.getIndication(signature))
        .as("%s", report.getAdESValidationErrors(signature))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(signature)).isEqualTo(level);
  }
}

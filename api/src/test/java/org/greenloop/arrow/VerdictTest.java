package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.DocumentVerification.Finding;
import org.greenloop.batch.issuing.DocumentVerification.Printed;
import org.greenloop.batch.issuing.DocumentVerification.Verdict;
import org.greenloop.batch.issuing.Imprint;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.wording.VerdictWording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// G5: what is wrong with a document is said in one sentence, in both languages, by file and by
/// serial.
class VerdictTest {

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static IssuedDocument issue(
      DocumentKind kind, String about, String basis, Optional<LocalDate> validUntil) {
    return world
        .get(DocumentIssuing.class)
        .issue(
            kind,
            world.subject("COOL-1"),
            about,
            basis.getBytes(StandardCharsets.UTF_8),
            validUntil,
            new PlainPrinter());
  }

  private static IssuedDocument receipt(String lot) {
    return issue(DocumentKind.RECOVERY_RECEIPT, lot, "1 t", Optional.empty());
  }

  private static byte[] file(IssuedDocument document) {
    return world
        .get(IssuedDocuments.class)
        .getFile(document.serial(), document.files().getFirst().language());
  }

  private static Finding byFile(byte[] file) {
    return world.get(DocumentVerification.class).verify(file);
  }

  private static Finding bySerial(IssuedDocument document, Printed printed) {
    return world
        .get(DocumentVerification.class)
        .verify(Serial.find(document.serial()).orElseThrow(), printed);
  }

  private static void says(Finding finding, Verdict verdict, String chinese, String english) {
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(new VerdictWording(Locale.CHINESE).sentence(finding)).isEqualTo(chinese);
    assertThat(new VerdictWording(Locale.ENGLISH).sentence(finding)).isEqualTo(english);
  }

  @Test
  void a_document_of_every_kind_that_is_issued_by_itself_is_valid_by_file_and_by_serial() {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind != DocumentKind.LABEL && kind != DocumentKind.CERTIFICATE) {
        IssuedDocument document = issue(kind, "LOT-1", "1 t", Optional.empty());
        Finding finding = byFile(file(document));
        assertThat(finding.verdict()).as(kind.code()).isEqualTo(Verdict.VALID);
        assertThat(finding.facts().orElseThrow().kind()).isEqualTo(kind.code());
        assertThat(bySerial(document, Printed.NOTHING).verdict()).isEqualTo(Verdict.VALID);
      }
    }
    IssuedDocument receipt = receipt("LOT-1");
    says(
        byFile(file(receipt)),
        Verdict.VALID,
        "有效：签名完整，文件与登记簿中的回收凭证逐字节相同，在公开日志中，现行有效。",
        "Valid: the signature is whole, the file is the registered recovery receipt byte for byte, in the"
            + " public log, and in force.");
    says(
        bySerial(receipt, Printed.NOTHING),
        Verdict.VALID,
        "有效：登记簿和公开日志中都有此回收凭证，现行有效。",
        "Valid: register and public log have this recovery receipt, and it is in force.");
    assertThat(new VerdictWording(Locale.ENGLISH).notes(byFile(file(receipt))))
        .as("a demo key never passes in silence")
        .singleElement()
        .asString()
        .startsWith("Note: signed with a demonstration key");
  }

  @Test
  void an_altered_file_is_told_by_what_was_altered() {
    byte[] file = file(receipt("LOT-2"));
    byte[] flipped = file.clone();
    flipped[200] ^= 1;
    says(
        byFile(flipped),
        Verdict.ALTERED,
        "已被改动：内容不是当初签名的内容，请勿采信。",
        "Altered: the content is not what was signed; do not rely on it.");
    byte[] longer = java.util.Arrays.copyOf(file, file.length + 1);
    says(
        byFile(longer),
        Verdict.ALTERED,
        "已被改动：签名之后有字节被追加或截去，请勿采信。",
        "Altered: bytes were appended or cut off after it was signed; do not rely on it.");
    says(
        byFile("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)),
        Verdict.NOT_A_LABEL,
        "不是本联盟的文件：其中没有本联盟的签名和数据。",
        "Not a document of this alliance: it carries neither our signature nor our data.");
  }

  @Test
  void a_document_that_somebody_else_signed_is_of_an_unknown_signer(
      @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws java.io.IOException {
    SigningKey stranger =
        SigningKey.loadOrCreateDemo(
            folder.resolve("key.p12"), Instant.parse("2026-01-01T00:00:00Z"));
    Finding finding = byFile(forged(stranger, facts("GL-7K2M-9QWX-3HBD-T5NA-39", "LOT-3")));
    says(
        finding,
        Verdict.UNKNOWN_SIGNER,
        "签署人不明：由“CN=Greenloop DEMO key - not valid,O=DEMO”签名，不是本联盟签的，请勿采信。",
        "Unknown signer: signed by “CN=Greenloop DEMO key - not valid,O=DEMO”, not by this alliance; do"
            + " not rely on it.");
  }

  private static DocumentFacts facts(String serial, String about) {
    Subject subject = world.subject("COOL-1");
    return new DocumentFacts(
        DocumentKind.RECOVERY_RECEIPT.code(),
        serial,
        world.subject("EX-COOL").name(),
        subject.code(),
        about,
        Optional.of(LocalDate.of(2026, 3, 1)),
        Optional.empty());
  }

  /// A document that is signed, and was never issued.
  private static byte[] forged(SigningKey key, DocumentFacts facts) {
    Subject subject = world.subject("COOL-1");
    Imprint imprint =
        new Imprint(
            DocumentKind.RECOVERY_RECEIPT,
            facts.serial(),
            subject,
            world.subject("EX-COOL"),
            facts.period(),
            Instant.parse("2026-03-01T00:00:00Z"),
            LocalDate.of(2026, 3, 1),
            Optional.empty(),
            java.net.URI.create("https://example.org/verify/" + facts.serial()),
            new BilingualName("甲", "A"),
            Standing.DEMO,
            world.get(LogDesk.class).checkpoint(),
            Language.ZH);
    return new DocumentSigner(key)
        .sign(new PlainPrinter(text -> PlainPrinter.json(facts)).print(imprint), Instant.now());
  }

  @Test
  void a_serial_that_was_never_registered_is_not_in_the_register() {
    says(
        byFile(forged(world.get(SigningKey.class), facts("GL-7K2M-9QWX-3HBD-T5NA-39", "LOT-4"))),
        Verdict.NOT_IN_REGISTER,
        "不在登记簿：签名可以核实，但联盟没有登记过编号 GL-7K2M-9QWX-3HBD-T5NA-39，请向联盟询问。",
        "Not in the register: the signature holds, but the alliance registered no serial"
            + " GL-7K2M-9QWX-3HBD-T5NA-39; ask the alliance.");
    says(
        world
            .get(DocumentVerification.class)
            .verify(Serial.find("gl7k2m9qwx3hbdt5na39").orElseThrow(), Printed.NOTHING),
        Verdict.NOT_IN_REGISTER,
        "不在登记簿：编号 GL-7K2M-9QWX-3HBD-T5NA-39 书写正确，但联盟从未签发过，可能是伪造的。",
        "Not in the register: GL-7K2M-9QWX-3HBD-T5NA-39 is written correctly, but the alliance never"
            + " issued it; it may be forged.");
    assertThat(new VerdictWording(Locale.ENGLISH).mistyped("GL-7K2M-9QWX-3HBD-T5NA-38"))
        .contains("Did you mistype it?");
  }

  @Test
  void a_copy_with_another_holder_product_or_period_than_the_register_has_differs() {
    IssuedDocument receipt = receipt("LOT-5");
    String holder = world.subject("EX-COOL").name();
    says(
        byFile(forged(world.get(SigningKey.class), facts(receipt.serial(), "LOT-6"))),
        Verdict.DIFFERS,
        "与登记簿不符：期间 LOT-6 ≠ LOT-5；这可能是挪用他人编号的复制件，请勿采信。",
        "Not what the register has: period LOT-6 ≠ LOT-5; it may be a copy with somebody else’s serial, do"
            + " not rely on it.");
    says(
        byFile(forged(world.get(SigningKey.class), facts(receipt.serial(), "LOT-5"))),
        Verdict.DIFFERS,
        "与登记簿不符：编号 %s 已登记，但登记的不是这份文件，请勿采信。".formatted(receipt.serial()),
        "Not what the register has: serial %s is registered, but with another file; do not rely on it."
            .formatted(receipt.serial()));
    says(
        bySerial(
            receipt, new Printed(Optional.of("乙公司"), Optional.of("PCB-1"), Optional.of("LOT-5"))),
        Verdict.DIFFERS,
        "与登记簿不符：持有者 乙公司 ≠ %s；主体 PCB-1 ≠ COOL-1；这可能是挪用他人编号的复制件，请勿采信。".formatted(holder),
        "Not what the register has: holder 乙公司 ≠ %s, subject PCB-1 ≠ COOL-1; it may be a copy with somebody else’s serial, do not rely on it."
            .formatted(holder));
    assertThat(
            bySerial(
                    receipt,
                    new Printed(
                        Optional.of(world.subject("EX-COOL").nameEnglish()),
                        Optional.of("cool-1"),
                        Optional.empty()))
                .verdict())
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void suspended_revoked_expired_and_superseded_say_since_when_why_and_by_what() {
    RegisterDesk desk = world.get(RegisterDesk.class);
    String today = LocalDate.now(java.time.ZoneOffset.ofHours(8)).toString();
    IssuedDocument document = receipt("LOT-7");
    desk.suspend(document.serial(), "ann", "秤在检定 scale is being checked");
    for (Finding finding : List.of(byFile(file(document)), bySerial(document, Printed.NOTHING))) {
      says(
          finding,
          Verdict.SUSPENDED,
          "已暂停：自 %s 起暂停，恢复之前请勿采信；原因：秤在检定 scale is being checked".formatted(today),
          "Suspended since %s, not to be relied on until it is reinstated, because: 秤在检定 scale is being checked"
              .formatted(today));
    }
    desk.reinstate(document.serial(), "ann", "scale was right");
    assertThat(byFile(file(document)).verdict()).isEqualTo(Verdict.VALID);
    desk.revoke(document.serial(), "ann", "scale was wrong {0} '");
    says(
        byFile(file(document)),
        Verdict.REVOKED,
        "已撤销：于 %s 被收回，不再有效；原因：scale was wrong {0} '".formatted(today),
        "Revoked on %s, no longer valid, because: scale was wrong {0} '".formatted(today));

    IssuedDocument old =
        issue(
            DocumentKind.FOOTPRINT_DECLARATION,
            "2024",
            "x",
            Optional.of(LocalDate.of(2025, 12, 31)));
    says(
        byFile(file(old)),
        Verdict.EXPIRED,
        "已过期：有效期至 2025-12-31。",
        "Expired: it was valid until 2025-12-31.");

    IssuedDocument first = receipt("LOT-8");
    IssuedDocument second = issue(DocumentKind.RECOVERY_RECEIPT, "LOT-8", "2 t", Optional.empty());
    says(
        byFile(file(first)),
        Verdict.SUPERSEDED,
        "已被替代：自 %s 起由编号 %s 替代。".formatted(today, second.serial()),
        "Superseded on %s by serial %s.".formatted(today, second.serial()));
    assertThat(byFile(file(second)).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_document_whose_entry_was_changed_is_not_in_the_log() {
    IssuedDocument receipt = receipt("LOT-9");
    world
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              JdbcClient database = world.database();
              database.sql("SET LOCAL session_replication_role = replica").update();
              database
                  .sql("UPDATE log_entry SET entry = replace(entry, 'zh', 'xx') WHERE serial = :s")
                  .param("s", receipt.serial())
                  .update();
              says(
                  byFile(file(receipt)),
                  Verdict.NOT_IN_LOG,
                  "不在透明日志：没有证据表明编号 %s 是公开签发的，请勿采信，并向联盟询问。".formatted(receipt.serial()),
                  "Not in the transparency log: nothing shows that %s was issued openly; do not rely on it, and ask the alliance."
                      .formatted(receipt.serial()));
            });
  }

  @Test
  void every_verdict_has_a_headline() {
    IssuedDocument receipt = receipt("LOT-10");
    for (Verdict verdict : Verdict.values()) {
      Finding finding =
          new Finding(verdict, List.of(), Optional.empty(), Optional.empty(), Optional.of(receipt));
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(new VerdictWording(locale).headline(finding)).isNotBlank().doesNotContain("{");
      }
    }
  }
}

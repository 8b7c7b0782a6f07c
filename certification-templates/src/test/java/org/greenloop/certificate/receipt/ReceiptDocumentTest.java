package org.greenloop.certificate.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace.Fate;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.custody.Route;
import org.greenloop.certificate.content.Documents;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.content.Variation;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.receipt.ReceiptContent.Destination;
import org.greenloop.certificate.receipt.ReceiptContent.Given;
import org.greenloop.certificate.receipt.ReceiptContent.Giver;
import org.greenloop.certificate.receipt.ReceiptContent.Paper;
import org.greenloop.certificate.receipt.ReceiptContent.Photo;
import org.greenloop.certificate.receipt.ReceiptContent.Product;
import org.greenloop.certificate.receipt.ReceiptContent.Scale;
import org.greenloop.certificate.receipt.ReceiptContent.Step;
import org.greenloop.certificate.receipt.ReceiptContent.Ticket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptDocumentTest {

  private final ReceiptDocument document = new ReceiptDocument();

  /// 12 451 kg of refrigerators: gross 20 651 less tare 8 200.
  private static ReceiptContent receipt(String giver) {
    Party site = new Party("DISMANTLE-1", "拆解厂", "Dismantling plant", "");
    return new ReceiptContent(
        Variation.plain("RFA-202501"),
        LocalDate.of(2025, 1, 3),
        EventKind.RETURN_CONSIGNMENT,
        "COLLECT-1/HS-202501-RFA",
        site,
        new Giver(Optional.of(SourceKind.CHANNEL), Optional.empty(), giver),
        "RFA-202501",
        new Term("REFRIGERATOR", "电冰箱", "refrigerator"),
        new BigDecimal("12451"),
        Optional.of(new Scale(new BigDecimal("20651"), new BigDecimal("8200"))),
        Optional.empty(),
        Optional.of(
            new Product(
                Family.APPLIANCE,
                "refrigerator",
                "EX-COOL",
                "HX",
                "",
                Optional.of(new BigDecimal("214")))),
        Optional.of(
            new Ticket(
                "COLLECT-1",
                "BD-20250103-RFA",
                "粤E10217",
                LocalDateTime.of(2025, 1, 3, 11, 37),
                new BigDecimal("20651"))),
        Optional.of(new Paper("LD-1", new BigDecimal("12451"))),
        Optional.empty(),
        List.of(new Photo("6592f6ba3881f7fdcadb9f0657a1221a2dee3defa2490c654bb3edff75206c16")),
        List.of(
            new Destination(
                Fate.LEFT,
                Optional.of(Route.RECYCLING),
                new Term("STEEL_LIGHT", "轻薄料", "light steel scrap"),
                "",
                Optional.empty(),
                new BigDecimal("6225.5"),
                new BigDecimal("50"))),
        List.of(
            new Step(
                1,
                LocalDate.of(2025, 1, 14),
                EventKind.TREATMENT_RUN,
                Optional.of(new Term("DISMANTLING", "拆解", "dismantling")),
                "treatment-run DISMANTLE-1/CL-202501-CJ",
                Optional.of(site),
                Optional.empty(),
                "440000",
                Optional.of(new BigDecimal("12451")),
                Optional.of(new BigDecimal("12000")),
                new BigDecimal("100"))),
        0,
        true);
  }

  private static ReceiptContent varied(long seed) {
    Variation some = Variation.of(seed);
    BigDecimal net = some.number();
    BigDecimal tare = some.number();
    return new ReceiptContent(
        some.issued(),
        some.date(),
        some.either() ? EventKind.RETURN_CONSIGNMENT : EventKind.HAND_OVER,
        some.text(),
        some.party(),
        new Giver(
            some.maybe(() -> some.one(SourceKind.values())),
            some.maybe(some::party),
            some.maybeText()),
        some.text(),
        some.term(),
        net,
        some.maybe(() -> new Scale(net.add(tare), tare)),
        some.maybe(() -> new Given(some.text(), some.number())),
        some.maybe(
            () ->
                new Product(
                    some.one(Family.values()),
                    some.maybeText(),
                    some.maybeText(),
                    some.maybeText(),
                    some.maybeText(),
                    some.maybe(some::number))),
        some.maybe(
            () ->
                new Ticket(
                    some.text(),
                    some.text(),
                    some.text(),
                    some.date().atTime(11, 37),
                    some.number())),
        some.maybe(() -> new Paper(some.text(), some.number())),
        some.maybe(() -> new Paper(some.text(), some.number())),
        some.list(3, () -> new Photo("6592f6ba3881f7fdcadb9f0657a1221a".repeat(2))),
        some.list(
            9,
            () ->
                new Destination(
                    some.one(Fate.values()),
                    some.maybe(() -> some.one(Route.values())),
                    some.term(),
                    some.maybeText(),
                    some.maybe(some::party),
                    some.number(),
                    new BigDecimal("12.34"))),
        some.list(
            20,
            () ->
                new Step(
                    some.count(30),
                    some.date(),
                    some.one(EventKind.values()),
                    some.maybe(some::term),
                    some.maybeText(),
                    some.maybe(some::party),
                    some.maybe(some::party),
                    "440000",
                    some.maybe(some::number),
                    some.maybe(some::number),
                    new BigDecimal("12.34"))),
        some.count(20),
        some.either());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_receipt_is_pdf_a_3a_and_pdf_ua_1(Language language) {
    assertThat(PdfRules.brokenBy(document.render(receipt("旧货回收站"), language))).isEmpty();
  }

  @Test
  void nine_receipts_of_every_sort_keep_the_rules_and_give_their_data_back() {
    Documents.printAll(9, ReceiptContent.DATA, ReceiptDocumentTest::varied, document::render);
  }

  @Test
  @Tag("long")
  void two_hundred_receipts_in_each_language_do() {
    Documents.printAll(600, ReceiptContent.DATA, ReceiptDocumentTest::varied, document::render);
  }

  /// 20 651 − 8 200 = 12 451.
  @Test
  void gross_tare_net_ticket_manifest_and_what_it_became_stand_on_the_page() {
    String text = Documents.text(document.render(receipt("旧货回收站"), Language.ZH));

    assertThat(text)
        .contains("回收凭证", "20651", "8200", "12451kg", "BD-20250103-RFA", "LD-1", "旧货回收站")
        .contains("再生利用", "6225.5", "其他企业");
  }

  @Test
  void a_bilingual_receipt_says_it_in_both_languages() {
    String text = Documents.text(document.render(receipt("旧货回收站"), Language.BILINGUAL));

    assertThat(text).contains("回收凭证", "Recoveryreceipt", "电冰箱", "refrigerator", "皮重", "Tare");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markup_and_template_language_stay_text(Language language) {
    byte[] pdf = document.render(receipt(Variation.MARKUP), language);

    assertThat(Documents.text(pdf)).contains(Variation.MARKUP.replaceAll("\\s", ""));
  }

  @Test
  void the_same_content_gives_the_same_bytes_in_every_time_zone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] shanghai = document.render(receipt("A"), Language.BILINGUAL);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));

      assertThat(new ReceiptDocument().render(receipt("A"), Language.BILINGUAL))
          .isEqualTo(shanghai);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_guarded_and_comes_back_without_the_guard() {
    byte[] csv = ReceiptContent.DATA.csv(receipt("=1+1"));

    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("\"giver.name\",\"'=1+1\"");
    assertThat(ReceiptContent.DATA.readCsv(csv).giver().name()).isEqualTo("=1+1");
  }

  @Test
  void data_in_which_net_is_not_gross_less_tare_is_no_receipt() {
    byte[] json = ReceiptContent.DATA.jsonLd(receipt("A"));
    byte[] changed =
        new String(json, StandardCharsets.UTF_8)
            .replace("\"gross\" : \"20651\"", "\"gross\" : \"20650\"")
            .replace("\"gross\": \"20651\"", "\"gross\": \"20650\"")
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ReceiptContent.DATA.readJsonLd(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gross 20650 less tare 8200");
  }

  @Test
  void data_of_something_else_is_refused_in_a_sentence() {
    assertThatThrownBy(
            () -> ReceiptContent.DATA.readJsonLd("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no data of a recovery-receipt");
    assertThatThrownBy(() -> ReceiptContent.DATA.readCsv("a,b".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("part,row,field,value");
  }

  @Test
  void both_languages_have_the_same_messages() {
    assertThat(document.document().wording(Language.EN).keys())
        .isEqualTo(document.document().wording(Language.ZH).keys());
  }
}

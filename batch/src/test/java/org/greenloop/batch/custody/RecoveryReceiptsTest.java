package org.greenloop.batch.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.batch.custody.Deeds.kg;
import static org.greenloop.batch.custody.Deeds.lot;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.ForwardTrace.Fate;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.batch.receipt.RecoveryReceipts;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Named;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.receipt.ReceiptContent;
import org.junit.jupiter.api.Test;

/// The world of [LotTracingTest]: the smelter 3 took 100 kg of aluminium over, melted it with 300
/// kg to 380 kg, and sold 100 kg of that to the factory 9.
class RecoveryReceiptsTest {

  private final ListedCustody records = ListedCustody.of(LotTracingTest.events());
  private final CustodyBook book = new CustodyBook(records);
  private final ARegister register = ARegister.of(1, 2, 3, 9);
  private final RecoveryReceipts receipts =
      new RecoveryReceipts(book, new LotTracing(book, register, onlooker -> Set.of()), register);

  private static Issued issued() {
    return new Issued(
        "GL-1",
        new Party("FIRM-3", "示例FIRM-3", "Example FIRM-3", ""),
        "SITE-3",
        "S",
        new Term("", "联盟", "Alliance"),
        URI.create("https://example.org/GL-1"),
        LocalDate.of(2026, 4, 1),
        Optional.empty(),
        Standing.DEMO,
        "log",
        "0",
        "",
        Instant.EPOCH);
  }

  private ReceiptContent receipt(String lot, Onlooker onlooker) {
    return receipts.find(lot, onlooker).orElseThrow().draft().content(issued());
  }

  private static Onlooker firm(int site) {
    return Onlooker.of(ARegister.company(site));
  }

  /// Of the 100 kg 95 kg are ingot: 25 kg were sold with 100 of 380 kg, 70 kg lie there; 5 kg left
  /// as loss.
  @Test
  void a_hand_over_says_who_gave_what_to_whom_and_what_it_became() {
    ReceiptContent receipt = receipt("S", firm(3));

    assertThat(receipt.giver().site().map(Named::code)).contains("SITE-2");
    assertThat(receipt.site().code()).isEqualTo("SITE-3");
    assertThat(receipt.given().orElseThrow().lot()).isEqualTo("AL");
    assertThat(receipt.net()).isEqualByComparingTo("100");
    assertThat(receipt.weighing()).isEmpty();
    assertThat(receipt.destinations())
        .extracting(ReceiptContent.Destination::fate, ReceiptContent.Destination::mass)
        .containsExactly(
            tuple(Fate.HELD, new BigDecimal("70")),
            tuple(Fate.SOLD_BACK, new BigDecimal("25")),
            tuple(Fate.LEFT, new BigDecimal("5")));
    assertThat(receipt.steps())
        .extracting(ReceiptContent.Step::reference)
        .containsExactly("T-2", "S-1");
    assertThat(receipt.closedSteps()).isZero();
  }

  @Test
  void whoever_has_it_issued_it_says_what_the_holder_may_see_and_no_more() {
    ReceiptContent own = receipt("D1", firm(2));
    ReceiptContent byOperator = receipt("D1", Onlooker.OF_ALL);

    assertThat(byOperator).isEqualTo(own);
    String said = new String(ReceiptContent.DATA.jsonLd(own), StandardCharsets.UTF_8);
    assertThat(said).contains("SITE-3").doesNotContain("SITE-9", "\"T-2\"", "\"S-1\"", "\"INGOT\"");
    assertThat(own.closedSteps()).isEqualTo(2);
    assertThat(own.steps().getLast().operator()).isEmpty();
    assertThat(own.steps().getLast().in()).isEmpty();
  }

  @Test
  void a_lot_of_another_company_and_one_that_a_treatment_made_have_no_receipt() {
    assertThat(receipts.find("S", firm(2))).isEmpty();
    assertThat(receipts.find("D1", firm(9))).isEmpty();
    assertThat(receipts.find("AL", firm(2))).isEmpty();
    assertThat(receipts.find("no such lot", Onlooker.OF_ALL)).isEmpty();
  }

  /// 700 − 50 = 650.
  @Test
  void a_consignment_shows_its_weighing_and_its_papers() {
    records.events.add(
        new ReturnConsignment(
            "RC-W",
            LocalDate.parse("2026-03-20"),
            1,
            new ReturnConsignment.Source(ReturnConsignment.SourceKind.CHANNEL, Optional.of("旧货站")),
            ReturnedProduct.of(ReturnedProduct.Family.OTHER),
            lot("W", "COPPER", 650),
            Optional.of(new Weighing(kg(700), kg(50), kg(650))),
            new Documents(
                Optional.of(
                    new Documents.WeighbridgeTicket(
                        "SITE-1",
                        "BD-1",
                        "粤E10217",
                        LocalDateTime.of(2026, 3, 20, 9, 30),
                        kg(700))),
                Optional.of(new Documents.Paper("LD-1", kg(650))),
                Optional.empty(),
                List.of("ab"))));

    ReceiptContent receipt = receipt("W", firm(1));

    assertThat(receipt.weighing().orElseThrow().gross()).isEqualByComparingTo("700");
    assertThat(receipt.weighing().orElseThrow().tare()).isEqualByComparingTo("50");
    assertThat(receipt.ticket().orElseThrow().number()).isEqualTo("BD-1");
    assertThat(receipt.manifest().orElseThrow().net()).isEqualByComparingTo("650");
    assertThat(receipt.invoice()).isEmpty();
    assertThat(receipt.giver().name()).isEqualTo("旧货站");
    assertThat(receipt.destinations())
        .extracting(ReceiptContent.Destination::fate)
        .containsExactly(Fate.HELD);
  }
}

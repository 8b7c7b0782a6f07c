package org.greenloop.certificate.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.FindingKind;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.content.Documents;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.content.Variation;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.recovery.RecoveryContent.Avoided;
import org.greenloop.certificate.recovery.RecoveryContent.Balance;
import org.greenloop.certificate.recovery.RecoveryContent.Event;
import org.greenloop.certificate.recovery.RecoveryContent.FamilyOf;
import org.greenloop.certificate.recovery.RecoveryContent.Finding;
import org.greenloop.certificate.recovery.RecoveryContent.Measure;
import org.greenloop.certificate.recovery.RecoveryContent.Rate;
import org.greenloop.certificate.recovery.RecoveryContent.Recovered;
import org.greenloop.certificate.recovery.RecoveryContent.Returned;
import org.greenloop.certificate.recovery.RecoveryContent.TakenOver;
import org.greenloop.certificate.recovery.RecoveryContent.Totals;
import org.greenloop.certificate.recovery.RecoveryContent.Treated;
import org.greenloop.certificate.recovery.RecoveryContent.Unknown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryDocumentTest {

  private final RecoveryDocument document = new RecoveryDocument();

  private static BigDecimal kg(String mass) {
    return new BigDecimal(mass);
  }

  /// 400 kg taken over, 95 + 285 = 380 kg of ingot made of it, of which 342 count, and 20 kg lost:
  /// 380 of 400 are 95 %.
  private static RecoveryContent statement(BigDecimal counted) {
    Term ingot = new Term("ALUMINIUM_INGOT", "再生铝锭", "aluminium ingot");
    Term scrap = new Term("ALUMINIUM", "废铝", "aluminium scrap");
    BigDecimal none = BigDecimal.ZERO;
    return new RecoveryContent(
        Variation.plain("2025"),
        new Totals(none, kg("400"), kg("400"), kg("342")),
        List.of(),
        List.of(new TakenOver(scrap, 2, kg("400"))),
        List.of(
            new Treated(
                new Term("ALUMINIUM_MELTING", "再生铝熔炼", "aluminium melting"),
                kg("400"),
                none,
                none,
                kg("380"),
                none,
                none,
                none,
                kg("20"),
                Optional.of(kg("95")))),
        List.of(new Recovered(ingot, Route.RECYCLING, kg("380"), counted)),
        List.of(
            new Avoided(
                ingot,
                kg("342"),
                "AL-1",
                Optional.of(Confidence.UNCONFIRMED),
                Optional.of(kg("3100")))),
        List.of(
            new Rate(
                Measure.PRODUCT,
                List.of(new FamilyOf(Family.APPLIANCE)),
                kg("1000"),
                kg("300"),
                "2025",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Unknown.SALES_NOT_DECLARED))),
        List.of(
            new Balance(
                new Party("SMELT-1", "熔炼厂", "Smelter", ""),
                scrap,
                none,
                kg("400"),
                none,
                none,
                kg("380"),
                none,
                kg("20"),
                none,
                Optional.empty(),
                true)),
        List.of(
            new Finding(
                "V-806",
                FindingKind.WEIGHTS_DIFFER,
                LocalDate.of(2025, 7, 10),
                List.of(new Event("hand-over DISMANTLE-1/JJ-202507-DRFB")),
                true)));
  }

  private static RecoveryContent varied(long seed) {
    Variation some = Variation.of(seed);
    List<Returned> returned =
        some.list(
            30,
            () ->
                new Returned(
                    some.one(Family.values()), some.term(), some.count(99), some.number()));
    List<TakenOver> takenOver =
        some.list(30, () -> new TakenOver(some.term(), some.count(99), some.number()));
    List<Treated> treated =
        some.list(
            12,
            () ->
                new Treated(
                    some.term(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.maybe(() -> kg("12.34"))));
    List<Recovered> recovered =
        some.list(
            12,
            () ->
                new Recovered(some.term(), some.one(Route.values()), some.number(), some.number()));
    return new RecoveryContent(
        some.issued(),
        new Totals(
            returned.stream().map(Returned::mass).reduce(BigDecimal.ZERO, BigDecimal::add),
            takenOver.stream().map(TakenOver::mass).reduce(BigDecimal.ZERO, BigDecimal::add),
            treated.stream().map(Treated::took).reduce(BigDecimal.ZERO, BigDecimal::add),
            recovered.stream().map(Recovered::counted).reduce(BigDecimal.ZERO, BigDecimal::add)),
        returned,
        takenOver,
        treated,
        recovered,
        some.list(
            9,
            () ->
                new Avoided(
                    some.term(),
                    some.number(),
                    some.maybeText(),
                    some.maybe(() -> some.one(Confidence.values())),
                    some.maybe(some::number))),
        some.list(
            2,
            () ->
                new Rate(
                    some.one(Measure.values()),
                    some.list(6, () -> new FamilyOf(some.one(Family.values()))),
                    some.number(),
                    some.number(),
                    "2022, 2023, 2024",
                    some.maybe(some::number),
                    some.maybe(some::number),
                    some.maybe(() -> some.one(Unknown.values())))),
        some.list(
            60,
            () ->
                new Balance(
                    some.party(),
                    some.term(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number(),
                    some.number().negate(),
                    some.maybe(some::number),
                    some.either())),
        some.list(
            20,
            () ->
                new Finding(
                    "V-806",
                    some.one(FindingKind.values()),
                    some.date(),
                    some.list(4, () -> new Event(some.text())),
                    some.either())));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_statement_is_pdf_a_3a_and_pdf_ua_1(Language language) {
    assertThat(PdfRules.brokenBy(document.render(statement(kg("342")), language))).isEmpty();
  }

  @Test
  void six_statements_of_every_sort_keep_the_rules_and_give_their_data_back() {
    Documents.printAll(6, RecoveryContent.DATA, RecoveryDocumentTest::varied, document::render);
  }

  @Test
  @Tag("long")
  void two_hundred_statements_in_each_language_do() {
    Documents.printAll(600, RecoveryContent.DATA, RecoveryDocumentTest::varied, document::render);
  }

  @Test
  void routes_recovery_avoided_rates_balances_and_findings_stand_on_the_pages() {
    String text = Documents.text(document.render(statement(kg("342")), Language.EN));

    assertThat(text)
        .contains("aluminiummelting", "380", "342", "AL-1unconfirmed", "3100")
        .contains("salesnotdeclared", "SMELT-1", "V-806", "Weightsofsellerandbuyerdiffer")
        .contains("andeventsofothers");
  }

  @Test
  void a_total_that_is_not_the_sum_of_its_rows_is_refused() {
    assertThatThrownBy(() -> statement(kg("341")))
        .hasMessageContaining("recovered 342, and its rows are 341");
  }

  @Test
  void both_languages_have_the_same_messages() {
    assertThat(document.document().wording(Language.EN).keys())
        .isEqualTo(document.document().wording(Language.ZH).keys());
  }
}

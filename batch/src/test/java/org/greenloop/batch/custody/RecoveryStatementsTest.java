package org.greenloop.batch.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.batch.custody.Deeds.lot;
import static org.greenloop.batch.custody.Deeds.portion;
import static org.greenloop.batch.custody.Deeds.recycled;
import static org.greenloop.batch.custody.Deeds.returned;
import static org.greenloop.batch.custody.Deeds.sold;
import static org.greenloop.batch.custody.Deeds.treated;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.recovery.RecoveryStatements;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.recovery.RecoveryContent;
import org.junit.jupiter.api.Test;

/// The world of [LotTracingTest]: smelter 3 took over 100 kg and was given back 300 kg; it melted
/// 400 kg to 380 kg and lost 20 kg.
class RecoveryStatementsTest {

  private static final ReportingPeriod YEAR = ReportingPeriod.find("2026").orElseThrow();

  private final ListedCustody records = ListedCustody.of(LotTracingTest.events());
  private final CustodyBook book = new CustodyBook(records);
  private final ARegister register = ARegister.of(1, 2, 3, 9);

  private RecoveryContent statement(int site) {
    Subject company = register.directory().find("FIRM-" + site).orElseThrow();
    return new RecoveryStatements(
            book,
            new MaterialBalances(book, register, ReferenceData.custodyLimits()),
            new ProducerRates(
                book, (sites, months) -> List.of(), register, ReferenceData.treatmentProcesses()),
            new CustodyFindings(book, ReferenceData.custodyReview(), register),
            register)
        .draft(company, YEAR, ProducerRates.Base.SAME)
        .content(
            new Issued(
                "GL-1",
                new Party(company.code(), company.name(), company.nameEnglish(), ""),
                company.code(),
                "2026",
                new Term("", "联盟", "Alliance"),
                URI.create("https://example.org/GL-1"),
                LocalDate.of(2027, 1, 5),
                Optional.empty(),
                Standing.DEMO,
                "log",
                "0",
                "",
                Instant.EPOCH));
  }

  private static BigDecimal kg(String mass) {
    return new BigDecimal(mass);
  }

  /// 380 of 400 kg are 95 %.
  @Test
  void a_recycler_is_told_what_came_in_was_treated_and_recovered() {
    RecoveryContent smelter = statement(3);

    assertThat(smelter.totals())
        .isEqualTo(new RecoveryContent.Totals(kg("300"), kg("100"), kg("400"), kg("380")));
    assertThat(smelter.takenOver().getFirst().material().code()).isEqualTo("ALUMINIUM");
    RecoveryContent.Treated melting = smelter.treated().getFirst();
    assertThat(melting.process().code()).isEqualTo("ALUMINIUM_MELTING");
    assertThat(melting.recycling()).isEqualByComparingTo("380");
    assertThat(melting.loss()).isEqualByComparingTo("20");
    assertThat(melting.recoveredPercent().orElseThrow()).isEqualByComparingTo("95");
    assertThat(smelter.recovered().getFirst().counted()).isEqualByComparingTo("380");
    assertThat(smelter.rates()).isEmpty();
    assertThat(smelter.balances()).hasSize(3);
  }

  /// By the pair CPCD/ALUMINIUM/CN/2012: (15 800 − 720) kg/t × 0.380 t = 5 730.4 kg.
  @Test
  void what_a_recovery_spares_stands_apart_with_its_factor() {
    RecoveryContent.Avoided avoided = statement(3).avoided().getFirst();

    assertThat(avoided.counted()).isEqualByComparingTo("380");
    assertThat(avoided.factor()).isEqualTo("CPCD/ALUMINIUM/CN/2012");
    assertThat(avoided.emissions().orElseThrow()).isEqualByComparingTo("5730");
  }

  @Test
  void what_a_recovery_without_a_factor_spares_is_unknown_and_not_zero() {
    records.events.add(returned(lot("P", "REFRIGERATOR", 200), 9, "2026-03-21"));
    records.events.add(
        treated(
            "T-9",
            9,
            "2026-03-22",
            "PULPING",
            List.of(portion("P", 200)),
            List.of(recycled("BOARD", "RECYCLED_BOARD", 150))));

    RecoveryContent.Avoided avoided = statement(9).avoided().getFirst();

    assertThat(avoided.counted()).isEqualByComparingTo("150");
    assertThat(avoided.factor()).isEmpty();
    assertThat(avoided.emissions()).isEmpty();
  }

  /// The buyer weighed 97 kg where the seller gave 100 kg, which is V-806 for both.
  @Test
  void a_finding_is_told_to_those_who_took_part_and_to_nobody_else() {
    records.events.add(sold(portion("FE", 100), lot("FE2", "STEEL_LIGHT", 97), 2, 9, "2026-03-20"));

    assertThat(statement(2).findings())
        .filteredOn(finding -> finding.rule().equals("V-806"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.events())
                  .containsExactly(new RecoveryContent.Event("hand-over HO-FE2"));
              assertThat(finding.others()).isFalse();
            });
    assertThat(statement(1).findings()).noneMatch(finding -> finding.rule().equals("V-806"));
  }

  @Test
  void a_company_without_lots_has_a_statement_that_says_so() {
    RecoveryContent factory = statement(9);

    assertThat(factory.totals().treated()).isEqualByComparingTo("0");
    assertThat(factory.treated()).isEmpty();
    assertThat(factory.findings()).isEmpty();
  }

  /// No code of another company's site, lot or event.
  @Test
  void a_statement_names_nobody_but_its_holder() {
    String said = new String(RecoveryContent.DATA.jsonLd(statement(3)), StandardCharsets.UTF_8);

    assertThat(said).doesNotContain("SITE-1", "SITE-2", "SITE-9", "FIRM-2", "HO-");
  }
}

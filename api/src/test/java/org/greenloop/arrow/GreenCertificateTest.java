package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.arrow.CertificateWorld.MONTH;
import static org.greenloop.arrow.CertificateWorld.SITE;
import static org.greenloop.arrow.CertificateWorld.batch;
import static org.greenloop.arrow.CertificateWorld.retirement;
import static org.greenloop.arrow.CertificateWorld.rule;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateEvent;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.certificates.CertificateDesk;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.store.MemberRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of certificates and market-based scope 2, from file to closed figure.
class GreenCertificateTest {

  private static final String MARKET = "carbon.scope2.market";
  private static final String LOCATION = "carbon.scope2.location";

  private static Optional<World> registered = Optional.empty();

  @TempDir Path folder;
  private CertificateWorld certificates;

  @BeforeAll
  static void register() {
    World world = World.empty();
    Examples.register(world, Examples.ALLIANCE);
    world.close();
    registered = Optional.of(world);
  }

  @BeforeEach
  void open() {
    certificates = new CertificateWorld(World.copyOf(registered.orElseThrow()), folder);
  }

  @AfterEach
  void close() {
    certificates.world().close();
  }

  /// The worked example of the interpretation, Guangdong 2025 by the factors of data year 2023:
  ///
  ///     market     (1 000 000 − 400 000) kWh × 0.6096 ÷ 1000 = 365.76 t
  ///     location    1 000 000 kWh × 0.4419 ÷ 1000            = 441.90 t
  @Test
  void retired_certificates_count_zero_and_the_rest_counts_without_what_the_market_sold() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 1000);
    assertThat(certificates.retires(retirement(SITE, MONTH, "W", 1, 400)).isClean()).isTrue();
    certificates.world().close(MONTH);

    for (String subject : List.of(SITE, "EX-KITCHEN")) {
      assertThat(value(subject, MARKET)).isEqualTo("365.76");
      assertThat(value(subject, LOCATION)).isEqualTo("441.9");
      assertThat(value(subject, "energy.electricity-certified")).isEqualTo("400000");
    }
    assertThat(certificates.world().metric(SITE, "2025-07", MARKET).confidence())
        .as("the split rule is a design of ours")
        .isEqualTo(Confidence.UNCONFIRMED);
  }

  /// EX-COOL in 2025-03, as examples/alliance/README.md has it:
  ///
  ///     COOL-1   (2 940 372 − 1 000 000) kWh × 0.6096 ÷ 1000 = 1182.8507712 t
  ///     COOL-2   (2 768 638 −   500 000) kWh × 0.6096 ÷ 1000 + 602.52 GJ × 0.11
  ///              = 1382.9617248 + 66.2772                    = 1449.2389248 t
  @Test
  void the_example_files_come_to_their_pencilled_figures() {
    World world = certificates.world();
    Examples.takeClean(world, Examples.ALLIANCE.resolve("energy-EX-COOL-2025H1.csv"), "EX-COOL");
    Examples.takeClean(world, Examples.ALLIANCE.resolve("retirements-EX-COOL.csv"), "EX-COOL");
    world.close(YearMonth.of(2025, 3));
    assertThat(world.metric("COOL-1", "2025-03", MARKET).value().orElseThrow())
        .isEqualByComparingTo("1182.8507712");
    assertThat(world.metric("COOL-2", "2025-03", MARKET).value().orElseThrow())
        .isEqualByComparingTo("1449.2389248");
    assertThat(
            certificates.register().list(certificates.id("EX-COOL")).stream()
                .flatMap(book -> book.freeOf(certificates.id("EX-COOL")).stream()))
        .containsExactly(new SerialRange(1501, 2000));
  }

  /// 609.6 for the power, −243.84 for 400 certificates; both rows lead to their file.
  @Test
  void the_market_based_figure_is_explained_by_power_and_certificates() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 1000);
    certificates.retires(retirement(SITE, MONTH, "W", 1, 400));
    certificates.world().close(MONTH);
    Explanation explanation =
        certificates
            .world()
            .get(Explainer.class)
            .explain(certificates.world().subject(SITE), ReportingPeriod.of(MONTH), MARKET)
            .orElseThrow();
    assertThat(explanation.parts()).hasSize(1);
    assertThat(explanation.parts().getFirst().rows())
        .extracting(row -> row.contribution().stripTrailingZeros().toPlainString())
        .containsExactly("609.6", "-243.84");
    assertThat(explanation.parts().getFirst().rows().getLast().line().fileName())
        .startsWith("retirements-");
  }

  /// Heat counts as in the other method: 500 GJ × 0.11 = 55 t.
  @Test
  void heat_is_the_same_in_both_methods() {
    certificates.reports("heat", SITE + ",2025-07,HEAT,purchased,500,GJ");
    certificates.world().close(MONTH);
    assertThat(value(SITE, MARKET)).isEqualTo("55");
    assertThat(value(SITE, LOCATION)).isEqualTo("55");
  }

  @Test
  void an_allocation_is_released_with_a_reason_and_retired_for_good() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 1000);
    long first = certificates.allocates("W", 1, 400).allocationId();
    assertThat(refusal(() -> certificates.allocates("W", 400, 500)))
        .isEqualTo(Rule.CERTIFICATES_ALLOCATED);
    certificates.releases(first, "another site needs them");
    certificates.allocates("W", 1, 500);
    assertThat(rule(certificates.retires(retirement(SITE, MONTH, "W", 1, 400))))
        .as("an allocation is retired as a whole")
        .contains("Z-905");
    assertThat(certificates.retires(retirement(SITE, MONTH, "W", 1, 500)).isClean()).isTrue();

    CertificateBook book = book("W");
    long second = book.claims().getFirst().allocation().allocationId();
    assertThat(refusal(() -> certificates.releases(second, "again")))
        .isEqualTo(Rule.CERTIFICATES_RETIRED);
    assertThat(refusal(() -> certificates.allocates("W", 1, 1)))
        .isEqualTo(Rule.CERTIFICATES_RETIRED);
    assertThat(rule(certificates.retires(retirement("KITCHEN-2", MONTH, "W", 1, 500))))
        .contains("Z-906");
    assertThat(book.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Allocated", "Released", "Allocated", "Retired");
    assertThat(book.events())
        .allSatisfy(event -> assertThat(event.by()).isIn("clerk", "EX-KITCHEN"));
    assertThat(((CertificateEvent.Released) book.events().get(1)).reason())
        .isEqualTo("another site needs them");
  }

  @Test
  void no_more_is_allocated_than_was_bought_less_what_was_passed_on() {
    certificates
        .buys(SITE, MONTH, "1000999")
        .reports("sold", SITE + ",2025-07,ELECTRICITY,sold,600000,kWh")
        .reports("own", SITE + ",2025-07,ELECTRICITY,self_generated,900000,kWh")
        .holds("W", 1, 1000);
    // 1000.999 − 600 MWh bought; self-made power is not bought
    assertThat(refusal(() -> certificates.allocates("W", 1, 401)))
        .isEqualTo(Rule.MORE_CERTIFICATES_THAN_BOUGHT);
    certificates.allocates("W", 1, 400);
    assertThat(refusal(() -> certificates.allocates("W", 401, 401)))
        .isEqualTo(Rule.MORE_CERTIFICATES_THAN_BOUGHT);
    assertThat(
            refusal(
                () ->
                    certificates.allocates(
                        "EX-KITCHEN", SITE, YearMonth.of(2025, 8), "W", 500, 500)))
        .as("nothing reported for that month")
        .isEqualTo(Rule.MORE_CERTIFICATES_THAN_BOUGHT);
  }

  /// Power of 2025-06 covers 2025-01 to 2027-05, of 2023-06 by its extension to 2025-12.
  @Test
  void a_vintage_covers_its_year_and_two_years_from_its_month() {
    certificates.buys(SITE, YearMonth.of(2024, 12), "9000").buys(SITE, MONTH, "9000");
    certificates.holds("W", 1, 10);
    assertThat(
            refusal(
                () ->
                    certificates.allocates("EX-KITCHEN", SITE, YearMonth.of(2024, 12), "W", 1, 1)))
        .isEqualTo(Rule.VINTAGE_DOES_NOT_FIT);
    certificates.registers("GEC,OLD,1,10,2023-06,光伏,Old farm,EX-KITCHEN,contract 2");
    certificates.allocates("OLD", 1, 1);
  }

  @Test
  void only_the_holder_allocates_and_only_to_its_own_sites() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 1000);
    assertThat(refusal(() -> certificates.allocates("EX-COOL", "COOL-1", MONTH, "W", 1, 1)))
        .isEqualTo(Rule.CERTIFICATES_NOT_HELD);
    assertThat(refusal(() -> certificates.allocates("EX-KITCHEN", "COOL-1", MONTH, "W", 1, 1)))
        .isEqualTo(Rule.SITE_OF_ANOTHER_COMPANY);
    certificates.transfers("W", 501, 1000);
    assertThat(refusal(() -> certificates.allocates("W", 501, 600)))
        .isEqualTo(Rule.CERTIFICATES_NOT_HELD);
    certificates.allocates("W", 1, 500);
    assertThat(refusal(() -> certificates.transfers("W", 500, 500)))
        .isEqualTo(Rule.CERTIFICATES_ALLOCATED);
    assertThat(book("W").freeOf(certificates.id("EX-COOL")))
        .containsExactly(new SerialRange(501, 1000));
    assertThat(certificates.register().list(certificates.id("EX-COOL")))
        .as("two of its own, and one that it was handed")
        .hasSize(3);
  }

  @Test
  void a_serial_is_registered_once_and_the_same_file_again_changes_nothing() {
    certificates.holds("W", 1, 400).holds("W", 1, 400).holds("W", 401, 500).holds("V", 1, 400);
    assertThat(certificates.world().count("certificate_batch"))
        .as("three of the kitchen, two of the example")
        .isEqualTo(5);
    ImportReceipt overlapping = certificates.registers(batch("W", 501, 600), batch("W", 400, 410));
    assertThat(overlapping.accepted()).isEqualTo(1);
    assertThat(rule(overlapping)).contains("Z-903");
    assertThat(overlapping.issues().getFirst().row()).isEqualTo(3);
    assertThat(rule(certificates.registersAs("EX-COOL", batch("X", 1, 2)))).contains("Z-910");
    assertThat(rule(certificates.registers("GEC,Y,1,10,2016-01,风电,Too old,EX-KITCHEN,contract 3")))
        .contains("Z-901");
    assertThat(rule(certificates.registers("GEC,Y,10,1,2025-06,风电,Farm,EX-KITCHEN,c")))
        .contains("Z-902");
  }

  @Test
  void a_file_is_retired_as_a_whole_or_not_at_all_where_that_is_asked() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 400);
    ImportReceipt refused =
        certificates.retiresAllOrNothing(
            retirement(SITE, MONTH, "W", 1, 100), retirement(SITE, MONTH, "W", 350, 450));
    assertThat(refused.accepted()).isZero();
    assertThat(rule(refused)).contains("Z-904");
    assertThat(certificates.world().count("certificate_retirement")).isZero();
    assertThat(certificates.world().count("certificate_claim")).isZero();

    ImportReceipt partly =
        certificates.retires(
            retirement(SITE, MONTH, "W", 1, 100), retirement(SITE, MONTH, "W", 350, 450));
    assertThat(partly.accepted()).isEqualTo(1);
    assertThat(certificates.world().count("certificate_retirement")).isEqualTo(1);
  }

  @Test
  void a_closed_month_takes_a_retirement_only_with_a_reason_and_gets_a_new_version() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 400);
    certificates.world().close(MONTH);
    assertThat(value(SITE, MARKET)).isEqualTo("609.6");
    String row = retirement(SITE, MONTH, "W", 1, 400);
    assertThat(rule(certificates.retires(row))).contains("E-121");
    assertThat(certificates.world().count("certificate_retirement")).isZero();
    assertThat(certificates.retiresLate("certificates arrived late", row).isClean()).isTrue();
    certificates.world().close(MONTH);

    assertThat(value(SITE, MARKET)).isEqualTo("365.76");
    assertThat(certificates.world().closing(SITE, MONTH).version()).isEqualTo(2);
    assertThat(certificates.world().closing(SITE, MONTH).reason())
        .contains("certificates arrived late");
    assertThat(
            certificates.world().closing(SITE, MONTH, 1).metrics().stream()
                .filter(metric -> metric.indicator().code().equals(MARKET))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow())
        .isEqualByComparingTo("609.6");
  }

  /// 400 MWh retired, and then the meter turns out to have counted 399 MWh.
  @Test
  void electricity_corrected_below_its_certificates_is_said_when_the_month_closes() {
    certificates.buys(SITE, MONTH, "400000").holds("W", 1, 400);
    certificates.retires(retirement(SITE, MONTH, "W", 1, 400));
    Path corrected =
        Examples.write(
            folder,
            "corrected.csv",
            List.of(
                "site,month,carrier,flow,quantity,unit",
                SITE + ",2025-07,ELECTRICITY,purchased,399000,kWh"));
    assertThat(certificates.world().correct(corrected, "EX-KITCHEN", "meter misread").isClean())
        .isTrue();
    certificates.world().close(MONTH);
    assertThat(certificates.world().closing(SITE, MONTH).issues())
        .contains(
            new ClosingIssue(
                ClosingIssue.Kind.CERTIFICATES_EXCEED_ELECTRICITY, List.of(SITE, "400", "399000")));
  }

  @Test
  void an_allocation_is_retired_at_the_desk_once() throws Exception {
    certificates.buys(SITE, MONTH, "1000000").holds("W\"1,x", 1, 400);
    long allocation = certificates.allocates("W\"1,x", 1, 400).allocationId();
    CertificateDesk desk = certificates.world().get(CertificateDesk.class);
    var company = certificates.world().subject("EX-KITCHEN");
    assertThat(
            desk.retire(company, allocation, Optional.of("HX-1"), Optional.empty(), "clerk")
                .isClean())
        .isTrue();
    assertThat(
            desk.retire(company, allocation, Optional.of("HX-1"), Optional.empty(), "clerk")
                .repeated())
        .isTrue();
    assertThat(
            refusal(
                () ->
                    desk.retire(
                        certificates.world().subject("EX-COOL"),
                        allocation,
                        Optional.empty(),
                        Optional.empty(),
                        "clerk")))
        .isEqualTo(Rule.CERTIFICATES_NOT_HELD);
    assertThat(certificates.world().count("certificate_retirement")).isEqualTo(1);
  }

  /// What the pages of members read through, whatever the code above forgets.
  @Test
  void a_company_sees_its_own_certificates_and_what_it_was_handed() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 1000).holds("V", 1, 10);
    certificates.allocates("W", 1, 10);
    certificates.transfers("W", 501, 1000);
    certificates.registers("GEC,C,1,5,2025-06,水电,Dam,EX-COOL,contract 3");
    assertThat(seenBy("EX-KITCHEN")).containsExactly(2L, 1L, 1L, 1L);
    assertThat(seenBy("EX-COOL"))
        .as("three of its own and one that it was handed")
        .containsExactly(4L, 1L, 0L, 0L);
    assertThat(seenBy("EX-WOOD")).containsExactly(0L, 0L, 0L, 0L);
  }

  private List<Long> seenBy(String company) {
    World world = certificates.world();
    return world
        .get(TransactionTemplate.class)
        .execute(
            status -> {
              new MemberRole(world.get(DataSource.class)).seeCompany(certificates.id(company));
              return Stream.of(
                      "certificate_batch",
                      "certificate_transfer",
                      "certificate_allocation",
                      "certificate_claim")
                  .map(world::count)
                  .toList();
            });
  }

  /// Whoever forgets the checks above is stopped by the database.
  @Test
  void the_database_itself_refuses_what_would_count_twice() {
    certificates.buys(SITE, MONTH, "1000000").holds("W", 1, 400);
    long allocation = certificates.allocates("W", 1, 100).allocationId();
    certificates.retires(retirement(SITE, MONTH, "W", 1, 100));
    Stream.of(
            // the serials of a batch once more
            "INSERT INTO certificate_batch (register, prefix, serials, produced, technology, project,"
                + " holder_id, evidence, registered_by, registered_at) SELECT register, prefix,"
                + " '[400,500]', produced, technology, project, holder_id, '', 'x', now()"
                + " FROM certificate_batch WHERE prefix = 'W'",
            // an allocation beyond its batch
            "INSERT INTO certificate_allocation (batch_id, issued, serials, company_id, site_id,"
                + " period, allocated_by, allocated_at) SELECT batch_id, issued, '[390,410]',"
                + " company_id, site_id, period, 'x', now() FROM certificate_allocation",
            // a retired allocation given free
            "DELETE FROM certificate_claim",
            // retired once more
            "INSERT INTO certificate_retirement (allocation_id, submission_id, row_no, retired_by,"
                + " retired_at) SELECT allocation_id, submission_id, 99, 'x', now()"
                + " FROM certificate_retirement",
            // another claim on its serials
            "WITH a AS (INSERT INTO certificate_allocation (batch_id, issued, serials, company_id,"
                + " site_id, period, allocated_by, allocated_at) SELECT batch_id, issued,"
                + " '[100,101]', company_id, site_id, period, 'x', now() FROM"
                + " certificate_allocation RETURNING *) INSERT INTO certificate_claim"
                + " SELECT id, batch_id, serials FROM a",
            "UPDATE certificate_claim SET serials = '[1,2]'",
            "TRUNCATE certificate_claim CASCADE")
        .forEach(
            change ->
                assertThatThrownBy(() -> certificates.world().database().sql(change).update())
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class));
    assertThat(book("W").claims().getFirst().allocation().allocationId()).isEqualTo(allocation);
  }

  private CertificateBook book(String prefix) {
    return certificates.register().find(CertificateWorld.numbers(prefix, 1, 1)).orElseThrow();
  }

  private String value(String subject, String code) {
    return certificates
        .world()
        .metric(subject, "2025-07", code)
        .value()
        .orElseThrow()
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Rule refusal(ThrowingCallable attempt) {
    CertificatesRefused[] refused = new CertificatesRefused[1];
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(CertificatesRefused.class, refusal -> refused[0] = refusal);
    return refused[0].rule();
  }
}

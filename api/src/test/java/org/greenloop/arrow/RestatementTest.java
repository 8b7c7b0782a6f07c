package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.OwnFactor;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.ledger.Restatement;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.posting.OwnFactorReviewing;
import org.greenloop.batch.restating.Comparison;
import org.greenloop.batch.restating.NothingToRestate;
import org.greenloop.batch.restating.Restating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A closed month does not move when an edition comes; a decision moves it, visibly (MISSION.md,
/// item 1 of what users do not get elsewhere).
class RestatementTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String LATER = "later-1";

  @TempDir Path folder;

  private final World world = World.empty();

  @BeforeEach
  void aPlantWithTwoBills() throws IOException {
    register("companies", "企业简码,企业名称\nA,甲厂\nB,乙厂\n");
    register("sites", "站点代码,站点名称,所属企业,行业代码,行政区划代码\nA-1,甲一,A,C26,440100\n");
    bills(MARCH, "A");
    world.close(MARCH);
  }

  private void register(String name, String content) throws IOException {
    world.register(Files.writeString(folder.resolve(name + ".csv"), content));
  }

  /// 1 000 000 kWh and 10 000 m³ of gas.
  private void bills(YearMonth month, String evidence) throws IOException {
    world.take(file(month, evidence), "A");
  }

  /// As much again, of a month that is closed.
  private void lateBills(YearMonth month, String evidence) throws IOException {
    world.correct(file(month, evidence), "A", "bills that came late");
  }

  private Path file(YearMonth month, String evidence) throws IOException {
    return Files.writeString(
        folder.resolve("energy-" + month + evidence + ".csv"),
        """
        站点,月份,能源品种,流向,数量,单位,凭证号
        A-1,%1$s,电力,外购,1000000,kWh,%2$s
        A-1,%1$s,天然气,外购,10000,m3,%2$s
        """
            .formatted(month, evidence));
  }

  @AfterEach
  void close() {
    world.close();
  }

  /// The current edition with another grid factor for Guangdong, 0.4000 instead of 0.4419.
  private void aLaterEdition() {
    FactorEditions editions = world.get(FactorEditions.class);
    List<Factor> factors =
        editions.current().list().stream()
            .map(
                factor ->
                    factor.id().endsWith(":grid-average/440000/2023")
                        ? renamed(factor, Optional.of(new BigDecimal("0.4000")))
                        : renamed(factor, factor.value()))
            .toList();
    editions.load(new FactorSet(LATER, factors), "later", Instant.parse("2099-01-01T00:00:00Z"));
  }

  private static Factor renamed(Factor factor, Optional<BigDecimal> value) {
    return new Factor(
        LATER + factor.id().substring(factor.id().indexOf(':')),
        factor.key(),
        factor.dataYear(),
        value,
        factor.unit(),
        factor.low(),
        factor.high(),
        factor.source(),
        factor.confidence(),
        factor.note());
  }

  private BigDecimal explained(String code) {
    return world
        .get(Explainer.class)
        .explain(world.subject("A-1"), ReportingPeriod.of(MARCH), code)
        .orElseThrow()
        .parts()
        .getFirst()
        .sum();
  }

  private BigDecimal scope2(int version) {
    return figure("carbon.scope2.location", version);
  }

  private BigDecimal figure(String code, int version) {
    Closing closing = world.closing("A-1", MARCH, version);
    return closing.metrics().stream()
        .filter(metric -> metric.indicator().code().equals(code))
        .findFirst()
        .orElseThrow()
        .value()
        .orElseThrow();
  }

  @Test
  void an_edition_that_comes_later_changes_nothing_that_is_closed_and_nothing_of_its_month()
      throws IOException {
    aLaterEdition();
    lateBills(MARCH, "B");
    world.close(MARCH);
    // 1 000 000 kWh × 0.4419 = 441.9 t; with as much again 883.8 t, still by 0.4419
    assertThat(scope2(1)).isEqualByComparingTo("441.9");
    assertThat(scope2(2)).isEqualByComparingTo("883.8");
  }

  @Test
  void a_month_that_begins_after_the_edition_is_posted_by_it() throws IOException {
    aLaterEdition();
    YearMonth april = YearMonth.of(2025, 4);
    bills(april, "A");
    world.close(april);
    // 1 000 000 kWh × 0.4000
    assertThat(world.metric("A-1", "2025-04", "carbon.scope2.location").value().orElseThrow())
        .isEqualByComparingTo("400");
  }

  @Test
  void a_comparison_shows_both_figures_and_the_cause_and_moves_nothing() {
    aLaterEdition();
    Comparison comparison = world.get(Restating.class).compare(MARCH, Optional.of(LATER));
    assertThat(comparison.rows()).isEqualTo(2);
    assertThat(comparison.changedRows()).isEqualTo(1);
    Comparison.Difference site =
        comparison.differences().stream()
            .filter(d -> d.subject().code().equals("A-1"))
            .filter(d -> d.before().indicator().code().equals("carbon.scope2.location"))
            .findFirst()
            .orElseThrow();
    assertThat(site.before().value().orElseThrow()).isEqualByComparingTo("441.9");
    assertThat(site.after().value().orElseThrow()).isEqualByComparingTo("400");
    assertThat(site.causes()).hasSize(1);
    // 1 000 000 kWh × (0.4000 − 0.4419) kg = −41.9 t
    assertThat(site.causes().getFirst().difference()).isEqualByComparingTo("-41.9");
    assertThat(site.causes().getFirst().changes().getFirst().key().toString())
        .isEqualTo("grid-average/ELECTRICITY/440000");
    // Its company is made of it; comprehensive energy has nothing to do with the grid factor.
    assertThat(comparison.differences()).extracting(d -> d.subject().code()).contains("A", "A-1");
    assertThat(comparison.differences())
        .extracting(d -> d.before().indicator().code())
        .doesNotContain("energy.comprehensive", "carbon.scope1");
    assertThat(world.close(MARCH).changed()).isZero();
    assertThat(scope2(1)).isEqualByComparingTo("441.9");
  }

  @Test
  void a_decision_gives_a_new_version_with_its_reason_and_the_old_one_stays() {
    aLaterEdition();
    Restatement decided =
        world
            .get(Restating.class)
            .decide(MARCH, Optional.of(LATER), "new grid factor", "operator", Progress.SILENT);
    assertThat(decided.fromEdition()).isEqualTo("cn-2026.12");
    world.close(MARCH);
    assertThat(scope2(1)).isEqualByComparingTo("441.9");
    assertThat(scope2(2)).isEqualByComparingTo("400");
    // 10 000 m³ × 0.0389310 GJ × 0.01532 × 0.99 × 44/12 = 21.6501509… t, as it was
    assertThat(figure("carbon.scope1", 2)).isEqualByComparingTo(figure("carbon.scope1", 1));
    assertThat(world.closing("A-1", MARCH, 2).reason())
        .isEqualTo("cn-2026.12 → later-1: new grid factor");
    assertThat(explained("carbon.scope2.location")).isEqualByComparingTo("400");
  }

  @Test
  void the_same_decision_again_and_one_back_leave_what_was() {
    aLaterEdition();
    Restating restating = world.get(Restating.class);
    restating.decide(MARCH, Optional.of(LATER), "new grid factor", "operator", Progress.SILENT);
    restating.decide(MARCH, Optional.of(LATER), "again", "operator", Progress.SILENT);
    world.close(MARCH);
    assertThat(scope2(2)).isEqualByComparingTo("400");
    restating.decide(MARCH, Optional.of("cn-2026.12"), "back", "operator", Progress.SILENT);
    world.close(MARCH);
    assertThat(scope2(3)).isEqualByComparingTo("441.9");
    assertThat(
            world
                .database()
                .sql("SELECT sum(quantity) FROM ledger_entry WHERE account = 7 AND period = 202503")
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("441.9");
  }

  @Test
  void a_restatement_that_died_half_way_holds_the_closing_and_is_finished_by_the_same_command() {
    aLaterEdition();
    Restating restating = world.get(Restating.class);
    world
        .get(Restatements.class)
        .decide(MARCH, LATER, "new grid factor", "operator", Instant.parse("2026-01-01T00:00:00Z"));
    assertThatThrownBy(() -> world.close(MARCH)).hasMessageContaining("run the same restate again");
    restating.decide(MARCH, Optional.of(LATER), "new grid factor", "operator", Progress.SILENT);
    world.close(MARCH);
    assertThat(scope2(2)).isEqualByComparingTo("400");
    assertThat(world.database().sql("SELECT count(*) FROM restatement").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void a_month_without_rows_has_nothing_to_restate() {
    assertThatThrownBy(
            () -> world.get(Restating.class).compare(YearMonth.of(2024, 1), Optional.empty()))
        .isInstanceOf(NothingToRestate.class);
  }

  @Test
  void a_factor_of_the_company_counts_once_it_is_approved_and_for_posted_months_once_restated()
      throws IOException {
    signUp("of-a", AccountHolder.Role.REVIEWER, Optional.of("A"));
    signUp("of-b", AccountHolder.Role.REVIEWER, Optional.of("B"));
    OwnFactorReviewing reviewing = world.get(OwnFactorReviewing.class);
    OwnFactor proposed = reviewing.propose(carbonContent("0.0150"));
    assertThatThrownBy(
            () -> reviewing.review(proposed.id(), "of-a", OwnFactor.Verdict.APPROVE, "seen"))
        .isInstanceOf(DecisionRefused.class);
    reviewing.review(proposed.id(), "of-b", OwnFactor.Verdict.APPROVE, "test report seen");
    assertThatThrownBy(
            () -> reviewing.review(proposed.id(), "of-b", OwnFactor.Verdict.REJECT, "again"))
        .isInstanceOf(DecisionRefused.class);

    lateBills(MARCH, "B");
    world.close(MARCH);
    BigDecimal published = figure("carbon.scope1", 1);
    assertThat(figure("carbon.scope1", 2)).isEqualByComparingTo(published.multiply(BigDecimal.TWO));

    world
        .get(Restating.class)
        .decide(MARCH, Optional.empty(), "the supplier's gas", "operator", Progress.SILENT);
    world.close(MARCH);
    // 20 000 m³ × 0.0389310 GJ/m³ × 0.0150 tC/GJ × 0.99 × 44/12 = 42.395859 t
    assertThat(figure("carbon.scope1", 3)).isEqualByComparingTo("42.395859");
  }

  @Test
  void a_month_posted_after_the_approval_is_posted_by_the_factor_of_the_company()
      throws IOException {
    signUp("of-b", AccountHolder.Role.REVIEWER, Optional.of("B"));
    OwnFactorReviewing reviewing = world.get(OwnFactorReviewing.class);
    long id = reviewing.propose(carbonContent("0.0150")).id();
    reviewing.review(id, "of-b", OwnFactor.Verdict.APPROVE, "test report seen");
    YearMonth april = YearMonth.of(2025, 4);
    bills(april, "A");
    world.close(april);
    // 10 000 × 0.0389310 × 0.0150 × 0.99 × 44/12 = 21.1979295 t
    assertThat(world.metric("A-1", "2025-04", "carbon.scope1").value().orElseThrow())
        .isEqualByComparingTo("21.1979295");
  }

  @Test
  void what_no_calculation_looks_up_is_not_proposed() {
    OwnFactor factor = carbonContent("0.0150");
    OwnFactor unknown =
        new OwnFactor(
            0,
            factor.companyId(),
            FactorKey.of(FactorKind.CARBON_CONTENT, "MOON_CHEESE"),
            factor.value(),
            factor.unit(),
            factor.source(),
            factor.validFrom(),
            factor.validUntil(),
            factor.proposedBy(),
            factor.proposedAt(),
            Optional.empty());
    assertThatThrownBy(() -> world.get(OwnFactorReviewing.class).propose(unknown))
        .hasMessageContaining("carbon-content/MOON_CHEESE");
  }

  private OwnFactor carbonContent(String value) {
    return new OwnFactor(
        0,
        world.subject("A").id(),
        FactorKey.of(FactorKind.CARBON_CONTENT, "NATURAL_GAS"),
        new BigDecimal(value),
        "tC/GJ",
        "gas supplier, test report 7",
        MARCH,
        YearMonth.of(2025, 12),
        "clerk",
        Instant.EPOCH,
        Optional.empty());
  }

  private void signUp(String username, AccountHolder.Role role, Optional<String> company) {
    world
        .get(AccountHolders.class)
        .save(
            new AccountHolder(
                username,
                username,
                role,
                company.map(code -> world.subject(code).id()),
                "{noop}" + username));
  }
}

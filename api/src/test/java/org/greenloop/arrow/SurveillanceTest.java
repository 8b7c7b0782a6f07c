package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFinding.Kind;
import org.greenloop.accounting.surveillance.SurveillanceFinding.State;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.surveillance.SurveillanceRound;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.store.StoreCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every closing judges active labels again.
///
/// COOL-1 buys 1 000 000 kWh a month, 122.9 tce and 441.9 tCO2 (0.4419 kg/kWh), and makes 4 000 万元.
/// With a value added of 1 000 万元 all four criteria of the pilot are met (0.1229 ≤ 0.35, 0.4419 ≤
/// 0.6, 0.0307 ≤ 0.09, 1 000 ≤ 1 700): 100 points. With 580 万元 carbon (0.7619) and electricity (1
/// 724) are not: 40 + 15 = 55 of the 70 that pass.
class SurveillanceTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @TempDir private Path folder;
  private Optional<World> opened = Optional.empty();

  private World world() {
    return opened.orElseThrow();
  }

  @AfterEach
  void close() {
    opened.ifPresent(
        world -> {
          assertThat(new StoreCheck(world.get(javax.sql.DataSource.class)).findings())
              .allMatch(StoreCheck.Finding::holds);
          world.close();
        });
  }

  @Test
  void a_month_that_falls_is_found_once_and_mended_by_a_later_one() {
    Label label = labelOnJanuary();
    SurveillanceRound fell = month(FEBRUARY, "580");
    assertThat(fell.labels()).isEqualTo(1);
    assertThat(fell.raised()).hasSize(1);
    SurveillanceFinding finding = findings().getFirst();
    LocalDate today = world().get(LabelSurveillance.class).today();
    assertThat(finding.serial()).isEqualTo(label.serial());
    assertThat(finding.period()).hasToString("2026-02");
    assertThat(finding.own()).isFalse();
    assertThat(finding.kind()).isEqualTo(Kind.FALLEN);
    assertThat(finding.scoreBefore()).isEqualByComparingTo("100");
    assertThat(finding.scoreNow()).isEqualByComparingTo("55");
    assertThat(finding.fallen())
        .containsExactly(
            new FallenCriterion(
                "carbon-per-value-added",
                FallenCriterion.Outcome.MET,
                FallenCriterion.Outcome.NOT_MET),
            new FallenCriterion(
                "electricity-per-value-added",
                FallenCriterion.Outcome.MET,
                FallenCriterion.Outcome.NOT_MET));
    // The pilot says nothing of days: the alliance's 90.
    assertThat(finding.mendBy()).isEqualTo(today.plusDays(90));
    assertThat(finding.state(today)).isEqualTo(State.OPEN);
    // Nothing is revoked by itself.
    assertThat(
            world().get(IssuedDocuments.class).find(label.serial()).orElseThrow().standing(today))
        .isEqualTo(IssuedDocument.Standing.IN_FORCE);

    List<String> written = written();
    assertThat(world().close(FEBRUARY).surveillance().raised()).isEmpty();
    assertThat(written()).isEqualTo(written);

    SurveillanceRound met = month(MARCH, "1000");
    assertThat(met.raised()).isEmpty();
    assertThat(met.mended()).hasSize(1);
    SurveillanceFinding mended = findings().getFirst();
    assertThat(mended.state(today)).isEqualTo(State.MENDED);
    assertThat(mended.mending().orElseThrow().period()).hasToString("2026-03");
    // February still falls; that is known.
    assertThat(world().close(FEBRUARY).surveillance().raised()).isEmpty();
    assertThat(findings()).hasSize(1);
  }

  /// A closing that died before it came to the labels: the closing job is done, the question is
  /// not.
  @Test
  void a_closing_that_died_before_the_labels_asks_when_it_is_run_again() {
    open();
    take(JANUARY, "1000");
    world().close(JANUARY);
    take(FEBRUARY, "580");
    world().close(FEBRUARY);
    issue("2026-01");
    assertThat(findings()).isEmpty();
    assertThat(world().close(FEBRUARY).changed()).isZero();
    assertThat(findings()).hasSize(1);
  }

  /// Without its production nothing of the scheme is known; the late report shows that it holds.
  @Test
  void a_month_that_cannot_be_judged_is_a_finding_of_another_name() {
    labelOnJanuary();
    energy(APRIL);
    world().close(APRIL);
    SurveillanceFinding finding = findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.UNPROVEN);
    assertThat(finding.now()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(finding.fallen())
        .hasSize(4)
        .allMatch(fallen -> fallen.now() == FallenCriterion.Outcome.NOT_ASSESSABLE);
    production(APRIL, "1000", Optional.of("late report"));
    assertThat(world().close(APRIL).surveillance().mended()).hasSize(1);
  }

  /// The month that the label was issued for is corrected: later months do not make it right.
  @Test
  void a_correction_of_the_labels_own_period_is_mended_only_by_that_period() {
    labelOnJanuary();
    production(JANUARY, "580", Optional.of("value added was booked twice"));
    assertThat(world().close(JANUARY).surveillance().raised()).hasSize(1);
    assertThat(findings().getFirst().own()).isTrue();
    month(FEBRUARY, "1000");
    assertThat(findings().getFirst().mending()).isEmpty();
    // A later month that falls is a matter of its own.
    month(MARCH, "580");
    assertThat(findings()).hasSize(2);
    production(JANUARY, "990", Optional.of("the first figure was nearly right"));
    assertThat(world().close(JANUARY).surveillance().mended())
        .extracting(SurveillanceFinding::own)
        .containsExactly(true);
    assertThat(findings()).filteredOn(finding -> finding.mending().isEmpty()).hasSize(1);
  }

  @Test
  void a_revoked_label_is_not_asked_about_and_its_finding_ends() {
    Label label = labelOnJanuary();
    month(FEBRUARY, "580");
    world().get(RegisterDesk.class).revoke(label.serial(), "operator", "not mended");
    LocalDate today = world().get(LabelSurveillance.class).today();
    assertThat(findings().getFirst().state(today)).isEqualTo(State.ENDED);
    assertThat(month(MARCH, "580").labels()).isZero();
    assertThat(findings()).hasSize(1);
  }

  /// A label on 2025 after the closing of January 2026: February 2025 to January 2026. A thousand
  /// times the electricity of a month outweighs the other eleven.
  @Test
  void a_label_on_a_year_is_held_against_the_last_twelve_months() {
    opened = Optional.of(Examples.alliance());
    Approval.addReviewers(world());
    issue("2025");
    Label other = issue("2025", "KNIT-3");
    world()
        .take(
            Examples.write(
                folder,
                "huge.csv",
                List.of(
                    "site,month,carrier,flow,quantity,unit,evidence",
                    "COOL-1,2026-01,ELECTRICITY,purchased,1000000000,kWh,V-1")),
            "EX-COOL");
    production(JANUARY, "1000", Optional.empty());
    SurveillanceRound round = world().close(JANUARY).surveillance();
    assertThat(round.labels()).isEqualTo(2);
    assertThat(findings())
        .extracting(finding -> finding.period().toString())
        .containsOnly("2025-02/2026-01");
    assertThat(findings())
        .filteredOn(finding -> !finding.serial().equals(other.serial()))
        .extracting(SurveillanceFinding::kind)
        .containsExactly(Kind.FALLEN);
    // KNIT-3 reported nothing in January: eleven months are no year.
    assertThat(findings())
        .filteredOn(finding -> finding.serial().equals(other.serial()))
        .extracting(SurveillanceFinding::kind)
        .containsExactly(Kind.UNPROVEN);
  }

  // The world of a test

  private void open() {
    World world = World.empty();
    opened = Optional.of(world);
    for (String file : List.of("parks", "companies", "sites", "products")) {
      world.register(Examples.ALLIANCE.resolve(file + ".csv"));
    }
    Approval.addReviewers(world());
  }

  private Label labelOnJanuary() {
    open();
    take(JANUARY, "1000");
    world().close(JANUARY);
    return issue("2026-01");
  }

  private Label issue(String period) {
    return issue(period, "COOL-1");
  }

  private Label issue(String period, String site) {
    StoredAssessment assessment = Approval.of(world(), site, period);
    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    return world().get(LabelIssuing.class).issue(assessment);
  }

  private SurveillanceRound month(YearMonth month, String valueAdded) {
    take(month, valueAdded);
    return world().close(month).surveillance();
  }

  private void take(YearMonth month, String valueAdded) {
    energy(month);
    production(month, valueAdded, Optional.empty());
  }

  private void energy(YearMonth month) {
    Examples.takeClean(
        world(),
        Examples.write(
            folder,
            "energy-" + month + ".csv",
            List.of(
                "site,month,carrier,flow,quantity,unit,evidence",
                "COOL-1," + month + ",ELECTRICITY,purchased,1000000,kWh,E-" + month)),
        "EX-COOL");
  }

  private void production(YearMonth month, String valueAdded, Optional<String> correction) {
    Path file =
        Examples.write(
            folder,
            "production-" + month + "-" + valueAdded + ".csv",
            List.of(
                "站点代码,月份,产品代码,产量,计量单位,总产值(万元),工业增加值(万元),凭证号",
                "COOL-1,%s,COOL-FRIDGE,1000,台,4000,%s,P-%s".formatted(month, valueAdded, month)));
    if (correction.isPresent()) {
      assertThat(world().correct(file, "EX-COOL", correction.get()).isClean()).isTrue();
    } else {
      Examples.takeClean(world(), file, "EX-COOL");
    }
  }

  private List<SurveillanceFinding> findings() {
    return world().get(SurveillanceFindings.class).list();
  }

  /// Every row of both tables, as text.
  private List<String> written() {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("surveillance_finding", "surveillance_mending")) {
      rows.addAll(
          world()
              .database()
              .sql("SELECT t::text FROM " + table + " t ORDER BY 1")
              .query(String.class)
              .list());
    }
    return rows;
  }
}

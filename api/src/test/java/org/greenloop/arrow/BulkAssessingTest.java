package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.BulkAssessing;
import org.greenloop.batch.assessing.BulkReceipt;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceDesk.Place;
import org.greenloop.batch.evidence.EvidenceUpload;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.job.Progress;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.Test;

/// All subjects of a scheme at once come out as one by one, whatever happens on the way.
class BulkAssessingTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  /// Three ranges of at most 50.
  private static final int SITES = 120;

  private static Standard standard(World world, String id, String edition) {
    return world
        .get(StandardCatalog.class)
        .find(id, Optional.of(edition), LocalDate.of(2026, 3, 1))
        .orElseThrow();
  }

  private static Standard pilot(World world) {
    return standard(world, "pilot-energy-carbon", "2026");
  }

  private static Standard factory(World world) {
    return standard(world, "green-factory", "2025");
  }

  private static BulkReceipt assessAll(World world, Standard standard, ReportingPeriod period) {
    return assessAll(world, standard, period, Progress.SILENT);
  }

  private static BulkReceipt assessAll(
      World world, Standard standard, ReportingPeriod period, Progress progress) {
    return world
        .get(BulkAssessing.class)
        .assess(standard, period, Optional.empty(), "operator", progress);
  }

  /// Everything stored, by scheme, subject and version; the time of the judgement is taken out.
  private static Map<String, String> stored(World world) {
    Map<String, String> stored = new TreeMap<>();
    for (StoredAssessment one : world.get(Certifications.class).list()) {
      stored.put(
          one.schemeReference() + " " + one.subjectId() + " " + one.period() + " " + one.version(),
          one.outcome()
              + " "
              + one.score()
              + " "
              + one.submittedBy()
              + one.content().replace(one.assessedAt().toString(), "AT"));
    }
    return stored;
  }

  private static void signUp(World world, String username, Role role, Optional<String> company) {
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

  private static void declare(World world, String site, String text, String points) {
    EvidenceDesk desk = world.get(EvidenceDesk.class);
    Place place =
        EvidenceDesk.place(factory(world), world.subject(site), Examples.YEAR_2025, "green-design");
    desk.state(
        place,
        new StatementDraft(
            Optional.of(text),
            Optional.empty(),
            Set.of(),
            List.of(
                EvidenceUpload.read("a.csv", (site + text).getBytes(StandardCharsets.UTF_8)),
                EvidenceUpload.read("b.csv", (text + site).getBytes(StandardCharsets.UTF_8)))),
        "clerk.cool");
    desk.score(place, 1, new ScoreGiven.Points(new BigDecimal(points)), "seen", "ann");
  }

  @Test
  void all_at_once_stores_the_same_bytes_as_one_by_one() throws Exception {
    World declared = Examples.alliance();
    signUp(declared, "clerk.cool", Role.CLERK, Optional.of("EX-COOL"));
    signUp(declared, "ann", Role.REVIEWER, Optional.empty());
    declare(declared, "COOL-1", "first", "8");
    declare(declared, "COOL-2", "second", "2");
    declared.close();
    try (World oneByOne = World.copyOf(declared);
        World atOnce = World.copyOf(declared)) {
      for (Function<World, Standard> asked :
          List.<Function<World, Standard>>of(
              BulkAssessingTest::pilot, BulkAssessingTest::factory)) {
        Standard standard = asked.apply(oneByOne);
        for (Subject subject : oneByOne.get(Organizations.class).directory().list()) {
          if (standard.subjects().contains(subject.kind())) {
            oneByOne.get(Assessing.class).assess(standard, subject, Examples.YEAR_2025, "operator");
          }
        }
        BulkReceipt receipt = assessAll(atOnce, asked.apply(atOnce), Examples.YEAR_2025);
        assertThat(receipt.added()).isEqualTo(receipt.standings().size()).isPositive();
      }
      assertThat(stored(atOnce)).isEqualTo(stored(oneByOne));
      assertThat(stored(atOnce).values())
          .as("figures, factors and evidence are in it")
          .anyMatch(content -> content.contains("/factor/") && content.contains("/metric/"))
          .anyMatch(content -> content.contains("/statement/COOL-1/"));
      // Again, and one by one after it: nothing is stored twice.
      long before = atOnce.count("assessment");
      waitForAnotherSecond();
      assertThat(assessAll(atOnce, factory(atOnce), Examples.YEAR_2025).added()).isZero();
      atOnce
          .get(Assessing.class)
          .assess(factory(atOnce), atOnce.subject("COOL-1"), Examples.YEAR_2025, "operator");
      assertThat(atOnce.count("assessment")).isEqualTo(before);
    }
  }

  @Test
  void a_park_is_judged_with_its_sites_and_nobody_else() {
    try (World world = Examples.alliance()) {
      Subject park = world.subject("PARK-SD");
      BulkReceipt receipt =
          world
              .get(BulkAssessing.class)
              .assess(
                  pilot(world), Examples.YEAR_2025, Optional.of(park), "operator", Progress.SILENT);
      Set<Integer> sites = world.get(Organizations.class).directory().sitesOf(park);
      assertThat(receipt.standings())
          .hasSize(sites.size() + 1)
          .allMatch(
              standing ->
                  standing.subjectId() == park.id() || sites.contains(standing.subjectId()));
      assertThat(world.count("assessment")).isEqualTo(sites.size() + 1);
    }
  }

  // ---- Stopped runs, on sites whose months were closed by hand

  private static World manySites(int sites) {
    World world = World.empty();
    List<SubjectEntry> entries = new ArrayList<>();
    entries.add(entry(SubjectKind.COMPANY, "BIG", Optional.empty()));
    for (int i = 1; i <= sites; i++) {
      entries.add(entry(SubjectKind.SITE, "BIG-" + i, Optional.of("BIG")));
    }
    world.get(Organizations.class).save(entries);
    return world;
  }

  private static SubjectEntry entry(SubjectKind kind, String code, Optional<String> company) {
    return new SubjectEntry(
        kind,
        code,
        code,
        code,
        Optional.empty(),
        company,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Metric figure(World world, String code, String above, String below) {
    Indicator indicator = world.get(StandardCatalog.class).findIndicator(code).orElseThrow();
    return new Metric(
        indicator,
        new BigDecimal(above),
        new BigDecimal(below),
        Availability.AVAILABLE,
        Confidence.OFFICIAL,
        1,
        MetricQuality.UNKNOWN);
  }

  private static Closing closing(
      Subject subject, YearMonth month, int version, List<Metric> metrics) {
    return new Closing(
        subject.id(), month, version, 0, "by hand", Optional.empty(), metrics, List.of());
  }

  /// 30 tce of 100 万元: 0.30 tce/万元 are within the limit of 0.35.
  private static void closeMarch(World world, int version) {
    world
        .get(Closings.class)
        .append(
            world.get(Organizations.class).directory().list().stream()
                .map(
                    subject ->
                        closing(
                            subject,
                            MARCH,
                            version,
                            List.of(figure(world, "energy.per-value-added", "30", "100"))))
                .toList(),
            Instant.parse("2025-04-10T00:00:00Z"));
  }

  /// A progress that stops the run when the second range is done.
  private static Progress stopping() {
    AtomicInteger ranges = new AtomicInteger();
    return (stage, done, total) -> {
      if (ranges.incrementAndGet() == 2) {
        throw new IllegalStateException("stopped");
      }
    };
  }

  private static List<Instant> times(World world) {
    return world.get(Certifications.class).list().stream()
        .map(StoredAssessment::assessedAt)
        .distinct()
        .toList();
  }

  private static void waitForAnotherSecond() throws InterruptedException {
    Thread.sleep(1100);
  }

  @Test
  void a_stopped_run_is_taken_up_with_the_time_it_began() throws Exception {
    try (World world = manySites(SITES)) {
      closeMarch(world, 1);
      ReportingPeriod march = ReportingPeriod.of(MARCH);
      assertThatThrownBy(() -> assessAll(world, pilot(world), march, stopping()))
          .isInstanceOf(JobFailed.class)
          .hasMessageContaining("run the same command again");
      long stored = world.count("assessment");
      assertThat(stored).isPositive().isLessThan(SITES + 1);
      waitForAnotherSecond();
      BulkReceipt receipt = assessAll(world, pilot(world), march);
      assertThat(receipt.standings()).hasSize(SITES + 1);
      assertThat(receipt.added()).isEqualTo(SITES + 1);
      assertThat(world.count("assessment")).isEqualTo(SITES + 1);
      assertThat(times(world)).containsExactly(receipt.at());
      waitForAnotherSecond();
      assertThat(assessAll(world, pilot(world), march).added()).isZero();
      assertThat(world.count("assessment")).isEqualTo(SITES + 1);
    }
  }

  /// What was judged before the correction keeps its first version; everything is judged on the
  /// corrected months.
  @Test
  void a_stopped_run_is_not_taken_up_when_the_books_moved() throws Exception {
    try (World world = manySites(SITES)) {
      closeMarch(world, 1);
      ReportingPeriod march = ReportingPeriod.of(MARCH);
      assertThatThrownBy(() -> assessAll(world, pilot(world), march, stopping()))
          .isInstanceOf(JobFailed.class);
      long stored = world.count("assessment");
      closeMarch(world, 2);
      waitForAnotherSecond();
      BulkReceipt receipt = assessAll(world, pilot(world), march);
      assertThat(receipt.added()).isEqualTo(SITES + 1);
      assertThat(world.count("assessment")).isEqualTo(stored + SITES + 1);
      assertThat(world.get(Certifications.class).list())
          .filteredOn(one -> one.assessedAt().equals(receipt.at()))
          .hasSize(SITES + 1)
          .allMatch(one -> one.content().contains("/2025-03/energy.per-value-added/2"));
    }
  }

  @Test
  void a_scheme_that_is_for_none_of_the_subjects_judges_nobody() {
    try (World world = World.empty()) {
      BulkReceipt receipt = assessAll(world, pilot(world), ReportingPeriod.of(MARCH));
      assertThat(receipt.standings()).isEmpty();
      assertThat(receipt.count(Outcome.MET)).isZero();
    }
  }

  // ---- Three years

  private static void closeThreeYears(World world, Subject site, Set<YearMonth> without) {
    List<String> invested = List.of("1", "2", "3");
    List<String> output = List.of("100", "100", "400");
    for (YearMonth month : threeYears().months()) {
      int year = month.getYear() - 2023;
      if (!without.contains(month)) {
        world
            .get(Closings.class)
            .append(
                List.of(
                    closing(
                        site,
                        month,
                        1,
                        List.of(
                            figure(
                                world,
                                "declared.green-investment-share",
                                invested.get(year),
                                output.get(year))))),
                Instant.parse("2026-01-10T00:00:00Z"));
      }
    }
  }

  private static ReportingPeriod threeYears() {
    return ReportingPeriod.find("2023-2025").orElseThrow();
  }

  private static CriterionOutcome investment(World world, String site) {
    return world
        .get(Assessing.class)
        .assess(factory(world), world.subject(site), threeYears(), "operator")
        .assessment()
        .criteria()
        .stream()
        .filter(judgement -> judgement.criterion().id().equals("green-investment-share"))
        .map(CriterionJudgement::outcome)
        .findFirst()
        .orElseThrow();
  }

  /// 12 × (1 + 2 + 3) = 72 万元 of 12 × (100 + 100 + 400) = 7200 are 1 %, above the 0.57 % that earn
  /// all points.
  @Test
  void the_green_investment_share_is_judged_over_three_years() {
    try (World world = manySites(2)) {
      closeThreeYears(world, world.subject("BIG-1"), Set.of());
      closeThreeYears(world, world.subject("BIG-2"), Set.of(YearMonth.of(2024, 2)));
      assertThat(investment(world, "BIG-1"))
          .isInstanceOfSatisfying(
              CriterionOutcome.Met.class,
              met -> assertThat(met.value().orElseThrow()).isEqualByComparingTo("1"));
      assertThat(investment(world, "BIG-2"))
          .as("thirty-five months are no three years")
          .isEqualTo(new CriterionOutcome.NotAssessable(Missing.NOT_REPORTED));
      assertThat(world.get(Certifications.class).list())
          .extracting(StoredAssessment::period)
          .containsOnly("2023-2025");
    }
  }

  // ---- Trend

  /// January: 30 ÷ 100 = 0.3 earns the 40 of 100 points of energy. February: 40 ÷ 100 = 0.4 misses
  /// 0.35 and earns nothing. March is not closed.
  @Test
  void a_trend_judges_each_month_by_itself_and_stores_nothing() {
    try (World world = manySites(1)) {
      Subject site = world.subject("BIG-1");
      Map<Integer, String> energy = Map.of(1, "30", 2, "40");
      energy.forEach(
          (month, tonnes) ->
              world
                  .get(Closings.class)
                  .append(
                      List.of(
                          closing(
                              site,
                              YearMonth.of(2025, month),
                              1,
                              List.of(figure(world, "energy.per-value-added", tonnes, "100")))),
                      Instant.parse("2025-04-10T00:00:00Z")));
      Trend trend =
          world
              .get(Assessing.class)
              .trend(
                  pilot(world),
                  site,
                  ReportingPeriod.find("2025Q1").orElseThrow(),
                  world.get(Organizations.class).directory());
      assertThat(trend.points())
          .extracting(point -> point.assessment().map(Assessment::score).map(BigDecimal::intValue))
          .containsExactly(Optional.of(40), Optional.of(0), Optional.empty());
      assertThat(trend.points())
          .extracting(Trend.Point::version)
          .containsExactly(Optional.of(1), Optional.of(1), Optional.empty());
      assertThat(trend.rows().getFirst().months())
          .extracting(month -> month.flatMap(j -> j.outcome().value()).map(BigDecimal::doubleValue))
          .containsExactly(Optional.of(0.3), Optional.of(0.4), Optional.empty());
      assertThat(world.count("assessment")).isZero();
    }
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.BulkAssessing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.reporting.ReportIssuing;
import org.greenloop.batch.reporting.StatementIssuing;
import org.greenloop.batch.reporting.StatementReceipt;
import org.greenloop.certificate.report.ReportContent;
import org.greenloop.certificate.report.ReportContent.Audience;
import org.greenloop.certificate.report.ReportContent.Place;
import org.greenloop.certificate.report.ReportDocument;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification;
import org.greenloop.certificate.statement.StatementContent;
import org.greenloop.certificate.statement.StatementDocument;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.Test;

/// Closed months and assessments come out on signed statements and reports, once each.
class StatementsAndReportsTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  /// The data inside the signed document, as a verifier hands them over.
  private static byte[] inside(World world, IssuedDocument document, String language) {
    Verification verification =
        new DocumentVerifier()
            .verify(
                world.get(IssuedDocuments.class).getFile(document.serial(), language),
                List.of(world.get(SigningKey.class).certificate()));
    assertThat(verification).isInstanceOf(Verification.Valid.class);
    return ((Verification.Valid) verification).attachment().bytes();
  }

  private static StatementContent statement(World world, String subject, YearMonth month) {
    IssuedDocument document =
        world.get(StatementIssuing.class).issue(month, world.subject(subject)).orElseThrow();
    return StatementDocument.read(inside(world, document, "zh"));
  }

  private static Optional<BigDecimal> value(StatementContent content, String code) {
    return content.figures().stream()
        .filter(line -> line.figure().code().equals(code))
        .findFirst()
        .flatMap(line -> line.figure().value());
  }

  /// `examples/expected` was calculated by another program.
  @Test
  void a_statement_has_the_figures_of_the_month_beside_those_of_the_month_before() {
    try (World world = Examples.alliance()) {
      StatementContent content = statement(world, "COOL-1", MARCH);

      Map<String, String> expected = new TreeMap<>();
      for (String line : Examples.lines(Examples.EXPECTED.resolve("alliance-2025.csv"))) {
        String[] cells = line.split(",", -1);
        if (cells[0].equals("COOL-1") && cells[1].equals("2025-03") && !cells[3].equals("none")) {
          expected.put(cells[2], new BigDecimal(cells[3]).stripTrailingZeros().toPlainString());
        }
      }
      Map<String, String> printed = new TreeMap<>();
      expected
          .keySet()
          .forEach(
              code -> printed.put(code, value(content, code).map(Rounding::plain).orElse("none")));
      assertThat(expected).isNotEmpty();
      assertThat(printed).isEqualTo(expected);
      StatementContent.Line energy =
          content.figures().stream()
              .filter(line -> line.figure().code().equals("energy.comprehensive"))
              .findFirst()
              .orElseThrow();
      assertThat(energy.lastMonth()).contains(new BigDecimal("328.289275"));
      assertThat(energy.lastYear()).isEmpty();
      assertThat(content.comparedMonths())
          .singleElement()
          .satisfies(month -> assertThat(month.month()).isEqualTo(MARCH.minusMonths(1)));
      assertThat(content.factors())
          .isNotEmpty()
          .allSatisfy(factor -> assertThat(factor.source()).isNotBlank());
    }
  }

  @Test
  void all_sites_and_parks_have_one_statement_each_in_every_language_and_again_is_nothing_new() {
    try (World world = Examples.alliance()) {
      StatementIssuing issuing = world.get(StatementIssuing.class);
      StatementReceipt first = issuing.issueAll(MARCH, Progress.SILENT);

      SubjectDirectory directory = world.get(Organizations.class).directory();
      long closed =
          world.get(Closings.class).countVersions(MARCH).keySet().stream()
              .filter(id -> directory.get(id).kind() != SubjectKind.COMPANY)
              .count();
      assertThat(closed).isGreaterThan(10);
      assertThat(first.documents()).hasSize((int) closed);
      assertThat(first.added()).isEqualTo(closed);
      assertThat(world.count("issued_document")).isEqualTo(closed);

      StatementReceipt again = issuing.issueAll(MARCH, Progress.SILENT);

      assertThat(again.documents()).isEqualTo(first.documents());
      assertThat(world.count("issued_document")).isEqualTo(closed);
    }
  }

  @Test
  void a_run_that_died_goes_on_and_issues_nothing_twice() {
    try (World world = Examples.alliance()) {
      StatementIssuing issuing = world.get(StatementIssuing.class);
      AtomicInteger issued = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  issuing.issueAll(
                      MARCH,
                      (stage, done, total) -> {
                        if (issued.incrementAndGet() > 3) {
                          throw new IllegalStateException("killed");
                        }
                      }))
          .isInstanceOf(JobFailed.class)
          .hasMessageContaining("killed");
      long before = world.count("issued_document");
      StatementReceipt receipt = issuing.issueAll(MARCH, Progress.SILENT);

      assertThat(before).isBetween(3L, (long) receipt.documents().size() - 1);
      assertThat(world.count("issued_document")).isEqualTo(receipt.documents().size());
      assertThat(receipt.documents()).allSatisfy(one -> assertThat(one.version()).isOne());
    }
  }

  @Test
  void a_corrected_month_has_a_new_version_of_its_statement() {
    try (World world = Examples.alliance()) {
      YearMonth may = YearMonth.of(2025, 5);
      StatementIssuing issuing = world.get(StatementIssuing.class);
      IssuedDocument first = issuing.issue(may, world.subject("KITCHEN-1")).orElseThrow();
      world.correct(
          Examples.ALLIANCE.resolve("correction-EX-KITCHEN.csv"), "EX-KITCHEN", "read again");
      world.close(may);

      IssuedDocument second = issuing.issue(may, world.subject("KITCHEN-1")).orElseThrow();

      assertThat(List.of(first.version(), second.version())).containsExactly(1, 2);
      StatementContent content = StatementDocument.read(inside(world, second, "en"));
      assertThat(content.closed().version()).isEqualTo(2);
      assertThat(content.closed().reason()).contains("read again");
      assertThat(StatementDocument.read(inside(world, first, "en")).closed().version()).isOne();
    }
  }

  @Test
  void a_month_that_is_not_closed_has_no_statement() {
    try (World world = Examples.alliance()) {
      StatementIssuing issuing = world.get(StatementIssuing.class);

      assertThat(issuing.issue(YearMonth.of(2026, 3), world.subject("COOL-1"))).isEmpty();
      assertThat(issuing.issueAll(YearMonth.of(2026, 3), Progress.SILENT).documents()).isEmpty();
    }
  }

  private static Standard pilot(World world) {
    return world
        .get(StandardCatalog.class)
        .find("pilot-energy-carbon", Optional.of("2026"), LocalDate.of(2026, 3, 1))
        .orElseThrow();
  }

  private static StoredAssessment assessed(World world, String subject) {
    return world
        .get(Assessing.class)
        .assess(pilot(world), world.subject(subject), Examples.YEAR_2025, "operator")
        .stored();
  }

  private static ReportContent report(World world, StoredAssessment stored, Audience audience) {
    IssuedDocument document = world.get(ReportIssuing.class).issue(stored, audience);
    return ReportDocument.read(inside(world, document, "zh"));
  }

  @Test
  void a_report_says_of_every_criterion_what_the_stored_assessment_says() {
    try (World world = Examples.alliance()) {
      StoredAssessment stored = assessed(world, "COOL-1");

      ReportContent content = report(world, stored, Audience.PUBLIC);

      PublishedAssessment published = AssessmentGraph.read(stored.content());
      assertThat(
              content.criteria().stream()
                  .map(entry -> entry.id() + " " + entry.judgement().name())
                  .toList())
          .isEqualTo(
              published.criteria().stream()
                  .map(judgement -> judgement.id() + " " + judgement.outcome().name())
                  .toList());
      assertThat(content.result().score()).isEqualByComparingTo(stored.score());
      assertThat(content.months()).hasSize(12);
      assertThat(content.criteria().getFirst().measure().orElseThrow().months()).hasSize(12);
      assertThat(content.decided()).isFalse();
    }
  }

  /// A month that was closed again after the assessment does not change its report.
  @Test
  void a_report_stands_on_the_versions_that_were_judged() {
    try (World world = Examples.alliance()) {
      StoredAssessment stored = assessed(world, "KITCHEN-1");
      ReportContent before = report(world, stored, Audience.PUBLIC);
      world.correct(
          Examples.ALLIANCE.resolve("correction-EX-KITCHEN.csv"), "EX-KITCHEN", "read again");
      world.close(YearMonth.of(2025, 5));

      ReportContent after = report(world, stored, Audience.PUBLIC);

      assertThat(after.figures()).isEqualTo(before.figures());
      assertThat(after.months()).isEqualTo(before.months());
      assertThat(after.months()).allSatisfy(month -> assertThat(month.version()).isOne());
    }
  }

  @Test
  void a_public_ranking_shows_only_whom_the_register_shows_and_ranks_among_all() {
    try (World world = Examples.alliance()) {
      world
          .get(BulkAssessing.class)
          .assess(pilot(world), Examples.YEAR_2025, Optional.empty(), "operator", Progress.SILENT);
      StoredAssessment stored = assessed(world, "COOL-1");

      ReportContent open = report(world, stored, Audience.PUBLIC);
      ReportContent all = report(world, stored, Audience.AUTHORITY);

      assertThat(open.ranking().places())
          .singleElement()
          .satisfies(p -> assertThat(p.own()).isTrue());
      assertThat(open.ranking().candidates()).isEqualTo(all.ranking().places().size());
      Place own = all.ranking().places().stream().filter(Place::own).findFirst().orElseThrow();
      long better =
          all.ranking().places().stream()
              .filter(place -> place.rank().isPresent())
              .filter(place -> place.score().compareTo(own.score()) > 0)
              .count();
      assertThat(own.rank()).contains((int) better + 1);
      assertThat(open.ranking().places().getFirst().rank()).isEqualTo(own.rank());
    }
  }

  @Test
  void the_whole_of_a_park_is_the_sum_of_its_sites_less_what_they_deliver_to_each_other() {
    try (World world = Examples.alliance()) {
      Standard standard =
          world.get(StandardCatalog.class).standards().stream()
              .filter(one -> one.id().equals("pilot-park"))
              .findFirst()
              .orElseThrow();
      StoredAssessment stored =
          world
              .get(Assessing.class)
              .assess(standard, world.subject("PARK-SD"), Examples.YEAR_2025, "operator")
              .stored();

      ReportContent content = report(world, stored, Audience.PUBLIC);

      assertThat(content.consolidations()).isNotEmpty();
      content
          .consolidations()
          .forEach(
              table ->
                  assertThat(table.consolidated())
                      .as(table.code())
                      .isEqualTo(
                          world
                              .metric("PARK-SD", "2025", table.code())
                              .value()
                              .map(BigDecimal::stripTrailingZeros)
                              .map(v -> v.scale() < 0 ? v.setScale(0) : v)));
      assertThat(
              content.members().stream().map(member -> member.code()).collect(Collectors.toSet()))
          .isEqualTo(
              content.consolidations().getFirst().bySite().stream()
                  .map(site -> site.site())
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void a_review_makes_a_new_version_of_the_report_that_names_the_reviewer() {
    try (World world = Examples.alliance()) {
      StoredAssessment stored = assessed(world, "COOL-1");
      ReportIssuing issuing = world.get(ReportIssuing.class);
      IssuedDocument first = issuing.issue(stored, Audience.PUBLIC);
      assertThat(issuing.issue(stored, Audience.PUBLIC)).isEqualTo(first);
      world
          .get(AccountHolders.class)
          .save(new AccountHolder("ann", "陈慧敏", Role.REVIEWER, Optional.empty(), "{noop}x"));
      world.get(Reviewing.class).review(stored, "ann", Verdict.REJECT, "材料不全");

      IssuedDocument second = issuing.issue(stored, Audience.PUBLIC);

      assertThat(second.version()).isEqualTo(2);
      assertThat(ReportDocument.read(inside(world, second, "bilingual")).reviews())
          .singleElement()
          .satisfies(
              review -> {
                assertThat(review.name()).isEqualTo("陈慧敏");
                assertThat(review.approves()).isFalse();
              });
    }
  }
}

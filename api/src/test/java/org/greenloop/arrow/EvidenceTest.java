package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionMessage.Kind;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceDesk.Place;
import org.greenloop.batch.evidence.EvidenceUpload;
import org.greenloop.ontology.provenance.StatementHash;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.store.MemberRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Declared evidence from the statement to the points, for sites of which nothing was measured:
/// what they earn is what reviewers gave. Each test declares for a subject of its own.
class EvidenceTest {

  private static final String PAGES = "%PDF-1.7\n";

  private static World world;
  private static Standard factory;

  @BeforeAll
  static void open() {
    world = World.empty();
    Examples.register(world, Examples.ALLIANCE);
    signUp("clerk.cool", Role.CLERK, Optional.of("EX-COOL"));
    signUp("clerk.kitchen", Role.CLERK, Optional.of("EX-KITCHEN"));
    signUp("ann", Role.REVIEWER, Optional.empty());
    signUp("bob", Role.REVIEWER, Optional.empty());
    signUp("of-cool", Role.REVIEWER, Optional.of("EX-COOL"));
    signUp("operator", Role.OPERATOR, Optional.empty());
    factory =
        world
            .get(StandardCatalog.class)
            .find("green-factory", Optional.of("2025"), LocalDate.of(2026, 3, 1))
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void signUp(String username, Role role, Optional<String> company) {
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

  private static EvidenceDesk desk() {
    return world.get(EvidenceDesk.class);
  }

  private static Place place(String subject, String criterion) {
    return EvidenceDesk.place(factory, world.subject(subject), Examples.YEAR_2025, criterion);
  }

  private static EvidenceFile file(String name, String content) {
    return EvidenceUpload.read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static CriterionStatement states(
      String username, String subject, String criterion, String text, EvidenceFile... files) {
    Place place = place(subject, criterion);
    Optional<Boolean> applies =
        place.criterion().rule() instanceof ScoringRule.Veto
            ? Optional.of(false)
            : Optional.empty();
    return desk()
        .state(
            place,
            new StatementDraft(Optional.of(text), applies, Set.of(), List.of(files)),
            username);
  }

  private static void scores(
      String username, String subject, String criterion, int version, ScoreGiven score) {
    desk().score(place(subject, criterion), version, score, "seen", username);
  }

  private static ScoreGiven points(String points) {
    return new ScoreGiven.Points(new BigDecimal(points));
  }

  private static Assessment assess(String subject) {
    return assessed(subject).assessment();
  }

  private static Assessing.Result assessed(String subject) {
    return world
        .get(Assessing.class)
        .assess(factory, world.subject(subject), Examples.YEAR_2025, "operator");
  }

  private static Dossier dossier(String subject) {
    return desk().find(place(subject, "green-design").application());
  }

  private static String pointsOf(Assessment assessment, String criterion) {
    return assessment.criteria().stream()
        .filter(judgement -> judgement.criterion().id().equals(criterion))
        .map(judgement -> Assessor.points(judgement).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining());
  }

  /// Weights 8, 6, 6, 8 and 8 of 100. Given: half of 8, 6 of 6, 3 of 6, 6 of 8 and all of 8; that
  /// is 4 + 6 + 3 + 6 + 8 = 27, and nothing for what is measured.
  @Test
  void what_reviewers_give_becomes_points() {
    String site = "COOL-1";
    assertThat(assess(site).score()).isEqualByComparingTo("0");
    for (Criterion criterion : factory.criteria()) {
      if (!(criterion.rule() instanceof ScoringRule.Measured)) {
        states("clerk.cool", site, criterion.id(), "见附件", file("a.pdf", PAGES + criterion.id()));
      }
    }
    assertThat(assess(site).score()).isEqualByComparingTo("0");
    factory.criteria().stream()
        .filter(criterion -> criterion.rule() instanceof ScoringRule.Veto)
        .forEach(veto -> scores("ann", site, veto.id(), 1, new ScoreGiven.Fact(false)));
    scores("ann", site, "raw-material-intensity", 1, new ScoreGiven.Share(new BigDecimal("0.5")));
    scores("ann", site, "advanced-processes", 1, points("6"));
    scores("bob", site, "pollutant-intensity", 1, points("3"));
    scores("bob", site, "green-design", 1, points("6"));
    scores("bob", site, "product-footprint", 1, new ScoreGiven.Share(BigDecimal.ONE));

    Assessment assessment = assess(site);
    assertThat(assessment.score()).isEqualByComparingTo("27");
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(pointsOf(assessment, "raw-material-intensity")).isEqualTo("4");
    assertThat(pointsOf(assessment, "green-design")).isEqualTo("6");

    scores("bob", site, "violation", 1, new ScoreGiven.Fact(true));
    assertThat(assess(site).outcome()).isEqualTo(Outcome.VETOED);
  }

  @Test
  void the_stored_assessment_names_statements_scores_and_attachments_by_hash() {
    String site = "COOL-2";
    CriterionStatement statement =
        states("clerk.cool", site, "green-design", "保密的设计细节", file("a.csv", "abc"));
    scores("ann", site, "green-design", 1, points("6"));
    Assessing.Result first = assessed(site);
    assertThat(first.stored().content())
        .contains(StatementHash.of(statement), "\"reviewer\"", "\"ann\"")
        .contains("attachment/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .contains("/statement/COOL-2/green-factory/2025/2025/green-design/1")
        .doesNotContain("保密的设计细节");
    assertThat(assessed(site).stored().version()).isEqualTo(first.stored().version());
    scores("bob", site, "green-design", 1, points("6"));
    assertThat(assessed(site).stored().version()).isEqualTo(first.stored().version() + 1);
  }

  @Test
  void a_later_statement_needs_a_new_score_and_loses_nothing() {
    String site = "KITCHEN-1";
    states("clerk.kitchen", site, "green-design", "first", file("a.csv", "first"));
    scores("ann", site, "green-design", 1, points("8"));
    assertThat(pointsOf(assess(site), "green-design")).isEqualTo("8");

    CriterionStatement second =
        states("clerk.kitchen", site, "green-design", "second", file("b.csv", "second"));
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.attachments()).hasSize(2);
    assertThat(pointsOf(assess(site), "green-design")).isEqualTo("0");
    assertThatThrownBy(() -> scores("ann", site, "green-design", 1, points("8")))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("is not the newest, 2 is");
    scores("ann", site, "green-design", 2, points("2"));
    assertThat(pointsOf(assess(site), "green-design")).isEqualTo("2");

    Dossier dossier = dossier(site);
    assertThat(dossier.versions("green-design"))
        .extracting(CriterionStatement::text)
        .containsExactly("second", "first");
    assertThat(dossier.scores()).hasSize(2);
  }

  @Test
  void the_same_said_again_adds_nothing_and_the_same_bytes_are_kept_once() {
    String site = "KITCHEN-2";
    EvidenceFile file = file("same.csv", "the same bytes everywhere");
    long before = world.count("evidence_file");
    states("clerk.kitchen", site, "green-design", "text", file);
    states("clerk.kitchen", site, "green-design", "text", file);
    states(
        "clerk.kitchen",
        site,
        "product-footprint",
        "text",
        file("other.csv", "the same bytes everywhere"));
    assertThat(world.count("evidence_file")).isEqualTo(before + 1);
    assertThat(dossier(site).versions("green-design")).hasSize(1);
    scores("ann", site, "green-design", 1, points("8"));
    scores("ann", site, "green-design", 1, points("8"));
    assertThat(dossier(site).scores()).hasSize(1);
    desk().ask(place(site, "green-design"), "which model?", "ann");
    desk().ask(place(site, "green-design"), "which model?", "ann");
    assertThat(dossier(site).messages()).hasSize(1);
  }

  @Test
  void questions_and_answers_go_in_rounds() {
    Place place = place("COOL-3", "green-design");
    assertThatThrownBy(() -> desk().answer(place, "too early", "clerk.cool"))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("nothing was asked");
    desk().ask(place, "which models?", "ann");
    desk().answer(place, "all three", "clerk.cool");
    desk().ask(place, "since when?", "bob");
    assertThat(dossier("COOL-3").awaitsAnswer("green-design")).isTrue();
    desk().answer(place, "March", "clerk.cool");
    assertThat(dossier("COOL-3").messagesOf("green-design"))
        .extracting(CriterionMessage::round, CriterionMessage::kind, CriterionMessage::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Kind.QUESTION, "ann"),
            org.assertj.core.groups.Tuple.tuple(1, Kind.ANSWER, "clerk.cool"),
            org.assertj.core.groups.Tuple.tuple(2, Kind.QUESTION, "bob"),
            org.assertj.core.groups.Tuple.tuple(2, Kind.ANSWER, "clerk.cool"));
    assertThat(dossier("COOL-3").awaitsAnswer("green-design")).isFalse();
  }

  /// A statement waits for its score, its next version again; a question for its answer.
  @Test
  void what_waits_is_listed_until_it_is_done() {
    String site = "TERM-1";
    signUp("clerk.term", Role.CLERK, Optional.of("EX-TERM"));
    assertThat(waiting(site)).isEmpty();
    states("clerk.term", site, "green-design", "first");
    assertThat(waiting(site)).containsExactly("SCORE green-design");
    scores("ann", site, "green-design", 1, points("8"));
    assertThat(waiting(site)).isEmpty();
    states("clerk.term", site, "green-design", "second");
    desk().ask(place(site, "product-footprint"), "which?", "ann");
    assertThat(waiting(site))
        .containsExactlyInAnyOrder("SCORE green-design", "ANSWER product-footprint");
    desk().answer(place(site, "product-footprint"), "both", "clerk.term");
    scores("bob", site, "green-design", 2, points("8"));
    assertThat(waiting(site)).isEmpty();
  }

  private static List<String> waiting(String site) {
    int id = world.subject(site).id();
    return world.get(EvidenceBook.class).listWaiting().stream()
        .filter(one -> one.application().subjectId() == id)
        .map(one -> one.whom() + " " + one.criterion())
        .toList();
  }

  @Test
  void only_the_company_declares_and_only_a_reviewer_from_elsewhere_scores() {
    String site = "COOL-4";
    states("clerk.cool", site, "green-design", "ours");
    for (String other : List.of("clerk.kitchen", "operator", "ann", "nobody")) {
      assertThatThrownBy(() -> states(other, site, "green-design", "theirs"))
          .as(other)
          .isInstanceOf(EvidenceRefused.class)
          .hasMessageContaining(other);
    }
    for (String other : List.of("clerk.cool", "operator", "of-cool", "nobody")) {
      assertThatThrownBy(() -> scores(other, site, "green-design", 1, points("8")))
          .as(other)
          .isInstanceOf(EvidenceRefused.class)
          .hasMessageContaining(other);
    }
    assertThat(dossier(site).statements()).hasSize(1);
    assertThat(dossier(site).scores()).isEmpty();
  }

  @Test
  void an_operator_declares_for_a_park() {
    Standard park =
        world.get(StandardCatalog.class).standards().stream()
            .filter(one -> one.id().equals("zero-carbon-park"))
            .findFirst()
            .orElseThrow();
    Criterion declared =
        park.criteria().stream()
            .filter(one -> !(one.rule() instanceof ScoringRule.Measured))
            .findFirst()
            .orElseThrow();
    Place place =
        EvidenceDesk.place(park, world.subject("PARK-SD"), Examples.YEAR_2025, declared.id());
    StatementDraft draft =
        new StatementDraft(
            Optional.of("text"),
            declared.rule() instanceof ScoringRule.Veto ? Optional.of(false) : Optional.empty(),
            Set.of(),
            List.of());
    assertThat(desk().state(place, draft, "operator").version()).isEqualTo(1);
    assertThatThrownBy(() -> desk().state(place, draft, "clerk.cool"))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("an operator does");
  }

  @Test
  void a_competitor_sees_nothing_in_the_database_itself() {
    states("clerk.cool", "EX-COOL", "green-design", "ours", file("own.csv", "own secret"));
    scores("ann", "EX-COOL", "green-design", 1, points("1"));
    desk().ask(place("EX-COOL", "green-design"), "why?", "ann");
    String sha256 = file("own.csv", "own secret").attachment().sha256();
    EvidenceBook book = world.get(EvidenceBook.class);
    var application = place("EX-COOL", "green-design").application();
    Dossier competitor = as("EX-KITCHEN", () -> book.find(application));
    assertThat(as("EX-COOL", () -> book.find(application))).isEqualTo(book.find(application));
    assertThat(competitor.statements()).isEmpty();
    assertThat(competitor.scores()).isEmpty();
    assertThat(competitor.messages()).isEmpty();
    assertThat(as("EX-COOL", () -> book.findFile(application, sha256))).isPresent();
    assertThat(as("EX-KITCHEN", () -> book.findFile(application, sha256))).isEmpty();
    assertThat(
            as(
                "EX-KITCHEN",
                () ->
                    world
                        .database()
                        .sql("SELECT count(*) FROM evidence_file WHERE sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  private static <T> T as(String company, java.util.function.Supplier<T> reading) {
    MemberRole role = new MemberRole(world.get(javax.sql.DataSource.class));
    return java.util.Objects.requireNonNull(
        world
            .get(TransactionTemplate.class)
            .execute(
                status -> {
                  role.seeCompany(world.subject(company).id());
                  return reading.get();
                }));
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// G4: one final decision by two different people. G5: a label that is not valid never shows as
/// valid. Each test decides on a subject of its own.
class DecisionTest {

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    for (String reviewer : List.of("ann", "bob", "cid")) {
      signUp(reviewer, Role.REVIEWER, Optional.empty());
    }
    for (int i = 0; i < 8; i++) {
      signUp("reviewer-" + i, Role.REVIEWER, Optional.empty());
    }
    signUp("of-cool", Role.REVIEWER, Optional.of("EX-COOL"));
    signUp("operator", Role.OPERATOR, Optional.empty());
    signUp("clerk", Role.CLERK, Optional.of("EX-PCB"));
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

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void two_reviewers_who_agree_decide_once() {
    StoredAssessment assessment = assess("COOL-1");
    assertThat(review(assessment, "ann", Verdict.APPROVE)).isEmpty();
    CertificationDecision decision = review(assessment, "bob", Verdict.APPROVE).orElseThrow();
    assertThat(decision.verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(decision.firstReviewer()).isEqualTo("ann");
    assertThat(decision.secondReviewer()).isEqualTo("bob");
    assertThat(decisions(assessment)).isEqualTo(1);
  }

  @Test
  void one_reviewer_cannot_speak_twice() {
    StoredAssessment assessment = assess("COOL-2");
    review(assessment, "ann", Verdict.APPROVE);
    for (Verdict verdict : Verdict.values()) {
      assertThatThrownBy(() -> review(assessment, "ann", verdict))
          .isInstanceOf(DecisionRefused.class)
          .hasMessageContaining("ann");
    }
    assertThat(decisions(assessment)).isZero();
  }

  @Test
  void reviewers_who_disagree_decide_nothing_until_a_third_agrees_with_one() {
    StoredAssessment assessment = assess("KITCHEN-1");
    assertThat(review(assessment, "ann", Verdict.APPROVE)).isEmpty();
    assertThat(review(assessment, "bob", Verdict.REJECT)).isEmpty();
    assertThat(review(assessment, "cid", Verdict.REJECT))
        .map(CertificationDecision::verdict)
        .hasValue(Verdict.REJECT);
    assertThatThrownBy(() -> issue(assessment)).isInstanceOf(DecisionRefused.class);
  }

  @Test
  void a_reviewer_does_not_decide_on_the_own_company_its_sites_and_their_park() {
    for (String subject : List.of("EX-COOL", "COOL-4", "PARK-SD")) {
      StoredAssessment assessment = assess(subject);
      assertThatThrownBy(() -> review(assessment, "of-cool", Verdict.APPROVE))
          .isInstanceOf(DecisionRefused.class);
      assertThat(world.get(Certifications.class).listReviews(assessment.id())).isEmpty();
    }
    assertThat(review(assess("PCB-2"), "of-cool", Verdict.APPROVE)).isEmpty();
  }

  @Test
  void nobody_reviews_the_own_submission() {
    StoredAssessment assessment = assess("TERM-1", "ann");
    assertThatThrownBy(() -> review(assessment, "ann", Verdict.APPROVE))
        .isInstanceOf(DecisionRefused.class);
    review(assessment, "bob", Verdict.APPROVE);
    assertThat(review(assessment, "cid", Verdict.APPROVE)).isPresent();
  }

  @Test
  void only_reviewers_review_and_say_why() {
    StoredAssessment assessment = assess("TERM-2");
    for (String other : List.of("operator", "clerk", "nobody")) {
      assertThatThrownBy(() -> review(assessment, other, Verdict.APPROVE))
          .isInstanceOf(DecisionRefused.class);
    }
    assertThatThrownBy(
            () -> world.get(Reviewing.class).review(assessment, "ann", Verdict.APPROVE, " \u3000"))
        .isInstanceOf(DecisionRefused.class);
    assertThat(world.get(Certifications.class).listReviews(assessment.id())).isEmpty();
  }

  @Test
  void a_decision_is_final() {
    StoredAssessment assessment = assess("SOUND-1");
    review(assessment, "ann", Verdict.REJECT);
    review(assessment, "bob", Verdict.REJECT);
    assertThatThrownBy(() -> review(assessment, "cid", Verdict.APPROVE))
        .isInstanceOf(DecisionRefused.class);
    assertThat(world.get(Certifications.class).findDecision(assessment.id()))
        .map(CertificationDecision::verdict)
        .hasValue(Verdict.REJECT);
    assertThatThrownBy(() -> issue(assessment))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("rejected");
  }

  @Test
  void eight_second_reviews_at_once_give_one_decision() throws Exception {
    StoredAssessment assessment = assess("SOUND-2");
    review(assessment, "ann", Verdict.APPROVE);
    List<Optional<CertificationDecision>> answers =
        atOnce(i -> review(assessment, "reviewer-" + i, Verdict.APPROVE));
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).isPresent();
    assertThat(decisions(assessment)).isEqualTo(1);
    assertThat(world.get(Certifications.class).listReviews(assessment.id())).hasSize(2);
  }

  @Test
  void eight_first_reviews_at_once_give_one_decision() throws Exception {
    StoredAssessment assessment = assess("WOOD-1");
    List<Optional<CertificationDecision>> answers =
        atOnce(
            i ->
                review(assessment, "reviewer-" + i, i % 2 == 0 ? Verdict.APPROVE : Verdict.REJECT));
    assertThat(answers.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(decisions(assessment)).isEqualTo(1);
  }

  @Test
  void one_reviewer_who_confirms_eight_times_at_once_confirms_once() throws Exception {
    StoredAssessment assessment = assess("WOOD-2");
    review(assessment, "ann", Verdict.APPROVE);
    List<Optional<CertificationDecision>> answers =
        atOnce(i -> review(assessment, "bob", Verdict.APPROVE));
    assertThat(answers.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(decisions(assessment)).isEqualTo(1);
  }

  private interface Attempt<T> {
    T run(int i) throws Exception;
  }

  /// Eight threads begin together; the answers of those that were not refused.
  private static <T> List<T> atOnce(Attempt<T> attempt) throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    List<Callable<Optional<T>>> attempts =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Optional<T>>)
                        () -> {
                          start.await();
                          try {
                            return Optional.of(attempt.run(i));
                          } catch (DecisionRefused refused) {
                            return Optional.empty();
                          }
                        })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<T> answers = new ArrayList<>();
      for (Future<Optional<T>> answer : threads.invokeAll(attempts)) {
        answer.get().ifPresent(answers::add);
      }
      return answers;
    }
  }

  @Test
  void a_label_needs_an_assessment_that_is_met_and_approved_by_two() {
    StoredAssessment met = assess("KITCHEN-2");
    assertThatThrownBy(() -> issue(met))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("not decided");
    review(met, "ann", Verdict.APPROVE);
    assertThatThrownBy(() -> issue(met)).isInstanceOf(DecisionRefused.class);
    review(met, "bob", Verdict.APPROVE);
    assertThat(issue(met).serial()).matches("GL(-[0-9A-Z]{4}){4}-[0-9A-Z]{2}");

    StoredAssessment notMet = approved("ROLL-1");
    assertThat(notMet.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThatThrownBy(() -> issue(notMet))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("does not meet");
  }

  @Test
  void issuing_again_gives_the_same_label_and_the_same_bytes() {
    StoredAssessment assessment = approved("MFURN-1");
    Label label = issue(assessment);
    List<byte[]> documents = documents(label);
    assertThat(issue(assessment)).isEqualTo(label);
    assertThat(documents(label)).usingRecursiveComparison().isEqualTo(documents);
    assertThat(label.documents())
        .extracting(Label.Document::language)
        .containsExactly("zh", "en", "bilingual");
  }

  @Test
  void eight_who_issue_at_once_issue_one_label() throws Exception {
    StoredAssessment assessment = approved("PCB-2", "ann", "bob");
    List<Label> labels = atOnce(i -> issue(assessment));
    assertThat(labels).isNotEmpty();
    assertThat(labels.stream().map(Label::serial).distinct()).hasSize(1);
    assertThat(
            world.get(Certifications.class).listLabels().stream()
                .filter(label -> label.assessmentId() == assessment.id()))
        .hasSize(1);
  }

  @Test
  void a_label_is_valid_until_it_is_revoked() {
    Label label = issue(approved("KNIT-1"));
    for (byte[] document : documents(label)) {
      DocumentVerification.Finding finding = verify(world, document);
      assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.VALID);
      assertThat(finding.facts().orElseThrow().serial()).isEqualTo(label.serial());
      assertThat(finding.facts().orElseThrow().period()).contains("2025");
      assertThat(finding.reasons())
          .as("a demo key never passes in silence")
          .extracting(DocumentVerification.Reason::code)
          .containsExactly("DEMO_KEY");
    }
    RegisterDesk desk = world.get(RegisterDesk.class);
    assertThatThrownBy(() -> desk.revoke(label.serial(), "ann", "  "))
        .isInstanceOf(DecisionRefused.class);
    desk.revoke(label.serial(), "ann", "falsified");
    for (byte[] document : documents(label)) {
      DocumentVerification.Finding finding = verify(world, document);
      assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.REVOKED);
      assertThat(finding.reasons().getFirst().detail()).isEqualTo("falsified");
    }
    assertThatThrownBy(() -> desk.revoke(label.serial(), "bob", "again"))
        .isInstanceOf(DecisionRefused.class);
  }

  @Test
  void a_flipped_bit_anywhere_is_an_alteration() {
    Label label = issue(approved("KNIT-2"));
    byte[] document = documents(label).getFirst();
    Random random = new Random(4);
    List<Integer> places = new ArrayList<>(List.of(document.length / 2, document.length - 2));
    random.ints(60, 100, document.length).forEach(places::add);
    for (int place : places) {
      byte[] altered = document.clone();
      altered[place] ^= (byte) (1 << random.nextInt(8));
      assertThat(verify(world, altered).verdict())
          .as("byte " + place)
          .isEqualTo(DocumentVerification.Verdict.ALTERED);
    }
    byte[] longer = java.util.Arrays.copyOf(document, document.length + 1);
    assertThat(verify(world, longer).verdict()).isEqualTo(DocumentVerification.Verdict.ALTERED);
    assertThat(verify(world, new byte[0]).verdict())
        .isEqualTo(DocumentVerification.Verdict.NOT_A_LABEL);
  }

  @Test
  void a_document_of_another_register_is_never_valid() throws IOException {
    byte[] document = documents(issue(approved("KNIT-3"))).getFirst();
    try (World stranger = World.empty()) {
      assertThat(verify(stranger, document).verdict())
          .isEqualTo(DocumentVerification.Verdict.UNKNOWN_SIGNER);
    }
    try (World sameKey = World.empty()) {
      copy(world.data().resolve("keys"), sameKey.data().resolve("keys"));
      DocumentVerification.Finding finding = verify(sameKey, document);
      assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.NOT_IN_REGISTER);
      assertThat(finding.document()).isEmpty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static DocumentVerification.Finding verify(World where, byte[] document) {
    return where.get(DocumentVerification.class).verify(document);
  }

  private static StoredAssessment approved(String subject, String... reviewers) {
    StoredAssessment assessment = assess(subject);
    for (String reviewer : reviewers.length == 0 ? new String[] {"ann", "bob"} : reviewers) {
      if (world.get(Certifications.class).findDecision(assessment.id()).isEmpty()) {
        review(assessment, reviewer, Verdict.APPROVE);
      }
    }
    return assessment;
  }

  private static Label issue(StoredAssessment assessment) {
    return world.get(LabelIssuing.class).issue(assessment);
  }

  private static List<byte[]> documents(Label label) {
    return label.documents().stream()
        .map(
            document ->
                world.get(Certifications.class).getDocument(label.serial(), document.language()))
        .toList();
  }

  private static Optional<CertificationDecision> review(
      StoredAssessment assessment, String reviewer, Verdict verdict) {
    return world
        .get(Reviewing.class)
        .review(assessment, reviewer, verdict, "figures traced to their vouchers");
  }

  private static StoredAssessment assess(String subject) {
    return assess(subject, "operator");
  }

  private static StoredAssessment assess(String subject, String submittedBy) {
    Assessing assessing = world.get(Assessing.class);
    Standard standard =
        world
            .get(StandardCatalog.class)
            .find("pilot-energy-carbon", Optional.of("2026"), assessing.today())
            .orElseThrow();
    return assessing
        .assess(standard, world.subject(subject), Examples.YEAR_2025, submittedBy)
        .stored();
  }

  private static long decisions(StoredAssessment assessment) {
    return world
        .database()
        .sql("SELECT count(*) FROM certification_decision WHERE assessment_id = :id")
        .param("id", assessment.id())
        .query(Long.class)
        .single();
  }
}

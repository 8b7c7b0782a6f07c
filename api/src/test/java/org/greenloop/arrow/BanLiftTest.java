package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.assessment.UnconfirmedNumber.Kind;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.config.Checkup;
import org.greenloop.ontology.dataset.GraphStore;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// No label rests on a number that nobody could confirm, unless an operator says so by name and
/// reason. The pass score of green-supply-chain@2016 and three of its weights are such numbers;
/// each test asks for a company of its own and ends the lifts that it gave.
class BanLiftTest {

  private static World world;
  private static Standard chain;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    chain =
        world.get(StandardCatalog.class).standards().stream()
            .filter(standard -> standard.reference().equals("green-supply-chain@2016"))
            .findFirst()
            .orElseThrow();
    signUp("ann", "Ann", Role.REVIEWER, Optional.empty());
    signUp("bob", "Bob", Role.REVIEWER, Optional.empty());
    signUp("operator", "运维 Operator", Role.OPERATOR, Optional.empty());
  }

  private static void signUp(String username, String name, Role role, Optional<Integer> company) {
    world
        .get(AccountHolders.class)
        .save(new AccountHolder(username, name, role, company, "{noop}" + username));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void an_assessment_names_the_numbers_of_the_scheme_that_nobody_could_confirm() {
    StoredAssessment met = met("EX-KITCHEN");
    assertThat(AssessmentGraph.read(met.content()).unconfirmedNumbers())
        .extracting(
            UnconfirmedNumber::kind,
            number -> number.of().map(UnconfirmedNumber.Place::id).orElse(""),
            number -> number.value().stripTrailingZeros().toPlainString())
        .containsExactly(
            tuple(Kind.WEIGHT, "x26", "4"),
            tuple(Kind.WEIGHT, "x41", "5"),
            tuple(Kind.WEIGHT, "x42", "5"),
            tuple(Kind.PASS_SCORE, "", "80"));
  }

  @Test
  void without_a_lift_it_is_not_approved_and_can_be_rejected() {
    StoredAssessment met = met("EX-COAT");
    assertThatThrownBy(() -> review(met, "ann", Verdict.APPROVE))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("reference value unconfirmed: weight of x26 4")
        .hasMessageContaining("pass score 80")
        .hasMessageContaining("greenloop lift give --scheme green-supply-chain@2016");
    assertThat(world.get(Certifications.class).listReviews(met.id())).isEmpty();
    review(met, "ann", Verdict.REJECT);
    assertThat(review(met, "bob", Verdict.REJECT)).isPresent();
  }

  @Test
  void a_label_with_a_lift_prints_the_numbers_who_lifted_when_and_why() throws IOException {
    StoredAssessment met = met("EX-COOL");
    BanLift lift = give(Optional.of("EX-COOL"), "合格分依惯例 the pass score is practice");
    review(met, "ann", Verdict.APPROVE);
    review(met, "bob", Verdict.APPROVE);
    Label label = world.get(LabelIssuing.class).issue(met);
    assertThat(label.lift().map(BanLift::id)).contains(lift.id());
    String day = lift.givenAt().atOffset(java.time.ZoneOffset.ofHours(8)).toLocalDate().toString();
    assertThat(print(label, "zh"))
        .contains("分（满分100分）·参考值未经核实", "合格分80（存疑）", "产品回收率", "运维Operator", day, "合格分依惯例");
    assertThat(print(label, "en"))
        .contains(
            "Referencevalueunconfirmed:",
            "passscore80(doubtful)",
            "Productrecoveryrate:requirementandweight5")
        .contains("运维Operatorliftedtheban", day, "thepassscoreispractice");
    assertThat(attachment(label))
        .contains("\"lift\": {", "\"liftedBy\": \"运维 Operator\"", "the pass score is practice");

    world.get(Projection.class).drain();
    assertThat(inRegister(label, "lift")).isEqualTo(address(label) + "#lift");
    assertThat(liftInRegister(label, "liftedBy")).isEqualTo("运维 Operator");
    assertThat(liftInRegister(label, "liftReason")).isEqualTo(lift.reason());
    assertThat(world.get(Projection.class).check(10).shown()).isEmpty();

    end(lift);
    DocumentVerification.Finding finding =
        world
            .get(DocumentVerification.class)
            .verify(world.get(Certifications.class).getDocument(label.serial(), "zh"));
    assertThat(finding.verdict())
        .as("a label stays valid when its lift ends")
        .isEqualTo(DocumentVerification.Verdict.VALID);
    assertThat(finding.reasons())
        .extracting(DocumentVerification.Reason::code)
        .contains("REFERENCE_UNCONFIRMED");
    assertThat(world.get(LabelIssuing.class).issue(met).serial()).isEqualTo(label.serial());
    assertThat(world.get(Checkup.class).findings())
        .filteredOn(one -> one.name().equals("lifts"))
        .allSatisfy(one -> assertThat(one.holds()).as(one.detail()).isTrue())
        .hasSize(1);
  }

  @Test
  void a_lift_that_ended_before_the_issue_carries_no_label() {
    StoredAssessment met = met("EX-ROLL");
    BanLift lift = give(Optional.of("EX-ROLL"), "for a while");
    review(met, "ann", Verdict.APPROVE);
    review(met, "bob", Verdict.APPROVE);
    end(lift);
    assertThatThrownBy(() -> world.get(LabelIssuing.class).issue(met))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("reference value unconfirmed");
    assertThat(world.get(Certifications.class).findLabelOf(met.id())).isEmpty();
  }

  /// The row of a lift decides, not what was read before.
  @Test
  void a_label_on_a_lift_that_ended_meanwhile_is_not_registered() {
    StoredAssessment met = met("EX-PCB");
    BanLift lift = give(Optional.of("EX-PCB"), "for a while");
    review(met, "ann", Verdict.APPROVE);
    review(met, "bob", Verdict.APPROVE);
    end(lift);
    Label label =
        new Label(
            "GL-TEST",
            met.id(),
            lift.givenAt(),
            java.time.LocalDate.of(2030, 1, 1),
            List.of(),
            Optional.of(lift),
            Optional.empty());
    assertThatThrownBy(
            () ->
                world
                    .get(Certifications.class)
                    .issue(label, List.of(), PlainCertificate.of(label, met), List.of()))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("has ended");
    assertThat(world.get(Certifications.class).findLabelOf(met.id())).isEmpty();
  }

  @Test
  void a_lift_for_one_subject_lifts_nothing_for_another_and_one_for_all_does() {
    StoredAssessment met = met("EX-TERM");
    BanLift other = give(Optional.of("EX-WOOD"), "only they");
    assertThatThrownBy(() -> review(met, "ann", Verdict.APPROVE))
        .isInstanceOf(DecisionRefused.class);
    BanLift all = give(Optional.empty(), "everybody");
    assertThat(review(met, "ann", Verdict.APPROVE)).isEmpty();
    end(other);
    end(all);
  }

  @Test
  void only_an_operator_lifts_and_says_why() {
    for (String other : List.of("ann", "nobody")) {
      assertThatThrownBy(() -> lifting().give(chain, Optional.empty(), other, "because"))
          .isInstanceOf(DecisionRefused.class)
          .hasMessageContaining(other);
    }
    assertThatThrownBy(() -> lifting().give(chain, Optional.empty(), "operator", " \u3000"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> lifting().give(chain, Optional.empty(), "operator", "x".repeat(501)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("501");
    assertThatThrownBy(() -> give(Optional.of("COOL-1"), "a site"))
        .as("the scheme judges companies")
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("does not judge");
    Standard sure =
        world.get(StandardCatalog.class).standards().stream()
            .filter(standard -> standard.id().equals("pilot-energy-carbon"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> lifting().give(sure, Optional.empty(), "operator", "because"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("nothing to lift");
  }

  @Test
  void a_lift_is_given_once_and_ended_once_and_its_history_stays() {
    BanLift first = give(Optional.of("EX-MFURN"), "first");
    assertThatThrownBy(() -> give(Optional.of("EX-MFURN"), "again"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("in force already");
    assertThatThrownBy(() -> lifting().end(first.id(), "ann", "because"))
        .isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> lifting().end(first.id(), "operator", " "))
        .isInstanceOf(DecisionRefused.class);
    end(first);
    assertThatThrownBy(() -> end(first)).isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> lifting().end(999_999, "operator", "because"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("there is no lift");
    BanLift second = give(Optional.of("EX-MFURN"), "second");
    end(second);
    assertThat(
            world.get(BanLifts.class).list().stream()
                .filter(lift -> lift.subjectId().equals(first.subjectId()))
                .map(lift -> lift.reason() + " " + lift.end().orElseThrow().reason()))
        .containsExactly("first over", "second over");
  }

  private static BanLifting lifting() {
    return world.get(BanLifting.class);
  }

  private static BanLift give(Optional<String> subject, String reason) {
    return lifting().give(chain, subject.map(world::subject), "operator", reason);
  }

  private static void end(BanLift lift) {
    lifting().end(lift.id(), "operator", "over");
  }

  private static Optional<?> review(StoredAssessment assessment, String reviewer, Verdict verdict) {
    return world.get(Reviewing.class).review(assessment, reviewer, verdict, "seen");
  }

  /// Every item scored in full and no veto: 100 of 80 points.
  private static StoredAssessment met(String company) {
    Subject subject = world.subject(company);
    String clerk = "clerk-" + company;
    signUp(clerk, clerk, Role.CLERK, Optional.of(subject.id()));
    EvidenceDesk desk = world.get(EvidenceDesk.class);
    for (Criterion criterion : chain.criteria()) {
      boolean isVeto = criterion.rule() instanceof ScoringRule.Veto;
      EvidenceDesk.Place place =
          EvidenceDesk.place(chain, subject, Examples.YEAR_2025, criterion.id());
      desk.state(
          place,
          new StatementDraft(
              Optional.of("text"),
              isVeto ? Optional.of(false) : Optional.empty(),
              Set.of(),
              List.of()),
          clerk);
      desk.score(
          place,
          1,
          isVeto ? new ScoreGiven.Fact(false) : new ScoreGiven.Share(BigDecimal.ONE),
          "seen",
          "ann");
    }
    Assessing.Result result =
        world.get(Assessing.class).assess(chain, subject, Examples.YEAR_2025, clerk);
    assertThat(result.assessment().outcome()).isEqualTo(Outcome.MET);
    assertThat(result.assessment().score()).isEqualByComparingTo("100");
    return result.stored();
  }

  private static String address(Label label) {
    return "https://w3id.org/greenloop/label/" + label.serial();
  }

  private static String inRegister(Label label, String property) {
    return value(address(label), property);
  }

  private static String liftInRegister(Label label, String property) {
    return value(address(label) + "#lift", property);
  }

  /// The only value in the graph that SPARQL queries.
  private static String value(String subject, String property) {
    DatasetGraph dataset = world.get(GraphStore.class).dataset();
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.stream(
                    Node.ANY,
                    NodeFactory.createURI(subject),
                    NodeFactory.createURI("https://w3id.org/greenloop/ns#" + property),
                    Node.ANY)
                .map(quad -> quad.getObject())
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .distinct()
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing"));
  }

  /// The text of a document without its spaces, which break where lines do.
  private static String print(Label label, String language) throws IOException {
    try (PDDocument document = document(label, language)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static String attachment(Label label) throws IOException {
    try (PDDocument document = document(label, "en")) {
      return new String(
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .values()
              .iterator()
              .next()
              .getEmbeddedFile()
              .toByteArray(),
          java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static PDDocument document(Label label, String language) throws IOException {
    return Loader.loadPDF(world.get(Certifications.class).getDocument(label.serial(), language));
  }
}

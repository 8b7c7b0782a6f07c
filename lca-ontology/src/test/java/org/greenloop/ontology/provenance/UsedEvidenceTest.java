package org.greenloop.ontology.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier.Judged;
import org.greenloop.accounting.evidence.FileType;
import org.junit.jupiter.api.Test;

class UsedEvidenceTest {

  private static final Instant AT = Instant.parse("2026-02-01T08:00:00Z");
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static AssessmentGraph graph() {
    CriterionStatement statement =
        new CriterionStatement(
            3,
            "energy",
            2,
            "secret words",
            Optional.empty(),
            List.of(new Attachment("secret name.csv", FileType.CSV, 3, ABC)),
            "clerk",
            AT);
    CriterionScore score =
        new CriterionScore(9, 3, new BigDecimal("0.75"), "secret remark", "ann", AT);
    return AssessmentGraph.of(
        Examples.assessment(),
        Examples.SITE,
        Examples.GENERATED_AT,
        Examples.months(),
        Examples.FACTORS,
        Map.of("energy", new Judged(statement, Optional.of(score))));
  }

  private static Graph parse(String text, Lang lang) {
    return RDFParser.create().fromString(text).lang(lang).toGraph();
  }

  /// The way back finds what went in: figures by month and code, factors, the statement and its
  /// score.
  @Test
  void what_an_assessment_used_is_read_back() {
    AssessmentBasis basis = AssessmentGraph.basis(graph().jsonLd());
    assertThat(basis.figures())
        .extracting(figure -> figure.month() + " " + figure.code() + " v" + figure.version())
        .containsExactly(
            "2025-01 carbon.per-value-added v1",
            "2025-03 carbon.per-value-added v1",
            "2025-03 carbon.per-value-added v2");
    assertThat(basis.factors()).containsExactlyInAnyOrderElementsOf(Examples.FACTORS);
    assertThat(basis.statements())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.criterion()).isEqualTo("energy");
              assertThat(statement.version()).isEqualTo(2);
              assertThat(statement.statedAt()).isEqualTo(AT);
              assertThat(statement.attachments()).containsExactly(ABC);
              assertThat(statement.score().orElseThrow().share()).isEqualByComparingTo("0.75");
              assertThat(statement.score().orElseThrow().reviewer()).isEqualTo("ann");
            });
  }

  @Test
  void a_statement_is_used_with_its_score_and_attachments() {
    assertThat(graph().turtle())
        .contains("/statement/A%2001/pilot-energy-carbon/2026/2025/energy/2")
        .contains("/score/9", "\"ann\"", "0.75")
        .contains("/attachment/" + ABC);
  }

  @Test
  void what_was_written_is_not_published() {
    assertThat(graph().jsonLd()).doesNotContain("secret");
  }

  @Test
  void both_forms_say_the_same_and_are_read_as_before() {
    assertThat(
            parse(graph().jsonLd(), Lang.JSONLD11)
                .isIsomorphicWith(parse(graph().turtle(), Lang.TURTLE)))
        .isTrue();
    assertThat(AssessmentGraph.read(graph().jsonLd()))
        .isEqualTo(AssessmentGraph.read(Examples.graph().jsonLd()));
  }

  private static String hash(String text, Optional<Boolean> applies, List<Attachment> attachments) {
    return StatementHash.of(
        new CriterionStatement(1, "x", 1, text, applies, attachments, "clerk", AT));
  }

  /// By sha256sum: the text and the hash of `abc`, a line each; the text and `false`.
  @Test
  void the_hash_of_a_statement_covers_text_answer_and_attachments() {
    assertThat(
            hash(
                "设计文件见附件",
                Optional.empty(),
                List.of(new Attachment("a.csv", FileType.CSV, 3, ABC))))
        .isEqualTo("a0e5c66709e4907068d3df60e8c581818daa0283c035c30276b431409304712e");
    assertThat(hash("没有", Optional.of(false), List.of()))
        .isEqualTo("e423e8d01ba0da10100ea958cf7694a45863a38de9a36bcebeed07848fe4626e");
  }
}

package org.greenloop.accounting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final Instant AT = Instant.parse("2026-02-01T08:00:00Z");
  private static final Criterion DESIGN = criterion("design", new ScoringRule.Evidence(), "6");
  private static final Criterion ACCIDENT = criterion("accident", new ScoringRule.Veto(), "0");
  private static final Standard STANDARD =
      new Standard(
          "test",
          "2026",
          "",
          "",
          Set.of(SubjectKind.SITE),
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          Standard.Counting.ALL,
          new Reference(new BigDecimal("60"), "", Confidence.OFFICIAL),
          List.of(),
          12,
          Optional.empty(),
          "",
          List.of(DESIGN, ACCIDENT));

  private final List<CriterionStatement> statements = new ArrayList<>();
  private final List<CriterionScore> scores = new ArrayList<>();

  private static Criterion criterion(String id, ScoringRule rule, String weight) {
    return new Criterion(
        id,
        "",
        "",
        Optional.empty(),
        rule,
        new BigDecimal(weight),
        false,
        "",
        Optional.empty(),
        Confidence.OFFICIAL);
  }

  private Dossier dossier() {
    Application application =
        Application.of(STANDARD, 1, ReportingPeriod.find("2025").orElseThrow());
    return new Dossier(application, statements, scores, List.of());
  }

  private void states(long id, String criterion, int version) {
    statements.add(
        new CriterionStatement(
            id, criterion, version, "text", Optional.empty(), List.of(), "clerk", AT));
  }

  private void scores(long statement, String share) {
    scores.add(
        new CriterionScore(scores.size() + 1, statement, new BigDecimal(share), "r", "ann", AT));
  }

  @Test
  void nothing_is_declared_until_something_is_stated() {
    assertThat(dossier().declared(STANDARD)).isEmpty();
    states(1, "design", 1);
    assertThat(dossier().declared(STANDARD)).containsOnly(entry("design", new Declared.Stated()));
  }

  @Test
  void the_last_score_of_the_newest_version_counts() {
    states(1, "design", 1);
    scores(1, "0.5");
    scores(1, "0.75");
    assertThat(dossier().declared(STANDARD).get("design"))
        .isEqualTo(new Declared.Scored(new BigDecimal("0.75")));
  }

  @Test
  void a_statement_newer_than_its_score_waits_again() {
    states(1, "design", 1);
    scores(1, "1");
    states(2, "design", 2);
    assertThat(dossier().declared(STANDARD).get("design")).isEqualTo(new Declared.Stated());
    assertThat(dossier().versions("design"))
        .extracting(CriterionStatement::version)
        .containsExactly(2, 1);
    scores(2, "0");
    assertThat(dossier().declared(STANDARD).get("design"))
        .isEqualTo(new Declared.Scored(BigDecimal.ZERO));
  }

  @Test
  void a_statement_on_a_criterion_that_the_scheme_does_not_have_counts_for_nothing() {
    states(1, "gone", 1);
    assertThat(dossier().declared(STANDARD)).isEmpty();
  }

  private static java.util.Map.Entry<String, Declared> entry(String id, Declared declared) {
    return java.util.Map.entry(id, declared);
  }

  // Scores

  /// 5 ÷ 6 has no end; rounded up, 6 times the share is 5 and not a hair less.
  @Test
  void points_become_a_share_that_is_never_short_of_them() {
    BigDecimal share = new ScoreGiven.Points(new BigDecimal("5")).shareOf(DESIGN);
    assertThat(share).isEqualTo(new BigDecimal("0.8333333333333333333333333333333334"));
    assertThat(share.multiply(new BigDecimal("6"))).isGreaterThanOrEqualTo(new BigDecimal("5"));
    assertThat(new ScoreGiven.Points(new BigDecimal("3")).shareOf(DESIGN))
        .isEqualByComparingTo("0.5");
    assertThat(new ScoreGiven.Share(new BigDecimal("0.25")).shareOf(DESIGN))
        .isEqualByComparingTo("0.25");
  }

  @Test
  void a_fact_that_applies_earns_nothing_and_one_that_does_not_all() {
    assertThat(new ScoreGiven.Fact(true).shareOf(ACCIDENT)).isEqualByComparingTo("0");
    assertThat(new ScoreGiven.Fact(false).shareOf(ACCIDENT)).isEqualByComparingTo("1");
  }

  @Test
  void a_score_that_the_criterion_cannot_have_is_refused() {
    refused(new ScoreGiven.Points(new BigDecimal("6.5")), DESIGN, "between 0 and 6");
    refused(new ScoreGiven.Points(new BigDecimal("-1")), DESIGN, "between 0 and 6");
    refused(new ScoreGiven.Share(new BigDecimal("1.01")), DESIGN, "between 0 and 1");
    refused(new ScoreGiven.Share(new BigDecimal("0.12345")), DESIGN, "4 decimals");
    refused(new ScoreGiven.Share(new BigDecimal("1E-900000000")), DESIGN, "4 decimals");
    refused(new ScoreGiven.Points(new BigDecimal("1E+900000000")), DESIGN, "between 0 and 6");
    refused(new ScoreGiven.Fact(true), DESIGN, "earns points");
    refused(new ScoreGiven.Share(BigDecimal.ONE), ACCIDENT, "say whether the fact applies");
  }

  private static void refused(ScoreGiven score, Criterion criterion, String says) {
    assertThatThrownBy(() -> score.shareOf(criterion))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining(criterion.id())
        .hasMessageContaining(says);
  }

  // Drafts

  private static EvidenceFile file(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String hash = "hash of " + content;
    return new EvidenceFile(
        new Attachment(content + ".csv", FileType.CSV, bytes.length, hash), bytes);
  }

  private static StatementDraft draft(String text, EvidenceFile... files) {
    return new StatementDraft(Optional.of(text), Optional.empty(), Set.of(), List.of(files));
  }

  private static Optional<CriterionStatement> kept(StatementDraft.Said said) {
    return Optional.of(
        new CriterionStatement(
            1, "design", 1, said.text(), said.applies(), said.attachments(), "clerk", AT));
  }

  @Test
  void attachments_stay_until_they_are_left_out_and_no_bytes_are_attached_twice() {
    StatementDraft.Said first =
        draft("one", file("abc"), file("xyz"), file("abc"))
            .after(Optional.empty(), "design", false);
    assertThat(first.attachments())
        .extracting(Attachment::fileName)
        .containsExactly("abc.csv", "xyz.csv");
    String abc = first.attachments().getFirst().sha256();
    StatementDraft.Said second =
        new StatementDraft(Optional.empty(), Optional.empty(), Set.of(abc), List.of(file("new")))
            .after(kept(first), "design", false);
    assertThat(second.text()).isEqualTo("one");
    assertThat(second.attachments())
        .extracting(Attachment::fileName)
        .containsExactly("xyz.csv", "new.csv");
  }

  @Test
  void the_twenty_first_attachment_is_refused() {
    List<EvidenceFile> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      files.add(file("content" + i));
    }
    StatementDraft.Said most =
        draft("text", files.toArray(EvidenceFile[]::new)).after(Optional.empty(), "design", false);
    assertThat(most.attachments()).hasSize(20);
    assertThatThrownBy(() -> draft("text", file("more")).after(kept(most), "design", false))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("21");
  }

  @Test
  void a_veto_asks_for_yes_or_no_and_other_criteria_do_not() {
    assertThatThrownBy(() -> draft("none").after(Optional.empty(), "accident", true))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("yes or no");
    StatementDraft answered =
        new StatementDraft(Optional.of("none"), Optional.of(false), Set.of(), List.of());
    assertThat(answered.after(Optional.empty(), "accident", true).applies()).contains(false);
    assertThatThrownBy(() -> answered.after(Optional.empty(), "design", false))
        .isInstanceOf(EvidenceRefused.class);
  }

  @Test
  void a_statement_has_words_and_at_most_4000_characters() {
    assertThatThrownBy(() -> draft(" \n").after(Optional.empty(), "design", false))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("1 to 4000");
    assertThatThrownBy(() -> draft("字".repeat(4001)).after(Optional.empty(), "design", false))
        .isInstanceOf(EvidenceRefused.class)
        .hasMessageContaining("found 4001");
  }
}

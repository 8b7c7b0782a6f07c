package org.greenloop.batch.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.layout.Language;
import org.greenloop.ontology.provenance.PublishedBenchmark;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.provenance.PublishedJudgement.Outcome;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.Test;

/// Electricity of 20 kWh in a label: by a linear rule from 11 to 21 it earns 0.9 of 30 points.
class CriterionWordingTest {

  private static final Indicator ELECTRICITY =
      StandardCatalog.load().findIndicator("energy.electricity").orElseThrow();

  private static final Optional<PublishedBenchmark> FROM_11_TO_21 =
      Optional.of(
          new PublishedBenchmark(
              Optional.empty(), Optional.empty(), Optional.of(reference("11")), reference("21")));

  @Test
  void a_partly_met_criterion_prints_its_points_and_what_is_missing() {
    CriterionRow english = row(Language.EN, partlyMet());

    assertThat(english.judgement()).isEqualTo(Judgement.PARTLY_MET);
    assertThat(english.value()).isEqualTo(rounded("20"));
    assertThat(english.limit()).isEqualTo("≥ 21 (base value 11)");
    assertThat(english.distance()).isEqualTo(rounded("1") + " short; 27 of 30 points");
    assertThat(row(Language.ZH, partlyMet()).limit()).isEqualTo("≥ 21（基准值 11）");
    assertThat(row(Language.ZH, partlyMet()).distance())
        .isEqualTo("差 " + rounded("1") + "；27 分（满分 30 分）");
  }

  @Test
  void evidence_prints_the_points_that_a_reviewer_gave_and_has_no_figure() {
    CriterionWording wording =
        wording(
            Language.EN,
            new ScoringRule.Evidence(),
            judgement(
                ScoringRule.Kind.EVIDENCE, Outcome.PARTLY_MET, "0.8", "24", Optional.empty()));

    assertThat(wording.row().value()).isEqualTo("24 of 30 points");
    assertThat(wording.row().limit()).isEqualTo("—");
    assertThat(wording.row().unit()).isEmpty();
    assertThat(wording.row().distance()).isEqualTo("—");
    assertThat(wording.figure()).isEmpty();
    assertThat(wording.figureName()).isEqualTo("Criterion");
  }

  @Test
  void bands_print_the_best_one_where_none_was_reached() {
    CriterionRow row =
        wording(
                Language.EN,
                new ScoringRule.Bands(
                    ELECTRICITY,
                    Direction.AT_LEAST,
                    List.of(
                        new Band(reference("40"), BigDecimal.ONE),
                        new Band(reference("30"), new BigDecimal("0.5")))),
                measured(ScoringRule.Kind.BANDS, Outcome.NOT_MET, "0", "0", Optional.empty()))
            .row();

    assertThat(row.limit()).isEqualTo("≥ 40");
    assertThat(row.judgement()).isEqualTo(Judgement.NOT_MET);
    assertThat(row.distance()).isEqualTo(rounded("1"));
  }

  @Test
  void what_cannot_be_judged_prints_why() {
    PublishedJudgement unknown =
        new PublishedJudgement(
            "id",
            "准则",
            "Criterion",
            "clause",
            Optional.empty(),
            ScoringRule.Kind.EVIDENCE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new BigDecimal("30"),
            false,
            Outcome.NOT_ASSESSABLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Missing.NOT_REVIEWED),
            Confidence.OFFICIAL);

    assertThat(wording(Language.ZH, new ScoringRule.Evidence(), unknown).row().distance())
        .isEqualTo("未评审");
    assertThat(wording(Language.EN, new ScoringRule.Evidence(), unknown).row().value())
        .isEqualTo("—");
  }

  @Test
  void a_veto_is_worded_in_both_languages() {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      assertThat(new LabelWords(language).get("outcome.VETOED")).isNotBlank();
    }
    assertThat(
            wording(
                    Language.EN,
                    new ScoringRule.Evidence(),
                    judgement(ScoringRule.Kind.VETO, Outcome.VETOED, "0", "0", Optional.empty()))
                .row()
                .judgement())
        .isEqualTo(Judgement.VETOED);
  }

  @Test
  void a_measured_criterion_has_its_figure() {
    assertThat(wording(Language.EN, linear(), partlyMet()).figure().map(KeyFigure::code))
        .contains("energy.electricity");
  }

  private static CriterionRow row(Language language, PublishedJudgement judgement) {
    return wording(language, linear(), judgement).row();
  }

  private static ScoringRule linear() {
    return new ScoringRule.Linear(ELECTRICITY, Direction.AT_LEAST, List.of());
  }

  private static PublishedJudgement partlyMet() {
    return measured(ScoringRule.Kind.LINEAR, Outcome.PARTLY_MET, "0.9", "27", FROM_11_TO_21);
  }

  private static PublishedJudgement measured(
      ScoringRule.Kind rule,
      Outcome outcome,
      String share,
      String points,
      Optional<PublishedBenchmark> benchmark) {
    return judgement(
        rule,
        outcome,
        share,
        points,
        benchmark,
        Optional.of(Direction.AT_LEAST),
        Optional.of(new BigDecimal("20")),
        Optional.of(BigDecimal.ONE));
  }

  private static PublishedJudgement judgement(
      ScoringRule.Kind rule,
      Outcome outcome,
      String share,
      String points,
      Optional<PublishedBenchmark> benchmark) {
    return judgement(
        rule,
        outcome,
        share,
        points,
        benchmark,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PublishedJudgement judgement(
      ScoringRule.Kind rule,
      Outcome outcome,
      String share,
      String points,
      Optional<PublishedBenchmark> benchmark,
      Optional<Direction> direction,
      Optional<BigDecimal> value,
      Optional<BigDecimal> distance) {
    return new PublishedJudgement(
        "id",
        "准则",
        "Criterion",
        "clause",
        Optional.empty(),
        rule,
        direction.map(any -> ELECTRICITY.code()),
        direction.map(any -> ELECTRICITY.unit()),
        direction,
        benchmark,
        Optional.empty(),
        new BigDecimal("30"),
        false,
        outcome,
        Optional.of(new BigDecimal(share)),
        Optional.of(new BigDecimal(points)),
        value,
        distance,
        Optional.empty(),
        Confidence.OFFICIAL);
  }

  private static CriterionWording wording(
      Language language, ScoringRule rule, PublishedJudgement judgement) {
    return new CriterionWording(
        new LabelWords(language),
        new Criterion(
            "id",
            "准则",
            "Criterion",
            Optional.empty(),
            rule,
            new BigDecimal("30"),
            false,
            "clause",
            Optional.empty(),
            Confidence.OFFICIAL),
        judgement);
  }

  private static String rounded(String value) {
    return new BigDecimal(value).setScale(ELECTRICITY.decimals()).toPlainString();
  }

  private static Reference reference(String value) {
    return new Reference(new BigDecimal(value), "source", Confidence.OFFICIAL);
  }
}

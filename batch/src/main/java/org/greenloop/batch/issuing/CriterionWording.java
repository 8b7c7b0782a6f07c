package org.greenloop.batch.issuing;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.ontology.provenance.PublishedBenchmark;
import org.greenloop.ontology.provenance.PublishedJudgement;

/// Words one criterion of a label: its figure and its row.
record CriterionWording(LabelWords words, Criterion criterion, PublishedJudgement judgement) {

  private static final String NONE = "—";

  /// None for evidence and vetoes, which no figure decides.
  Optional<KeyFigure> figure() {
    return criterion
        .indicator()
        .map(
            indicator ->
                new KeyFigure(
                    indicator.code(),
                    words.of(indicator.name(), indicator.nameEnglish()),
                    rounded(judgement.value()),
                    indicator.unit(),
                    words.confidence(judgement.confidence()),
                    judgement.confidence().mustBeDeclared()));
  }

  /// What the note on doubtful numbers calls it.
  String figureName() {
    return criterion
        .indicator()
        .map(indicator -> words.of(indicator.name(), indicator.nameEnglish()))
        .orElseGet(() -> words.of(criterion.name(), criterion.nameEnglish()));
  }

  CriterionRow row() {
    return new CriterionRow(
        criterion.id(),
        criterion.clause(),
        words.of(criterion.name(), criterion.nameEnglish()),
        value(),
        limit().orElse(NONE),
        criterion.indicator().map(Indicator::unit).orElse(""),
        judged(),
        distance(),
        words.confidence(judgement.confidence()));
  }

  /// The figure, or the points that a reviewer gave.
  private String value() {
    return criterion.rule() instanceof ScoringRule.Evidence
        ? points().orElse(NONE)
        : rounded(judgement.value());
  }

  private Optional<String> limit() {
    return judgement
        .direction()
        .flatMap(
            direction ->
                judgement
                    .benchmark()
                    .map(benchmark -> limit(direction, benchmark))
                    .or(() -> bestBand(direction)));
  }

  private String limit(Direction direction, PublishedBenchmark benchmark) {
    String limit = Rounding.plain(benchmark.target().value());
    return benchmark
        .base()
        .map(
            base -> words.get("limit.linear", sign(direction), limit, Rounding.plain(base.value())))
        .orElse(sign(direction) + " " + limit);
  }

  private Optional<String> bestBand(Direction direction) {
    return criterion.rule() instanceof ScoringRule.Bands bands
        ? Optional.of(
            sign(direction) + " " + Rounding.plain(bands.bands().getFirst().from().value()))
        : Optional.empty();
  }

  private String sign(Direction direction) {
    return words.get("direction." + direction.name());
  }

  private Judgement judged() {
    return switch (judgement.outcome()) {
      case MET -> Judgement.MET;
      case PARTLY_MET -> Judgement.PARTLY_MET;
      case NOT_MET -> Judgement.NOT_MET;
      case NOT_ASSESSABLE -> Judgement.NOT_ASSESSABLE;
      case VETOED -> Judgement.VETOED;
    };
  }

  /// How far it is from all points, with those that it earned; or why nobody can say.
  private String distance() {
    if (judgement.reason().isPresent()) {
      return words.get("missing." + judgement.reason().get().name());
    }
    if (judgement.distance().isEmpty()) {
      return NONE;
    }
    String distance = rounded(judgement.distance());
    return judgement.outcome() == PublishedJudgement.Outcome.PARTLY_MET
        ? words.get("partly", distance, points().orElse(NONE))
        : distance;
  }

  private Optional<String> points() {
    return judgement
        .points()
        .map(
            points ->
                words.get(
                    "points",
                    Rounding.plain(Rounding.toDecimals(points, 2)),
                    Rounding.plain(judgement.weight())));
  }

  private String rounded(Optional<BigDecimal> value) {
    return value
        .flatMap(
            exact ->
                criterion
                    .indicator()
                    .map(
                        indicator ->
                            Rounding.toDecimals(exact, indicator.decimals()).toPlainString()))
        .orElse(NONE);
  }
}

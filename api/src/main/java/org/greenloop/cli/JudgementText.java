package org.greenloop.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;

/// One criterion of an assessment, as a row of a table and as JSON.
record JudgementText(CriterionJudgement judgement) {

  static String outcome(PublishedJudgement.Outcome outcome, boolean chinese) {
    return switch (outcome) {
      case MET -> chinese ? "达标" : "met";
      case PARTLY_MET -> chinese ? "部分达标" : "partly met";
      case NOT_MET -> chinese ? "未达标" : "not met";
      case NOT_ASSESSABLE -> chinese ? "无法评价" : "not assessable";
      case VETOED -> chinese ? "已否决" : "vetoed";
    };
  }

  List<String> row(Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    Criterion criterion = judgement.criterion();
    return List.of(
        chinese ? criterion.name() : criterion.nameEnglish(),
        value().map(this::rounded).orElse("—"),
        limit().map(limit -> sign() + Out.plain(limit)).orElse("—"),
        criterion.indicator().map(Indicator::unit).orElse(""),
        outcome(PublishedJudgement.Outcome.of(judgement.outcome()), chinese),
        earned(),
        judgement.outcome() instanceof CriterionOutcome.NotAssessable unknown
            ? new IssueWording().missingAndGiver(unknown.reason(), locale)
            : distance().map(this::rounded).orElse(""),
        judgement.confidence().name());
  }

  /// The figure as people read it; without one, how the criterion came out.
  String figureOrOutcome(boolean chinese) {
    return value()
        .map(this::rounded)
        .orElseGet(() -> outcome(PublishedJudgement.Outcome.of(judgement.outcome()), chinese));
  }

  Map<String, Object> json() {
    Criterion criterion = judgement.criterion();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", criterion.id());
    json.put("clause", criterion.clause());
    json.put("rule", criterion.rule().kind().name().toLowerCase(Locale.ROOT));
    json.put("outcome", outcome(PublishedJudgement.Outcome.of(judgement.outcome()), false));
    json.put("value", text(value()));
    json.put("unit", criterion.indicator().map(Indicator::unit).orElse(null));
    json.put(
        "direction",
        direction().map(d -> d.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(null));
    json.put("base", text(benchmark().flatMap(Benchmark::base).map(Reference::value)));
    json.put("limit", text(limit()));
    json.put("distance", text(distance()));
    if (judgement.outcome() instanceof CriterionOutcome.NotAssessable unknown) {
      json.put("reason", unknown.reason().name());
      json.put("whoCanGive", new IssueWording().giver(unknown.reason(), Locale.ENGLISH));
    }
    json.put("confidence", judgement.confidence().name());
    json.put("weight", Out.plain(criterion.weight()));
    json.put("share", text(judgement.outcome().earned()));
    json.put("points", text(points()));
    return json;
  }

  private Optional<BigDecimal> value() {
    return judgement.outcome().value();
  }

  private Optional<BigDecimal> distance() {
    return switch (judgement.outcome()) {
      case CriterionOutcome.PartlyMet partly -> partly.distance();
      case CriterionOutcome.NotMet missed -> missed.distance();
      case CriterionOutcome.Met met -> Optional.empty();
      case CriterionOutcome.NotAssessable unknown -> Optional.empty();
      case CriterionOutcome.Vetoed vetoed -> Optional.empty();
    };
  }

  private Optional<BigDecimal> points() {
    return judgement.outcome().earned().map(share -> Assessor.points(judgement));
  }

  /// `27 / 30`; nothing for a veto, which has no points.
  private String earned() {
    BigDecimal weight = judgement.criterion().weight();
    return weight.signum() == 0
        ? ""
        : points().map(points -> Out.plain(Rounding.toDecimals(points, 2))).orElse("—")
            + " / "
            + Out.plain(weight);
  }

  private Optional<Direction> direction() {
    return judgement.criterion().rule() instanceof ScoringRule.Measured measured
        ? Optional.of(measured.direction())
        : Optional.empty();
  }

  /// What the value was compared with, or without one the only benchmark there is.
  private Optional<Benchmark> benchmark() {
    List<Benchmark> all = judgement.criterion().benchmarks();
    return judgement
        .benchmark()
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  /// The value that earns all points.
  private Optional<BigDecimal> limit() {
    return judgement.criterion().rule() instanceof ScoringRule.Bands bands
        ? Optional.of(bands.bands().getFirst().from().value())
        : benchmark().map(benchmark -> benchmark.target().value());
  }

  private String sign() {
    return direction().filter(Direction.AT_MOST::equals).isPresent() ? "≤ " : "≥ ";
  }

  private String rounded(BigDecimal value) {
    return judgement
        .criterion()
        .indicator()
        .map(indicator -> Rounding.toDecimals(value, indicator.decimals()).toPlainString())
        .orElseGet(() -> Out.plain(value));
  }

  private static @Nullable String text(Optional<BigDecimal> value) {
    return value.map(Out::plain).orElse(null);
  }
}

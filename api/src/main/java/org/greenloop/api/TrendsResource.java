package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberTrends;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A subject judged month by month. Made for the answer and stored nowhere; an assessment that
/// counts is made by `assess`.
@RestController
@RequestMapping("/api/v1")
class TrendsResource {

  private final MemberTrends trends;

  TrendsResource(MemberTrends trends) {
    this.trends = trends;
  }

  record TrendJson(
      String subject, String scheme, String edition, String period, List<MonthJson> months) {}

  /// @param version of the closed month that was judged; empty, and all that follows, where it is
  ///   not closed
  /// @param score earned share of the points, in %
  record MonthJson(
      String month,
      Optional<Integer> version,
      Optional<String> outcome,
      Optional<String> score,
      List<CriterionJson> criteria) {}

  /// @param value exact; empty for declared evidence and where it is unknown
  record CriterionJson(String id, String outcome, Optional<String> value, Optional<String> unit) {}

  /// @param scheme `ID` for the edition in force, or `ID@EDITION`
  /// @param period whose months are judged: a quarter, a year or three years
  @GetMapping(path = "/trends", produces = MediaType.APPLICATION_JSON_VALUE)
  TrendJson trend(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period) {
    Trend trend = trends.find(viewer, scheme, subject, period);
    return new TrendJson(
        trend.subject().code(),
        trend.standard().id(),
        trend.standard().edition(),
        trend.period().toString(),
        trend.points().stream().map(TrendsResource::json).toList());
  }

  private static MonthJson json(Trend.Point point) {
    return new MonthJson(
        point.month().toString(),
        point.version(),
        point.assessment().map(assessment -> assessment.outcome().name()),
        point.assessment().map(assessment -> Rounding.plain(assessment.score())),
        point.assessment().stream()
            .flatMap(assessment -> assessment.criteria().stream())
            .map(TrendsResource::json)
            .toList());
  }

  private static CriterionJson json(CriterionJudgement judgement) {
    return new CriterionJson(
        judgement.criterion().id(),
        PublishedJudgement.Outcome.of(judgement.outcome()).name(),
        judgement.outcome().value().map(Rounding::plain),
        judgement.criterion().indicator().map(Indicator::unit));
  }
}

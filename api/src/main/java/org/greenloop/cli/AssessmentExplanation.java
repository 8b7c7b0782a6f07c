package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.ontology.provenance.AssessmentBasis;
import org.greenloop.ontology.provenance.AssessmentBasis.UsedFigure;
import org.greenloop.ontology.provenance.AssessmentBasis.UsedStatement;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.wording.IssueWording;

/// A stored assessment walked back: criterion by criterion to the closed months, statements and
/// reviewers that it stands on, and all together to the factors behind them.
record AssessmentExplanation(
    StoredAssessment stored, PublishedAssessment assessment, AssessmentBasis basis) {

  static AssessmentExplanation of(StoredAssessment stored) {
    return new AssessmentExplanation(
        stored, AssessmentGraph.read(stored.content()), AssessmentGraph.basis(stored.content()));
  }

  List<String> lines(boolean chinese) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s@%s  %s  v%d  %s"
            .formatted(
                assessment.subjectCode(),
                assessment.period(),
                assessment.scheme(),
                assessment.edition(),
                Out.plain(assessment.score()),
                stored.version(),
                assessment.generatedAt()));
    for (PublishedJudgement judgement : assessment.criteria()) {
      lines.add("");
      lines.add(heading(judgement, chinese));
      lines.add("  " + (chinese ? "依据：" : "clause: ") + judgement.clause());
      comparison(judgement, chinese).ifPresent(lines::add);
      figures(judgement).forEach(figure -> lines.add("  " + line(figure)));
      statement(judgement).ifPresent(statement -> lines.addAll(lines(statement, chinese)));
    }
    if (!basis.factors().isEmpty()) {
      lines.add("");
      lines.add((chinese ? "所用因子：" : "factors: ") + basis.factors().size());
      basis.factors().forEach(factor -> lines.add("  " + factor));
    }
    if (!basis.figures().isEmpty()) {
      UsedFigure first = basis.figures().getFirst();
      lines.add("");
      lines.add(
          (chinese ? "逐行溯源：" : "down to rows: ")
              + "greenloop explain --subject %s --period %s --code %s"
                  .formatted(assessment.subjectCode(), first.month(), first.code()));
    }
    return lines;
  }

  private static String heading(PublishedJudgement judgement, boolean chinese) {
    Locale locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    String points =
        judgement.weight().signum() == 0
            ? ""
            : "  %s / %s"
                .formatted(
                    judgement.points().map(Out::plain).orElse("—"), Out.plain(judgement.weight()));
    return (chinese ? judgement.name() : judgement.nameEnglish())
        + "  "
        + JudgementText.outcome(judgement.outcome(), chinese)
        + points
        + judgement
            .reason()
            .map(missing -> "  " + new IssueWording().missingAndGiver(missing, locale))
            .orElse("");
  }

  /// `value 0.0323 tce/万元, against at most 0.04 (unconfirmed)`.
  private static Optional<String> comparison(PublishedJudgement judgement, boolean chinese) {
    return judgement
        .value()
        .map(
            value -> {
              String unit = judgement.unit().map(symbol -> " " + symbol).orElse("");
              String against =
                  judgement
                      .benchmark()
                      .map(
                          benchmark ->
                              "  %s %s (%s)"
                                  .formatted(
                                      judgement
                                          .direction()
                                          .map(way -> way == Direction.AT_MOST ? "≤" : "≥")
                                          .orElse("/"),
                                      Out.plain(benchmark.target().value()),
                                      new IssueWording()
                                          .confidence(
                                              benchmark.target().confidence(),
                                              chinese ? Locale.CHINESE : Locale.ENGLISH)))
                      .orElse("");
              return "  " + (chinese ? "数值：" : "value: ") + Out.plain(value) + unit + against;
            });
  }

  private List<UsedFigure> figures(PublishedJudgement judgement) {
    return basis.figures().stream()
        .filter(figure -> judgement.indicator().filter(figure.code()::equals).isPresent())
        .toList();
  }

  private Optional<UsedStatement> statement(PublishedJudgement judgement) {
    return basis.statements().stream()
        .filter(statement -> statement.criterion().equals(judgement.id()))
        .findFirst();
  }

  private static String line(UsedFigure figure) {
    return "%s v%d  %s = %s %s"
        .formatted(
            figure.month(),
            figure.version(),
            figure.code(),
            figure.value().map(Out::plain).orElse("—"),
            figure.unit());
  }

  private static List<String> lines(UsedStatement statement, boolean chinese) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (chinese ? "  申报第 %d 版  %s  SHA-256 %s" : "  statement %d  %s  SHA-256 %s")
            .formatted(statement.version(), statement.statedAt(), statement.hash()));
    statement
        .attachments()
        .forEach(hash -> lines.add((chinese ? "    附件 " : "    attachment ") + hash));
    statement
        .score()
        .ifPresent(
            score ->
                lines.add(
                    (chinese ? "    评分 %s，%s，%s" : "    scored %s by %s, %s")
                        .formatted(Out.plain(score.share()), score.reviewer(), score.at())));
    return lines;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", assessment.subjectCode());
    json.put("period", assessment.period().toString());
    json.put("scheme", assessment.scheme() + "@" + assessment.edition());
    json.put("version", stored.version());
    json.put("assessedAt", assessment.generatedAt().toString());
    json.put("outcome", assessment.outcome().name());
    json.put("score", Out.plain(assessment.score()));
    json.put("criteria", assessment.criteria().stream().map(this::json).toList());
    json.put("factors", basis.factors());
    return json;
  }

  private Map<String, Object> json(PublishedJudgement judgement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("criterion", judgement.id());
    json.put("clause", judgement.clause());
    judgement.value().ifPresent(value -> json.put("value", Out.plain(value)));
    judgement
        .benchmark()
        .ifPresent(benchmark -> json.put("limit", Out.plain(benchmark.target().value())));
    json.put("confidence", judgement.confidence().name());
    json.put("outcome", judgement.outcome().name());
    judgement.points().ifPresent(points -> json.put("points", Out.plain(points)));
    judgement
        .reason()
        .ifPresent(
            reason -> {
              json.put("missing", reason.name());
              json.put("whoCanGive", new IssueWording().giver(reason, Locale.ENGLISH));
            });
    json.put(
        "figures",
        figures(judgement).stream()
            .map(
                figure -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("month", figure.month().toString());
                  one.put("version", figure.version());
                  one.put("code", figure.code());
                  figure.value().ifPresent(value -> one.put("value", Out.plain(value)));
                  one.put("unit", figure.unit());
                  return one;
                })
            .toList());
    statement(judgement)
        .ifPresent(
            statement -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("version", statement.version());
              one.put("statedAt", statement.statedAt().toString());
              one.put("sha256", statement.hash());
              one.put("attachments", statement.attachments());
              statement
                  .score()
                  .ifPresent(
                      score -> {
                        one.put("share", Out.plain(score.share()));
                        one.put("reviewer", score.reviewer());
                        one.put("scoredAt", score.at().toString());
                      });
              json.put("statement", one);
            });
    return json;
  }
}

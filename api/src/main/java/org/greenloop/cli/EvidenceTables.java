package org.greenloop.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.provenance.StatementHash;

/// Declared evidence as tables and as JSON.
record EvidenceTables(EvidenceOptions.Found found, Dossier dossier, boolean chinese) {

  private static final int DECIMALS_OF_POINTS = 4;

  void print(Out out) {
    List<List<String>> rows = new ArrayList<>();
    for (Criterion criterion : found.standard().criteria()) {
      Optional<Dossier.Judged> judged = dossier.judged(criterion.id());
      rows.add(
          List.of(
              criterion.id(),
              chinese ? criterion.name() : criterion.nameEnglish(),
              Out.plain(criterion.weight()),
              state(criterion, judged),
              judged.map(one -> String.valueOf(one.statement().version())).orElse(""),
              judged.map(one -> String.valueOf(one.statement().attachments().size())).orElse(""),
              judged
                  .flatMap(Dossier.Judged::score)
                  .map(score -> points(criterion, score))
                  .orElse(""),
              dossier.awaitsAnswer(criterion.id()) ? chinese ? "待答复" : "unanswered" : ""));
    }
    out.table(
        chinese
            ? List.of("编号", "准则", "权重", "状态", "版本", "附件", "得分", "提问")
            : List.of(
                "id", "criterion", "weight", "state", "version", "files", "points", "questions"),
        rows);
  }

  private String state(Criterion criterion, Optional<Dossier.Judged> judged) {
    if (criterion.rule() instanceof ScoringRule.Measured) {
      return chinese ? "按数据" : "by its figure";
    }
    if (judged.isEmpty()) {
      return chinese ? "未申报" : "not declared";
    }
    return judged.get().score().isEmpty()
        ? chinese ? "待评审" : "not reviewed"
        : chinese ? "已评分" : "scored";
  }

  private String points(Criterion criterion, CriterionScore score) {
    if (criterion.rule() instanceof ScoringRule.Veto) {
      boolean clear = score.share().signum() > 0;
      return chinese ? clear ? "不存在" : "存在" : clear ? "does not apply" : "applies";
    }
    BigDecimal points = criterion.weight().multiply(score.share());
    return Out.plain(Rounding.toDecimals(points, DECIMALS_OF_POINTS));
  }

  void printHistory(Out out, Criterion criterion) {
    out.line(criterion.id() + "  " + (chinese ? criterion.name() : criterion.nameEnglish()));
    criterion
        .evidence()
        .ifPresent(
            asked ->
                out.line((chinese ? "所需证明:" + asked.text() : "asked for: " + asked.textEnglish())));
    List<CriterionStatement> versions = dossier.versions(criterion.id());
    if (versions.isEmpty()) {
      out.line(chinese ? "尚未申报。" : "Nothing is declared yet.");
    }
    for (CriterionStatement statement : versions) {
      out.line("");
      out.line(
          (chinese ? "第 %d 版  %s  %s" : "version %d  %s  %s")
              .formatted(statement.version(), statement.by(), statement.at()));
      statement
          .applies()
          .ifPresent(
              there ->
                  out.line(
                      chinese
                          ? there ? "该情形存在" : "该情形不存在"
                          : there ? "the fact applies" : "the fact does not apply"));
      out.line(statement.text());
      statement
          .attachments()
          .forEach(
              file ->
                  out.line(
                      "  %s  %d B  %s".formatted(file.fileName(), file.size(), file.sha256())));
      dossier
          .scoresOf(statement)
          .forEach(
              score ->
                  out.line(
                      (chinese ? "  评分 %s  %s  %s:%s" : "  scored %s  %s  %s: %s")
                          .formatted(
                              points(criterion, score),
                              score.reviewer(),
                              score.at(),
                              score.remark())));
    }
    for (CriterionMessage message : dossier.messagesOf(criterion.id())) {
      boolean asks = message.kind() == CriterionMessage.Kind.QUESTION;
      out.line("");
      out.line(
          "%s %d  %s  %s"
              .formatted(
                  chinese ? asks ? "提问" : "答复" : asks ? "question" : "answer",
                  message.round(),
                  message.by(),
                  message.at()));
      out.line(message.text());
    }
  }

  List<Map<String, Object>> json(Optional<String> only) {
    return found.standard().criteria().stream()
        .filter(criterion -> only.filter(id -> !id.equals(criterion.id())).isEmpty())
        .map(this::json)
        .toList();
  }

  private Map<String, Object> json(Criterion criterion) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", criterion.id());
    json.put("rule", criterion.rule().kind().name());
    json.put("weight", Out.plain(criterion.weight()));
    json.put("awaitsAnswer", dossier.awaitsAnswer(criterion.id()));
    json.put("statements", dossier.versions(criterion.id()).stream().map(this::json).toList());
    json.put(
        "messages",
        dossier.messagesOf(criterion.id()).stream()
            .map(
                message ->
                    ordered(
                        "round", message.round(),
                        "kind", message.kind().name(),
                        "text", message.text(),
                        "by", message.by(),
                        "at", message.at().toString()))
            .toList());
    return json;
  }

  private Map<String, Object> json(CriterionStatement statement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", statement.version());
    json.put("text", statement.text());
    json.put("applies", statement.applies().orElse(null));
    json.put("by", statement.by());
    json.put("at", statement.at().toString());
    json.put("sha256", StatementHash.of(statement));
    json.put(
        "attachments",
        statement.attachments().stream()
            .map(
                file ->
                    ordered(
                        "fileName", file.fileName(),
                        "mediaType", file.type().mediaType(),
                        "size", file.size(),
                        "sha256", file.sha256()))
            .toList());
    json.put(
        "scores",
        dossier.scoresOf(statement).stream()
            .map(
                score ->
                    ordered(
                        "share", Out.plain(score.share()),
                        "remark", score.remark(),
                        "reviewer", score.reviewer(),
                        "at", score.at().toString()))
            .toList());
    return json;
  }

  /// In the order given, the same on every run.
  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return json;
  }
}

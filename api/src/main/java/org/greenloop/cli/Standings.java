package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications.Standing;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.assessing.BulkReceipt;

/// Prints what an assessment in bulk came to: counts for people, every subject for programs.
record Standings(BulkReceipt receipt, SubjectDirectory directory) {

  private static final List<String> COLUMNS =
      List.of("subject", "scheme", "edition", "period", "outcome", "score", "grade", "version");

  void print(Format format, boolean chinese) {
    Out out = new Out();
    switch (format) {
      case TABLE -> summary(out, chinese);
      case CSV -> out.csv(COLUMNS, receipt.standings().stream().map(this::row).toList());
      case JSON -> out.json(json());
    }
  }

  private void summary(Out out, boolean chinese) {
    out.line(
        (chinese ? "%s  %s：%d 个对象，本次新增 %d 个版本" : "%s  %s: %d subjects, %d versions added now")
            .formatted(
                receipt.standard().reference(),
                receipt.period(),
                receipt.standings().size(),
                receipt.added()));
    out.table(
        chinese ? List.of("结论", "对象数") : List.of("outcome", "subjects"),
        List.of(Outcome.values()).stream()
            .map(
                outcome ->
                    List.of(
                        AssessCommand.outcome(outcome, chinese),
                        String.valueOf(receipt.count(outcome))))
            .toList());
    out.line(
        chinese ? "逐个列出：--format csv 或 --format json" : "--format csv or json lists every subject");
  }

  private List<String> row(Standing standing) {
    Standard standard = receipt.standard();
    return List.of(
        directory.get(standing.subjectId()).code(),
        standard.id(),
        standard.edition(),
        receipt.period().toString(),
        standing.outcome().name(),
        Out.plain(standing.score()),
        standing.outcome() == Outcome.MET
            ? standard.gradeOf(standing.score()).map(Standard.Grade::nameEnglish).orElse("")
            : "",
        String.valueOf(standing.version()));
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", receipt.standard().id());
    json.put("edition", receipt.standard().edition());
    json.put("period", receipt.period().toString());
    json.put("assessedAt", receipt.at().toString());
    json.put("added", receipt.added());
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.name(), receipt.count(outcome));
    }
    json.put(
        "subjects",
        receipt.standings().stream()
            .map(
                standing -> {
                  Map<String, String> subject = new LinkedHashMap<>();
                  List<String> row = row(standing);
                  for (int i = 0; i < COLUMNS.size(); i++) {
                    subject.put(COLUMNS.get(i), row.get(i));
                  }
                  return subject;
                })
            .toList());
    return json;
  }
}

package org.greenloop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.wording.SurveillanceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "surveillance",
    header = {
      "Example:  ./greenloop surveillance --format csv",
      "",
      "Active labels whose scheme a closing no longer found met, with the days left to mend. 监督。",
      ""
    },
    description =
        "Every closing judges every active label again. A finding revokes nothing: greenloop revoke does, when"
            + " people decided so. A later closing that meets again mends it.",
    mixinStandardHelpOptions = true)
final class SurveillanceCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", description = "Code of a site, company or park. Default: all.")
  @Nullable String subject;

  @Option(names = "--all", description = "Also what was mended, and what ended with its label.")
  boolean all;

  @Option(names = "--format", description = "table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      LocalDate today = context.getBean(LabelSurveillance.class).today();
      Optional<Subject> one =
          Optional.ofNullable(subject).map(code -> Subjects.get(directory, code));
      List<SurveillanceFinding> found =
          context.getBean(SurveillanceFindings.class).list().stream()
              .filter(finding -> one.isEmpty() || one.get().id() == finding.subjectId())
              .filter(finding -> all || finding.isPending(today))
              .toList();
      List<SurveillanceRow> rows =
          found.stream()
              .map(
                  finding -> SurveillanceRow.of(finding, directory.get(finding.subjectId()), today))
              .toList();
      switch (json ? Format.JSON : format) {
        case JSON -> new Out().json(rows);
        case CSV -> {
          Out out = new Out();
          out.line(String.join(",", SurveillanceRow.COLUMNS));
          rows.forEach(row -> out.line(String.join(",", row.cells())));
        }
        case TABLE -> print(new Out(), found, directory, today);
      }
    }
    return ExitCode.OK;
  }

  private void print(
      Out out, List<SurveillanceFinding> found, SubjectDirectory directory, LocalDate today) {
    boolean chinese = workplace.isChinese();
    if (found.isEmpty()) {
      out.line(chinese ? "没有待整改的标识。" : "No label waits to be mended.");
      return;
    }
    out.table(
        chinese
            ? List.of("标识", "对象", "期间", "发现", "结论", "得分", "状态", "剩余天数", "整改期限")
            : List.of(
                "label",
                "subject",
                "period",
                "finding",
                "outcome",
                "score",
                "state",
                "days left",
                "mend by"),
        found.stream()
            .map(
                finding ->
                    List.of(
                        finding.serial(),
                        directory.get(finding.subjectId()).code(),
                        finding.period().toString(),
                        kind(finding.kind(), chinese),
                        outcome(finding.before(), chinese)
                            + " → "
                            + outcome(finding.now(), chinese),
                        Out.plain(finding.scoreBefore()) + " → " + Out.plain(finding.scoreNow()),
                        state(finding.state(today), chinese),
                        finding.isPending(today) ? String.valueOf(finding.daysLeft(today)) : "",
                        finding.mendBy().toString()))
            .toList());
  }

  private static String outcome(Assessment.Outcome outcome, boolean chinese) {
    return AssessCommand.outcome(outcome, chinese);
  }

  static String kind(SurveillanceFinding.Kind kind, boolean chinese) {
    return switch (kind) {
      case FALLEN -> chinese ? "不再达标" : "no longer met";
      case UNPROVEN -> chinese ? "无法再证明达标" : "can no longer be shown";
    };
  }

  private static String state(SurveillanceFinding.State state, boolean chinese) {
    return switch (state) {
      case OPEN -> chinese ? "整改中" : "open";
      case LAPSED -> chinese ? "已逾期" : "lapsed";
      case MENDED -> chinese ? "已整改" : "mended";
      case ENDED -> chinese ? "标识已失效" : "ended with the label";
    };
  }
}

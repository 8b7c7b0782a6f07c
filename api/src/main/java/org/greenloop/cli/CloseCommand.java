package org.greenloop.cli;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Closings.SubjectIssue;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceRound;
import org.greenloop.batch.closing.ClosingReceipt;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "close",
    header = {
      "Example:  ./greenloop close --period 2025-03",
      "",
      "Closes a month (or every month of a year) for all sites, companies and parks. 关账。",
      ""
    },
    description =
        "A closed month does not change; after a correction it gets a new version and the old one stays."
            + " Closing again without news changes nothing.",
    mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {

  private static final int SHOWN = 30;

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  @Option(
      names = "--reason",
      description = "Why a closed month is closed again; without it, the reason of the correction.")
  @Nullable String reason;

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Override
  public Integer call() {
    List<YearMonth> months = Subjects.period(period).months();
    Out out = new Out();
    IssueWording wording = new IssueWording();
    List<Map<String, Object>> printed = new java.util.ArrayList<>();
    try (ConfigurableApplicationContext context = workplace.open();
        ProgressLine progress = new ProgressLine()) {
      MonthClosing closing = context.getBean(MonthClosing.class);
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      for (YearMonth month : months) {
        ClosingReceipt receipt =
            closing.close(month, Optional.ofNullable(reason).map(String::strip), progress);
        progress.close();
        if (json) {
          printed.add(json(receipt, directory, wording, workplace.locale()));
        } else {
          print(out, receipt, directory, wording, workplace.locale());
        }
      }
      GraphUpdate.follow(context);
    }
    if (json) {
      out.json(printed.size() == 1 ? printed.getFirst() : printed);
    }
    return ExitCode.OK;
  }

  static void print(
      Out out,
      ClosingReceipt receipt,
      SubjectDirectory directory,
      IssueWording wording,
      Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    out.line(
        chinese
            ? "%s：%d 个站点、企业、园区已关账，本次新增 %d 个版本，%d 个已有更正版本"
                .formatted(
                    receipt.period(), receipt.subjects(), receipt.changed(), receipt.corrected())
            : "%s: %d sites, companies and parks closed, %d versions added now, %d corrected before"
                .formatted(
                    receipt.period(), receipt.subjects(), receipt.changed(), receipt.corrected()));
    printSurveillance(out, receipt.surveillance(), directory, chinese);
    Set<ClosingIssue> said = new HashSet<>();
    int shown = 0;
    for (SubjectIssue found : sitesFirst(receipt.issues(), directory)) {
      if (said.add(found.issue()) && shown++ < SHOWN) {
        out.line(
            "  "
                + directory.get(found.subjectId()).code()
                + (chinese ? "：" : ": ")
                + wording.word(found.issue(), locale));
      }
    }
    if (shown > SHOWN) {
      out.line(
          chinese
              ? "  另有 %d 条提示；用 --json 全部列出".formatted(shown - SHOWN)
              : "  and %d more; --json lists them".formatted(shown - SHOWN));
    }
  }

  private static void printSurveillance(
      Out out, SurveillanceRound round, SubjectDirectory directory, boolean chinese) {
    for (SurveillanceFinding finding : round.raised()) {
      out.line(
          (chinese ? "  标识 %s（%s，%s）%s，%s 前整改" : "  label %s (%s, %s) %s; mend it by %s")
              .formatted(
                  finding.serial(),
                  directory.get(finding.subjectId()).code(),
                  finding.period(),
                  SurveillanceCommand.kind(finding.kind(), chinese),
                  finding.mendBy()));
    }
    for (SurveillanceFinding finding : round.mended()) {
      out.line(
          (chinese ? "  标识 %s（%s）重新达标" : "  label %s (%s) is met again")
              .formatted(finding.serial(), directory.get(finding.subjectId()).code()));
    }
    for (String serial : round.withoutScheme()) {
      out.line(
          (chinese
                  ? "  标识 %s 无法监督：其方案版本不在目录中；把方案文件放回 GREENLOOP_STANDARDS 后再次关账"
                  : "  label %s cannot be watched: its edition is not in the catalogue; put its file back into"
                      + " GREENLOOP_STANDARDS and close again")
              .formatted(serial));
    }
  }

  /// What concerns a site also concerns its company and park; it is said once, of the site.
  private static List<SubjectIssue> sitesFirst(
      List<SubjectIssue> issues, SubjectDirectory directory) {
    return issues.stream()
        .sorted(
            Comparator.comparing((SubjectIssue issue) -> directory.get(issue.subjectId()).kind()))
        .toList();
  }

  private static Map<String, Object> json(
      ClosingReceipt receipt, SubjectDirectory directory, IssueWording wording, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", receipt.period().toString());
    json.put("subjects", receipt.subjects());
    json.put("corrected", receipt.corrected());
    json.put("changed", receipt.changed());
    json.put(
        "issues",
        receipt.issues().stream()
            .map(
                found ->
                    Map.of(
                        "subject", directory.get(found.subjectId()).code(),
                        "rule", found.issue().kind().id(),
                        "arguments", found.issue().arguments(),
                        "message", wording.word(found.issue(), locale)))
            .toList());
    json.put("surveillance", json(receipt.surveillance()));
    return json;
  }

  private static Map<String, Object> json(SurveillanceRound round) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("labels", round.labels());
    json.put("raised", round.raised().stream().map(CloseCommand::named).toList());
    json.put("mended", round.mended().stream().map(CloseCommand::named).toList());
    json.put("withoutScheme", round.withoutScheme());
    return json;
  }

  private static Map<String, Object> named(SurveillanceFinding finding) {
    return Map.of("serial", finding.serial(), "number", finding.number());
  }
}

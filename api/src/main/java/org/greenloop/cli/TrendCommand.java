package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "trend",
    header = {
      "Example:  ./greenloop trend --scheme pilot-energy-carbon --subject COOL-1 --period 2025",
      "",
      "Judges each month of a period by itself. 逐月评价走势。",
      ""
    },
    description =
        "Nothing is stored. Each month is judged on its version in force; evidence counts in the"
            + " months it was declared for.",
    mixinStandardHelpOptions = true)
final class TrendCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "scheme",
          "edition",
          "month",
          "version",
          "outcome",
          "score",
          "criterion",
          "criterion_outcome",
          "value",
          "unit");

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025|2023-2025")
  String period = "";

  @Option(names = "--format", description = "table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Assessing assessing = context.getBean(Assessing.class);
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      Subject found = Subjects.get(directory, subject);
      Standard standard =
          Subjects.standard(context.getBean(StandardCatalog.class), scheme, assessing.today());
      Trend trend = assessing.trend(standard, found, asked, directory);
      if (trend.isEmpty()) {
        throw new NotFound(
            "no month of %s is closed for %s; run: greenloop close --period %s 该期间尚未关账"
                .formatted(asked, found.code(), asked));
      }
      Out out = new Out();
      switch (json ? Format.JSON : format) {
        case TABLE -> print(out, trend, workplace.locale());
        case CSV -> out.csv(COLUMNS, rows(trend));
        case JSON -> out.json(json(trend));
      }
    }
    return ExitCode.OK;
  }

  private static void print(Out out, Trend trend, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    out.line(
        "%s  %s  %s  %s"
            .formatted(
                trend.subject().code(),
                trend.period(),
                trend.standard().reference(),
                chinese ? "逐月评价，不存储" : "month by month, not stored"));
    out.table(
        chinese
            ? List.of("月份", "关账版本", "结论", "得分")
            : List.of("month", "closed version", "outcome", "score"),
        trend.points().stream().map(point -> row(point, chinese)).toList());
    List<String> header = new ArrayList<>();
    header.add(chinese ? "准则" : "criterion");
    header.add(chinese ? "单位" : "unit");
    trend.points().forEach(point -> header.add(point.month().toString()));
    out.table(header, trend.rows().stream().map(row -> row(row, locale)).toList());
  }

  private static List<String> row(Trend.Point point, boolean chinese) {
    return List.of(
        point.month().toString(),
        point.version().map(String::valueOf).orElse("—"),
        point
            .assessment()
            .map(one -> AssessCommand.outcome(one.outcome(), chinese))
            .orElse(chinese ? "未关账" : "not closed"),
        point.assessment().map(one -> Out.plain(one.score())).orElse(""));
  }

  private static List<String> row(Trend.Row row, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    List<String> cells = new ArrayList<>();
    cells.add(chinese ? row.criterion().name() : row.criterion().nameEnglish());
    cells.add(row.criterion().indicator().map(Indicator::unit).orElse(""));
    row.months()
        .forEach(
            month ->
                cells.add(
                    month
                        .map(judgement -> new JudgementText(judgement).figureOrOutcome(chinese))
                        .orElse("—")));
    return cells;
  }

  private static List<List<String>> rows(Trend trend) {
    List<List<String>> rows = new ArrayList<>();
    for (Trend.Point point : trend.points()) {
      point
          .assessment()
          .ifPresent(
              assessment ->
                  assessment
                      .criteria()
                      .forEach(judgement -> rows.add(row(trend, point, assessment, judgement))));
    }
    return rows;
  }

  private static List<String> row(
      Trend trend, Trend.Point point, Assessment assessment, CriterionJudgement judgement) {
    return List.of(
        trend.subject().code(),
        trend.standard().id(),
        trend.standard().edition(),
        point.month().toString(),
        point.version().map(String::valueOf).orElse(""),
        assessment.outcome().name(),
        Out.plain(assessment.score()),
        judgement.criterion().id(),
        PublishedJudgement.Outcome.of(judgement.outcome()).name(),
        Out.plain(judgement.outcome().value()),
        judgement.criterion().indicator().map(Indicator::unit).orElse(""));
  }

  private static Map<String, Object> json(Trend trend) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", trend.subject().code());
    json.put("scheme", trend.standard().id());
    json.put("edition", trend.standard().edition());
    json.put("period", trend.period().toString());
    json.put(
        "months",
        trend.points().stream()
            .map(
                point -> {
                  Map<String, Object> month = new LinkedHashMap<>();
                  month.put("month", point.month().toString());
                  month.put("version", point.version().orElse(null));
                  month.put(
                      "outcome", point.assessment().map(a -> a.outcome().name()).orElse(null));
                  month.put(
                      "score", point.assessment().map(a -> Out.plain(a.score())).orElse(null));
                  month.put(
                      "criteria",
                      point
                          .assessment()
                          .map(
                              a ->
                                  a.criteria().stream()
                                      .map(judgement -> new JudgementText(judgement).json())
                                      .toList())
                          .orElse(List.of()));
                  return month;
                })
            .toList());
    return json;
  }
}

package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.wording.IssueWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "assess",
    header = {
      "Example:  ./greenloop assess --scheme pilot-energy-carbon --subject COOL-1 --period 2025",
      "",
      "Judges a subject by an edition of a scheme, criterion by criterion. 评价。",
      ""
    },
    description = "Exit code 3 when the scheme is not met or cannot be assessed.",
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  @Option(names = "--as", defaultValue = "operator", description = "Who asks. Default: operator")
  String submitter = "operator";

  @Option(names = "--json", description = "Print the assessment as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Assessing assessing = context.getBean(Assessing.class);
      Subject found = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      Standard standard =
          Subjects.standard(context.getBean(StandardCatalog.class), scheme, assessing.today());
      Assessing.Result result = assessing.assess(standard, found, asked, submitter);
      GraphUpdate.follow(context);
      if (json) {
        new Out().json(json(result.assessment(), found));
      } else {
        print(new Out(), result, found, workplace.locale());
      }
      return result.assessment().outcome() == Assessment.Outcome.MET ? ExitCode.OK : ExitCode.DATA;
    }
  }

  static String outcome(Assessment.Outcome outcome, boolean chinese) {
    return switch (outcome) {
      case MET -> chinese ? "达标" : "met";
      case NOT_MET -> chinese ? "未达标" : "not met";
      case NOT_ASSESSABLE -> chinese ? "无法评价" : "not assessable";
    };
  }

  private static void print(Out out, Assessing.Result result, Subject subject, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    Assessment assessment = result.assessment();
    Standard standard = assessment.standard();
    out.line(
        "%s  %s  %s  %s  %s%s (v%d)"
            .formatted(
                subject.code(),
                assessment.period(),
                standard.reference(),
                outcome(assessment.outcome(), chinese),
                Out.plain(assessment.score()),
                chinese ? " 分" : " points",
                result.stored().version()));
    List<List<String>> rows = new ArrayList<>();
    IssueWording wording = new IssueWording();
    for (CriterionJudgement judgement : assessment.criteria()) {
      Criterion criterion = judgement.criterion();
      int decimals = criterion.indicator().decimals();
      String limit =
          (criterion.direction() == org.greenloop.accounting.assessment.Direction.AT_MOST
                  ? "≤ "
                  : "≥ ")
              + Out.plain(criterion.limit());
      String name = chinese ? criterion.name() : criterion.nameEnglish();
      rows.add(
          switch (judgement.outcome()) {
            case CriterionOutcome.Met met ->
                List.of(
                    name,
                    Rounding.toDecimals(met.value(), decimals).toPlainString(),
                    limit,
                    criterion.indicator().unit(),
                    outcome(Assessment.Outcome.MET, chinese),
                    "",
                    judgement.confidence().name());
            case CriterionOutcome.NotMet missed ->
                List.of(
                    name,
                    Rounding.toDecimals(missed.value(), decimals).toPlainString(),
                    limit,
                    criterion.indicator().unit(),
                    outcome(Assessment.Outcome.NOT_MET, chinese),
                    Rounding.toDecimals(missed.distance(), decimals).toPlainString(),
                    judgement.confidence().name());
            case CriterionOutcome.NotAssessable unknown ->
                List.of(
                    name,
                    "—",
                    limit,
                    criterion.indicator().unit(),
                    outcome(Assessment.Outcome.NOT_ASSESSABLE, chinese),
                    wording.availability(unknown.reason(), locale),
                    judgement.confidence().name());
          });
    }
    out.table(
        chinese
            ? List.of("准则", "数值", "限值", "单位", "结论", "差距", "可信度")
            : List.of("criterion", "value", "limit", "unit", "outcome", "distance", "confidence"),
        rows);
  }

  static Map<String, Object> json(Assessment assessment, Subject subject) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", assessment.standard().id());
    json.put("edition", assessment.standard().edition());
    json.put("subject", subject.code());
    json.put("period", assessment.period().toString());
    json.put("outcome", outcome(assessment.outcome(), false));
    json.put("score", Out.plain(assessment.score()));
    json.put("criteria", assessment.criteria().stream().map(AssessCommand::criterion).toList());
    return json;
  }

  private static Map<String, Object> criterion(CriterionJudgement judgement) {
    Criterion criterion = judgement.criterion();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", criterion.id());
    json.put("clause", criterion.clause());
    switch (judgement.outcome()) {
      case CriterionOutcome.Met met -> {
        json.put("outcome", outcome(Assessment.Outcome.MET, false));
        json.put("value", Out.plain(met.value()));
      }
      case CriterionOutcome.NotMet missed -> {
        json.put("outcome", outcome(Assessment.Outcome.NOT_MET, false));
        json.put("value", Out.plain(missed.value()));
      }
      case CriterionOutcome.NotAssessable unknown -> {
        json.put("outcome", outcome(Assessment.Outcome.NOT_ASSESSABLE, false));
        json.put("value", null);
      }
    }
    json.put("unit", criterion.indicator().unit());
    json.put("direction", criterion.direction().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("limit", Out.plain(criterion.limit()));
    json.put(
        "distance",
        judgement.outcome() instanceof CriterionOutcome.NotMet missed
            ? Out.plain(missed.distance())
            : null);
    if (judgement.outcome() instanceof CriterionOutcome.NotAssessable unknown) {
      json.put("reason", unknown.reason().name());
    }
    json.put("confidence", judgement.confidence().name());
    json.put("weight", Out.plain(criterion.weight()));
    return json;
  }
}

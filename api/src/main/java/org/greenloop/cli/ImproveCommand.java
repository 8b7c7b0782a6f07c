package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Improvement;
import org.greenloop.accounting.assessment.Improvements;
import org.greenloop.accounting.assessment.InputChange;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.wording.ImprovementRow;
import org.greenloop.wording.ImprovementWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "improve",
    header = {
      "Example:  ./greenloop improve --scheme pilot-energy-carbon --subject COOL-1 --period 2025",
      "",
      "What would change the outcome: the smallest change of each input, and the cheapest way to pass. 改进。",
      ""
    },
    description =
        "Judges as of now and stores nothing. Cheap is the smallest relative change of an input for each"
            + " point gained. Every change is meant with everything else as it is.",
    mixinStandardHelpOptions = true)
final class ImproveCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
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
      Subject found = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      Standard standard =
          Subjects.standard(context.getBean(StandardCatalog.class), scheme, assessing.today());
      if (!standard.subjects().contains(found.kind())) {
        throw new NotFound(standard.reference() + " does not judge " + found.code());
      }
      Assessing.Judged judged =
          assessing
              .judge(List.of(new Assessing.Question(standard, found, asked, asked)))
              .getFirst();
      Improvements improvements = new Improvements(judged.assessment(), judged.applicant());
      switch (json ? Format.JSON : format) {
        case JSON -> new Out().json(json(judged.assessment(), found, improvements));
        case CSV -> csv(new Out(), improvements);
        case TABLE -> print(new Out(), judged.assessment(), found, improvements);
      }
    }
    return ExitCode.OK;
  }

  /// For programs that read standard input: no byte-order mark, line feeds. No cell holds a comma.
  private static void csv(Out out, Improvements improvements) {
    out.line(String.join(",", ImprovementRow.COLUMNS));
    ImprovementRow.of(improvements).forEach(row -> out.line(String.join(",", row.cells())));
  }

  private static Map<String, Object> json(
      Assessment assessment, Subject subject, Improvements improvements) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", assessment.standard().id());
    json.put("edition", assessment.standard().edition());
    json.put("subject", subject.code());
    json.put("period", assessment.period().toString());
    json.put("outcome", assessment.outcome().name());
    json.put("score", Out.plain(assessment.score()));
    json.put("passScore", Out.plain(assessment.standard().passScore().value()));
    json.put("reaches", improvements.plan().reaches());
    json.put("rows", ImprovementRow.of(improvements));
    return json;
  }

  private void print(Out out, Assessment assessment, Subject subject, Improvements improvements) {
    Locale locale = workplace.locale();
    boolean chinese = workplace.isChinese();
    Standard standard = assessment.standard();
    out.line(
        "%s  %s  %s  %s  %s%s"
            .formatted(
                subject.code(),
                assessment.period(),
                standard.reference(),
                AssessCommand.outcome(assessment.outcome(), chinese),
                Out.plain(assessment.score()),
                chinese
                    ? " 分，合格 " + Out.plain(standard.passScore().value()) + " 分"
                    : " points, passes at " + Out.plain(standard.passScore().value())));
    List<List<String>> each = each(improvements, locale, chinese);
    out.line("");
    if (each.isEmpty()) {
      out.line(chinese ? "没有哪条有数值的准则还能得更多分。" : "No criterion with a value could earn more.");
    } else {
      out.line(chinese ? "每条准则，任一行即可：" : "Each criterion alone; any one line is enough:");
      out.table(
          chinese
              ? List.of("准则", "得分", "数值", "须达到", "单位", "改变")
              : List.of("criterion", "points", "value", "needed", "unit", "change"),
          each);
    }
    out.line("");
    plan(out, assessment, improvements.plan(), locale, chinese);
  }

  private static List<List<String>> each(
      Improvements improvements, Locale locale, boolean chinese) {
    ImprovementWording wording = new ImprovementWording();
    List<List<String>> rows = new ArrayList<>();
    for (Improvement improvement : improvements.ofEach()) {
      Criterion criterion = improvement.judgement().criterion();
      List<String> judged = new JudgementText(improvement.judgement()).row(locale);
      for (InputChange change : improvement.changes()) {
        rows.add(
            List.of(
                name(criterion, chinese),
                points(improvement),
                judged.get(1),
                Out.plain(improvement.value()),
                judged.get(3),
                wording.word(change, locale)));
      }
    }
    return rows;
  }

  private static void plan(
      Out out, Assessment assessment, Improvements.Plan plan, Locale locale, boolean chinese) {
    if (plan.steps().isEmpty()) {
      out.line(
          switch (assessment.outcome()) {
            case MET -> chinese ? "已达标，无须改变。" : "Met; nothing has to change.";
            case VETOED ->
                chinese
                    ? "已被一票否决，得分再高也不能弥补。"
                    : "Vetoed: no score makes up for a fact that rules the subject out.";
            default ->
                chinese ? "没有可行的改变能达标。" : "No change of an input, report or statement would pass.";
          });
      return;
    }
    out.line(
        plan.reaches()
            ? chinese
                ? "达标的最省办法，按每分所需相对变化由小到大，全部做到："
                : "The cheapest way to pass, the smallest relative change for a point first; all of it:"
            : chinese ? "即使全部做到也不能达标：" : "Not enough to pass, even with all of it:");
    ImprovementWording wording = new ImprovementWording();
    List<List<String>> rows = new ArrayList<>();
    for (Improvements.Step step : plan.steps()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              name(step.improvement().judgement().criterion(), chinese),
              points(step.improvement()),
              Out.plain(Rounding.toDecimals(step.scoreAfter(), 2)),
              wording.word(step.improvement(), locale)));
    }
    out.table(
        chinese
            ? List.of("", "准则", "得分", "此后总分", "做什么")
            : List.of("", "criterion", "points", "score then", "what to do"),
        rows);
    if (plan.reaches() && !plan.isMeasured()) {
      out.line(
          chinese
              ? "缺少的数据和证据按所示得分计；能否得到，补齐后才知道。"
              : "Figures and evidence that are missing are taken to earn what is shown; whether they do is seen when"
                  + " they are there.");
    }
  }

  /// `12 → 20 / 30`
  private static String points(Improvement improvement) {
    var weight = improvement.judgement().criterion().weight();
    return improvement
            .judgement()
            .outcome()
            .earned()
            .map(share -> Out.plain(Rounding.toDecimals(share.multiply(weight), 2)))
            .orElse("—")
        + " → "
        + Out.plain(Rounding.toDecimals(improvement.share().multiply(weight), 2))
        + " / "
        + Out.plain(weight);
  }

  private static String name(Criterion criterion, boolean chinese) {
    return chinese ? criterion.name() : criterion.nameEnglish();
  }
}

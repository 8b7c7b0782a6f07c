package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.BulkAssessing;
import org.greenloop.batch.assessing.BulkReceipt;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "assess",
    header = {
      "Example:  ./greenloop assess --scheme pilot-energy-carbon --subject COOL-1 --period 2025",
      "",
      "          ./greenloop assess --scheme pilot-energy-carbon --period 2025 --all --within PARK-SD",
      "",
      "Judges a subject by an edition of a scheme, criterion by criterion, or all subjects. 评价。",
      ""
    },
    description = {
      "One subject: exit code 3 when the scheme is not met or cannot be assessed.",
      "--all: every subject that the scheme is for; the same command again goes on where one was"
          + " stopped, and adds versions only where something changed."
    },
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @ArgGroup(multiplicity = "1")
  Whom whom = new Whom();

  static final class Whom {
    @Option(names = "--subject", required = true, description = "Code of a site, company or park.")
    @Nullable String subject;

    @ArgGroup(exclusive = false)
    @Nullable All all;
  }

  static final class All {
    @Option(names = "--all", required = true, description = "All subjects that the scheme is for.")
    boolean all;

    @Option(names = "--within", description = "Of --all, those of a company or park, and itself.")
    @Nullable String within;
  }

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025|2023-2025")
  String period = "";

  @Option(names = "--as", defaultValue = "operator", description = "Who asks. Default: operator")
  String submitter = "operator";

  @Option(names = "--format", description = "Of --all: table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "Print the assessment as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Assessing assessing = context.getBean(Assessing.class);
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      Standard standard =
          Subjects.standard(context.getBean(StandardCatalog.class), scheme, assessing.today());
      if (whom.all != null) {
        return assessAll(context, standard, asked, directory, whom.all);
      }
      Subject found = Subjects.get(directory, Optional.ofNullable(whom.subject).orElseThrow());
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

  private int assessAll(
      ConfigurableApplicationContext context,
      Standard standard,
      ReportingPeriod asked,
      SubjectDirectory directory,
      All all) {
    Optional<Subject> within =
        Optional.ofNullable(all.within).map(code -> Subjects.get(directory, code));
    BulkReceipt receipt;
    try (ProgressLine progress = new ProgressLine()) {
      receipt =
          context.getBean(BulkAssessing.class).assess(standard, asked, within, submitter, progress);
    }
    GraphUpdate.follow(context);
    if (receipt.standings().isEmpty()) {
      throw new NotFound(
          standard.reference()
              + " is for "
              + standard.subjects()
              + "; there is none"
              + within.map(group -> " within " + group.code()).orElse("")
              + " 没有可评价的对象");
    }
    new Standings(receipt, directory).print(json ? Format.JSON : format, workplace.isChinese());
    return ExitCode.OK;
  }

  static String outcome(Assessment.Outcome outcome, boolean chinese) {
    return JudgementText.outcome(
        switch (outcome) {
          case MET -> PublishedJudgement.Outcome.MET;
          case NOT_MET -> PublishedJudgement.Outcome.NOT_MET;
          case NOT_ASSESSABLE -> PublishedJudgement.Outcome.NOT_ASSESSABLE;
          case VETOED -> PublishedJudgement.Outcome.VETOED;
        },
        chinese);
  }

  private static void print(Out out, Assessing.Result result, Subject subject, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    Assessment assessment = result.assessment();
    Standard standard = assessment.standard();
    out.line(
        "%s  %s  %s  %s%s  %s%s (v%d)"
            .formatted(
                subject.code(),
                assessment.period(),
                standard.reference(),
                outcome(assessment.outcome(), chinese),
                assessment
                    .grade()
                    .map(grade -> "  " + (chinese ? grade.name() : grade.nameEnglish()))
                    .orElse(""),
                Out.plain(assessment.score()),
                chinese ? " 分" : " points",
                result.stored().version()));
    out.table(
        chinese
            ? List.of("准则", "数值", "限值", "单位", "结论", "得分", "差距", "可信度")
            : List.of(
                "criterion",
                "value",
                "limit",
                "unit",
                "outcome",
                "points",
                "distance",
                "confidence"),
        assessment.criteria().stream()
            .map(judgement -> new JudgementText(judgement).row(locale))
            .toList());
    if (assessment.outcome() != Assessment.Outcome.MET) {
      out.line(
          (chinese ? "怎样改变结论：" : "What would change it: ")
              + "greenloop improve --scheme %s --subject %s --period %s"
                  .formatted(standard.reference(), subject.code(), assessment.period()));
    }
    UnconfirmedText.lines(assessment.unconfirmedNumbers(), locale).forEach(out::line);
  }

  static Map<String, Object> json(Assessment assessment, Subject subject) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", assessment.standard().id());
    json.put("edition", assessment.standard().edition());
    json.put("subject", subject.code());
    json.put("period", assessment.period().toString());
    json.put("outcome", outcome(assessment.outcome(), false));
    json.put("score", Out.plain(assessment.score()));
    json.put("grade", assessment.grade().map(Standard.Grade::nameEnglish).orElse(null));
    json.put(
        "criteria",
        assessment.criteria().stream()
            .map(judgement -> new JudgementText(judgement).json())
            .toList());
    json.put("unconfirmed", UnconfirmedText.json(assessment.unconfirmedNumbers()));
    return json;
  }
}

package org.greenloop.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.estimating.EstimateRequest;
import org.greenloop.batch.estimating.Estimating;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "estimate",
    header = {
      "Example:  ./greenloop estimate --site COOL-1 --month 2025-03 --template energy --method same-month-last-year",
      "",
      "Estimates the report of a site for a month that it did not hand in. 估算缺报的月份。",
      ""
    },
    description =
        "The rows are a submission of data quality tier 4; what the site then reports takes their place."
            + " A closed month is closed again afterwards.",
    mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--site", required = true, paramLabel = "CODE")
  String site = "";

  @Option(names = "--month", required = true, paramLabel = "2025-03")
  String month = "";

  @Option(
      names = "--template",
      required = true,
      paramLabel = "NAME",
      description = "Such as energy.")
  String template = "";

  @Option(
      names = "--method",
      required = true,
      description = "same-month-last-year, mean-of-neighbours or linear-in-production")
  String method = "";

  @Option(names = "--as", defaultValue = "operator", description = "Who asks. Default: operator")
  String requestedBy = "operator";

  @Option(names = "--json", description = "Print the receipts as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    EstimateMethod by =
        EstimateMethod.find(method)
            .orElseThrow(() -> usage("there is no method " + method + "; " + methods()));
    Template wanted =
        Template.find(template).orElseThrow(() -> usage("there is no template " + template));
    YearMonth missing =
        Subjects.period(month) instanceof ReportingPeriod.Month(YearMonth one)
            ? one
            : rejected("--month is one month, such as 2025-03");
    IssueWording wording = new IssueWording();
    Out out = new Out();
    List<ImportReceipt> receipts;
    try (ConfigurableApplicationContext context = workplace.open();
        ProgressLine progress = new ProgressLine()) {
      Subject subject = Subjects.get(context.getBean(Organizations.class).directory(), site);
      if (subject.kind() != SubjectKind.SITE) {
        throw new NotFound(site + " is no site; an estimate is of one site 只能按站点估算");
      }
      receipts =
          context
              .getBean(Estimating.class)
              .estimate(new EstimateRequest(subject, missing, wanted, by, requestedBy), progress);
    }
    if (json) {
      out.json(
          receipts.stream()
              .map(receipt -> Receipts.json(receipt, wording, workplace.locale()))
              .toList());
    } else {
      receipts.forEach(receipt -> Receipts.print(out, receipt, wording, workplace.locale()));
    }
    return receipts.stream().allMatch(ImportReceipt::isClean) ? ExitCode.OK : ExitCode.DATA;
  }

  private static String methods() {
    return Arrays.stream(EstimateMethod.values())
        .map(EstimateMethod::code)
        .collect(Collectors.joining(", "));
  }

  private YearMonth rejected(String message) {
    throw usage(message);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

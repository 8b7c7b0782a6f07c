package org.greenloop.cli;

import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "explain",
    header = {
      "Example:  ./greenloop explain --subject COOL-1 --period 2025-03 --code carbon.scope2.location",
      "",
      "Walks a figure back to its formula, rows, files and factors; with --scheme the last stored",
      "assessment back to closed months, statements, reviewers and factors. 数值溯源，评价溯源。",
      ""
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  What what = new What();

  static final class What {
    @Option(names = "--code", description = "Code of the indicator; see metrics.")
    String code = "";

    @Option(
        names = "--scheme",
        paramLabel = "ID[@EDITION]",
        description = "Scheme that the subject was assessed by.")
    String scheme = "";
  }

  @Option(
      names = "--rows",
      description = "Rows to print of each account; 0 prints all. Default: 40. JSON has all.")
  int rows = 40;

  @Option(names = "--json", description = "Print the tree as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Subject found = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      if (!what.scheme.isEmpty()) {
        explain(AssessmentOptions.find(context, what.scheme, found, period));
        return ExitCode.OK;
      }
      String code = what.code;
      Explanation explanation =
          context
              .getBean(Explainer.class)
              .explain(found, asked, code)
              .orElseThrow(
                  () ->
                      new NotFound(
                          "nothing is closed for "
                              + subject
                              + " in "
                              + period
                              + " under the code "
                              + code
                              + "; see: greenloop metrics --subject "
                              + subject
                              + " --period "
                              + period));
      Out out = new Out();
      Explanations printer = new Explanations(explanation);
      if (json) {
        out.json(printer.json());
      } else {
        printer
            .lines(rows == 0 ? Integer.MAX_VALUE : rows, workplace.isChinese())
            .forEach(out::line);
      }
    }
    return ExitCode.OK;
  }

  private void explain(StoredAssessment assessment) {
    AssessmentExplanation explanation = AssessmentExplanation.of(assessment);
    Out out = new Out();
    if (json) {
      out.json(explanation.json());
    } else {
      explanation.lines(workplace.isChinese()).forEach(out::line);
    }
  }
}

package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.batch.reporting.ReportIssuing;
import org.greenloop.certificate.report.ReportContent.Audience;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    header = {
      "Example:  ./greenloop report --scheme pilot-project --subject COOL-1 --period 2025 --out"
          + " out",
      "",
      "Issues the signed pilot assessment report on the last assessment. 试点评估报告。",
      ""
    },
    description =
        "Ranking, criteria with evidence, trends, consolidated tables, uncertainty, what is"
            + " unconfirmed, method. Issuing again writes the same document unless it would say"
            + " something else. Exit code 4 when the subject was not assessed.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin AssessmentOptions assessment = new AssessmentOptions();

  @Option(
      names = "--for",
      paramLabel = "public|authority",
      description =
          "Whom the ranking shows: public (default) those with a public label, authority"
              + " everybody.")
  Audience audience = Audience.PUBLIC;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the PDFs. Default: ./out")
  Path out = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      StoredAssessment stored = assessment.find(context);
      IssuedDocument report = context.getBean(ReportIssuing.class).issue(stored, audience);
      List<Path> files =
          DocumentFiles.write(
              report, assessment.subject, context.getBean(IssuedDocuments.class), out);
      Out printer = new Out();
      if (json) {
        printer.json(DocumentFiles.json(report, assessment.subject, files));
      } else {
        printer.line(report.serial());
        files.forEach(file -> printer.line("  " + file));
      }
    }
    return ExitCode.OK;
  }
}

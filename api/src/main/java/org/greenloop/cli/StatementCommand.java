package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.reporting.StatementIssuing;
import org.greenloop.batch.reporting.StatementReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "statement",
    header = {
      "Example:  ./greenloop statement --period 2025-03 --out out",
      "",
      "Issues the signed statements of a closed month, of all sites and parks or of one subject."
          + " 月度报表。",
      ""
    },
    description =
        "Killed, run it again: it goes on where it stopped and issues nothing twice. Run again"
            + " after its end, it issues only what would say something else. Exit code 4 when the"
            + " month is not closed.",
    mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--period", required = true, paramLabel = "2025-03")
  String period = "";

  @Option(
      names = "--subject",
      description = "Code of a site, company or park. Default: all sites and parks.")
  @Nullable String subject;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the PDFs. Of one subject default: ./out; of all they stay in the register.")
  @Nullable Path out;

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    YearMonth month = month();
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      return subject == null
          ? issueAll(context, month, directory)
          : issueOne(context, month, Subjects.get(directory, subject));
    }
  }

  private YearMonth month() {
    if (Subjects.period(period) instanceof ReportingPeriod.Month(YearMonth month)) {
      return month;
    }
    throw new NotFound(
        "a statement is of a month, not of " + period + "; write 2025-03 报表按月，写作 2025-03");
  }

  private int issueOne(ConfigurableApplicationContext context, YearMonth month, Subject one)
      throws IOException {
    IssuedDocument statement =
        context
            .getBean(StatementIssuing.class)
            .issue(month, one)
            .orElseThrow(() -> notClosed(month, one.code()));
    List<Path> files =
        DocumentFiles.write(
            statement,
            one.code(),
            context.getBean(IssuedDocuments.class),
            out == null ? Path.of("out") : out);
    Out printer = new Out();
    if (json) {
      printer.json(DocumentFiles.json(statement, one.code(), files));
    } else {
      printer.line(statement.serial());
      files.forEach(file -> printer.line("  " + file));
    }
    return ExitCode.OK;
  }

  private int issueAll(
      ConfigurableApplicationContext context, YearMonth month, SubjectDirectory directory)
      throws IOException {
    StatementReceipt receipt;
    try (ProgressLine progress = new ProgressLine()) {
      receipt = context.getBean(StatementIssuing.class).issueAll(month, progress);
    }
    if (receipt.documents().isEmpty()) {
      throw notClosed(month, "");
    }
    IssuedDocuments register = context.getBean(IssuedDocuments.class);
    List<Map<String, Object>> documents = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (IssuedDocument document : receipt.documents()) {
      String code = directory.get(document.subjectId()).code();
      List<Path> files =
          out == null ? List.of() : DocumentFiles.write(document, code, register, out);
      documents.add(DocumentFiles.json(document, code, files));
      rows.add(List.of(code, document.serial(), String.valueOf(document.version())));
    }
    Out printer = new Out();
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("month", month.toString());
      result.put("added", receipt.added());
      result.put("documents", documents);
      printer.json(result);
    } else {
      printer.table(
          workplace.isChinese()
              ? List.of("对象", "编号", "版本")
              : List.of("subject", "serial", "version"),
          rows);
      printer.line(
          (workplace.isChinese() ? "%s：报表 %d 份，新签发 %d 份" : "%s: %d statements, %d newly issued")
              .formatted(month, rows.size(), receipt.added()));
    }
    return ExitCode.OK;
  }

  private static NotFound notClosed(YearMonth month, String code) {
    return new NotFound(
        month
            + " is not closed"
            + (code.isEmpty() ? "" : " for " + code)
            + "; run: greenloop close --period "
            + month
            + " 该月尚未关账");
  }
}

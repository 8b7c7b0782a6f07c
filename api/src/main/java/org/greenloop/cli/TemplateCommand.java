package org.greenloop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.intake.TemplateForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "template",
    header = {
      "Example:  ./greenloop template --as EX-COOL --month 2025-03 --out march.xlsx",
      "",
      "Writes templates to fill in: with the company's sites, what it reported last, and lists to"
          + " choose from. 下载填报模板。",
      ""
    },
    description =
        "A workbook has a sheet for each template; a CSV file holds one. Rows in which nothing is"
            + " added count for nothing when the file is imported.",
    mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "COMPANY",
      description = "Code or credit identifier of the submitting company.")
  String company = "";

  @Option(
      names = "--month",
      required = true,
      paramLabel = "2025-03|2025",
      description = "The month, or all months of a year.")
  String month = "";

  @Option(
      names = "--template",
      split = ",",
      paramLabel = "NAME",
      description = "Templates. Default: all of monthly facts.")
  List<String> templates = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.xlsx|FILE.csv",
      description = "File to write.")
  Path out = Path.of("template.xlsx");

  @Override
  public Integer call() throws IOException {
    ReportingPeriod period = Subjects.period(month);
    List<IntakeTemplate> wanted = wanted();
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
      throw usage("--out names a file that ends with .xlsx or .csv");
    }
    boolean workbook = name.endsWith(".xlsx");
    if (!workbook && wanted.size() != 1) {
      throw usage("a CSV file holds one template: --template NAME");
    }
    try (ConfigurableApplicationContext context = workplace.open()) {
      Subject submitter =
          context
              .getBean(Organizations.class)
              .directory()
              .find(company, SubjectKind.COMPANY)
              .orElseThrow(() -> new NotFound("no company has the code " + company));
      TemplateForms forms = context.getBean(TemplateForms.class);
      try (OutputStream file = Files.newOutputStream(out)) {
        if (workbook) {
          forms.writeWorkbook(wanted, submitter, period.months(), file);
        } else {
          forms.writeCsv(wanted.getFirst(), submitter, period.months(), file);
        }
      }
    }
    new Out().line(out.toString());
    return ExitCode.OK;
  }

  private List<IntakeTemplate> wanted() {
    if (templates.isEmpty()) {
      return TemplateForms.monthly();
    }
    List<IntakeTemplate> wanted = new ArrayList<>();
    for (String name : templates) {
      wanted.add(
          IntakeTemplate.find(name.toLowerCase(Locale.ROOT))
              .orElseThrow(() -> usage("there is no template " + name)));
    }
    return wanted;
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    header = {
      "Example:  ./greenloop import energy.csv --as EX-COOL",
      "",
      "Takes in files of any template: master data, energy, production, meter readings. 导入填报文件。",
      ""
    },
    description =
        "The template is found by the header. Every issue is listed by row and column, with the cure."
            + " The same file again changes nothing. Exit code 3 when rows were refused.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_ISSUES = 10_000;

  @Mixin Workplace workplace = new Workplace();

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV files and workbooks (.xlsx), in the order given.")
  List<Path> files = List.of();

  @Option(
      names = "--as",
      paramLabel = "COMPANY",
      description = "Code or credit identifier of the submitting company.")
  @Nullable String company;

  @ArgGroup(exclusive = true)
  Choice choice = new Choice();

  static final class Choice {
    @Option(names = "--partial", description = "Accept the good rows (default). 只接收正确的行")
    boolean partial;

    @Option(
        names = "--all-or-nothing",
        description = "Refuse a file with a wrong row as a whole. 有错则整份退回")
    boolean allOrNothing;
  }

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description =
          "Template, where the header should not decide: parks, companies, sites, products,"
              + " meters, meter-files, energy, production, meter.")
  @Nullable String template;

  @Option(
      names = "--correction",
      paramLabel = "REASON",
      description = "Rows replace those accepted before, with this reason. 更正，须写明原因")
  @Nullable String correction;

  @Option(names = "--json", description = "Print the receipt as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    Optional<IntakeTemplate> wanted = wanted();
    if (correction != null && correction.isBlank()) {
      throw usage("--correction needs a reason 更正须写明原因");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    List<ImportReceipt> receipts = new ArrayList<>();
    IssueWording wording = new IssueWording();
    Out out = new Out();
    try (ConfigurableApplicationContext context = workplace.open();
        ProgressLine progress = new ProgressLine()) {
      FileImport imports = context.getBean(FileImport.class);
      for (Path file : files) {
        List<ImportReceipt> taken = imports.take(request(file, wanted), MOST_ISSUES, progress);
        progress.close();
        receipts.addAll(taken);
        if (!json) {
          taken.forEach(receipt -> Receipts.print(out, receipt, wording, workplace.locale()));
        }
      }
    }
    if (json) {
      List<Object> printed =
          receipts.stream()
              .map(receipt -> (Object) Receipts.json(receipt, wording, workplace.locale()))
              .toList();
      out.json(printed.size() == 1 ? printed.getFirst() : printed);
    }
    return receipts.stream().allMatch(ImportReceipt::isClean) ? ExitCode.OK : ExitCode.DATA;
  }

  private ImportRequest request(Path file, Optional<IntakeTemplate> wanted) {
    return new ImportRequest(
        file,
        file.getFileName().toString(),
        Optional.ofNullable(company),
        choice.allOrNothing ? Acceptance.ALL_OR_NOTHING : Acceptance.PARTIAL,
        wanted,
        Optional.ofNullable(correction).map(String::strip),
        Optional.ofNullable(company).orElse("operator"));
  }

  private Optional<IntakeTemplate> wanted() {
    if (template == null) {
      return Optional.empty();
    }
    Optional<IntakeTemplate> found = IntakeTemplate.find(template.toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      throw usage("there is no template " + template);
    }
    return found;
  }

  private ParameterException usage(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
  }
}

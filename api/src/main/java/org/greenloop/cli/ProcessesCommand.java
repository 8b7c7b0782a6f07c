package org.greenloop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.footprint.FootprintJson;
import org.greenloop.wording.FootprintWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "processes",
    header = {
      "Example:  ./greenloop processes import parts.zip --as EX-COOL",
      "",
      "Unit processes of members: import, list, export, and what customers see. 单元过程。",
      ""
    },
    subcommands = {
      ProcessesCommand.ImportProcesses.class,
      ProcessesCommand.ListProcesses.class,
      ProcessesCommand.ExportSystem.class,
      ProcessesCommand.Allow.class
    },
    mixinStandardHelpOptions = true)
final class ProcessesCommand {

  private ProcessesCommand() {}

  @Command(
      name = "import",
      header = {
        "Example:  ./greenloop processes import parts.csv fridge.zip --as EX-COOL",
        "",
        "Takes in unit processes: CSV, or an openLCA export (JSON-LD, ZIP). 导入单元过程。",
        ""
      },
      description =
          "Each file as a whole or not at all. What could not be mapped is listed. Exit code 3 when a file"
              + " was refused.",
      mixinStandardHelpOptions = true)
  static final class ImportProcesses implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(
        names = "--as",
        required = true,
        paramLabel = "COMPANY",
        description = "Whose they are.")
    String company = "";

    @Option(names = "--json", description = "Print the receipts as JSON.")
    boolean json;

    @Override
    public Integer call() throws IOException {
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw new NoSuchFileException(file.toString());
        }
      }
      List<ProcessImport.Receipt> receipts = new ArrayList<>();
      try (ConfigurableApplicationContext context = workplace.open()) {
        ProcessImport imports = context.getBean(ProcessImport.class);
        for (Path file : files) {
          receipts.add(imports.take(file, file.getFileName().toString(), company, company));
        }
      }
      if (json) {
        List<Object> printed = receipts.stream().map(receipt -> (Object) json(receipt)).toList();
        new Out().json(printed.size() == 1 ? printed.getFirst() : printed);
      } else {
        receipts.forEach(this::print);
      }
      return receipts.stream().allMatch(receipt -> receipt.file().isPresent())
          ? ExitCode.OK
          : ExitCode.DATA;
    }

    private Map<String, Object> json(ProcessImport.Receipt receipt) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", receipt.name());
      json.put("taken", receipt.file().isPresent());
      json.put("processes", receipt.processes());
      json.put("format", receipt.file().map(file -> file.format().name()).orElse(null));
      json.put("sha256", receipt.file().map(ProcessFile::sha256).orElse(null));
      json.put("issues", FootprintJson.of(receipt.issues(), workplace.locale()));
      return json;
    }

    private void print(ProcessImport.Receipt receipt) {
      Out out = new Out();
      boolean chinese = workplace.isChinese();
      out.line(
          receipt.file().isPresent()
              ? (chinese ? "%s：导入 %d 个过程" : "%s: %d processes taken in")
                  .formatted(receipt.name(), receipt.processes())
              : (chinese ? "%s：未导入" : "%s: nothing was taken in").formatted(receipt.name()));
      FootprintLines.print(out, receipt.issues(), workplace.locale());
    }
  }

  @Command(
      name = "list",
      header = {
        "Example:  ./greenloop processes list",
        "",
        "Files of processes, by import. 已导入的过程文件。",
        ""
      },
      mixinStandardHelpOptions = true)
  static final class ListProcesses implements Callable<Integer> {

    private static final List<String> COLUMNS =
        List.of("company", "file", "format", "processes", "imported_at", "sha256");

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--format", description = "table (default), csv or json")
    Format format = Format.TABLE;

    @Option(names = "--json", description = "The same as --format json.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        SubjectDirectory directory = context.getBean(Organizations.class).directory();
        List<List<String>> rows =
            context.getBean(ProcessFiles.class).list().stream()
                .map(
                    file ->
                        List.of(
                            directory.get(file.companyId()).code(),
                            file.name(),
                            file.format().name(),
                            String.valueOf(file.processes()),
                            file.importedAt().toString(),
                            file.sha256()))
                .toList();
        switch (json ? Format.JSON : format) {
          case TABLE -> new Out().table(COLUMNS, rows);
          case CSV -> new Out().csv(COLUMNS, rows);
          case JSON ->
              new Out()
                  .json(
                      rows.stream()
                          .map(
                              row -> {
                                Map<String, Object> file = new LinkedHashMap<>();
                                for (int i = 0; i < COLUMNS.size(); i++) {
                                  file.put(COLUMNS.get(i), row.get(i));
                                }
                                return file;
                              })
                          .toList());
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "export",
      header = {
        "Example:  ./greenloop processes export COOL-FRIDGE --period 2025 --out fridge.zip",
        "",
        "Writes a product system for openLCA (JSON-LD, ZIP). 导出产品系统。",
        ""
      },
      description =
          "After allocation, by one method; read again with --method avoided it gives the same footprint.",
      mixinStandardHelpOptions = true)
  static final class ExportSystem implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Parameters(paramLabel = "PRODUCT")
    String product = "";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out = Path.of("system.zip");

    @Option(names = "--method", paramLabel = "cut-off|cff|avoided")
    String method = FootprintMethod.CUT_OFF.code();

    @Option(names = "--period", paramLabel = "2025-03|2025")
    @Nullable String period;

    @Option(names = "--category")
    @Nullable String category;

    @Option(
        names = "--as",
        paramLabel = "COMPANY",
        description = "Write what this company may see. 以该企业的身份导出")
    @Nullable String viewer;

    @Override
    public Integer call() throws IOException {
      Path part = out.resolveSibling(out.getFileName() + ".part");
      try (ConfigurableApplicationContext context = workplace.open()) {
        FootprintQuestion question =
            new FootprintQuestion(
                product,
                FootprintCommand.method(method),
                Optional.ofNullable(period).map(Subjects::period),
                Optional.ofNullable(category),
                viewer == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                        FootprintCommand.company(context.getBean(Organizations.class), viewer)),
                0,
                false,
                Optional.empty());
        Optional<Offer> written;
        try (OutputStream file = Files.newOutputStream(part)) {
          written = context.getBean(FootprintDesk.class).export(question, file);
        }
        if (written.isEmpty()) {
          throw FootprintCommand.notFound(product);
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        new Out().line((workplace.isChinese() ? "已写入 " : "written: ") + out);
        return ExitCode.OK;
      } catch (FootprintRefused refused) {
        return FootprintLines.refuse(refused, false, workplace.locale());
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  @Command(
      name = "allow",
      header = {
        "Example:  ./greenloop processes allow stages --as EX-ROLL --product ROLL-STRIP",
        "",
        "What customers see of a member's footprints: total, stages, full. 向客户公开的范围。",
        ""
      },
      mixinStandardHelpOptions = true)
  static final class Allow implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Parameters(paramLabel = "total|stages|full")
    SupplierView view = SupplierView.TOTAL;

    @Option(names = "--as", required = true, paramLabel = "COMPANY")
    String company = "";

    @Option(names = "--product", description = "Default: all products of the company.")
    String product = "";

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        int id = FootprintCommand.company(context.getBean(Organizations.class), company);
        context
            .getBean(ProcessFiles.class)
            .allow(id, product, view, company, context.getBean(Clock.class).instant());
        new Out()
            .line(
                (company + " " + product).strip()
                    + ": "
                    + new FootprintWording().word(view, workplace.locale()));
      }
      return ExitCode.OK;
    }
  }
}

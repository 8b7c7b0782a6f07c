package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.certificates.CertificateDesk;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.job.Progress;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "certificates",
    header = {
      "Example:  ./greenloop certificates allocate W-GD-001 1 400 --site KITCHEN-1 --month 2025-07 --as EX-KITCHEN",
      "",
      "The register of green electricity certificates. 绿证登记簿。",
      ""
    },
    description =
        "register takes a file of batches; allocate sets serials aside for a site and month, release"
            + " gives them free; retire uses an allocation up, for good; transfer hands free serials to"
            + " another company; list shows what a company holds; history shows what happened. Exit"
            + " code 5 when the register refuses.",
    mixinStandardHelpOptions = true)
final class CertificatesCommand {

  private static final int MOST_ISSUES = 1000;

  @Spec @Nullable CommandSpec spec;

  /// What every subcommand does with the register of one company.
  private interface Work {
    int at(Desk desk) throws IOException;
  }

  private record Desk(
      CertificateDesk certificates,
      FileImport imports,
      SubjectDirectory directory,
      Subject company,
      Out out) {}

  private static int open(Workplace workplace, String company, Work work) throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      Subject own =
          directory
              .find(company, SubjectKind.COMPANY)
              .orElseThrow(() -> new NotFound("no company has the code " + company));
      return work.at(
          new Desk(
              context.getBean(CertificateDesk.class),
              context.getBean(FileImport.class),
              directory,
              own,
              new Out()));
    } catch (CertificatesRefused refused) {
      RowIssue issue = new RowIssue(0, "", refused.rule(), refused.found(), refused.arguments());
      IssueWording.Worded worded = new IssueWording().word(issue, workplace.locale());
      System.err.println(
          worded.message()
              + (workplace.isChinese() ? "。" : "; ")
              + worded.fix()
              + " ["
              + refused.rule().id()
              + "]");
      return ExitCode.CONFLICT;
    }
  }

  private static int receipt(Workplace workplace, Desk desk, ImportReceipt receipt) {
    Receipts.print(desk.out(), receipt, new IssueWording(), workplace.locale());
    return receipt.isClean() ? ExitCode.OK : ExitCode.DATA;
  }

  private SerialNumbers numbers(String register, String prefix, long first, long last) {
    if (first < 0 || last < first || last > SerialRange.HIGHEST) {
      throw usage("serials run from a first to a last that is not below it 终止序号不小于起始序号");
    }
    return new SerialNumbers(register, prefix, new SerialRange(first, last));
  }

  private YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw usage("\"" + text + "\" is no month; write 2025-07 月份写作 2025-07");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  @Command(name = "register", description = "Take in a file of batches. 登记绿证批次")
  int register(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    return open(
        workplace,
        company,
        desk ->
            receipt(
                workplace,
                desk,
                desk.imports()
                    .take(
                        new ImportRequest(
                            file,
                            String.valueOf(file.getFileName()),
                            Optional.of(company),
                            Acceptance.PARTIAL,
                            Optional.of(IntakeTemplate.GREEN_CERTIFICATES),
                            Optional.empty(),
                            company),
                        MOST_ISSUES,
                        Progress.SILENT)
                    .getFirst()));
  }

  @Command(name = "allocate", description = "Set serials aside for a site and month. 分配")
  int allocate(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Option(names = "--register", defaultValue = "GEC") String register,
      @Option(names = "--site", required = true) String site,
      @Option(names = "--month", required = true) String month,
      @Parameters(paramLabel = "PREFIX") String prefix,
      @Parameters(paramLabel = "FIRST") long first,
      @Parameters(paramLabel = "LAST") long last)
      throws IOException {
    SerialNumbers numbers = numbers(register, prefix, first, last);
    YearMonth period = month(month);
    return open(
        workplace,
        company,
        desk -> {
          long id =
              desk.certificates()
                  .allocate(desk.company(), numbers, site, period, company)
                  .allocationId();
          desk.out()
              .line(
                  workplace.isChinese()
                      ? "已分配 " + numbers + "，编号 " + id + "。核销：certificates retire " + id
                      : "allocated " + numbers + " as " + id + "; next: certificates retire " + id);
          return ExitCode.OK;
        });
  }

  @Command(name = "release", description = "Give an allocation free. 释放分配")
  int release(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Option(names = "--reason", required = true) String reason,
      @Parameters(paramLabel = "ALLOCATION") long allocation)
      throws IOException {
    return open(
        workplace,
        company,
        desk -> {
          desk.certificates().release(desk.company(), allocation, reason, company);
          desk.out()
              .line(workplace.isChinese() ? "已释放 " + allocation + "。" : allocation + " is free");
          return ExitCode.OK;
        });
  }

  @Command(name = "retire", description = "Use an allocation up, for good. 核销")
  int retire(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Option(names = "--evidence", description = "Number of the statement. 核销证明编号")
          @Nullable String evidence,
      @Option(names = "--reason", description = "Needed for a closed month. 已结账月份须写明原因")
          @Nullable String reason,
      @Parameters(paramLabel = "ALLOCATION") long allocation)
      throws IOException {
    return open(
        workplace,
        company,
        desk ->
            receipt(
                workplace,
                desk,
                desk.certificates()
                    .retire(
                        desk.company(),
                        allocation,
                        Optional.ofNullable(evidence),
                        Optional.ofNullable(reason),
                        company)));
  }

  @Command(name = "transfer", description = "Hand free serials to another company. 转让")
  int transfer(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Option(names = "--to", paramLabel = "COMPANY", required = true) String to,
      @Option(names = "--register", defaultValue = "GEC") String register,
      @Option(names = "--reason", required = true) String reason,
      @Parameters(paramLabel = "PREFIX") String prefix,
      @Parameters(paramLabel = "FIRST") long first,
      @Parameters(paramLabel = "LAST") long last)
      throws IOException {
    SerialNumbers numbers = numbers(register, prefix, first, last);
    return open(
        workplace,
        company,
        desk -> {
          desk.certificates().transfer(desk.company(), numbers, to, reason, company);
          desk.out().line(workplace.isChinese() ? "已转让 " + numbers : "handed over " + numbers);
          return ExitCode.OK;
        });
  }

  @Command(name = "list", description = "What a company holds. 持有清单")
  int list(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company,
      @Option(names = "--json") boolean json)
      throws IOException {
    return open(
        workplace,
        company,
        desk -> {
          CertificateTables tables = new CertificateTables(desk.directory(), workplace.isChinese());
          List<CertificateBook> books = desk.certificates().list(desk.company());
          if (json) {
            desk.out().json(tables.json(desk.company(), books));
          } else {
            tables.printHoldings(desk.out(), desk.company(), books);
            tables.printClaims(desk.out(), desk.company(), books);
          }
          return ExitCode.OK;
        });
  }

  @Command(name = "history", description = "Everything that happened: who, when, why. 历史记录")
  int history(
      @Mixin Workplace workplace,
      @Option(names = "--as", paramLabel = "COMPANY", required = true) String company)
      throws IOException {
    return open(
        workplace,
        company,
        desk -> {
          new CertificateTables(desk.directory(), workplace.isChinese())
              .printHistory(desk.out(), desk.company(), desk.certificates().list(desk.company()));
          return ExitCode.OK;
        });
  }
}

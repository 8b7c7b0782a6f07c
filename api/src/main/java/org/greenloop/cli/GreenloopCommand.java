package org.greenloop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit codes: 0 ok, 1 failure, 2 usage, 3 data or verification failed, 4 not
/// found, 5 conflict.
@Command(
    name = "greenloop",
    mixinStandardHelpOptions = true,
    version = "Greenloop 0.1.0",
    description = "Green supply chain and reverse-logistics carbon accounting. 绿环：绿色供应链与逆向物流碳核算。",
    header = {"Example:  ./greenloop demo", ""},
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      TemplateCommand.class,
      ImportCommand.class,
      WarningsCommand.class,
      EstimateCommand.class,
      CloseCommand.class,
      MetricsCommand.class,
      FreightFormCommand.class,
      ExplainCommand.class,
      RestateCommand.class,
      FactorsCommand.class,
      CertificatesCommand.class,
      EvidenceCommand.class,
      SchemeCommand.class,
      AssessCommand.class,
      TrendCommand.class,
      ImproveCommand.class,
      ProcessesCommand.class,
      FootprintCommand.class,
      CircularityCommand.class,
      LiftCommand.class,
      TraceCommand.class,
      ConsentsCommand.class,
      ShareCommand.class,
      BalanceCommand.class,
      RatesCommand.class,
      CustodyCommand.class,
      LotsCommand.class,
      DecideCommand.class,
      IssueCommand.class,
      ReceiptCommand.class,
      RecoveryStatementCommand.class,
      DeclarationCommand.class,
      DossierCommand.class,
      ReportCommand.class,
      StatementCommand.class,
      SurveillanceCommand.class,
      RegisterCommand.class,
      SuspendCommand.class,
      ReinstateCommand.class,
      RevokeCommand.class,
      VerifyCommand.class,
      LogCommand.class,
      OntologyCommand.class,
      GenerateCommand.class,
      TimesCommand.class,
      DoctorCommand.class,
    })
public final class GreenloopCommand {

  private GreenloopCommand() {}

  public static void main(String[] arguments) {
    // Newer Java says that every process has a console; the old way knows a terminal from a pipe.
    System.setProperty("jdk.console", "java.base");
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code;
    try {
      code = commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      System.err.println("greenloop: " + Failures.NO_MEMORY);
      code = ExitCode.FAILURE;
    }
    System.out.flush();
    System.exit(code);
  }

  /// As [#main], for callers who want the exit code.
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new GreenloopCommand());
    commandLine.setExecutionExceptionHandler(new Failures());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    return commandLine;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}

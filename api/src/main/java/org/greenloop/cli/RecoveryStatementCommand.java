package org.greenloop.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.recovery.RecoveryStatements;
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
    name = "recovery-statement",
    header = {
      "Example:  ./greenloop recovery-statement EX-DISMANTLE --period 2025 --out out",
      "",
      "Issues the signed recovery statement of a recycler or producer. 签发年度回收利用报告。",
      ""
    },
    description =
        "What was returned, taken over, treated and recovered, what that spares, rates, balances and"
            + " open findings.",
    mixinStandardHelpOptions = true)
final class RecoveryStatementCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin Workplace workplace = new Workplace();

  @Mixin DocumentOutput output = new DocumentOutput();

  @Parameters(paramLabel = "COMPANY", description = "Code of the company.")
  String company = "";

  @Option(names = "--period", required = true, paramLabel = "2025|2025Q1|2025-03")
  String period = "";

  @Option(
      names = "--base",
      paramLabel = "same|three-years",
      description =
          "Sales that rates are held against: of the period itself (default), or the average of the"
              + " three years before it.")
  String base = "same";

  @Override
  public Integer call() throws IOException {
    ReportingPeriod asked = Subjects.period(period);
    ProducerRates.Base on =
        switch (base) {
          case "same" -> ProducerRates.Base.SAME;
          case "three-years" -> ProducerRates.Base.THREE_YEARS;
          default -> throw usage("--base is one of same, three-years, not " + base);
        };
    if (!on.fits(asked)) {
      throw usage("the base three-years is for a calendar year, such as 2025 以前三年为基期只适用于整年");
    }
    try (ConfigurableApplicationContext context = workplace.open()) {
      output.issue(
          context,
          context
              .getBean(RecoveryStatements.class)
              .order(
                  context
                      .getBean(Organizations.class)
                      .directory()
                      .find(company, SubjectKind.COMPANY)
                      .orElseThrow(
                          () -> new NotFound("no company has the code " + company + " 没有这个企业代码")),
                  asked,
                  on));
    }
    return ExitCode.OK;
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

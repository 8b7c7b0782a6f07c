package org.greenloop.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.receipt.RecoveryReceipts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "receipt",
    header = {
      "Example:  ./greenloop receipt DRFA-202501 --out out",
      "",
      "Issues the signed recovery receipt of a lot that somebody took over. 签发回收凭证。",
      ""
    },
    description =
        "Says what whoever took the lot over may see of it. In Chinese, English and both; issuing"
            + " again on the same data writes the same documents.",
    mixinStandardHelpOptions = true)
final class ReceiptCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin DocumentOutput output = new DocumentOutput();

  @Parameters(paramLabel = "LOT", description = "Code of the lot.")
  String lot = "";

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      output.issue(
          context,
          context
              .getBean(RecoveryReceipts.class)
              .find(lot, Onlooker.OF_ALL)
              .orElseThrow(
                  () ->
                      new NotFound("no lot that was taken over has the code " + lot + " 没有这个接收的批次"))
              .order());
    }
    return ExitCode.OK;
  }
}

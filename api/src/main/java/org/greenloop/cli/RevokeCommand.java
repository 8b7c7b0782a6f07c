package org.greenloop.cli;

import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "revoke",
    header = {
      "Example:  ./greenloop revoke GL-0000-0000-0000-0000-0 --as operator --reason \"reported figures were wrong\"",
      "",
      "Takes a label or another document back, for good, with the reason. 撤销标识或文件。",
      ""
    },
    mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "SERIAL")
  String serial = "";

  @Option(names = "--as", defaultValue = "operator", description = "Who revokes. Default: operator")
  String revokedBy = "operator";

  @Option(names = "--reason", required = true)
  String reason = "";

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      RegisterDesk desk = context.getBean(RegisterDesk.class);
      IssuedDocument document =
          Serial.find(serial)
              .flatMap(desk::find)
              .orElseThrow(() -> new NotFound("no document has the serial " + serial));
      desk.revoke(document.serial(), revokedBy, reason);
      GraphUpdate.follow(context);
      new Out()
          .line(
              workplace.isChinese()
                  ? document.serial() + " 已撤销。"
                  : document.serial() + " is revoked.");
    }
    return ExitCode.OK;
  }
}

package org.greenloop.cli;

import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Label;
import org.greenloop.batch.issuing.Reviewing;
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
      "Takes a label back, for good, with the reason. 撤销标识。",
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
      Label label =
          Serial.find(serial)
              .flatMap(known -> context.getBean(Certifications.class).findLabel(known.text()))
              .orElseThrow(() -> new NotFound("no label has the serial " + serial));
      context.getBean(Reviewing.class).revoke(label, revokedBy, reason);
      GraphUpdate.follow(context);
      new Out()
          .line(workplace.isChinese() ? label.serial() + " 已撤销。" : label.serial() + " is revoked.");
    }
    return ExitCode.OK;
  }
}

package org.greenloop.cli;

import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.wording.VerdictWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What suspending, reinstating and revoking have in common: a serial, a person, a reason.
abstract class StandingDeed implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "SERIAL")
  String serial = "";

  @Option(names = "--as", defaultValue = "operator", description = "Who does it. Default: operator")
  String by = "operator";

  @Option(names = "--reason", required = true)
  String reason = "";

  abstract IssuedDocument change(RegisterDesk desk, String serial);

  /// What is so now, after the serial.
  abstract String done(boolean chinese);

  @Override
  public Integer call() {
    Serial known =
        Serial.find(serial)
            .orElseThrow(
                () -> new NotFound(new VerdictWording(workplace.locale()).mistyped(serial)));
    try (ConfigurableApplicationContext context = workplace.open()) {
      RegisterDesk desk = context.getBean(RegisterDesk.class);
      IssuedDocument document =
          desk.find(known)
              .orElseThrow(() -> new NotFound("no document has the serial " + known));
      change(desk, document.serial());
      GraphUpdate.follow(context);
      new Out().line(document.serial() + " " + done(workplace.isChinese()));
    }
    return ExitCode.OK;
  }
}

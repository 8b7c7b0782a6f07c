package org.greenloop.cli;

import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.RegisterDesk;
import picocli.CommandLine.Command;

@Command(
    name = "suspend",
    header = {
      "Example:  ./greenloop suspend GL-0000-0000-0000-0000-00 --as operator --reason \"meter is being checked\"",
      "",
      "Says that a label or another document is not to be relied on until it is reinstated. 暂停标识或文件。",
      ""
    },
    description = "Exit code 5 when it is suspended, revoked or superseded already.",
    mixinStandardHelpOptions = true)
final class SuspendCommand extends StandingDeed {

  @Override
  IssuedDocument change(RegisterDesk desk, String serial) {
    return desk.suspend(serial, by, reason);
  }

  @Override
  String done(boolean chinese) {
    return chinese ? "已暂停。" : "is suspended.";
  }
}

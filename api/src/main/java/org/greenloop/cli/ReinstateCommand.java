package org.greenloop.cli;

import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.RegisterDesk;
import picocli.CommandLine.Command;

@Command(
    name = "reinstate",
    header = {
      "Example:  ./greenloop reinstate GL-0000-0000-0000-0000-00 --as operator --reason \"meter was right\"",
      "",
      "Lifts the suspension of a label or another document. 恢复已暂停的标识或文件。",
      ""
    },
    description = "Exit code 5 when it is not suspended.",
    mixinStandardHelpOptions = true)
final class ReinstateCommand extends StandingDeed {

  @Override
  IssuedDocument change(RegisterDesk desk, String serial) {
    return desk.reinstate(serial, by, reason);
  }

  @Override
  String done(boolean chinese) {
    return chinese ? "已恢复。" : "is reinstated.";
  }
}

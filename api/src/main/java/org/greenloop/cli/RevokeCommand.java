package org.greenloop.cli;

import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.RegisterDesk;
import picocli.CommandLine.Command;

@Command(
    name = "revoke",
    header = {
      "Example:  ./greenloop revoke GL-0000-0000-0000-0000-00 --as operator --reason \"reported figures were wrong\"",
      "",
      "Takes a label or another document back, for good, with the reason. 撤销标识或文件。",
      ""
    },
    description = "Exit code 5 when it was revoked before.",
    mixinStandardHelpOptions = true)
final class RevokeCommand extends StandingDeed {

  @Override
  IssuedDocument change(RegisterDesk desk, String serial) {
    return desk.revoke(serial, by, reason);
  }

  @Override
  String done(boolean chinese) {
    return chinese ? "已撤销。" : "is revoked.";
  }
}

package org.greenloop.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.greenloop.batch.dossier.Dossiers;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "dossier",
    header = {
      "Example:  ./greenloop dossier --scheme pilot-energy-carbon --subject COOL-1 --period 2025 --out out",
      "",
      "Binds application, annexes, assessment and decision into one signed file. 签发申报卷宗。",
      ""
    },
    description =
        "Annexes are shown as pictures of their pages; the files themselves lie inside, byte for"
            + " byte.",
    mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin AssessmentOptions assessment = new AssessmentOptions();

  @Mixin DocumentOutput output = new DocumentOutput();

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      output.issue(context, context.getBean(Dossiers.class).bind(assessment.find(context)).order());
    }
    return ExitCode.OK;
  }
}

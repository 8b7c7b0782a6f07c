package org.greenloop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    header = {
      "Example:  ./greenloop evidence list --scheme green-factory@2025 --subject COOL-1 --period 2025",
      "Example:  ./greenloop evidence list --scheme green-factory@2025 --subject COOL-1 --period 2025"
          + " --criterion green-design",
      ""
    },
    description =
        "Lists the criteria with what is declared; with --criterion its versions, scores, questions and"
            + " answers. 列出证明材料。",
    mixinStandardHelpOptions = true)
final class EvidenceListing implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin EvidenceOptions application = new EvidenceOptions();

  @Option(names = "--criterion", paramLabel = "ID")
  @Nullable String criterion;

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      EvidenceOptions.Found found = application.find(context);
      Dossier dossier =
          context
              .getBean(EvidenceDesk.class)
              .find(EvidenceDesk.application(found.standard(), found.subject(), found.period()));
      EvidenceTables tables = new EvidenceTables(found, dossier, workplace.isChinese());
      if (json) {
        new Out().json(tables.json(Optional.ofNullable(criterion)));
      } else if (criterion == null) {
        tables.print(new Out());
      } else {
        tables.printHistory(new Out(), found.place(criterion).criterion());
      }
    }
    return ExitCode.OK;
  }
}

package org.greenloop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.plausibility.WarningOverriding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "warnings",
    header = {
      "Example:  ./greenloop warnings list --subject COOL-1 --period 2025-03",
      "",
      "Accepted amounts that look unusual, and the reasons given to them. 合理性提示及其说明。",
      ""
    },
    description =
        "A warning stops nothing. Reviewers read it with its reason, or that no reason was given.",
    mixinStandardHelpOptions = true,
    subcommands = {WarningsCommand.Listing.class, WarningsCommand.Overriding.class})
final class WarningsCommand {

  private static final int MOST_WARNINGS = 10_000;

  @Command(
      name = "list",
      header = {
        "Example:  ./greenloop warnings list --submission 12",
        "Example:  ./greenloop warnings list --subject COOL-1 --period 2025-03",
        ""
      },
      description = "Lists warnings and their reasons. 列出合理性提示。",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @ArgGroup(exclusive = true, multiplicity = "1")
    Asked asked = new Asked();

    static final class Asked {
      @Option(
          names = "--submission",
          required = true,
          paramLabel = "NUMBER",
          description = "As the receipt of the import says.")
      long submission;

      @ArgGroup(exclusive = false)
      @Nullable Months months;
    }

    static final class Months {
      @Option(names = "--subject", required = true)
      String subject = "";

      @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
      String period = "";
    }

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        List<NotedWarning> found = find(context);
        if (json) {
          new Out()
              .json(
                  found.stream()
                      .map(noted -> WarningLines.json(noted, workplace.locale()))
                      .toList());
        } else {
          WarningLines.print(new Out(), found, found.size(), workplace.locale());
          if (found.isEmpty()) {
            new Out().line(workplace.isChinese() ? "没有合理性提示。" : "There are no warnings.");
          }
        }
      }
      return ExitCode.OK;
    }

    private List<NotedWarning> find(ConfigurableApplicationContext context) {
      CurrentWarnings warnings = context.getBean(CurrentWarnings.class);
      Months months = asked.months;
      if (months == null) {
        return warnings.list(asked.submission, MOST_WARNINGS);
      }
      var directory = context.getBean(Organizations.class).directory();
      return warnings.list(
          directory.sitesOf(Subjects.get(directory, months.subject)),
          Subjects.period(months.period).months(),
          MOST_WARNINGS);
    }
  }

  @Command(
      name = "override",
      header = {
        "Example:  ./greenloop warnings override --submission 12 --number 1 --as clerk-cool"
            + " --reason \"second line started in March\"",
        ""
      },
      description =
          "Says why an amount is right. Reasons given before stay; the last one holds. Exit code 5"
              + " when the rules do not allow it. 说明数值无误的原因。",
      mixinStandardHelpOptions = true)
  static final class Overriding implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--submission", required = true, paramLabel = "NUMBER")
    long submission;

    @Option(names = "--number", required = true, description = "Of the warning.")
    int number;

    @Option(
        names = "--as",
        required = true,
        paramLabel = "USER",
        description = "A clerk of the company that handed the file in, or an operator.")
    String user = "";

    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        NotedWarning noted =
            context.getBean(WarningOverriding.class).override(submission, number, user, reason);
        WarningLines.print(new Out(), List.of(noted), 1, workplace.locale());
      }
      return ExitCode.OK;
    }
  }
}

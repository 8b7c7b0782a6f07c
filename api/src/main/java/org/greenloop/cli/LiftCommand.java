package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "lift",
    header = {
      "Example:  ./greenloop lift give --scheme green-factory@2025 --subject COOL-1 --as operator"
          + " --reason \"weights agreed with the ministry by letter\"",
      "",
      "Lets labels rest on numbers of a scheme that nobody could confirm. 解除对未经核实参考值的签发禁令。",
      ""
    },
    description =
        "Without a lift such a label is refused. With one, the label prints the numbers, who lifted the"
            + " ban, when and why. Ending a lift leaves issued labels valid.",
    mixinStandardHelpOptions = true,
    subcommands = {LiftCommand.Giving.class, LiftCommand.Ending.class, LiftCommand.Listing.class})
final class LiftCommand {

  @Command(
      name = "give",
      header = {
        "Example:  ./greenloop lift give --scheme green-factory@2025 --as operator --reason TEXT",
        ""
      },
      description =
          "Lifts the ban for an edition, or for one subject of it. Exit code 5 when the rules do not"
              + " allow it. 解除禁令。",
      mixinStandardHelpOptions = true)
  static final class Giving implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
    String scheme = "";

    @Option(
        names = "--subject",
        paramLabel = "CODE",
        description = "Only for this subject. Default: every subject that the edition judges")
    Optional<String> subject = Optional.empty();

    @Option(names = "--as", required = true, paramLabel = "OPERATOR")
    String operator = "";

    @Option(names = "--reason", required = true, description = "The label prints it.")
    String reason = "";

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        SubjectDirectory directory = context.getBean(Organizations.class).directory();
        BanLift lift =
            context
                .getBean(BanLifting.class)
                .give(
                    Subjects.standard(
                        context.getBean(StandardCatalog.class),
                        scheme,
                        context.getBean(Assessing.class).today()),
                    subject.map(code -> Subjects.get(directory, code)),
                    operator,
                    reason);
        print(List.of(lift), directory, workplace.isChinese());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "end",
      header = {
        "Example:  ./greenloop lift end --number 1 --as operator --reason \"values published\"",
        ""
      },
      description =
          "Ends a lift. Nothing new rests on it; labels that were issued stay valid. 结束解除。",
      mixinStandardHelpOptions = true)
  static final class Ending implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--number", required = true, description = "As lift list shows it.")
    long number;

    @Option(names = "--as", required = true, paramLabel = "OPERATOR")
    String operator = "";

    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        BanLift lift = context.getBean(BanLifting.class).end(number, operator, reason);
        print(
            List.of(lift), context.getBean(Organizations.class).directory(), workplace.isChinese());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      header = {"Example:  ./greenloop lift list", ""},
      description = "Lists lifts, those in force and those that ended. 列出解除。",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        List<BanLift> lifts = context.getBean(BanLifts.class).list();
        SubjectDirectory directory = context.getBean(Organizations.class).directory();
        if (json) {
          new Out().json(lifts.stream().map(lift -> json(lift, directory)).toList());
        } else if (lifts.isEmpty()) {
          new Out().line(workplace.isChinese() ? "没有解除任何禁令。" : "Nothing is lifted.");
        } else {
          print(lifts, directory, workplace.isChinese());
        }
      }
      return ExitCode.OK;
    }
  }

  private static void print(List<BanLift> lifts, SubjectDirectory directory, boolean chinese) {
    new Out()
        .table(
            chinese
                ? List.of("编号", "方案", "对象", "解除人", "时间", "理由", "结束")
                : List.of("number", "scheme", "subject", "by", "at", "reason", "ended"),
            lifts.stream()
                .map(
                    lift ->
                        List.of(
                            String.valueOf(lift.id()),
                            lift.schemeReference(),
                            subject(lift, directory).orElse(chinese ? "全部" : "all"),
                            lift.givenByName(),
                            lift.givenAt().toString(),
                            lift.reason(),
                            lift.end()
                                .map(end -> end.at() + ", " + end.endedBy() + ": " + end.reason())
                                .orElse("—")))
                .toList());
  }

  private static Optional<String> subject(BanLift lift, SubjectDirectory directory) {
    return lift.subjectId().map(directory::get).map(Subject::code);
  }

  private static Map<String, Object> json(BanLift lift, SubjectDirectory directory) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", lift.id());
    json.put("scheme", lift.schemeReference());
    json.put("subject", subject(lift, directory).orElse(null));
    json.put("reason", lift.reason());
    json.put("by", lift.givenBy());
    json.put("name", lift.givenByName());
    json.put("at", lift.givenAt().toString());
    json.put("endedAt", lift.end().map(end -> end.at().toString()).orElse(null));
    json.put("endedBy", lift.end().map(BanLift.End::endedBy).orElse(null));
    json.put("endReason", lift.end().map(BanLift.End::reason).orElse(null));
    return json;
  }
}

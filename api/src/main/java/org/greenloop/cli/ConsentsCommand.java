package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.custody.ConsentDesk;
import org.greenloop.custody.ConsentsJson;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "consents",
    header = {
      "Example:  ./greenloop consents allow --as EX-COLLECT --to EX-SMELT --reason \"origin of the"
          + " aluminium for a customer\"",
      "",
      "Who may see names and masses of a trace beyond the direct partners. 追溯信息的公开范围。",
      ""
    },
    description =
        "An event opens only when both its sides allow it to the company that asks. Nothing is deleted:"
            + " who allowed what, when and why stays readable after it is withdrawn.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ConsentsCommand.Allowing.class,
      ConsentsCommand.Withdrawing.class,
      ConsentsCommand.Listing.class
    })
final class ConsentsCommand {

  /// Who works at the command line acts for every company.
  private static final String OPERATOR = "operator";

  private ConsentsCommand() {}

  @Command(
      name = "allow",
      header = {
        "Example:  ./greenloop consents allow --as EX-COLLECT --all --reason \"agreed in the alliance\"",
        ""
      },
      description =
          "Lets a company, or all members, see names, lots and masses of the events that the company"
              + " takes part in. Exit code 5 where that is so already. 允许查看。",
      mixinStandardHelpOptions = true)
  static final class Allowing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--as", required = true, paramLabel = "COMPANY", description = "Whose events.")
    String company = "";

    @ArgGroup(multiplicity = "1")
    Onlookers onlookers = new Onlookers();

    static final class Onlookers {
      @Option(names = "--to", paramLabel = "COMPANY", description = "That may see them.")
      Optional<String> company = Optional.empty();

      @Option(names = "--all", description = "All members may see them.")
      boolean all;
    }

    @Option(names = "--reason", required = true, description = "Kept with the consent.")
    String reason = "";

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        ConsentDesk.Listed given =
            context.getBean(ConsentDesk.class).allow(company, onlookers.company, reason, OPERATOR);
        print(given, json, workplace.locale());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "withdraw",
      header = {
        "Example:  ./greenloop consents withdraw 3 --reason \"the contract has ended\"",
        ""
      },
      description = "Nobody sees anything by it from now on. 撤回。",
      mixinStandardHelpOptions = true)
  static final class Withdrawing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Parameters(paramLabel = "NUMBER", description = "As consents list shows it.")
    long number;

    @Option(names = "--reason", required = true, description = "Kept with the consent.")
    String reason = "";

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        print(
            context.getBean(ConsentDesk.class).withdraw(number, reason, OPERATOR),
            json,
            workplace.locale());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      header = {"Example:  ./greenloop consents list --company EX-COLLECT --json", ""},
      description =
          "Lists consents with their history; with --company those of one company, and whose events"
              + " it may see. 列出公开记录。",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--company", paramLabel = "CODE", description = "Default: all companies.")
    Optional<String> company = Optional.empty();

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        ConsentDesk desk = context.getBean(ConsentDesk.class);
        Optional<Subject> reader =
            company.map(code -> company(context.getBean(Organizations.class), code));
        List<ConsentDesk.Listed> given =
            desk.list().stream()
                .filter(one -> reader.map(own -> own.id() == one.company().id()).orElse(true))
                .toList();
        List<Subject> received = reader.map(desk::allowing).orElseGet(List::of);
        if (json) {
          new Out().json(ConsentsJson.of(given, received, workplace.locale()));
        } else {
          print(given, received, reader);
        }
      }
      return ExitCode.OK;
    }

    private void print(
        List<ConsentDesk.Listed> given, List<Subject> received, Optional<Subject> reader) {
      boolean chinese = workplace.isChinese();
      Out out = new Out();
      if (given.isEmpty()) {
        out.line(
            reader.isPresent()
                ? (chinese ? "该企业没有允许任何人。" : "The company has allowed nothing.")
                : (chinese
                    ? "没有公开记录：各方只看到自己参与的事项和直接交易方。"
                    : "Nobody has allowed anything: everybody sees the own events and direct partners."));
      } else {
        table(out, given, workplace.locale());
      }
      if (!received.isEmpty()) {
        out.line(
            (chinese ? "以下企业允许它查看：" : "These let it see their events: ")
                + String.join(" ", received.stream().map(Subject::code).toList()));
      }
    }

    private static Subject company(Organizations organizations, String code) {
      return organizations
          .directory()
          .find(code, SubjectKind.COMPANY)
          .orElseThrow(() -> new NotFound("no company has the code " + code + " 没有这个企业代码"));
    }
  }

  private static void print(ConsentDesk.Listed listed, boolean json, Locale locale) {
    if (json) {
      new Out().json(ConsentsJson.of(listed, locale));
    } else {
      table(new Out(), List.of(listed), locale);
    }
  }

  private static void table(Out out, List<ConsentDesk.Listed> listed, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    out.table(
        chinese
            ? List.of("编号", "企业", "允许谁查看", "操作人", "时间", "理由", "撤回")
            : List.of("number", "company", "who may see", "by", "at", "reason", "withdrawn"),
        listed.stream().map(one -> row(one, chinese)).toList());
  }

  private static List<String> row(ConsentDesk.Listed listed, boolean chinese) {
    TraceConsent consent = listed.consent();
    return List.of(
        String.valueOf(consent.number()),
        listed.company().code(),
        listed.onlooker().map(Subject::code).orElse(chinese ? "全体成员" : "all members"),
        consent.given().by(),
        consent.given().at().toString(),
        consent.given().reason(),
        consent
            .withdrawn()
            .map(end -> end.at() + ", " + end.by() + ": " + end.reason())
            .orElse("—"));
  }
}

package org.greenloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.ontology.standard.StandardRefused;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "scheme",
    header = {
      "Example:  ./greenloop scheme propose green-workshop-2027.ttl --as clerk-ex-cool --remark \"限值收紧\"",
      "",
      "New editions of schemes: a member proposes, two reviewers adopt, from its first day it judges. 方案新版本。",
      ""
    },
    description =
        "check reads a file and keeps nothing, propose keeps it, vote and withdraw decide, list, show and"
            + " diff tell what there is. Exit code 3 for a file with errors, 5 when the rules do not allow it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SchemeCommand.Checking.class,
      SchemeCommand.Proposing.class,
      SchemeCommand.Listing.class,
      SchemeCommand.Showing.class,
      SchemeCommand.Comparing.class,
      SchemeCommand.Voting.class,
      SchemeCommand.Withdrawing.class
    })
final class SchemeCommand {

  /// What every subcommand does: opens the data, and says in words what a file or a rule refuses.
  abstract static class OnProposals implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Override
    public Integer call() throws IOException {
      try (ConfigurableApplicationContext context = workplace.open()) {
        return run(context.getBean(ProposalDesk.class), context);
      } catch (StandardRefused refused) {
        new ProposalTables(workplace.locale()).print(refused, System.err);
        return ExitCode.DATA;
      } catch (ProposalRefused refused) {
        System.err.println(
            "greenloop: " + new ProposalTables(workplace.locale()).sentence(refused));
        return refused.reason() == ProposalRefused.Reason.NO_PROPOSAL
            ? ExitCode.NOT_FOUND
            : ExitCode.CONFLICT;
      }
    }

    abstract int run(ProposalDesk desk, ConfigurableApplicationContext context) throws IOException;

    final ProposalTables tables() {
      return new ProposalTables(workplace.locale());
    }

    final String choose(String chinese, String english) {
      return workplace.isChinese() ? chinese : english;
    }
  }

  /// Not more than shows that it is too large.
  static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ProposalDesk.READ_BYTES);
    }
  }

  static SchemeProposal get(ConfigurableApplicationContext context, long id) {
    return context
        .getBean(SchemeProposals.class)
        .find(id)
        .orElseThrow(() -> new ProposalRefused(ProposalRefused.Reason.NO_PROPOSAL, id));
  }

  @Command(
      name = "check",
      header = {"Example:  ./greenloop scheme check green-workshop-2027.ttl", ""},
      description = "Reads a file as a proposal would be read, and keeps nothing. 检查方案文件。",
      mixinStandardHelpOptions = true)
  static final class Checking extends OnProposals {

    @Parameters(paramLabel = "FILE", description = "Turtle, UTF-8, at most 5 MB.")
    Path file = Path.of("");

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) throws IOException {
      Standard standard = desk.check(String.valueOf(file.getFileName()), read(file));
      new Out()
          .line(
              choose("%s:没有错误,%d 项准则,自 %s 起施行。", "%s: no errors, %d criteria, judges from %s on.")
                  .formatted(
                      standard.reference(), standard.criteria().size(), standard.validFrom()));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "propose",
      header = {
        "Example:  ./greenloop scheme propose green-workshop-2027.ttl --as clerk-ex-cool --remark \"限值收紧\"",
        ""
      },
      description = "Proposes the edition in a file, for any member. 提出方案的新版本。",
      mixinStandardHelpOptions = true)
  static final class Proposing extends OnProposals {

    @Parameters(paramLabel = "FILE", description = "Turtle, UTF-8, at most 5 MB.")
    Path file = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "USER")
    String user = "";

    @Option(names = "--remark", required = true, description = "What changes, and why.")
    String remark = "";

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) throws IOException {
      SchemeProposal proposal =
          desk.propose(String.valueOf(file.getFileName()), read(file), remark, user);
      new Out()
          .line(
              choose("提案 %d:%s,等待两位评审员表决。", "proposal %d: %s; two reviewers vote on it.")
                  .formatted(proposal.id(), proposal.reference()));
      tables().print(desk.difference(proposal), new Out());
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      header = {"Example:  ./greenloop scheme list", ""},
      description = "Lists all proposals, newest first. 列出提案。",
      mixinStandardHelpOptions = true)
  static final class Listing extends OnProposals {

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) {
      List<SchemeProposal> all = context.getBean(SchemeProposals.class).list();
      if (json) {
        new Out().json(all.stream().map(one -> ProposalTables.json(one)).toList());
      } else if (all.isEmpty()) {
        new Out().line(choose("还没有提案。", "There are no proposals yet."));
      } else {
        tables().print(all, new Out());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "show",
      header = {"Example:  ./greenloop scheme show 3", ""},
      description = "Shows a proposal with its votes; with --turtle its file. 查看提案。",
      mixinStandardHelpOptions = true)
  static final class Showing extends OnProposals {

    @Parameters(paramLabel = "NUMBER")
    long id;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    static final class Form {
      @Option(names = "--json", description = "Print it as JSON.")
      boolean json;

      @Option(names = "--turtle", description = "Print the file as it was handed in.")
      boolean turtle;
    }

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) {
      SchemeProposal proposal = get(context, id);
      if (form.json) {
        new Out().json(ProposalTables.json(proposal));
      } else if (form.turtle) {
        byte[] content = context.getBean(SchemeProposals.class).getContent(id);
        System.out.write(content, 0, content.length);
      } else {
        tables().print(proposal, new Out());
        tables().print(desk.difference(proposal), new Out());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "diff",
      header = {"Example:  ./greenloop scheme diff 3", ""},
      description = "Shows what a proposal says otherwise than the edition before. 与上一版本比较。",
      mixinStandardHelpOptions = true)
  static final class Comparing extends OnProposals {

    @Parameters(paramLabel = "NUMBER")
    long id;

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) {
      SchemeProposal proposal = get(context, id);
      if (json) {
        new Out().json(tables().json(desk.difference(proposal)));
      } else {
        tables().print(desk.difference(proposal), new Out());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "vote",
      header = {
        "Example:  ./greenloop scheme vote 3 --as reviewer-a --approve --reason \"与文件一致\"",
        ""
      },
      description =
          "Votes on a proposal, for a reviewer who did not make it. A rejection ends it, the second"
              + " approval adopts it. 表决。",
      mixinStandardHelpOptions = true)
  static final class Voting extends OnProposals {

    @Parameters(paramLabel = "NUMBER")
    long id;

    @Option(names = "--as", required = true, paramLabel = "REVIEWER")
    String reviewer = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    Choice choice = new Choice();

    static final class Choice {
      @Option(names = "--approve")
      boolean approve;

      @Option(names = "--reject")
      boolean reject;
    }

    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) {
      Verdict verdict = choice.approve ? Verdict.APPROVE : Verdict.REJECT;
      SchemeProposal proposal = desk.vote(id, reviewer, verdict, reason);
      GraphUpdate.follow(context);
      new Out()
          .line(
              switch (proposal.state()) {
                case ADOPTED ->
                    choose(
                            "提案 %d:%s 已采用,自 %s 起施行。",
                            "proposal %d: %s is adopted and judges from %s on.")
                        .formatted(id, proposal.reference(), proposal.validFrom());
                case REJECTED -> choose("提案 %d 已否决。", "proposal %d is rejected.").formatted(id);
                case OPEN, WITHDRAWN ->
                    choose(
                            "提案 %d:已记录,等待另一位评审员表决。",
                            "proposal %d: recorded; another reviewer votes.")
                        .formatted(id);
              });
      return ExitCode.OK;
    }
  }

  @Command(
      name = "withdraw",
      header = {"Example:  ./greenloop scheme withdraw 3 --as clerk-ex-cool --reason \"限值有误\"", ""},
      description = "Withdraws an open proposal, for who made it. 撤回提案。",
      mixinStandardHelpOptions = true)
  static final class Withdrawing extends OnProposals {

    @Parameters(paramLabel = "NUMBER")
    long id;

    @Option(names = "--as", required = true, paramLabel = "USER")
    String user = "";

    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    int run(ProposalDesk desk, ConfigurableApplicationContext context) {
      desk.withdraw(id, user, reason);
      new Out().line(choose("提案 %d 已撤回。", "proposal %d is withdrawn.").formatted(id));
      return ExitCode.OK;
    }
  }
}

package org.greenloop.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.OwnFactor;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.posting.OwnFactorReviewing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "factors",
    header = {
      "Example:  ./greenloop factors list --company EX-COOL",
      "",
      "Factors of a company's own: a supplier's declaration or a measurement, approved by a reviewer of another"
          + " company. 企业自有因子。",
      ""
    },
    description =
        "An approved factor goes before the published edition in months whose rows are posted afterwards;"
            + " months that were posted before take it up when they are restated.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FactorsCommand.Propose.class,
      FactorsCommand.Review.class,
      FactorsCommand.Listing.class
    })
final class FactorsCommand {

  private static Subject company(ConfigurableApplicationContext context, String code) {
    return context
        .getBean(Organizations.class)
        .directory()
        .find(code, SubjectKind.COMPANY)
        .orElseThrow(() -> new NotFound("no company has the code " + code + " 没有这个企业"));
  }

  private static YearMonth month(String text) {
    return Subjects.period(text).months().getFirst();
  }

  @Command(
      name = "propose",
      header = {
        "Example:  ./greenloop factors propose --company EX-COOL --factor carbon-content/NATURAL_GAS"
            + " --value 0.01524 --unit tC/GJ --from 2025-01 --until 2025-12 --as clerk-cool"
            + " --source \"gas supplier, test report 2025-017\"",
        ""
      },
      description = "Proposes a factor. 提出企业自有因子。",
      mixinStandardHelpOptions = true)
  static final class Propose implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--company", required = true, paramLabel = "CODE")
    String company = "";

    @Option(
        names = "--factor",
        required = true,
        paramLabel = "KIND/SUBJECT[/AREA]",
        description = "What it stands for, as explain prints it behind the edition.")
    String factor = "";

    @Option(names = "--value", required = true)
    BigDecimal value = BigDecimal.ZERO;

    @Option(names = "--unit", required = true, description = "Unit of the published factor.")
    String unit = "";

    @Option(names = "--from", required = true, paramLabel = "2025-01", description = "First month.")
    String from = "";

    @Option(names = "--until", required = true, paramLabel = "2025-12", description = "Last month.")
    String until = "";

    @Option(
        names = "--source",
        required = true,
        description = "Who declares or measured it, with the number of the document.")
    String source = "";

    @Option(names = "--as", required = true, paramLabel = "USER")
    String proposedBy = "";

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        OwnFactor proposed =
            context
                .getBean(OwnFactorReviewing.class)
                .propose(
                    new OwnFactor(
                        0,
                        company(context, company).id(),
                        key(factor),
                        value,
                        unit,
                        source,
                        month(from),
                        month(until),
                        proposedBy,
                        Instant.EPOCH,
                        Optional.empty()));
        new Out()
            .line(
                workplace.isChinese()
                    ? "因子 %d 已提出，等待其他企业的评审员批准。".formatted(proposed.id())
                    : "factor %d is proposed; a reviewer of another company approves it"
                        .formatted(proposed.id()));
      }
      return ExitCode.OK;
    }

    private static FactorKey key(String text) {
      String[] parts = text.split("/", 3);
      FactorKind kind =
          FactorKind.find(parts[0])
              .orElseThrow(() -> new NotFound("no factor is of the kind " + parts[0]));
      if (parts.length < 2) {
        throw new NotFound("write KIND/SUBJECT or KIND/SUBJECT/AREA, found " + text);
      }
      return new FactorKey(kind, parts[1], parts.length > 2 ? parts[2] : FactorKey.EVERYWHERE);
    }
  }

  @Command(
      name = "review",
      header = {
        "Example:  ./greenloop factors review --id 3 --as reviewer-a --approve --reason \"test report seen\"",
        ""
      },
      description = "Approves or rejects a proposal, once. 评审企业自有因子。",
      mixinStandardHelpOptions = true)
  static final class Review implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--id", required = true)
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
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        OwnFactor.Verdict verdict =
            choice.approve ? OwnFactor.Verdict.APPROVE : OwnFactor.Verdict.REJECT;
        context.getBean(OwnFactorReviewing.class).review(id, reviewer, verdict, reason);
        new Out()
            .line(
                workplace.isChinese()
                    ? "因子 %d：%s。".formatted(id, choice.approve ? "已批准" : "已否决")
                    : "factor %d is %s".formatted(id, choice.approve ? "approved" : "rejected"));
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      description = "Lists proposals of a company, or all that wait for a review. 列出企业自有因子。",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--company", paramLabel = "CODE")
    @Nullable String company;

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        OwnFactors factors = context.getBean(OwnFactors.class);
        List<OwnFactor> found =
            company == null ? factors.listOpen() : factors.list(company(context, company).id());
        List<List<String>> rows = new ArrayList<>();
        for (OwnFactor factor : found) {
          rows.add(
              List.of(
                  String.valueOf(factor.id()),
                  factor.key().toString(),
                  Out.plain(factor.value()),
                  factor.unit(),
                  factor.validFrom() + " – " + factor.validUntil(),
                  factor
                      .review()
                      .map(review -> review.verdict() + " " + review.reviewer())
                      .orElse(workplace.isChinese() ? "待评审" : "open"),
                  factor.source()));
        }
        new Out()
            .table(
                workplace.isChinese()
                    ? List.of("编号", "因子", "数值", "单位", "有效月份", "评审", "来源")
                    : List.of("id", "factor", "value", "unit", "months", "review", "source"),
                rows);
      }
      return ExitCode.OK;
    }
  }
}

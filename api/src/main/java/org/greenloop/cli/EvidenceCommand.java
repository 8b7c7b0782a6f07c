package org.greenloop.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceDesk.Place;
import org.greenloop.batch.evidence.EvidenceUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evidence",
    header = {
      "Example:  ./greenloop evidence list --scheme green-factory@2025 --subject COOL-1 --period 2025",
      "",
      "What is declared on the criteria of a scheme, and what reviewers say of it. 申报证明材料与评审。",
      ""
    },
    description =
        "state declares, attach adds files, score gives points, ask and answer go in rounds, list shows"
            + " all of it, waiting what is still to do. Nothing is lost: a later statement takes the place of an earlier one. Exit code"
            + " 5 when the rules do not allow it, 3 for a file that is no evidence.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvidenceCommand.Stating.class,
      EvidenceCommand.Attaching.class,
      EvidenceCommand.Scoring.class,
      EvidenceCommand.Asking.class,
      EvidenceCommand.Answering.class,
      EvidenceListing.class,
      EvidenceWaiting.class
    })
final class EvidenceCommand {

  /// What every subcommand but list has.
  abstract static class OnCriterion implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Mixin EvidenceOptions application = new EvidenceOptions();

    @Option(names = "--criterion", required = true, paramLabel = "ID")
    String criterion = "";

    @Option(names = "--as", required = true, paramLabel = "USER")
    String user = "";

    @Override
    public Integer call() throws IOException {
      try (ConfigurableApplicationContext context = workplace.open()) {
        EvidenceDesk desk = context.getBean(EvidenceDesk.class);
        Place place = application.find(context).place(criterion);
        new Out().line(say(desk, place, workplace.isChinese()));
      }
      return ExitCode.OK;
    }

    /// @return what was done, in one sentence
    abstract String say(EvidenceDesk desk, Place place, boolean chinese) throws IOException;

    final String stated(EvidenceDesk desk, Place place, StatementDraft draft, boolean chinese) {
      CriterionStatement statement = desk.state(place, draft, user);
      return (chinese
              ? "%s:陈述第 %d 版,附件 %d 个,等待评审。"
              : "%s: statement version %d with %d attachments; a reviewer scores it.")
          .formatted(criterion, statement.version(), statement.attachments().size());
    }
  }

  static List<EvidenceFile> read(List<Path> paths) throws IOException {
    List<EvidenceFile> files = new ArrayList<>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      EvidenceUpload.requireSize(name, Files.size(path));
      files.add(EvidenceUpload.read(name, Files.readAllBytes(path)));
    }
    return files;
  }

  @Command(
      name = "state",
      header = {
        "Example:  ./greenloop evidence state --scheme green-factory@2025 --subject COOL-1 --period 2025"
            + " --criterion green-design --text \"设计文件见附件\" --as clerk-ex-cool design.pdf",
        ""
      },
      description =
          "Declares on a criterion, for a clerk of its company, of a park for an operator. 陈述一项准则。",
      mixinStandardHelpOptions = true)
  static final class Stating extends OnCriterion {

    @Option(names = "--text", required = true)
    String text = "";

    @Option(
        names = "--applies",
        arity = "1",
        paramLabel = "true|false",
        description = "Of a veto: whether the fact that rules the subject out is there. 否决情形是否存在")
    @Nullable Boolean applies;

    @Option(
        names = "--leave-out",
        paramLabel = "SHA256",
        description = "Attachments of the version before to do without; the others stay.")
    Set<String> leaveOut = Set.of();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "PDF, PNG, JPEG, XLSX or CSV.")
    List<Path> files = List.of();

    @Override
    String say(EvidenceDesk desk, Place place, boolean chinese) throws IOException {
      return stated(
          desk,
          place,
          new StatementDraft(
              Optional.of(text), Optional.ofNullable(applies), leaveOut, read(files)),
          chinese);
    }
  }

  @Command(
      name = "attach",
      header = {
        "Example:  ./greenloop evidence attach --scheme green-factory@2025 --subject COOL-1 --period 2025"
            + " --criterion green-design --as clerk-ex-cool review.xlsx",
        ""
      },
      description = "Adds files to a statement: its next version. 为陈述增加附件。",
      mixinStandardHelpOptions = true)
  static final class Attaching extends OnCriterion {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDF, PNG, JPEG, XLSX or CSV.")
    List<Path> files = List.of();

    @Override
    String say(EvidenceDesk desk, Place place, boolean chinese) throws IOException {
      if (desk.find(place.application()).latest(criterion).isEmpty()) {
        throw new EvidenceRefused(
            "nothing was stated on " + criterion + " yet; use evidence state with the same files");
      }
      return stated(
          desk,
          place,
          new StatementDraft(Optional.empty(), Optional.empty(), Set.of(), read(files)),
          chinese);
    }
  }

  @Command(
      name = "score",
      header = {
        "Example:  ./greenloop evidence score --scheme green-factory@2025 --subject COOL-1 --period 2025"
            + " --criterion green-design --statement 1 --points 6 --remark \"两类产品中有一类\" --as reviewer-a",
        ""
      },
      description =
          "Scores a version of a statement, for a reviewer who is not of a company concerned. 评分。",
      mixinStandardHelpOptions = true)
  static final class Scoring extends OnCriterion {

    @Option(
        names = "--statement",
        required = true,
        paramLabel = "VERSION",
        description = "Of the statement that was read.")
    int version;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Given given = new Given();

    static final class Given {
      @Option(names = "--share", description = "Of the points, 0 to 1.")
      @Nullable BigDecimal share;

      @Option(names = "--points", description = "0 to the weight of the criterion.")
      @Nullable BigDecimal points;

      @Option(
          names = "--applies",
          arity = "1",
          paramLabel = "true|false",
          description = "Of a veto: whether the fact is there.")
      @Nullable Boolean applies;

      ScoreGiven score() {
        if (share != null) {
          return new ScoreGiven.Share(share);
        }
        return points != null
            ? new ScoreGiven.Points(points)
            : new ScoreGiven.Fact(Boolean.TRUE.equals(applies));
      }
    }

    @Option(names = "--remark", required = true)
    String remark = "";

    @Override
    String say(EvidenceDesk desk, Place place, boolean chinese) {
      CriterionScore score = desk.score(place, version, given.score(), remark, user);
      return (chinese ? "%s:第 %d 版得分比例 %s。" : "%s: version %d earns a share of %s.")
          .formatted(criterion, version, Rounding.plain(Rounding.toDecimals(score.share(), 4)));
    }
  }

  @Command(
      name = "ask",
      header = {
        "Example:  ./greenloop evidence ask --scheme green-factory@2025 --subject COOL-1 --period 2025"
            + " --criterion green-design --text \"报告覆盖哪些型号?\" --as reviewer-a",
        ""
      },
      description = "Asks the applicant, for a reviewer; each question begins a round. 提问。",
      mixinStandardHelpOptions = true)
  static final class Asking extends OnCriterion {

    @Option(names = "--text", required = true)
    String text = "";

    @Override
    String say(EvidenceDesk desk, Place place, boolean chinese) {
      CriterionMessage asked = desk.ask(place, text, user);
      return (chinese ? "%s:第 %d 轮提问已记录。" : "%s: question %d is recorded.")
          .formatted(criterion, asked.round());
    }
  }

  @Command(
      name = "answer",
      header = {
        "Example:  ./greenloop evidence answer --scheme green-factory@2025 --subject COOL-1 --period 2025"
            + " --criterion green-design --text \"全部三个型号\" --as clerk-ex-cool",
        ""
      },
      description = "Answers the last question, for the applicant. 答复。",
      mixinStandardHelpOptions = true)
  static final class Answering extends OnCriterion {

    @Option(names = "--text", required = true)
    String text = "";

    @Override
    String say(EvidenceDesk desk, Place place, boolean chinese) {
      CriterionMessage answered = desk.answer(place, text, user);
      return (chinese ? "%s:第 %d 轮答复已记录。" : "%s: the answer to question %d is recorded.")
          .formatted(criterion, answered.round());
    }
  }
}

package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.batch.issuing.Reviewing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "decide",
    header = {
      "Example:  ./greenloop decide --scheme pilot-energy-carbon --subject COOL-1 --period 2025"
          + " --as reviewer-a --approve --reason \"figures traced to invoices\"",
      "",
      "Records what a reviewer says of an assessment. The second reviewer who says the same decides. 评审。",
      ""
    },
    description = "Exit code 5 when the rules do not allow it.",
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin AssessmentOptions assessment = new AssessmentOptions();

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

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      StoredAssessment stored = assessment.find(context);
      Verdict verdict = choice.approve ? Verdict.APPROVE : Verdict.REJECT;
      Optional<CertificationDecision> decision =
          context.getBean(Reviewing.class).review(stored, reviewer, verdict, reason);
      GraphUpdate.follow(context);
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("assessment", stored.id());
        object.put("verdict", verdict.name());
        object.put("decided", decision.isPresent());
        object.put(
            "reviewers",
            decision
                .map(d -> java.util.List.of(d.firstReviewer(), d.secondReviewer()))
                .orElse(java.util.List.of(reviewer)));
        new Out().json(object);
      } else {
        new Out().line(sentence(stored, verdict, decision, workplace.isChinese()));
      }
    }
    return ExitCode.OK;
  }

  private static String sentence(
      StoredAssessment stored,
      Verdict verdict,
      Optional<CertificationDecision> decision,
      boolean chinese) {
    String word =
        verdict == Verdict.APPROVE ? chinese ? "通过" : "approved" : chinese ? "不通过" : "rejected";
    if (decision.isEmpty()) {
      return chinese
          ? "评价 %d：已记录“%s”，等待另一位评审员确认。".formatted(stored.id(), word)
          : "assessment %d: recorded as %s; another reviewer confirms it."
              .formatted(stored.id(), word);
    }
    return chinese
        ? "评价 %d：%s，由 %s 与 %s 决定。"
            .formatted(
                stored.id(), word, decision.get().firstReviewer(), decision.get().secondReviewer())
        : "assessment %d: %s by %s and %s."
            .formatted(
                stored.id(), word, decision.get().firstReviewer(), decision.get().secondReviewer());
  }
}

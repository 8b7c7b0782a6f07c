package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.Waiting;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "waiting",
    header = {"Example:  ./greenloop evidence waiting", ""},
    description =
        "Lists statements without a score and questions without an answer, the longest waiting first."
            + " A remark on a figure is listed too and needs no score. 列出待评分、待答复的事项。",
    mixinStandardHelpOptions = true)
final class EvidenceWaiting implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      List<Waiting> waiting = context.getBean(EvidenceBook.class).listWaiting();
      if (json) {
        new Out().json(waiting.stream().map(one -> json(one, directory)).toList());
      } else if (waiting.isEmpty()) {
        new Out().line(workplace.isChinese() ? "没有待办事项。" : "Nothing waits.");
      } else {
        print(waiting, directory);
      }
    }
    return ExitCode.OK;
  }

  private void print(List<Waiting> waiting, SubjectDirectory directory) {
    boolean chinese = workplace.isChinese();
    new Out()
        .table(
            chinese
                ? List.of("待办", "方案", "对象", "期间", "准则", "自")
                : List.of("to do", "scheme", "subject", "period", "criterion", "since"),
            waiting.stream()
                .map(
                    one ->
                        List.of(
                            word(one.whom(), chinese),
                            one.application().scheme() + "@" + one.application().edition(),
                            directory.get(one.application().subjectId()).code(),
                            one.application().period().toString(),
                            one.criterion(),
                            one.since().toString()))
                .toList());
  }

  private static String word(Waiting.For whom, boolean chinese) {
    return switch (whom) {
      case SCORE -> chinese ? "评分" : "score";
      case ANSWER -> chinese ? "答复" : "answer";
    };
  }

  private static Map<String, Object> json(Waiting one, SubjectDirectory directory) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("for", one.whom().name());
    json.put("scheme", one.application().scheme() + "@" + one.application().edition());
    json.put("subject", directory.get(one.application().subjectId()).code());
    json.put("period", one.application().period().toString());
    json.put("criterion", one.criterion());
    json.put("since", one.since().toString());
    return json;
  }
}

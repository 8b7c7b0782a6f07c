package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.ontology.dataset.Comparison;
import org.greenloop.ontology.dataset.Difference;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.shape.StandardIssue;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ontology",
    header = {
      "Example:  ./greenloop ontology check",
      "",
      "The graph that SPARQL queries: a copy of the books in the data folder. 知识图谱。",
      ""
    },
    description =
        "drain takes in what was written since the last time; close, assess, decide, issue, revoke and"
            + " serve do so by themselves. rebuild throws the copy away and makes it again. check compares"
            + " every statement with the books. Exit code 3 when they differ, 5 while serve has the graph"
            + " open.",
    mixinStandardHelpOptions = true)
final class OntologyCommand {

  @Command(name = "drain", description = "Take in what was written since. 同步")
  int drain(@Mixin Workplace workplace, @Option(names = "--json") boolean json) {
    try (ConfigurableApplicationContext context = workplace.open()) {
      print(workplace, json, context.getBean(Projection.class).drain());
    }
    return ExitCode.OK;
  }

  @Command(name = "rebuild", description = "Make the copy again from the books. 重建")
  int rebuild(@Mixin Workplace workplace, @Option(names = "--json") boolean json) {
    try (ConfigurableApplicationContext context = workplace.open()) {
      print(workplace, json, context.getBean(Projection.class).rebuild());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "check",
      description =
          "Compare every statement with the books and hold it against the shapes of what is published"
              + " (/shapes/published); exit code 3 when something is wrong. 核对")
  int check(
      @Mixin Workplace workplace,
      @Option(names = "--json") boolean json,
      @Option(
              names = "--show",
              defaultValue = "20",
              description = "Differences that are listed. Default: 20")
          int shown) {
    try (ConfigurableApplicationContext context = workplace.open()) {
      Comparison found = context.getBean(Projection.class).check(Math.max(0, shown));
      Out out = new Out();
      if (json) {
        out.json(json(found));
      } else {
        out.line(sentence(found, workplace.isChinese()));
        found.shown().forEach(difference -> out.line("  " + line(difference)));
        found.issues().forEach(issue -> out.line("  " + line(issue, workplace.isChinese())));
      }
      return found.agrees() ? ExitCode.OK : ExitCode.DATA;
    }
  }

  private static void print(Workplace workplace, boolean json, Projection.Receipt receipt) {
    Out out = new Out();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("whole", receipt.whole());
      object.put("changes", receipt.changes());
      object.put("triples", receipt.triples());
      out.json(object);
      return;
    }
    boolean chinese = workplace.isChinese();
    if (receipt.whole()) {
      out.line(
          (chinese ? "已按账簿建立：%d 条陈述" : "made from the books: %d statements")
              .formatted(receipt.triples()));
    } else {
      out.line(
          (chinese ? "%d 处变更，%d 条陈述已更新" : "%d changes, %d statements written")
              .formatted(receipt.changes(), receipt.triples()));
    }
  }

  private static String sentence(Comparison found, boolean chinese) {
    if (found.agrees()) {
      return (chinese
              ? "一致：%d 条陈述与账簿相同，符合全部形状"
              : "agrees: %d statements are as in the books and keep every shape")
          .formatted(found.triples());
    }
    if (found.differences() == 0) {
      return (chinese
              ? "%d 条陈述与账簿相同，但有 %d 处不符合形状"
              : "%d statements are as in the books, but %d places do not keep a shape")
          .formatted(found.triples(), found.broken());
    }
    return (chinese
            ? "不一致：%d 条陈述中有 %d 处差异；运行 ontology rebuild 重建"
            : "differs: of %d statements %d are not as in the books; ontology rebuild makes them again")
        .formatted(found.triples(), found.differences());
  }

  private static String line(Difference difference) {
    String place = difference.kind().name().toLowerCase(java.util.Locale.ROOT);
    String found = difference.found().isEmpty() ? "" : "  ≠  " + difference.found();
    return place + "  " + difference.graph() + "  " + difference.statement() + found;
  }

  private static String line(StandardIssue issue, boolean chinese) {
    return "shape  "
        + issue.file()
        + "  "
        + (issue.focus() + " " + issue.path()).strip()
        + (issue.found().isEmpty() ? "" : "  ≠  " + issue.found())
        + "  "
        + (chinese ? issue.message() : issue.messageEnglish())
        + " ["
        + issue.rule()
        + "]";
  }

  private static Map<String, Object> json(Comparison found) {
    List<Map<String, String>> shown =
        found.shown().stream()
            .map(
                difference -> {
                  Map<String, String> one = new LinkedHashMap<>();
                  one.put("kind", difference.kind().name());
                  one.put("graph", difference.graph());
                  one.put("statement", difference.statement());
                  one.put("found", difference.found());
                  return one;
                })
            .toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("agrees", found.agrees());
    object.put("statements", found.triples());
    object.put("differences", found.differences());
    object.put("shown", shown);
    object.put("broken", found.broken());
    object.put(
        "issues",
        found.issues().stream()
            .map(
                issue -> {
                  Map<String, String> one = new LinkedHashMap<>();
                  one.put("rule", issue.rule());
                  one.put("graph", issue.file());
                  one.put("focus", issue.focus());
                  one.put("path", issue.path());
                  one.put("found", issue.found());
                  one.put("message", issue.messageEnglish());
                  return one;
                })
            .toList());
    return object;
  }
}

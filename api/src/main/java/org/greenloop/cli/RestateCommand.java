package org.greenloop.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorChange;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Restatement;
import org.greenloop.batch.restating.Comparison;
import org.greenloop.batch.restating.Restating;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "restate",
    header = {
      "Example:  ./greenloop restate --period 2025-03",
      "",
      "Computes months by another edition of factors, beside what is in the ledger, and shows each metric"
          + " that would change and why. With --reason it is decided: rows are posted anew. 重述。",
      ""
    },
    description =
        "Nothing closed moves when a new edition is loaded. Decided, the old lines are reversed and stay;"
            + " close the months afterwards, which gives new versions with the reason.",
    mixinStandardHelpOptions = true)
final class RestateCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  @Option(
      names = "--edition",
      paramLabel = "EDITION",
      description = "Edition of factors, such as cn-2026.12. Default: the newest")
  @Nullable String edition;

  @Option(names = "--subject", paramLabel = "CODE", description = "Show this subject only.")
  @Nullable String subject;

  @Option(names = "--reason", description = "Decide it, for this reason.")
  @Nullable String reason;

  @Option(names = "--as", defaultValue = "operator", description = "Who decides. Default: operator")
  String decidedBy = "operator";

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  private final Out out = new Out();

  @Override
  public Integer call() {
    List<Object> printed = new ArrayList<>();
    try (ConfigurableApplicationContext context = workplace.open();
        ProgressLine progress = new ProgressLine()) {
      Restating restating = context.getBean(Restating.class);
      for (YearMonth month : Subjects.period(period).months()) {
        if (reason == null) {
          Comparison comparison = restating.compare(month, Optional.ofNullable(edition));
          printed.add(json(comparison));
          print(comparison);
        } else {
          Restatement decided =
              restating.decide(month, Optional.ofNullable(edition), reason, decidedBy, progress);
          progress.close();
          printed.add(json(decided));
          print(decided);
        }
      }
    }
    if (json) {
      out.json(printed.size() == 1 ? printed.getFirst() : printed);
    }
    return ExitCode.OK;
  }

  private boolean chinese() {
    return workplace.isChinese();
  }

  private void print(Restatement decided) {
    if (!json) {
      out.line(
          chinese()
              ? "%s：已按 %s 重述（原 %s）。请运行 close --period %s 生成新版本。"
                  .formatted(
                      decided.period(),
                      decided.toEdition(),
                      decided.fromEdition(),
                      decided.period())
              : "%s: restated by %s (was %s); run close --period %s for the new versions"
                  .formatted(
                      decided.period(),
                      decided.toEdition(),
                      decided.fromEdition(),
                      decided.period()));
    }
  }

  private void print(Comparison comparison) {
    if (json) {
      return;
    }
    List<Comparison.Difference> differences = shown(comparison);
    out.line(
        chinese()
            ? "%s：%s → %s，%d 行中 %d 行的结果不同，%d 个指标变化（尚未生效；加 --reason 决定）"
                .formatted(
                    comparison.period(),
                    comparison.fromEdition(),
                    comparison.toEdition(),
                    comparison.rows(),
                    comparison.changedRows(),
                    differences.size())
            : "%s: %s → %s, %d of %d rows come out differently, %d metrics change (nothing is decided; --reason decides)"
                .formatted(
                    comparison.period(),
                    comparison.fromEdition(),
                    comparison.toEdition(),
                    comparison.changedRows(),
                    comparison.rows(),
                    differences.size()));
    for (Comparison.Difference difference : differences) {
      out.line(
          "  %s %s: %s → %s %s"
              .formatted(
                  difference.subject().code(),
                  difference.before().indicator().code(),
                  value(difference.before()),
                  value(difference.after()),
                  difference.before().indicator().unit()));
      for (Comparison.Cause cause : difference.causes()) {
        out.line(
            "      %s%s %s, %s: %s"
                .formatted(
                    cause.difference().signum() > 0 ? "+" : "",
                    Out.plain(cause.difference()),
                    cause.account().unit().symbol() + " " + cause.account().code(),
                    chinese() ? cause.rows() + " 行" : cause.rows() + " rows",
                    String.join("; ", cause.changes().stream().map(this::change).toList())));
      }
    }
  }

  private List<Comparison.Difference> shown(Comparison comparison) {
    return comparison.differences().stream()
        .filter(difference -> subject == null || difference.subject().code().equals(subject))
        .toList();
  }

  private static String value(Metric metric) {
    return metric.value().map(Out::plain).orElse(metric.availability().name())
        + " ("
        + metric.confidence()
        + ")";
  }

  private String change(FactorChange change) {
    return change.key() + " " + side(change.before()) + " → " + side(change.after());
  }

  private String side(Optional<Factor> factor) {
    return factor
        .map(known -> known.value().map(Out::plain).orElse("—") + " [" + known.confidence() + "]")
        .orElse(chinese() ? "无" : "none");
  }

  private static Map<String, Object> json(Restatement decided) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("restatement", decided.id());
    object.put("period", decided.period().toString());
    object.put("fromEdition", decided.fromEdition());
    object.put("toEdition", decided.toEdition());
    object.put("reason", decided.reason());
    object.put("decidedBy", decided.decidedBy());
    return object;
  }

  private Map<String, Object> json(Comparison comparison) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("period", comparison.period().toString());
    object.put("fromEdition", comparison.fromEdition());
    object.put("toEdition", comparison.toEdition());
    object.put("rows", comparison.rows());
    object.put("changedRows", comparison.changedRows());
    object.put("differences", shown(comparison).stream().map(RestateCommand::json).toList());
    return object;
  }

  private static Map<String, Object> json(Comparison.Difference difference) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("subject", difference.subject().code());
    object.put("code", difference.before().indicator().code());
    object.put("unit", difference.before().indicator().unit());
    object.put("before", json(difference.before()));
    object.put("after", json(difference.after()));
    object.put("causes", difference.causes().stream().map(RestateCommand::json).toList());
    return object;
  }

  private static Map<String, Object> json(Metric metric) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("value", metric.value().map(Out::plain).orElse(null));
    object.put("availability", metric.availability().name());
    object.put("confidence", metric.confidence().name());
    return object;
  }

  private static Map<String, Object> json(Comparison.Cause cause) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("account", cause.account().code());
    object.put("difference", Out.plain(cause.difference()));
    object.put("rows", cause.rows());
    object.put(
        "factors",
        cause.changes().stream()
            .map(
                change -> {
                  Map<String, Object> factor = new LinkedHashMap<>();
                  factor.put("key", change.key().toString());
                  factor.put("before", change.before().map(RestateCommand::json).orElse(null));
                  factor.put("after", change.after().map(RestateCommand::json).orElse(null));
                  return factor;
                })
            .toList());
    return object;
  }

  private static Map<String, Object> json(Factor factor) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", factor.id());
    object.put("value", factor.value().map(Out::plain).orElse(null));
    object.put("confidence", factor.confidence().name());
    object.put("source", factor.source());
    return object;
  }
}

package org.greenloop.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.store.StepTimes;
import org.greenloop.store.StepTimes.StepTime;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "times",
    header = {
      "Example:  ./greenloop times",
      "",
      "Says how long imports, closings and assessments of all subjects took, step by step. 各步骤用时。",
      ""
    },
    description =
        "take-in reads the rows, settle holds them against each other and against earlier ones, check"
            + " asks whether they are plausible, post writes the ledger.",
    mixinStandardHelpOptions = true)
final class TimesCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("file", "template", "rows", "seconds", "rows/s", "steps");

  @Mixin Workplace workplace = new Workplace();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      Map<List<Object>, List<StepTime>> jobs = new LinkedHashMap<>();
      for (StepTime step : context.getBean(StepTimes.class).list()) {
        jobs.computeIfAbsent(
                List.of(step.subject(), step.template(), step.rows()), key -> new ArrayList<>())
            .add(step);
      }
      new Out().table(COLUMNS, jobs.values().stream().map(TimesCommand::row).toList());
    }
    return ExitCode.OK;
  }

  private static List<String> row(List<StepTime> steps) {
    StepTime first = steps.getFirst();
    BigDecimal seconds =
        steps.stream().map(StepTime::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
    StringBuilder shares = new StringBuilder();
    for (StepTime step : steps) {
      shares.append(shares.isEmpty() ? "" : " ").append(step.step()).append(' ');
      shares.append(step.seconds().setScale(1, RoundingMode.HALF_EVEN));
    }
    boolean rate = first.rows() > 0 && seconds.signum() > 0;
    return List.of(
        first.subject(),
        first.template(),
        first.rows() == 0 ? "" : String.valueOf(first.rows()),
        seconds.setScale(1, RoundingMode.HALF_EVEN).toString(),
        rate
            ? BigDecimal.valueOf(first.rows())
                .divide(seconds, 0, RoundingMode.HALF_EVEN)
                .toPlainString()
            : "",
        shares.toString());
  }
}

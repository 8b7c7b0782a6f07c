package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.freight.FormLine;
import org.greenloop.batch.freight.GreenFreightForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "freight-form",
    header = {
      "Example:  ./greenloop freight-form --subject PARK-SD --period 2025Q4 --base 2025Q1",
      "",
      "Fills the quarterly form of green freight, 32 items. 绿色货运配送运行情况信息表。",
      ""
    },
    description =
        "An item is computed from closed months, or declared (template declarations), or missing.",
    mixinStandardHelpOptions = true)
final class FreightFormCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("no", "item", "value", "unit", "origin", "confidence");

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", required = true, description = "Code of a site, company or park.")
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025Q1|2025-03|2025")
  String period = "";

  @Option(
      names = "--base",
      paramLabel = "2024|2025Q1",
      description = "Period before the programme; items 15 and 32 refer to it. 示范建设期初")
  @Nullable String base;

  @Option(names = "--json", description = "Print as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    Optional<ReportingPeriod> begin = Optional.ofNullable(base).map(Subjects::period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Subject one = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      List<FormLine> lines = context.getBean(GreenFreightForm.class).fill(one, asked, begin);
      if (json) {
        new Out().json(lines.stream().map(this::object).toList());
      } else {
        new Out().table(COLUMNS, lines.stream().map(this::cells).toList());
      }
    }
    return ExitCode.OK;
  }

  private List<String> cells(FormLine line) {
    return List.of(
        String.valueOf(line.item().number()),
        workplace.isChinese()
            ? line.item().declared().name()
            : line.item().declared().nameEnglish(),
        line.value().orElse(""),
        line.unit(),
        line.origin().name(),
        line.confidence().name());
  }

  private Map<String, Object> object(FormLine line) {
    Map<String, Object> object = new LinkedHashMap<>();
    List<String> cells = new ArrayList<>(cells(line));
    for (int i = 0; i < COLUMNS.size(); i++) {
      object.put(COLUMNS.get(i), cells.get(i));
    }
    return object;
  }
}

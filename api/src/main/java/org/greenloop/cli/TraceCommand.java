package org.greenloop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.custody.TraceJson;
import org.greenloop.wording.CustodyWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    header = {
      "Example:  ./greenloop trace LOT-2026-0007 --back --json",
      "",
      "Where a lot came from and where it went. 来源可查、去向可追、责任可究。",
      ""
    },
    description =
        "Shares are by mass: what goes into an event is taken as mixed. Shows all, or what one"
            + " company may see of it.",
    mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

  private static final int MASS_DECIMALS = 3;
  private static final CustodyWording WORDING = new CustodyWording();

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "LOT", description = "Code of the lot.")
  String lot = "";

  @ArgGroup Way way = new Way();

  static final class Way {
    @Option(names = "--back", description = "Where it came from (default). 来源。")
    boolean back;

    @Option(names = "--forward", description = "Where it went. 去向。")
    boolean forward;
  }

  @Option(
      names = "--company",
      paramLabel = "CODE",
      description = "As this company sees it. Default: all that is known.")
  Optional<String> company = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      Onlooker onlooker =
          company
              .map(code -> Onlooker.of(company(context.getBean(Organizations.class), code).id()))
              .orElse(Onlooker.OF_ALL);
      LotTrace trace =
          context
              .getBean(LotTracing.class)
              .find(
                  lot, way.forward ? LotTrace.Direction.FORWARD : LotTrace.Direction.BACK, onlooker)
              .orElseThrow(() -> new NotFound("no lot has the code " + lot + " 没有这个批次号"));
      if (json) {
        new Out().json(TraceJson.of(trace, workplace.locale()));
      } else {
        print(new Out(), trace, workplace.locale());
      }
    }
    return ExitCode.OK;
  }

  private static Subject company(Organizations organizations, String code) {
    return organizations
        .directory()
        .find(code, SubjectKind.COMPANY)
        .orElseThrow(() -> new NotFound("no company has the code " + code + " 没有这个企业代码"));
  }

  private static void print(Out out, LotTrace trace, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    out.line(
        String.join(
            "  ",
            trace.lot(),
            trace.material().map(code -> WORDING.material(code, locale)).orElse(""),
            mass(trace.mass()),
            trace.holder().map(Subject::code).orElse("")));
    switch (trace.direction()) {
      case BACK ->
          out.table(
              chinese ? List.of("来源", "占比") : List.of("source", "share"),
              trace.sources().stream().map(source -> row(source, locale)).toList());
      case FORWARD ->
          out.table(
              chinese
                  ? List.of("去向", "材料", "批次", "站点", "占比")
                  : List.of("fate", "material", "lot", "site", "share"),
              trace.destinations().stream().map(destination -> row(destination, locale)).toList());
    }
    out.table(
        chinese
            ? List.of("步骤", "日期", "事项", "责任方", "接收方", "投入", "产出", "占比")
            : List.of("step", "date", "event", "answers for it", "to", "took", "gave", "share"),
        trace.steps().stream().map(step -> row(step, locale)).toList());
    if (trace.closedSteps() > 0) {
      out.line(
          chinese
              ? "%d 个步骤不涉及该企业，双方都允许（consents）后才显示名称和重量".formatted(trace.closedSteps())
              : "%d steps without names and masses: the company took no part in them, and not both sides allow it (consents)"
                  .formatted(trace.closedSteps()));
    }
  }

  private static List<String> row(LotTrace.Source source, Locale locale) {
    return List.of(
        source
            .product()
            .map(product -> WORDING.product(product, locale))
            .orElseGet(() -> WORDING.word(source.ground(), locale)),
        WORDING.percent(source.share()));
  }

  private static List<String> row(LotTrace.Destination destination, Locale locale) {
    return List.of(
        WORDING.word(destination.fate(), locale)
            + destination.route().map(route -> " (" + WORDING.word(route, locale) + ")").orElse(""),
        WORDING.material(destination.material(), locale),
        destination.lot().orElse(""),
        destination.operator().map(Subject::code).orElse("—"),
        WORDING.percent(destination.share()));
  }

  private static List<String> row(LotTrace.Step step, Locale locale) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(step.number()));
    cells.add(step.date().toString());
    cells.add(
        WORDING.word(step.kind(), locale)
            + step.process().map(code -> " " + WORDING.process(code, locale)).orElse(""));
    cells.add(step.operator().map(Subject::code).orElse("—"));
    cells.add(step.holder().map(Subject::code).orElse("—"));
    cells.add(content(step.took(), step.in(), locale));
    cells.add(content(step.gave(), step.out(), locale));
    cells.add(WORDING.percent(step.share()));
    return cells;
  }

  private static String content(List<String> materials, Optional<Quantity> mass, Locale locale) {
    return materials.isEmpty()
        ? ""
        : (WORDING.materials(materials, locale) + " " + mass(mass)).strip();
  }

  private static String mass(Optional<Quantity> mass) {
    return mass.map(
            one ->
                Rounding.plain(Rounding.toDecimals(one.in(Unit.KILOGRAM).value(), MASS_DECIMALS))
                    + " kg")
        .orElse("");
  }
}

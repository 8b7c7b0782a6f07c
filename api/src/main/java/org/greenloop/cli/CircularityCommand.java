package org.greenloop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.footprint.CircularityJson;
import org.greenloop.footprint.FootprintJson;
import org.greenloop.footprint.FootprintNumbers;
import org.greenloop.wording.FootprintWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "circularity",
    header = {
      "Example:  ./greenloop circularity COOL-FRIDGE",
      "",
      "How far a product closes the loop: R_cyc, R_cov of a vehicle, MCI. 可再利用率、可回收利用率、物质循环指标。",
      ""
    },
    description =
        "From masses that its maker handed in (processes import) and what its process says already, with formula,"
            + " source and confidence.",
    mixinStandardHelpOptions = true)
final class CircularityCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("product", "code", "part", "value", "unit", "confidence", "place");

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "PRODUCT", description = "Code, or COMPANY/PRODUCT.")
  String product = "";

  @Option(
      names = "--as",
      paramLabel = "COMPANY",
      description = "Show what this company may see. 以该企业的身份查看")
  @Nullable String viewer;

  @Option(names = "--format", description = "table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    Format wanted = json ? Format.JSON : format;
    try (ConfigurableApplicationContext context = workplace.open()) {
      CircularityReport report =
          context
              .getBean(CircularityDesk.class)
              .find(
                  product,
                  viewer == null
                      ? OptionalInt.empty()
                      : OptionalInt.of(
                          FootprintCommand.company(context.getBean(Organizations.class), viewer)))
              .orElseThrow(() -> notFound(product));
      switch (wanted) {
        case JSON -> new Out().json(CircularityJson.of(report));
        case CSV -> new Out().csv(COLUMNS, rows(report));
        case TABLE -> print(new Out(), report);
      }
      return ExitCode.OK;
    } catch (FootprintRefused refused) {
      return FootprintLines.refuse(refused, wanted == Format.JSON, workplace.locale());
    }
  }

  private static NotFound notFound(String product) {
    return new NotFound(
        "nobody states masses of "
            + product
            + "; hand them in: greenloop processes import, template in docs/footprint.md"
            + " 没有谁填报该产品的质量，请用 processes import 导入");
  }

  private static List<List<String>> rows(CircularityReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (CircularityReport.Figure figure : report.figures()) {
      String code = FootprintJson.code(figure.formula().code());
      rows.add(
          List.of(
              FootprintCommand.cell(report.product()),
              code,
              "",
              FootprintNumbers.exact(figure.value().value()),
              figure.value().unit().symbol(),
              figure.leastSure().name(),
              ""));
      for (CircularityReport.Input input : figure.inputs()) {
        rows.add(
            List.of(
                FootprintCommand.cell(report.product()),
                code,
                input.code(),
                FootprintNumbers.exact(input.value()),
                input.unit(),
                input.confidence().name(),
                FootprintCommand.cell(input.place())));
      }
    }
    return rows;
  }

  /// An index has no unit to print.
  private static String read(CircularityReport.Figure figure) {
    String unit = figure.value().unit().symbol();
    String value = FootprintNumbers.read(figure.value().value(), unit);
    return figure.value().unit() == Unit.ONE ? value : value + " " + unit;
  }

  private void print(Out out, CircularityReport report) {
    boolean chinese = workplace.isChinese();
    Locale locale = workplace.locale();
    FootprintWording wording = new FootprintWording();
    out.line(report.owner() + "  " + report.product());
    for (CircularityReport.Figure figure : report.figures()) {
      out.line("");
      out.line(
          "%s  %s  [%s]%s"
              .formatted(
                  wording.word(figure.formula().code(), locale),
                  read(figure),
                  figure.leastSure(),
                  figure
                      .formula()
                      .limit()
                      .map(
                          limit ->
                              (chinese ? "  通常限值 ≥ %s %s [%s]" : "  usual limit ≥ %s %s [%s]")
                                  .formatted(
                                      limit.value().toPlainString(),
                                      figure.value().unit().symbol(),
                                      limit.confidence()))
                      .orElse("")));
      out.line(
          "  %s  (%s, %s)"
              .formatted(
                  figure.formula().formula(),
                  figure.formula().source(),
                  figure.formula().confidence()));
      if (!figure.inputs().isEmpty()) {
        out.table(
            chinese
                ? List.of("符号", "内容", "数值", "单位", "来自", "可信度")
                : List.of("symbol", "what", "value", "unit", "from", "confidence"),
            figure.inputs().stream()
                .map(
                    input ->
                        List.of(
                            input.symbol(),
                            wording.input(input, locale),
                            FootprintNumbers.read(input.value(), input.unit()),
                            input.unit(),
                            wording.from(input, locale),
                            input.confidence().name()))
                .toList());
      }
    }
    if (report.view() != SupplierView.FULL) {
      out.line(
          (chinese ? "供应商公开范围：" : "the supplier shows: ") + wording.word(report.view(), locale));
    }
  }
}

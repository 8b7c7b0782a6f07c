package org.greenloop.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.MissingFigure;
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
    name = "footprint",
    header = {
      "Example:  ./greenloop footprint COOL-FRIDGE --method cut-off --period 2025",
      "",
      "The footprint of one unit of a product, through the whole network of suppliers. 产品碳足迹。",
      ""
    },
    description =
        "Puts together imported processes, closed months of sites and factors, and solves all products at"
            + " once, loops included. The other two methods stand beside the one that was asked for.",
    mixinStandardHelpOptions = true)
final class FootprintCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("product", "method", "part", "name", "value", "unit", "share");

  @Mixin Workplace workplace = new Workplace();

  @Parameters(
      paramLabel = "PRODUCT",
      description = "Code, name or process id of the product, or COMPANY/PRODUCT.")
  String product = "";

  @Option(
      names = "--method",
      paramLabel = "cut-off|cff|avoided",
      description = "How recycling is shared: cut-off (default), cff, avoided. 分配方法")
  String method = FootprintMethod.CUT_OFF.code();

  @Option(
      names = "--period",
      paramLabel = "2025-03|2025",
      description = "Closed months by which sites are counted. 期间")
  @Nullable String period;

  @Option(names = "--category", description = "Impact category; default: climate change. 影响类别")
  @Nullable String category;

  @Option(
      names = "--as",
      paramLabel = "COMPANY",
      description = "Show what this company may see. 以该企业的身份查看")
  @Nullable String viewer;

  @Option(names = "--top", description = "Contributions that are named. Default: 20")
  int top = 20;

  @Option(names = "--uncertainty", description = "Propagate the uncertainty of all amounts. 不确定性")
  boolean uncertainty;

  @Option(names = "--runs", description = "Runs of a Monte Carlo simulation. 蒙特卡洛次数")
  int runs;

  @Option(names = "--seed", description = "Seed of the simulation. Default: 1")
  long seed = 1;

  @Option(names = "--format", description = "table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    Format wanted = json ? Format.JSON : format;
    try (ConfigurableApplicationContext context = workplace.open()) {
      FootprintReport report =
          context
              .getBean(FootprintDesk.class)
              .find(question(context.getBean(Organizations.class)))
              .orElseThrow(() -> notFound(product));
      switch (wanted) {
        case JSON -> new Out().json(FootprintJson.of(product, report));
        case CSV -> new Out().csv(COLUMNS, rows(product, report));
        case TABLE -> print(new Out(), report);
      }
      return ExitCode.OK;
    } catch (FootprintRefused refused) {
      return FootprintLines.refuse(refused, wanted == Format.JSON, workplace.locale());
    }
  }

  static NotFound notFound(String product) {
    return new NotFound(
        "nobody makes "
            + product
            + "; import its process: greenloop processes import, or register it by products.csv"
            + " 没有谁生产该产品，请先导入其过程或登记产品");
  }

  private FootprintQuestion question(Organizations organizations) {
    return new FootprintQuestion(
        product,
        method(method),
        Optional.ofNullable(period).map(Subjects::period),
        Optional.ofNullable(category),
        viewer == null ? OptionalInt.empty() : OptionalInt.of(company(organizations, viewer)),
        Math.max(0, top),
        uncertainty,
        runs > 1
            ? Optional.of(new FootprintQuestion.Simulation(Math.min(runs, 1_000_000), seed))
            : Optional.empty());
  }

  static FootprintMethod method(String text) {
    return FootprintMethod.find(text)
        .orElseThrow(
            () ->
                new NotFound(
                    "no method "
                        + text
                        + "; write cut-off, cff or avoided 方法写作 cut-off、cff、avoided"));
  }

  static int company(Organizations organizations, String code) {
    return organizations
        .directory()
        .find(code, SubjectKind.COMPANY)
        .orElseThrow(() -> new NotFound("no company has the code " + code + " 没有这个企业"))
        .id();
  }

  private static List<List<String>> rows(String asked, FootprintReport report) {
    List<List<String>> rows = new ArrayList<>();
    String unit = report.unit();
    report
        .allocations()
        .forEach(
            (other, value) ->
                rows.add(
                    row(
                        asked,
                        other,
                        "total",
                        "",
                        value.map(FootprintNumbers::exact).orElse(""),
                        unit)));
    report
        .stages()
        .forEach(
            (stage, value) ->
                rows.add(
                    row(
                        asked,
                        report.method(),
                        "stage",
                        FootprintJson.code(stage),
                        FootprintNumbers.exact(value),
                        unit)));
    for (FootprintReport.Contribution each : report.contributions()) {
      List<String> row =
          new ArrayList<>(
              row(
                  asked,
                  report.method(),
                  "contribution",
                  name(each),
                  FootprintNumbers.exact(each.value()),
                  unit));
      row.set(row.size() - 1, FootprintNumbers.exact(each.share()));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> row(
      String asked, FootprintMethod method, String part, String name, String value, String unit) {
    return List.of(cell(asked), method.code(), part, cell(name), value, cell(unit), "");
  }

  /// Names come from files of members and may hold anything.
  static String cell(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String name(FootprintReport.Contribution each) {
    return each.process().isEmpty()
        ? each.company()
        : (each.company() + " " + each.process()).strip();
  }

  private void print(Out out, FootprintReport report) {
    boolean chinese = workplace.isChinese();
    Locale locale = workplace.locale();
    FootprintWording wording = new FootprintWording();
    out.line(
        "%s  1 %s  %s  %s %s  ±%s  [%s]"
            .formatted(
                product,
                report.product().output().unit(),
                wording.word(report.method(), locale),
                FootprintNumbers.read(report.footprint().value()),
                report.unit(),
                new BigDecimal(report.footprint().errorBound()).round(new MathContext(2)),
                wording.category(report.category(), locale)));
    out.table(
        chinese ? List.of("分配方法", "碳足迹", "单位") : List.of("method", "footprint", "unit"),
        report.allocations().entrySet().stream()
            .map(
                each ->
                    List.of(
                        wording.word(each.getKey(), locale),
                        each.getValue().map(FootprintNumbers::read).orElse("—"),
                        report.unit()))
            .toList());
    if (!report.stages().isEmpty()) {
      out.line("");
      out.table(
          chinese ? List.of("阶段", "数值") : List.of("stage", "value"),
          report.stages().entrySet().stream()
              .map(
                  each ->
                      List.of(
                          wording.word(each.getKey(), locale),
                          FootprintNumbers.read(each.getValue())))
              .toList());
    }
    if (!report.contributions().isEmpty()) {
      out.line("");
      out.table(
          chinese ? List.of("贡献", "数值", "%") : List.of("contribution", "value", "%"),
          report.contributions().stream()
              .map(
                  each ->
                      List.of(
                          (each.company() + " " + wording.process(each, locale)).strip(),
                          FootprintNumbers.read(each.value()),
                          FootprintNumbers.percent(each.share())))
              .toList());
    }
    out.line("");
    out.table(
        chinese ? List.of("声明", "内容") : List.of("declaration", "content"),
        wording.declaration(report, locale).stream()
            .map(line -> List.of(line.label(), line.content()))
            .toList());
    out.line("");
    out.line(
        (chinese ? "初级数据占比 %s %%" : "share of primary data %s %%")
            .formatted(FootprintNumbers.percent(report.primaryDataShare())));
    if (report.view() != SupplierView.FULL) {
      out.line(
          (chinese ? "供应商公开范围：" : "the supplier shows: ") + wording.word(report.view(), locale));
    }
    if (!report.missing().isEmpty()) {
      out.line(
          (chinese ? "站点指标缺失，未计入：" : "figures of sites that are missing and not counted: ")
              + report.missing().stream()
                  .map(MissingFigure::text)
                  .collect(Collectors.joining(", ")));
    }
    if (!report.uncharacterised().isEmpty()) {
      out.line(
          (chinese ? "没有因子，未计入：" : "without a factor and not counted: ")
              + String.join(", ", report.uncharacterised()));
    }
    report
        .uncertainty()
        .ifPresent(
            spread ->
                out.line(
                    (chinese ? "95%% 区间（传播）%s … %s" : "95 %% interval, propagated: %s … %s")
                        .formatted(
                            FootprintNumbers.read(spread.low()),
                            FootprintNumbers.read(spread.high()))));
    report
        .simulation()
        .ifPresent(
            runs ->
                out.line(
                    (chinese
                            ? "95%% 区间（蒙特卡洛 %d 次，种子 %d）%s … %s，中位数 %s"
                            : "95 %% interval, %d runs, seed %d: %s … %s, median %s")
                        .formatted(
                            runs.runs(),
                            seed,
                            FootprintNumbers.read(runs.low()),
                            FootprintNumbers.read(runs.high()),
                            FootprintNumbers.read(runs.median()))));
  }
}

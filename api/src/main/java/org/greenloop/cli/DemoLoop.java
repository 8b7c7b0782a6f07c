package org.greenloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.footprint.FootprintNumbers;
import org.greenloop.wording.CustodyWording;
import org.greenloop.wording.FootprintWording;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The loop closed: where an ingot came from, and the footprint of a refrigerator that is made with
/// it.
final class DemoLoop {

  private static final String PRODUCT = "COOL-FRIDGE";
  private static final String LOT = "AL-202506";
  private static final String FOLDER = "classpath:examples/processes/";

  private final ConfigurableApplicationContext context;
  private final Out out;
  private final Locale locale;

  DemoLoop(ConfigurableApplicationContext context, Out out, Locale locale) {
    this.context = context;
    this.out = out;
    this.locale = locale;
  }

  private String say(String zh, String en) {
    return locale.equals(Locale.CHINESE) ? zh : en;
  }

  /// The same file again is nothing new.
  void takeProcesses() throws IOException {
    Resource[] files = files("processes");
    int processes = 0;
    for (Resource file : files) {
      processes += take(file, String.valueOf(file.getFilename()));
    }
    for (Resource file : files("circularity")) {
      take(file, String.valueOf(file.getFilename()));
    }
    out.line(
        say("  单元过程 %d 个，来自 %d 家企业", "  %d unit processes of %d companies")
            .formatted(processes, files.length));
  }

  private static Resource[] files(String kind) throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources(FOLDER + kind + "-EX-*.csv");
    Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
    return files;
  }

  private int take(Resource file, String name) throws IOException {
    String company = name.replaceAll("processes-|circularity-|[.]csv", "");
    Path copy = Files.createTempFile("greenloop", ".csv");
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      ProcessImport.Receipt receipt =
          context.getBean(ProcessImport.class).take(copy, name, company, company);
      if (receipt.file().isEmpty()) {
        FootprintLines.print(out, receipt.issues(), locale);
        throw new IllegalStateException("the example " + name + " has issues");
      }
      return receipt.processes();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /// A line for each product that an ingot once was.
  void trace() {
    CustodyWording wording = new CustodyWording();
    LotTrace trace =
        context
            .getBean(LotTracing.class)
            .find(LOT, LotTrace.Direction.BACK, Onlooker.OF_ALL)
            .orElseThrow();
    for (LotTrace.Source source : trace.sources()) {
      out.line(
          "  %s ← %s  %s"
              .formatted(
                  LOT,
                  source
                      .product()
                      .map(product -> wording.product(product, locale))
                      .orElseGet(() -> wording.word(source.ground(), locale)),
                  wording.percent(source.share())));
    }
  }

  /// Total and stages by all methods side by side.
  void footprint(ReportingPeriod period) throws IOException {
    FootprintWording wording = new FootprintWording();
    List<FootprintReport> reports = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(PRODUCT));
    for (FootprintMethod method : FootprintMethod.values()) {
      reports.add(find(method, period));
      header.add(wording.word(method, locale));
    }
    List<List<String>> rows = new ArrayList<>();
    for (LifeCycleStage stage : LifeCycleStage.values()) {
      List<String> row = new ArrayList<>(List.of(wording.word(stage, locale)));
      reports.forEach(
          report -> row.add(FootprintNumbers.read(report.stages().getOrDefault(stage, 0.0))));
      rows.add(row);
    }
    FootprintReport first = reports.getFirst();
    List<String> total =
        new ArrayList<>(List.of(first.unit() + " / " + first.product().output().unit()));
    reports.forEach(report -> total.add(FootprintNumbers.read(report.footprint().value())));
    rows.add(total);
    out.table(header, rows);
    out.line(
        say(
                "  初级数据占比 %s %%；%d 个产品同时求解",
                "  share of primary data %s %%; %d products solved at once")
            .formatted(FootprintNumbers.percent(first.primaryDataShare()), first.processes()));
  }

  /// How far the product closes the loop.
  void circularity() throws IOException {
    FootprintWording wording = new FootprintWording();
    context
        .getBean(CircularityDesk.class)
        .find(PRODUCT, OptionalInt.empty())
        .orElseThrow()
        .figures()
        .forEach(
            figure ->
                out.line(
                    "  %s  %s  [%s]"
                        .formatted(
                            wording.word(figure.formula().code(), locale),
                            FootprintNumbers.read(
                                figure.value().value(), figure.value().unit().symbol()),
                            figure.leastSure())));
  }

  private FootprintReport find(FootprintMethod method, ReportingPeriod period) throws IOException {
    return context
        .getBean(FootprintDesk.class)
        .find(
            new FootprintQuestion(
                PRODUCT,
                method,
                Optional.of(period),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                false,
                Optional.empty()))
        .orElseThrow();
  }
}

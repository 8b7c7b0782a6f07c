package org.greenloop.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;

/// What the sites made: one product a site and month.
final class ProductionFile {

  private static final List<String> HEADER =
      List.of("站点代码", "月份", "产品代码", "产量", "计量单位", "总产值(万元)", "工业增加值(万元)", "凭证号");

  /// Draws of production stand apart from those of the deliveries, which count from 0.
  private static final int PLACE = -1;

  private ProductionFile() {}

  static WrittenFile write(Path folder, GenerationPlan plan, Layout layout) throws IOException {
    try (CsvLines lines = new CsvLines(folder, "production.csv", HEADER)) {
      for (YearMonth month : plan.months()) {
        for (int site = 0; site < layout.sites(); site++) {
          Draw draw = Draw.at(plan.seed(), month, site, PLACE);
          Trade trade = Trade.of(site);
          long outputValue = draw.between(120_000, 600_000);
          long valueAdded = outputValue * draw.between(20, 35) / 100;
          lines.write(
              layout.siteCode(site),
              month.toString(),
              trade.product(),
              Long.toString(draw.between(100, 90_000)),
              trade.unit(),
              Delivery.number(outputValue, 2),
              Delivery.number(valueAdded, 2),
              "P" + Layout.padded(lines.row(), 7));
        }
      }
      return lines.written();
    }
  }
}

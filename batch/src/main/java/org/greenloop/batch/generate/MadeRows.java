package org.greenloop.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;
import org.greenloop.batch.job.Progress;

/// The rows that a [RowMaker] makes: month by month, site by site.
final class MadeRows {

  /// Of at most 200 bytes, so that a file stays below the 200 MB that intake takes.
  private static final long ROWS_PER_FILE = 1_000_000;

  private static final int ROWS_BETWEEN_NEWS = 10_000;

  /// Draws of a template stand apart from those of the others and from the deliveries of energy,
  /// which count from 0.
  private static final int PLACES_OF_A_TEMPLATE = 1 << 20;

  private MadeRows() {}

  static List<WrittenFile> write(
      Path folder, GenerationPlan plan, Layout layout, RowMaker maker, long rows, Progress progress)
      throws IOException {
    int firstPlace = -PLACES_OF_A_TEMPLATE * (RowMakers.ALL.indexOf(maker) + 1);
    try (TemplateFiles files =
        new TemplateFiles(folder, maker.template(), maker.header(), ROWS_PER_FILE)) {
      long written = 0;
      for (int month = 0; month < plan.months().size(); month++) {
        YearMonth period = plan.months().get(month);
        for (int site = 0; site < layout.sites(); site++) {
          int share = layout.share(rows, month, site);
          for (int number = 0; number < share; number++) {
            Draw draw = Draw.at(plan.seed(), period, site, firstPlace + number);
            files.write(maker.row(new Place(layout, period, site, number), draw));
            written++;
            if (written % ROWS_BETWEEN_NEWS == 0) {
              progress.advanced("generate", written, OptionalLong.of(rows));
            }
          }
        }
      }
      return files.written();
    }
  }
}

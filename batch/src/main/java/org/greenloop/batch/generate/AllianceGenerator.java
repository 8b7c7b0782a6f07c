package org.greenloop.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;
import org.greenloop.batch.job.Progress;

/// Writes a fictional alliance of any size: one company, `GEN-1`, with its sites in parks and what
/// they report.
///
/// Nothing but the plan decides a byte. Memory does not grow with the number of rows.
public final class AllianceGenerator {

  private AllianceGenerator() {}

  /// Writes master data and a file for each template of the mix into `folder`, over those of an
  /// earlier run, and `faults.csv`, which names file, row and rule of every energy row that is
  /// wrong on purpose.
  ///
  /// A mix without `production` has one row of it for each site and month besides, since every
  /// intensity is per output.
  ///
  /// @param progress hears how many rows of a template are written
  public static GenerationSummary generate(Path folder, GenerationPlan plan, Progress progress)
      throws IOException {
    Files.createDirectories(folder);
    removeEarlier(folder);
    Layout layout = Layout.of(plan);
    Map<String, Long> shares = plan.mix().share(plan.rows());
    List<WrittenFile> files = new ArrayList<>(MasterFiles.write(folder, layout));
    if (shares.containsKey(RowMakers.METER)) {
      files.add(MasterFiles.meters(folder, layout));
    }
    long faultyRows = 0;
    if (shares.containsKey(RowMakers.ENERGY)) {
      try (EnergyFiles energy = new EnergyFiles(folder)) {
        new EnergyRows(plan, layout).write(energy, progress);
        files.addAll(energy.written());
        faultyRows = energy.faultyRows();
      }
    }
    for (RowMaker maker : RowMakers.ALL) {
      boolean always = maker.template().equals(RowMakers.PRODUCTION);
      long rows = shares.getOrDefault(maker.template(), always ? layout.cells() : 0);
      if (rows > 0) {
        files.addAll(
            MadeRows.write(
                folder,
                plan,
                layout,
                maker,
                rows,
                shares.containsKey(maker.template()) ? progress : Progress.SILENT));
      }
    }
    return new GenerationSummary(files, faultyRows);
  }

  private static void removeEarlier(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MasterFiles.METERS));
    TemplateFiles.removeEarlier(folder, RowMakers.ENERGY);
    for (RowMaker maker : RowMakers.ALL) {
      TemplateFiles.removeEarlier(folder, maker.template());
    }
  }
}

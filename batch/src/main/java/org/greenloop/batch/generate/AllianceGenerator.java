package org.greenloop.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;
import org.greenloop.batch.job.Progress;

/// Writes a fictional alliance of any size: one company, `GEN-1`, with its sites in parks, their
/// energy and production.
///
/// Nothing but the plan decides a byte. Memory does not grow with the number of rows.
public final class AllianceGenerator {

  private AllianceGenerator() {}

  /// Writes `parks.csv`, `companies.csv`, `sites.csv`, `products.csv`, `energy.csv` and
  /// `production.csv` into `folder`, over those of an earlier run, and `faults.csv`, which names
  /// file, row and rule of every energy row that is wrong on purpose.
  ///
  /// @param progress hears how many energy rows are written
  public static GenerationSummary generate(Path folder, GenerationPlan plan, Progress progress)
      throws IOException {
    Files.createDirectories(folder);
    removeEarlierEnergy(folder);
    Layout layout = Layout.of(plan);
    List<WrittenFile> files = new ArrayList<>(MasterFiles.write(folder, layout));
    try (EnergyFiles energy = new EnergyFiles(folder)) {
      new EnergyRows(plan, layout).write(energy, progress);
      files.addAll(energy.written());
      files.add(ProductionFile.write(folder, plan, layout));
      return new GenerationSummary(files, energy.faultyRows());
    }
  }

  /// What an earlier, larger run left would be taken for a part of this one.
  private static void removeEarlierEnergy(Path folder) throws IOException {
    int number = 2;
    while (Files.deleteIfExists(folder.resolve(EnergyFiles.name(number)))) {
      number++;
    }
  }
}

package org.greenloop.batch.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.spreadsheet.Sheet;
import org.greenloop.batch.spreadsheet.Workbook;
import org.greenloop.batch.spreadsheet.WorkbookOpening;

/// Opens what was handed in once more, as it lies in the archive.
public final class SubmittedTables {

  private final FileArchive archive;

  public SubmittedTables(FileArchive archive) {
    this.archive = archive;
  }

  /// What is done with the tables while their file is open.
  @FunctionalInterface
  public interface Use {
    void of(List<Table> tables) throws IOException;
  }

  /// The tables that the submission may have been read from: the file, or what its sheet may hold.
  public void read(Submission submission, Use use) throws IOException {
    if (submission.sheet().isEmpty()) {
      if (CsvFile.open(archive.path(submission.sha256()))
          instanceof CsvOpening.Opened(CsvFile csv)) {
        use.of(List.of(csv));
      }
    } else if (Workbook.open(archive.path(submission.sha256()))
        instanceof WorkbookOpening.Opened(Workbook opened)) {
      try (Workbook workbook = opened) {
        for (Sheet sheet : workbook.sheets()) {
          if (submission.sheet().equals(Optional.of(sheet.name()))) {
            use.of(sheet.tables());
          }
        }
      }
    }
  }
}

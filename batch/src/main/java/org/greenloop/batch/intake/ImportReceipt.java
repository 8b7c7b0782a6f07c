package org.greenloop.batch.intake;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.plausibility.NotedWarning;

/// What became of a file, or of a sheet of a workbook: accepted + rejected = rows.
///
/// @param submission empty for master data, and where the file as a whole could not be read
/// @param template code of the template; empty where none was recognised
/// @param fileName as it is shown to people, with the sheet: `energy.xlsx [能源]`
/// @param sheet name of the sheet; empty for a file that is no workbook, and for a workbook that
///   could not be read
/// @param issues all of them, up to the limit asked for
/// @param issueCount how many there are
/// @param repeated the same bytes were handed in before; this is what became of them then
/// @param unknownColumns columns that were not read
/// @param charset as recognised
/// @param notices what the submitter should know, though nothing is wrong: hidden rows, formulas
/// @param meterMonths completeness of the meters it reads
/// @param warnings accepted amounts that ask for a second look, up to the limit asked for
/// @param warningCount how many there are
public record ImportReceipt(
    Optional<Long> submission,
    String template,
    String fileName,
    Optional<String> sheet,
    String sha256,
    long rows,
    long accepted,
    long rejected,
    List<RowIssue> issues,
    long issueCount,
    boolean repeated,
    List<String> unknownColumns,
    String charset,
    List<RowIssue> notices,
    List<MeterMonth> meterMonths,
    List<NotedWarning> warnings,
    long warningCount) {

  /// Whether every row was taken.
  public boolean isClean() {
    return issueCount == 0;
  }
}

package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.FileProblem.Code;

/// Stops the reading of a workbook that is not one, is damaged, or goes beyond a limit.
final class RefusedWorkbook extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient FileProblem problem;

  private RefusedWorkbook(Code code, String found) {
    super(code + ": " + found);
    this.problem = FileProblem.of(code, found);
  }

  /// @param part what cannot be read
  static RefusedWorkbook broken(String part) {
    return new RefusedWorkbook(Code.BROKEN_WORKBOOK, part);
  }

  static RefusedWorkbook limit(String what, long limit) {
    return new RefusedWorkbook(Code.WORKBOOK_LIMIT, what + " > " + limit);
  }

  static RefusedWorkbook of(Code code, String found) {
    return new RefusedWorkbook(code, found);
  }

  FileProblem problem() {
    return problem;
  }
}

package org.greenloop.batch.intake;

import java.util.List;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.CellFlaw;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.Header;

/// Rows that cannot be read as cells, and cells that have no value, as issues.
final class Defects {

  private Defects() {}

  static RowIssue issue(CsvDefect defect, Header header) {
    Rule rule =
        switch (defect.code()) {
          case BAD_QUOTING, UNCLOSED_QUOTE -> Rule.BAD_QUOTING;
          case TOO_MANY_CELLS -> Rule.TOO_MANY_CELLS;
          case CELL_TOO_LONG -> Rule.CELL_TOO_LONG;
          case WRONG_ENCODING -> Rule.BAD_ENCODING;
          case CONTROL_CHARACTER -> Rule.CONTROL_CHARACTER;
        };
    return new RowIssue(
        defect.row(), "", rule, defect.found(), List.of(header.position(defect.column() - 1)));
  }

  static Rule rule(CellFlaw.Code code) {
    return switch (code) {
      case ERROR -> Rule.CELL_ERROR;
      case FORMULA_WITHOUT_VALUE -> Rule.FORMULA_WITHOUT_VALUE;
      case LONG_NUMBER -> Rule.LONG_NUMBER;
    };
  }
}

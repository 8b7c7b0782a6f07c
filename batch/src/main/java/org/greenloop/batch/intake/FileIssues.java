package org.greenloop.batch.intake;

import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;

/// What is wrong with a file or its header as a whole.
final class FileIssues {

  private static final int LONGEST_HEADER = 80;

  private FileIssues() {}

  static RowIssue of(FileProblem problem) {
    Rule rule =
        switch (problem.code()) {
          case EMPTY_FILE -> Rule.EMPTY_FILE;
          case TOO_LARGE -> Rule.FILE_TOO_LARGE;
          case NOT_TEXT -> Rule.NOT_A_TEXT_FILE;
          case BAD_ENCODING -> Rule.BAD_ENCODING;
          case BAD_HEADER -> Rule.BAD_HEADER;
          case DUPLICATE_HEADER -> Rule.AMBIGUOUS_COLUMN;
          case TOO_MANY_COLUMNS -> Rule.TOO_MANY_COLUMNS;
          case PASSWORD -> Rule.WORKBOOK_WITH_PASSWORD;
          case MACROS -> Rule.WORKBOOK_WITH_MACROS;
          case BROKEN_WORKBOOK -> Rule.BROKEN_WORKBOOK;
          case WORKBOOK_LIMIT -> Rule.WORKBOOK_LIMIT;
        };
    return new RowIssue(
        problem.row().orElse(1),
        "",
        rule,
        problem.found(),
        problem.byteOffset().isPresent()
            ? List.of(String.valueOf(problem.byteOffset().getAsLong()))
            : List.of());
  }

  /// Why no template takes the header.
  static List<RowIssue> ofHeader(Table table, IntakeTemplate closest, HeaderMatch match) {
    int row = table.headerRow();
    if (isOfNoTemplate(match)) {
      String header = String.join(", ", table.header().cells());
      return List.of(
          new RowIssue(
              row,
              "",
              Rule.UNKNOWN_TEMPLATE,
              header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) + "…" : header,
              List.of()));
    }
    List<RowIssue> issues = new ArrayList<>();
    for (Column column : match.missing()) {
      issues.add(
          new RowIssue(
              row,
              column.names().getFirst(),
              Rule.MISSING_COLUMN,
              "",
              List.of(closest.code(), String.join(" / ", column.names()))));
    }
    match
        .ambiguous()
        .forEach(
            ambiguous ->
                issues.add(
                    new RowIssue(
                        row,
                        ambiguous.names().getFirst(),
                        Rule.AMBIGUOUS_COLUMN,
                        String.join(" / ", ambiguous.names()),
                        List.of(closest.code()))));
    return issues;
  }

  /// One column that happens to have a known name does not make a file of a template.
  static boolean isOfNoTemplate(HeaderMatch match) {
    return match.columns().size() < 2;
  }
}

package org.greenloop.accounting.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementThreshold;
import org.greenloop.accounting.recycling.Substitution;

/// The reference tables of recycling as they are shipped, so that tests hold the data and not a
/// copy of it.
final class References {

  private static final Path FOLDER =
      Path.of("..", "batch", "src", "main", "resources", "reference");

  private References() {}

  static RenewableResources resources() {
    return new RenewableResources(
        rows("renewable-resources.csv").stream()
            .map(
                row ->
                    new RenewableResource(
                        cell(row, "code"),
                        present(row, "parent"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        present(row, "contains")
                            .map(codes -> List.of(codes.split("\\|")))
                            .orElse(List.of()),
                        cell(row, "manifest").equals("yes"),
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  static TreatmentProcesses processes() {
    return new TreatmentProcesses(
        rows("treatment-processes.csv").stream()
            .map(
                row ->
                    new TreatmentProcess(
                        cell(row, "code"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        present(row, "loss_limit_percent")
                            .map(limit -> Quantity.of(limit, Unit.PERCENT)),
                        cell(row, "end").equals("final")
                            ? TreatmentProcess.End.FINAL
                            : TreatmentProcess.End.INTERMEDIATE,
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  static CustodyLimits limits() {
    Map<String, BigDecimal> parameters = new LinkedHashMap<>();
    rows("custody-limits.csv")
        .forEach(row -> parameters.put(cell(row, "parameter"), new BigDecimal(cell(row, "value"))));
    return CustodyLimits.of(parameters);
  }

  static List<ElementThreshold> thresholds() {
    return rows("element-thresholds.csv").stream()
        .map(
            row ->
                new ElementThreshold(
                    cell(row, "element"),
                    Quantity.of(cell(row, "minimum_percent"), Unit.PERCENT),
                    cell(row, "source"),
                    Confidence.valueOf(cell(row, "confidence"))))
        .toList();
  }

  static List<Substitution> substitutions() {
    return rows("substitutions.csv").stream()
        .map(
            row ->
                new Substitution(
                    cell(row, "id"),
                    cell(row, "material"),
                    cell(row, "area"),
                    present(row, "data_year")
                        .map(year -> OptionalInt.of(Integer.parseInt(year)))
                        .orElse(OptionalInt.empty()),
                    new BigDecimal(cell(row, "primary")),
                    new BigDecimal(cell(row, "recycled")),
                    new BigDecimal(cell(row, "quality")),
                    cell(row, "source"),
                    Confidence.valueOf(cell(row, "confidence"))))
        .toList();
  }

  static CustodyReview review() {
    return new CustodyReview(resources(), processes(), thresholds(), limits());
  }

  private static String cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).orElseThrow();
  }

  private static Optional<String> present(Map<String, String> row, String column) {
    return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
  }

  private static List<Map<String, String>> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      List<String> header = cells(lines.getFirst());
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = cells(line);
        if (cells.size() != header.size()) {
          throw new IllegalStateException(file + ": " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(header.get(i), cells.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// RFC 4180 without line breaks inside of cells.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (!quoted && !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\0') {
          cell.setCharAt(cell.length() - 1, '"');
          quoted = true;
        } else {
          quoted = !quoted;
          if (!quoted) {
            cell.append('\0');
          }
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().replace("\0", ""));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().replace("\0", ""));
    return cells;
  }
}

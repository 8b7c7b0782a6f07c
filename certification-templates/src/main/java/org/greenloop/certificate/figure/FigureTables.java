package org.greenloop.certificate.figure;

import java.util.List;

/// Tables that documents with figures attach as CSV.
public final class FigureTables {

  private FigureTables() {}

  public static CsvTable factors(List<FactorUse> factors) {
    CsvTable table =
        new CsvTable("id", "edition", "of", "year", "value", "unit", "source", "confidence");
    for (FactorUse factor : factors) {
      table.row(
          List.of(
              factor.id(),
              factor.edition(),
              factor.subject(),
              factor.dataYear().map(String::valueOf).orElse(""),
              CsvTable.number(factor.value()),
              factor.unit(),
              factor.source(),
              factor.confidence().name()));
    }
    return table;
  }

  public static CsvTable figures(List<Figure> figures) {
    CsvTable table =
        new CsvTable(
            "code",
            "name_zh",
            "name_en",
            "value",
            "unit",
            "availability",
            "confidence",
            "uncertainty_percent",
            "score",
            "reports_present",
            "reports_expected",
            "estimated_percent");
    for (Figure figure : figures) {
      table.row(
          List.of(
              figure.code(),
              figure.name().zh(),
              figure.name().en(),
              CsvTable.number(figure.value()),
              figure.unit(),
              figure.availability().name(),
              figure.confidence().name(),
              CsvTable.number(figure.uncertaintyPercent()),
              CsvTable.number(figure.score()),
              figure.reports().map(known -> String.valueOf(known.present())).orElse(""),
              figure.reports().map(known -> String.valueOf(known.expected())).orElse(""),
              figure.estimatedPercent().toPlainString()));
    }
    return table;
  }
}

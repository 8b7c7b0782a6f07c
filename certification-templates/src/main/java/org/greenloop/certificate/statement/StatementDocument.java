package org.greenloop.certificate.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.ContentJson;
import org.greenloop.certificate.figure.CsvTable;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.FigureDocument;
import org.greenloop.certificate.figure.FigureFields;
import org.greenloop.certificate.figure.FigureTables;
import org.greenloop.certificate.figure.Issue;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.PageWords;
import org.greenloop.certificate.figure.Party;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;

/// The pages of a monthly statement, with its data inside.
///
/// A function of content, issue and language: the same three give the same bytes. Safe for any
/// number of threads; one instance is enough.
public final class StatementDocument {

  private static final ContentJson<StatementContent> JSON =
      new ContentJson<>(StatementContent.class, "MonthlyStatement");

  private final FigureDocument pages =
      new FigureDocument("/org/greenloop/certificate/statement/statement");

  /// An unsigned PDF/A-3a and PDF/UA-1.
  ///
  /// @throws org.greenloop.certificate.layout.MissingGlyphException for a character that no font
  ///   has
  public byte[] render(StatementContent content, Issue issue, Language language) {
    return pages.render(
        issue,
        content.owner().orElse(content.subject()).name(),
        Bilingual.same(content.month().toString()),
        words -> fields(content, words),
        attachments(content, issue),
        language);
  }

  /// The exact content of a statement, from the file `statement.jsonld` inside it.
  ///
  /// @throws IllegalArgumentException when it is no statement
  public static StatementContent read(byte[] json) {
    return JSON.read(json);
  }

  /// The content alone, which is the same however often it is issued.
  public static byte[] data(StatementContent content) {
    return JSON.write(content);
  }

  private static List<Attachment> attachments(StatementContent content, Issue issue) {
    return List.of(
        JSON.attach(
            issue,
            content.owner().orElse(content.subject()),
            content.subject(),
            content,
            "statement.jsonld"),
        figures(content).attach("figures.csv"),
        FigureTables.factors(content.factors()).attach("factors.csv"));
  }

  private static CsvTable figures(StatementContent content) {
    CsvTable table =
        new CsvTable(
            "subject",
            "month",
            "version",
            "code",
            "name_zh",
            "name_en",
            "value",
            "unit",
            "last_month",
            "last_year",
            "availability",
            "confidence",
            "uncertainty_percent");
    for (StatementContent.Line line : content.figures()) {
      Figure figure = line.figure();
      table.row(
          List.of(
              content.subject().code(),
              content.month().toString(),
              String.valueOf(content.closed().version()),
              figure.code(),
              figure.name().zh(),
              figure.name().en(),
              CsvTable.number(figure.value()),
              figure.unit(),
              CsvTable.number(line.lastMonth()),
              CsvTable.number(line.lastYear()),
              figure.availability().name(),
              figure.confidence().name(),
              CsvTable.number(figure.uncertaintyPercent())));
    }
    return table;
  }

  private static Fields fields(StatementContent content, PageWords words) {
    long unconfirmed =
        content.figures().stream().filter(line -> line.figure().unconfirmed()).count();
    long withoutValue =
        content.figures().stream().filter(line -> line.figure().value().isEmpty()).count();
    List<Fields> benchmarks = benchmarks(content, words);
    return new Fields()
        .text("subject", words.of(content.subject().name()))
        .text("subjectCode", content.subject().code())
        .text("creditCode", content.subject().creditCode())
        .text("owner", content.owner().map(Party::name).map(words::of).orElse(""))
        .text("ownerCode", content.owner().map(Party::creditCode).orElse(""))
        .text("month", words.month(content.month()))
        .text("version", String.valueOf(content.closed().version()))
        .text("reason", content.closed().reason())
        .when("corrected", content.closed().version() > 1)
        .text("reports", words.reports(content.reports()))
        .text("figureCount", String.valueOf(content.figures().size()))
        .text("unconfirmedCount", String.valueOf(unconfirmed))
        .when("unconfirmed", unconfirmed > 0)
        .text("withoutValueCount", String.valueOf(withoutValue))
        .text("unreportedCount", String.valueOf(content.unreported().size()))
        .text("issueCount", String.valueOf(content.issues().size()))
        .text("warningCount", String.valueOf(content.warnings().size() + content.moreWarnings()))
        .text("factorCount", String.valueOf(content.factors().size()))
        .when("hasFigures", !content.figures().isEmpty())
        .rows("signatories", List.of())
        .rows("charts", FigureFields.charts(content.trends(), words))
        .rows("themes", themes(content, words))
        .rows("benchmarks", benchmarks)
        .rows("issues", FigureFields.notices(content.issues(), words))
        .rows("warnings", FigureFields.notices(content.warnings(), words))
        .text(
            "moreWarnings",
            content.moreWarnings() == 0 ? "" : String.valueOf(content.moreWarnings()))
        .rows(
            "members",
            content.members().stream().map(member -> FigureFields.party(member, words)).toList())
        .rows("months", FigureFields.months(months(content)))
        .rows("factors", FigureFields.factors(content.factors(), words))
        .text(
            "unreported",
            content.unreported().stream()
                .map(words::of)
                .collect(Collectors.joining(words.get("list.separator"))));
  }

  /// The stated month last.
  private static List<MonthVersion> months(StatementContent content) {
    List<MonthVersion> months = new ArrayList<>(content.comparedMonths());
    months.add(content.closed());
    return months;
  }

  private static List<Fields> themes(StatementContent content, PageWords words) {
    Map<String, List<StatementContent.Line>> themes = new LinkedHashMap<>();
    for (StatementContent.Line line : content.figures()) {
      themes.computeIfAbsent(line.figure().theme(), theme -> new ArrayList<>()).add(line);
    }
    return themes.entrySet().stream()
        .map(
            theme ->
                new Fields()
                    .text("theme", words.theme(theme.getKey()))
                    .rows(
                        "lines", theme.getValue().stream().map(line -> line(line, words)).toList()))
        .toList();
  }

  private static Fields line(StatementContent.Line line, PageWords words) {
    int decimals = line.figure().decimals();
    return FigureFields.trust(line.figure(), words)
        .text("lastMonth", words.number(line.lastMonth(), decimals))
        .text("monthChange", words.change(line.changePercent(line.lastMonth())))
        .text("lastYear", words.number(line.lastYear(), decimals))
        .text("yearChange", words.change(line.changePercent(line.lastYear())));
  }

  private static List<Fields> benchmarks(StatementContent content, PageWords words) {
    List<Fields> rows = new ArrayList<>();
    for (StatementContent.Line line : content.figures()) {
      for (StatementContent.Benchmark benchmark : line.benchmarks()) {
        Figure figure = line.figure();
        boolean met = figure.value().filter(benchmark::isMetBy).isPresent();
        rows.add(
            new Fields()
                .text("name", words.of(figure.name()))
                .text("unit", figure.unit())
                .text("value", words.number(figure.value(), figure.decimals()))
                .text("limit", words.limit(benchmark.direction(), benchmark.limit()))
                .text("scheme", words.of(benchmark.schemeName()))
                .text("schemeId", benchmark.scheme())
                .text("industry", benchmark.industry())
                .text("distance", distance(figure, benchmark, words))
                .when("met", met)
                .when("missed", figure.value().isPresent() && !met)
                .text("confidence", words.confidence(benchmark.confidence()))
                .when("unconfirmed", benchmark.confidence().mustBeDeclared()));
      }
    }
    return rows;
  }

  private static String distance(
      Figure figure, StatementContent.Benchmark benchmark, PageWords words) {
    return figure
        .value()
        .map(value -> benchmark.direction().distance(value, benchmark.limit()))
        .filter(missing -> missing.compareTo(BigDecimal.ZERO) > 0)
        .map(missing -> words.number(Optional.of(missing), figure.decimals()))
        .orElse("");
  }
}

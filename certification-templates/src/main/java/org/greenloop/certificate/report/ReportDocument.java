package org.greenloop.certificate.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.ContentJson;
import org.greenloop.certificate.figure.CsvTable;
import org.greenloop.certificate.figure.FactorUse;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.FigureDocument;
import org.greenloop.certificate.figure.FigureFields;
import org.greenloop.certificate.figure.FigureTables;
import org.greenloop.certificate.figure.Issue;
import org.greenloop.certificate.figure.PageWords;
import org.greenloop.certificate.figure.Party;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Attachment.Relationship;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;

/// The pages of a pilot assessment report, with its data inside.
///
/// A function of content, issue, source and language: the same give the same bytes. Safe for any
/// number of threads; one instance is enough.
public final class ReportDocument {

  private static final ContentJson<ReportContent> JSON =
      new ContentJson<>(ReportContent.class, "PilotAssessmentReport");

  private static final int MONTHS_IN_A_LINE = 6;

  private final FigureDocument pages =
      new FigureDocument("/org/greenloop/certificate/report/report");

  /// An unsigned PDF/A-3a and PDF/UA-1.
  ///
  /// @param assessment the stored assessment as JSON-LD, attached as what the report was made from
  /// @throws org.greenloop.certificate.layout.MissingGlyphException for a character that no font
  ///   has
  public byte[] render(ReportContent content, String assessment, Issue issue, Language language) {
    return pages.render(
        issue,
        content.owner().orElse(content.subject()).name(),
        Bilingual.same(content.period()),
        words -> fields(content, words),
        attachments(content, assessment, issue),
        language);
  }

  /// The exact content of a report, from the file `report.jsonld` inside it.
  ///
  /// @throws IllegalArgumentException when it is no report
  public static ReportContent read(byte[] json) {
    return JSON.read(json);
  }

  /// The content alone, which is the same however often it is issued.
  public static byte[] data(ReportContent content) {
    return JSON.write(content);
  }

  private static List<Attachment> attachments(
      ReportContent content, String assessment, Issue issue) {
    return List.of(
        JSON.attach(
            issue,
            content.owner().orElse(content.subject()),
            content.subject(),
            content,
            "report.jsonld"),
        criteria(content).attach("criteria.csv"),
        FigureTables.figures(content.figures()).attach("figures.csv"),
        FigureTables.factors(content.factors()).attach("factors.csv"),
        new Attachment(
            "assessment.jsonld",
            "application/ld+json",
            Relationship.SOURCE,
            assessment.getBytes(StandardCharsets.UTF_8)));
  }

  private static CsvTable criteria(ReportContent content) {
    CsvTable table =
        new CsvTable(
            "subject",
            "period",
            "criterion",
            "name_zh",
            "name_en",
            "clause",
            "value",
            "limit",
            "unit",
            "distance",
            "points",
            "weight",
            "outcome",
            "missing",
            "confidence");
    for (CriterionEntry entry : content.criteria()) {
      Optional<CriterionEntry.Measure> measure = entry.measure();
      table.row(
          List.of(
              content.subject().code(),
              content.period(),
              entry.id(),
              entry.name().zh(),
              entry.name().en(),
              entry.clause(),
              CsvTable.number(measure.flatMap(CriterionEntry.Measure::value)),
              CsvTable.number(
                  measure.flatMap(CriterionEntry.Measure::limit).map(CriterionEntry.Limit::value)),
              measure.map(CriterionEntry.Measure::unit).orElse(""),
              CsvTable.number(measure.flatMap(CriterionEntry.Measure::distance)),
              CsvTable.number(entry.points()),
              entry.weight().toPlainString(),
              entry.judgement().name(),
              entry.missing().map(Enum::name).orElse(""),
              entry.confidence().name()));
    }
    return table;
  }

  // ---- Fields ----------------------------------------------------------------------------------

  private static Fields fields(ReportContent content, PageWords words) {
    ReportContent.Result result = content.result();
    Optional<ReportContent.Place> own = content.ranking().own();
    List<FactorUse> doubtfulFactors =
        content.factors().stream().filter(factor -> factor.confidence().mustBeDeclared()).toList();
    List<Figure> doubtfulFigures = content.figures().stream().filter(Figure::unconfirmed).toList();
    List<CriterionEntry> doubtfulCriteria =
        content.criteria().stream().filter(ReportDocument::isUnconfirmed).toList();
    return new Fields()
        .text("kind", words.get("kind." + content.subject().kind().name()))
        .when("authority", content.audience() == ReportContent.Audience.AUTHORITY)
        .text("subject", words.of(content.subject().name()))
        .text("subjectCode", content.subject().code())
        .text("creditCode", content.subject().creditCode())
        .text("owner", content.owner().map(Party::name).map(words::of).orElse(""))
        .text("ownerCode", content.owner().map(Party::creditCode).orElse(""))
        .text("scheme", words.of(content.scheme().name()))
        .text("schemeId", content.scheme().id())
        .text("edition", content.scheme().edition())
        .text("schemeSource", content.scheme().source())
        .text("passScore", words.plain(content.scheme().passScore()))
        .text("passScoreConfidence", words.confidence(content.scheme().passScoreConfidence()))
        .text("counting", words.get("counting." + content.scheme().counting().name()))
        .text("period", words.period(content.period()))
        .text("outcome", words.outcome(result.outcome()))
        .text("grade", result.grade().map(words::of).orElse(""))
        .text("score", words.number(Optional.of(result.score()), 2))
        .text("assessmentVersion", String.valueOf(result.version()))
        .text("assessedAt", words.time(result.assessedAt()))
        .text("rank", own.flatMap(ReportContent.Place::rank).map(String::valueOf).orElse(""))
        .text("rankedCount", String.valueOf(content.ranking().ranked()))
        .text("candidateCount", String.valueOf(content.ranking().candidates()))
        .text("criterionCount", String.valueOf(content.criteria().size()))
        .text("metCount", count(content, Judgement.MET))
        .text("partlyMetCount", count(content, Judgement.PARTLY_MET))
        .text("notMetCount", count(content, Judgement.NOT_MET))
        .text("notAssessableCount", count(content, Judgement.NOT_ASSESSABLE))
        .text("vetoedCount", count(content, Judgement.VETOED))
        .text("reports", words.reports(content.reports()))
        .text("unconfirmedCount", String.valueOf(content.unconfirmed().size()))
        .when("schemeUnconfirmed", !content.unconfirmed().isEmpty())
        .when(
            "anyUnconfirmed",
            !content.unconfirmed().isEmpty()
                || !doubtfulFactors.isEmpty()
                || !doubtfulFigures.isEmpty()
                || !doubtfulCriteria.isEmpty())
        .rows("places", places(content, words))
        .rows("overview", content.criteria().stream().map(c -> row(c, words)).toList())
        .rows("details", content.criteria().stream().map(c -> detail(c, words)).toList())
        .rows("scoreCharts", FigureFields.charts(content.score().stream().toList(), words))
        .rows("consolidations", consolidations(content, words))
        .rows("members", parties(content.members(), words))
        .rows(
            "trust",
            content.figures().stream().map(figure -> FigureFields.trust(figure, words)).toList())
        .rows("issues", FigureFields.notices(content.issues(), words))
        .rows("warnings", FigureFields.notices(content.warnings(), words))
        .text(
            "moreWarnings",
            content.moreWarnings() == 0 ? "" : String.valueOf(content.moreWarnings()))
        .rows("unconfirmedNumbers", unconfirmed(content, words))
        .rows("unconfirmedCriteria", doubtfulCriteria.stream().map(c -> doubt(c, words)).toList())
        .rows(
            "unconfirmedFigures",
            doubtfulFigures.stream().map(figure -> FigureFields.trust(figure, words)).toList())
        .rows("unconfirmedFactors", FigureFields.factors(doubtfulFactors, words))
        .rows("months", FigureFields.months(content.months()))
        .rows("factors", FigureFields.factors(content.factors(), words))
        .rows("rules", rules(content, words))
        .rows("formulas", content.figures().stream().map(f -> formula(f, words)).toList())
        .when("decided", content.decided())
        .rows("reviews", reviews(content, words))
        .rows("signatories", signatories(content, words));
  }

  private static String count(ReportContent content, Judgement judgement) {
    return String.valueOf(
        content.criteria().stream().filter(entry -> entry.judgement() == judgement).count());
  }

  private static boolean isUnconfirmed(CriterionEntry entry) {
    return entry.judgement() != Judgement.NOT_ASSESSABLE && entry.confidence().mustBeDeclared();
  }

  private static List<Fields> parties(List<Party> parties, PageWords words) {
    return parties.stream().map(party -> FigureFields.party(party, words)).toList();
  }

  private static List<Fields> places(ReportContent content, PageWords words) {
    return content.ranking().places().stream()
        .map(
            place ->
                new Fields()
                    .text("rank", place.rank().map(String::valueOf).orElse("—"))
                    .text("name", words.of(place.name()))
                    .text("code", place.code())
                    .text("outcome", words.outcome(place.outcome()))
                    .text("score", words.number(Optional.of(place.score()), 2))
                    .when("own", place.own()))
        .toList();
  }

  private static Fields judged(CriterionEntry entry, PageWords words) {
    return new Fields()
        .text("id", entry.id())
        .text("group", words.of(entry.group()))
        .text("name", words.of(entry.name()))
        .text("clause", words.orDash(entry.clause()))
        .text("judgement", words.judgement(entry.judgement()))
        .when("met", entry.judgement() == Judgement.MET)
        .when("partlyMet", entry.judgement() == Judgement.PARTLY_MET)
        .when(
            "notMet",
            entry.judgement() == Judgement.NOT_MET || entry.judgement() == Judgement.VETOED)
        .when("notAssessable", entry.judgement() == Judgement.NOT_ASSESSABLE)
        .text("confidence", words.confidence(entry.confidence()))
        .when("unconfirmed", isUnconfirmed(entry));
  }

  private static Fields row(CriterionEntry entry, PageWords words) {
    Optional<CriterionEntry.Measure> measure = entry.measure();
    return judged(entry, words)
        .text("value", measure.map(m -> words.number(m.value(), m.decimals())).orElse("—"))
        .text("limit", measure.flatMap(m -> limit(m, words)).orElse("—"))
        .text("unit", measure.map(CriterionEntry.Measure::unit).orElse(""))
        .text(
            "distance",
            entry
                .missing()
                .map(words::missing)
                .orElseGet(
                    () -> measure.map(m -> words.number(m.distance(), m.decimals())).orElse("—")))
        .text("points", points(entry, words));
  }

  private static Optional<String> limit(CriterionEntry.Measure measure, PageWords words) {
    return measure.limit().map(limit -> words.limit(measure.direction(), limit.value()));
  }

  private static String points(CriterionEntry entry, PageWords words) {
    return entry.rule() == ScoringRule.Kind.VETO
        ? "—"
        : entry.points().map(points -> words.number(Optional.of(points), 2)).orElse("—")
            + " / "
            + words.plain(entry.weight());
  }

  private static Fields detail(CriterionEntry entry, PageWords words) {
    Optional<CriterionEntry.Measure> measure = entry.measure();
    Optional<CriterionEntry.Limit> limit = measure.flatMap(CriterionEntry.Measure::limit);
    return row(entry, words)
        .text("rule", words.get("rule." + entry.rule().name()))
        .text("required", words.get(entry.required() ? "yes" : "no"))
        .when("measured", measure.isPresent())
        .text("indicator", measure.map(CriterionEntry.Measure::indicator).orElse(""))
        .text("base", measure.flatMap(CriterionEntry.Measure::base).map(words::plain).orElse(""))
        .text("industry", limit.map(CriterionEntry.Limit::industry).orElse(""))
        .text("limitSource", limit.map(CriterionEntry.Limit::source).orElse(""))
        .text(
            "limitConfidence",
            limit.map(CriterionEntry.Limit::confidence).map(words::confidence).orElse(""))
        .text("missing", entry.missing().map(words::missing).orElse(""))
        .text(
            "giver",
            entry.missing().map(missing -> words.get("giver." + missing.name())).orElse(""))
        .text("asked", words.of(entry.asked()))
        .when("declared", entry.statement().isPresent())
        .when("undeclared", !entry.asked().isBlank() && entry.statement().isEmpty())
        .rows("statements", entry.statement().stream().map(s -> statement(s, words)).toList())
        .rows("months", measure.map(m -> months(m, words)).orElse(List.of()))
        .rows(
            "charts",
            FigureFields.charts(
                measure.map(CriterionEntry.Measure::trend).stream().toList(), words));
  }

  /// Six months beside each other, and the next six below.
  private static List<Fields> months(CriterionEntry.Measure measure, PageWords words) {
    List<Fields> lines = new ArrayList<>();
    List<CriterionEntry.Month> months = measure.months();
    for (int from = 0; from < months.size(); from += MONTHS_IN_A_LINE) {
      lines.add(
          new Fields()
              .rows(
                  "cells",
                  months.subList(from, Math.min(from + MONTHS_IN_A_LINE, months.size())).stream()
                      .map(
                          month ->
                              new Fields()
                                  .text("month", month.month().toString())
                                  .text("version", String.valueOf(month.version()))
                                  .text("value", words.number(month.value(), measure.decimals())))
                      .toList()));
    }
    return lines;
  }

  private static Fields statement(CriterionEntry.Statement statement, PageWords words) {
    return new Fields()
        .text("version", String.valueOf(statement.version()))
        .text("statedAt", words.time(statement.statedAt()))
        .text("hash", statement.sha256())
        .text("attachmentCount", String.valueOf(statement.attachments().size()))
        .rows(
            "attachments",
            statement.attachments().stream()
                .map(hash -> new Fields().text("attachment", hash))
                .toList())
        .text(
            "share",
            statement
                .score()
                .map(score -> words.plain(score.share().movePointRight(2)) + " %")
                .orElse(""))
        .text("reviewer", statement.score().map(CriterionEntry.Score::reviewer).orElse(""))
        .text("scoredAt", statement.score().map(score -> words.time(score.at())).orElse(""));
  }

  private static List<Fields> consolidations(ReportContent content, PageWords words) {
    List<Fields> tables = new ArrayList<>();
    for (ReportContent.Consolidation table : content.consolidations()) {
      boolean known =
          table.consolidated().isPresent()
              || table.bySite().stream().anyMatch(site -> site.value().isPresent());
      if (known) {
        tables.add(
            new Fields()
                .text("name", words.of(table.name()))
                .text("code", table.code())
                .text("unit", table.unit())
                .rows(
                    "sites",
                    table.bySite().stream()
                        .map(
                            site ->
                                new Fields()
                                    .text("site", site.site())
                                    .text("value", words.number(site.value(), table.decimals())))
                        .toList())
                .when("ratio", table.ratio())
                .text(
                    "eliminated",
                    table
                        .eliminated()
                        .map(value -> words.number(Optional.of(value), table.decimals()))
                        .orElse(""))
                .text("consolidated", words.number(table.consolidated(), table.decimals())));
      }
    }
    return tables;
  }

  private static List<Fields> unconfirmed(ReportContent content, PageWords words) {
    return content.unconfirmed().stream()
        .map(
            number ->
                new Fields()
                    .text("what", words.of(number.what()))
                    .text("source", words.orDash(number.source()))
                    .text("confidence", words.confidence(number.confidence())))
        .toList();
  }

  private static Fields doubt(CriterionEntry entry, PageWords words) {
    return new Fields()
        .text("name", words.of(entry.name()))
        .text("id", entry.id())
        .text("confidence", words.confidence(entry.confidence()));
  }

  /// The rules that the scheme uses, in the order in which they are explained.
  private static List<Fields> rules(ReportContent content, PageWords words) {
    return Arrays.stream(ScoringRule.Kind.values())
        .filter(rule -> content.criteria().stream().anyMatch(entry -> entry.rule() == rule))
        .map(
            rule ->
                new Fields()
                    .text("name", words.get("rule." + rule.name()))
                    .text("explained", words.get("rule.explained." + rule.name())))
        .toList();
  }

  private static Fields formula(Figure figure, PageWords words) {
    return new Fields()
        .text("name", words.of(figure.name()))
        .text("code", figure.code())
        .text("formula", words.orDash(figure.formula()))
        .text("clause", words.orDash(figure.clause()));
  }

  private static List<Fields> reviews(ReportContent content, PageWords words) {
    return content.reviews().stream()
        .map(
            review ->
                new Fields()
                    .text("name", review.name())
                    .text("date", words.date(review.date()))
                    .text("verdict", words.get(review.approves() ? "approved" : "rejected"))
                    .text("reason", review.reason()))
        .toList();
  }

  /// Those who approved; a report that two people have not decided on says so in its text.
  private static List<Fields> signatories(ReportContent content, PageWords words) {
    return content.reviews().stream()
        .filter(ReportContent.Review::approves)
        .map(
            review ->
                new Fields()
                    .text("role", words.get("reviewer"))
                    .text("name", review.name())
                    .text("date", words.date(review.date())))
        .toList();
  }
}

package org.greenloop.certificate.report;

import static org.greenloop.certificate.figure.Plain.decimal;
import static org.greenloop.certificate.figure.Plain.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard.Counting;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Issue;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.Plain;
import org.greenloop.certificate.figure.Reports;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.report.CriterionEntry.Limit;
import org.greenloop.certificate.report.CriterionEntry.Measure;
import org.greenloop.certificate.report.CriterionEntry.Month;
import org.greenloop.certificate.report.CriterionEntry.Score;
import org.greenloop.certificate.report.CriterionEntry.Statement;
import org.greenloop.certificate.report.ReportContent.Audience;
import org.greenloop.certificate.report.ReportContent.Consolidation;
import org.greenloop.certificate.report.ReportContent.Place;
import org.greenloop.certificate.report.ReportContent.Ranking;
import org.greenloop.certificate.report.ReportContent.Result;
import org.greenloop.certificate.report.ReportContent.Review;
import org.greenloop.certificate.report.ReportContent.Scheme;
import org.greenloop.certificate.report.ReportContent.SiteValue;
import org.greenloop.certificate.report.ReportContent.Unconfirmed;

/// A report to print in tests, changed where a test says so.
final class AReport {

  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private String name = "顺德恒美家用电器有限公司";
  private String text = "单位工业增加值综合能耗";
  private int criteria = 5;
  private int rows = 3;
  private List<Review> reviews =
      List.of(
          new Review("陈慧敏", LocalDate.of(2026, 1, 10), true, "材料齐全"),
          new Review("梁国栋", LocalDate.of(2026, 1, 11), true, "同意"));

  static Issue issue() {
    return Plain.issue("assessment-report", "pilot-enterprise@2026 2025");
  }

  AReport named(String other) {
    this.name = other;
    return this;
  }

  /// In every other field that takes a text.
  AReport saying(String other) {
    this.text = other;
    return this;
  }

  AReport criteria(int count) {
    this.criteria = count;
    return this;
  }

  /// In each of the other lists.
  AReport rows(int count) {
    this.rows = count;
    return this;
  }

  AReport reviewedBy(Review... given) {
    this.reviews = List.of(given);
    return this;
  }

  /// @param seed decides everything: names, numbers, lengths of lists
  static ReportContent varied(int seed) {
    Random random = new Random(seed);
    return new AReport()
        .named(random.nextInt(5) == 0 ? Plain.SIXTY : Plain.words(random, true))
        .saying(Plain.words(random, seed % 2 == 0))
        .criteria(random.nextInt(15))
        .rows(random.nextInt(15))
        .content();
  }

  ReportContent content() {
    Bilingual worded = Bilingual.same(text);
    return new ReportContent(
        rows % 2 == 0 ? Audience.AUTHORITY : Audience.PUBLIC,
        Plain.company(new Bilingual(name, name + " Co., Ltd.")),
        Optional.empty(),
        IntStream.range(0, rows).mapToObj(i -> Plain.site(name + i)).toList(),
        new Scheme(
            "pilot-enterprise",
            "2026",
            new Bilingual("绿色供应链联盟试点企业评价", "Alliance pilot assessment of enterprises"),
            text,
            decimal("60"),
            Confidence.COMPUTED,
            Counting.ALL),
        "2025",
        new Result(
            Outcome.MET,
            decimal("72.255"),
            Optional.of(new Bilingual("良好", "good")),
            3,
            Instant.parse("2026-01-09T18:30:00Z")),
        new Ranking(
            20,
            18,
            IntStream.range(0, rows)
                .mapToObj(
                    i ->
                        new Place(
                            Optional.of(i + 1),
                            Bilingual.same(name),
                            "EX-" + i,
                            Outcome.MET,
                            decimal("90").subtract(decimal("0.5").multiply(decimal("" + i))),
                            i == 0))
                .toList()),
        IntStream.range(0, criteria).mapToObj(this::criterion).toList(),
        Optional.of(Plain.series("score.monthly", 12, value("60"))),
        IntStream.range(0, rows).mapToObj(Plain::figure).toList(),
        List.of(consolidation("energy.comprehensive", false), consolidation("energy.share", true)),
        IntStream.range(0, rows)
            .mapToObj(i -> new Unconfirmed(worded, text, Confidence.DOUBTFUL))
            .toList(),
        Optional.of(new Reports(40, 48)),
        IntStream.range(0, rows)
            .mapToObj(i -> new MonthVersion(YearMonth.of(2025, 1).plusMonths(i), 1, text))
            .toList(),
        Plain.factors(rows, text),
        Plain.notices(rows, text),
        Plain.notices(rows, text),
        rows,
        reviews.size() == 2,
        reviews);
  }

  /// 120 + 80 − 150 = 50 delivered inside.
  static Consolidation consolidation(String code, boolean ratio) {
    return new Consolidation(
        code,
        new Bilingual("综合能耗", "Energy"),
        "tce",
        1,
        ratio,
        value("150"),
        List.of(new SiteValue("COOL-1", value("120")), new SiteValue("COOL-2", value("80"))));
  }

  private CriterionEntry criterion(int i) {
    Judgement judgement = List.of(Judgement.values()).get(i % Judgement.values().length);
    boolean measured = i % 3 != 2;
    return new CriterionEntry(
        "criterion-" + i,
        new Bilingual("节能降碳", "Energy and carbon"),
        new Bilingual(text + " " + i, "Energy per value added " + i),
        text,
        measured ? ScoringRule.Kind.LINEAR : ScoringRule.Kind.EVIDENCE,
        i % 2 == 0,
        decimal("10"),
        judgement == Judgement.NOT_ASSESSABLE ? Optional.empty() : value("7.125"),
        judgement,
        measured ? Optional.of(measure(i)) : Optional.empty(),
        judgement == Judgement.NOT_ASSESSABLE
            ? Optional.of(Missing.NOT_REPORTED)
            : Optional.empty(),
        List.of(Confidence.values()).get(i % 5),
        Bilingual.same(text),
        measured ? Optional.empty() : Optional.of(statement()));
  }

  private Measure measure(int i) {
    return new Measure(
        "energy.per-value-added",
        "tce/万元",
        3,
        value("0.41259"),
        Direction.AT_MOST,
        Optional.of(new Limit(decimal("0.35"), "C38", text, Confidence.SECONDARY)),
        value("0.5"),
        value("0.06259"),
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                month ->
                    new Month(
                        YearMonth.of(2025, month),
                        1 + month % 2,
                        month == 7 ? Optional.empty() : value("0.4" + month)))
            .toList(),
        Plain.series("energy.per-value-added", 12, i % 2 == 0 ? value("120") : Optional.empty()));
  }

  private static Statement statement() {
    return new Statement(
        2,
        Instant.parse("2026-01-03T01:00:00Z"),
        HASH,
        List.of(HASH, HASH),
        Optional.of(new Score(decimal("0.8"), "chen", Instant.parse("2026-01-05T01:00:00Z"))));
  }
}

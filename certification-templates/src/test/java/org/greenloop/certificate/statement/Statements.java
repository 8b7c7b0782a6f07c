package org.greenloop.certificate.statement;

import static org.greenloop.certificate.figure.Plain.decimal;
import static org.greenloop.certificate.figure.Plain.value;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.Issue;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.Plain;
import org.greenloop.certificate.figure.Reports;

/// Statements to print in tests.
final class Statements {

  static final YearMonth MONTH = YearMonth.of(2025, 3);

  private Statements() {}

  static Issue issue() {
    return Plain.issue("monthly-statement", MONTH.toString());
  }

  static StatementContent usual() {
    return of(
        "北滘一厂",
        new Bilingual("顺德恒美家用电器有限公司", "Shunde Hengmei Home Appliances Co., Ltd."),
        List.of(
            line(
                Plain.figure(
                    "energy.comprehensive", "综合能耗", "Comprehensive energy", "tce", "1234.5678")),
            line(Plain.figure("carbon.total", "二氧化碳排放总量", "Total CO2", "tCO2", "98.765")),
            line(Plain.figure("water.intake", "取水量", "Water taken in", "m³", ""))),
        1);
  }

  /// Nothing in any list.
  static StatementContent empty() {
    return new StatementContent(
        Plain.site("空"),
        Optional.empty(),
        List.of(),
        MONTH,
        new MonthVersion(MONTH, 1, "first closing"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }

  static StatementContent of(
      String subject, Bilingual owner, List<StatementContent.Line> lines, int notices) {
    return new StatementContent(
        Plain.site(subject),
        Optional.of(Plain.company(owner)),
        List.of(),
        MONTH,
        new MonthVersion(MONTH, 2, "燃气抄表更正"),
        Optional.of(new Reports(5, 6)),
        lines,
        List.of(new Bilingual("货运周转量", "Freight work")),
        List.of(Plain.series("energy.comprehensive", 12, Optional.empty())),
        Plain.notices(notices, "用电量比常见值高三成。请核对。"),
        Plain.notices(notices, "用电量比常见值高三成。请核对。"),
        notices,
        List.of(new MonthVersion(MONTH.minusMonths(1), 1, "first closing")),
        Plain.factors(3, "生态环境部公告 2024 年第 33 号"));
  }

  static StatementContent.Line line(Figure figure) {
    return new StatementContent.Line(
        figure,
        value("1000"),
        value("2000"),
        List.of(
            new StatementContent.Benchmark(
                "pilot-project@2026",
                new Bilingual("绿色供应链联盟试点项目评价", "Alliance pilot assessment of projects"),
                "C38",
                Direction.AT_MOST,
                decimal("0.35"),
                "低碳园区绩效参考值 1",
                Confidence.SECONDARY)));
  }

  /// @param seed decides everything: names, numbers, lengths of lists
  static StatementContent varied(int seed) {
    Random random = new Random(seed);
    List<StatementContent.Line> lines = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      lines.add(line(Plain.figure(1000 * seed + i)));
    }
    String text = Plain.words(random, true) + " " + Plain.words(random, false);
    return new StatementContent(
        Plain.site(random.nextInt(5) == 0 ? Plain.SIXTY : text),
        random.nextBoolean()
            ? Optional.of(Plain.company(new Bilingual(Plain.words(random, true), text)))
            : Optional.empty(),
        IntStream.range(0, random.nextInt(8)).mapToObj(i -> Plain.site(text + i)).toList(),
        MONTH,
        new MonthVersion(MONTH, 1 + random.nextInt(4), text),
        random.nextBoolean() ? Optional.of(new Reports(1, 2)) : Optional.empty(),
        lines,
        IntStream.range(0, random.nextInt(60))
            .mapToObj(i -> new Bilingual(Plain.words(random, true), Plain.words(random, false)))
            .toList(),
        random.nextBoolean()
            ? List.of(Plain.series("energy.comprehensive", 2 + random.nextInt(11), value("140")))
            : List.of(),
        Plain.notices(random.nextInt(6), text),
        Plain.notices(random.nextInt(20), text),
        random.nextInt(3),
        List.of(),
        Plain.factors(random.nextInt(30), text));
  }
}

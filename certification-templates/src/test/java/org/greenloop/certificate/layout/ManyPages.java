package org.greenloop.certificate.layout;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A document of many pages that has everything the shared layout offers.
final class ManyPages {

  private static final String RESOURCE = "/org/greenloop/certificate/layout/many";

  private final List<Integer> parts = new ArrayList<>();
  private String holder = "顺德恒美家用电器有限公司";
  private String more = "";

  static ManyPages withTables(Integer... rows) {
    ManyPages document = new ManyPages();
    document.parts.addAll(List.of(rows));
    return document;
  }

  ManyPages holder(String name) {
    this.holder = name;
    return this;
  }

  /// Text behind the name of every row.
  ManyPages more(String text) {
    this.more = text;
    return this;
  }

  byte[] in(Language language) {
    Fields fields =
        switch (language) {
          case ZH, EN -> fields(language);
          case BILINGUAL -> fields(Language.ZH).beside(fields(Language.EN));
        };
    return new PageRenderer()
        .render(
            new Print(
                Template.loadDocument(RESOURCE),
                fields,
                Wording.load(RESOURCE, language),
                new Print.Metadata(
                    "Sample report",
                    "Nobody",
                    "Sample",
                    "urn:test",
                    language.tag(),
                    Instant.parse("2026-01-01T00:00:00Z")),
                List.of("only"),
                (canvas, page) -> {},
                List.of(
                    new Attachment("b.json", "application/json", bytes("{}")),
                    new Attachment(
                        "a.csv", "text/csv", Attachment.Relationship.SOURCE, bytes("a,b\r\n")))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Fields fields(Language language) {
    boolean zh = language == Language.ZH;
    return new Fields()
        .text("title", zh ? "示例报告" : "Sample report")
        .text("holder", holder)
        .text("serial", "GL-2026-0001")
        .text("log", "")
        .when("demo", true)
        .text("issuer", zh ? "绿环绿色供应链联盟" : "Greenloop Alliance")
        .text("issuedOn", zh ? "2026年3月9日" : "9 March 2026")
        .text("validUntil", "")
        .text("verifyUrl", "https://label.example.org/v/GL-2026-0001")
        .rows(
            "signatories",
            List.of(
                new Fields()
                    .text("role", zh ? "评审" : "Reviewed by")
                    .text("name", "陈慧敏")
                    .text("date", "2026-03-05")))
        .chart("trend", trend(zh))
        .chart("columns", columns(zh))
        .chart("ranking", ranking(zh))
        .rows(
            "parts",
            IntStream.range(0, parts.size()).mapToObj(i -> part(i + 1, parts.get(i), zh)).toList());
  }

  private Fields part(int number, int rows, boolean zh) {
    return new Fields()
        .text("part", (zh ? "第 " : "Part ") + number + (zh ? " 部分" : ""))
        .rows(
            "rows",
            IntStream.rangeClosed(1, rows)
                .mapToObj(
                    i ->
                        new Fields()
                            .text("name", (zh ? "指标 " : "Indicator ") + number + "-" + i + more)
                            .text("value", "1 23" + i % 10))
                .toList());
  }

  private static Chart trend(boolean zh) {
    return new Chart(
        Chart.Shape.LINES,
        zh ? "2025 年逐月综合能耗与上年比较" : "Energy by month of 2025 against the year before",
        "tCO2",
        IntStream.rangeClosed(1, 12).mapToObj(m -> "2025-%02d".formatted(m)).toList(),
        List.of(
            new Chart.Series(
                zh ? "本年" : "this year",
                IntStream.rangeClosed(1, 12)
                    .mapToObj(
                        m ->
                            m == 5
                                ? Optional.<BigDecimal>empty()
                                : Optional.of(BigDecimal.valueOf(1200 + 37 * m % 210)))
                    .toList()),
            new Chart.Series(
                zh ? "上年" : "last year",
                IntStream.rangeClosed(1, 12)
                    .mapToObj(m -> Optional.of(BigDecimal.valueOf(1300 - 13 * m)))
                    .toList())),
        Optional.of(new Chart.Limit(zh ? "限值" : "limit", new BigDecimal("1350"))));
  }

  private static Chart columns(boolean zh) {
    return new Chart(
        Chart.Shape.COLUMNS,
        zh ? "三个厂区的用水" : "Water of three sites",
        zh ? "m³/万元" : "m³/10⁴ CNY",
        List.of("A", "B", "C"),
        List.of(
            new Chart.Series(
                "2024",
                List.of(
                    Optional.of(new BigDecimal("0.31")),
                    Optional.empty(),
                    Optional.of(new BigDecimal("-0.08")))),
            new Chart.Series(
                "2025",
                List.of(
                    Optional.of(new BigDecimal("0.28")),
                    Optional.of(new BigDecimal("0.4")),
                    Optional.of(new BigDecimal("0.12"))))),
        Optional.empty());
  }

  private static Chart ranking(boolean zh) {
    return new Chart(
        Chart.Shape.BARS,
        zh ? "得分" : "Scores",
        zh ? "分" : "points",
        List.of("佛山顺德恒美".repeat(10), "B", "C"),
        List.of(
            new Chart.Series(
                zh ? "得分" : "score",
                List.of(
                    Optional.of(new BigDecimal("86.5")),
                    Optional.of(new BigDecimal("71")),
                    Optional.empty()))),
        Optional.of(new Chart.Limit(zh ? "入选线" : "threshold", new BigDecimal("60"))));
  }
}

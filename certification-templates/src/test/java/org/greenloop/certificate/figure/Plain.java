package org.greenloop.certificate.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.certificate.label.Standing;

/// Values that documents in tests have in common, and a look into the PDF that came of them.
public final class Plain {

  public static final String SERIAL = "GL-7K4Q-9XWM-2D6T-HB3C-4";

  /// What somebody might type into any field. None of it is markup, style or template on a page.
  public static final String HOSTILE =
      "<b onclick=\"x()\">&amp;{subject}</b> data-if=\"demo\" ${7*7} \u202Ed-evil\u202C ]]>";

  /// Sixty characters, as long as company names get.
  public static final String SIXTY = "广东省佛山市顺德区绿环再生资源循环利用供应链管理与逆向物流综合服务示范园区股份有限公司北滘第一分公司质量与环境管理总中心";

  private Plain() {}

  public static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  public static Optional<BigDecimal> value(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  public static Issue issue(String kind, String about) {
    return new Issue(
        kind,
        about,
        Standing.DEMO,
        SERIAL,
        new Bilingual("示例绿色供应链联盟", "Example Green Supply Chain Alliance"),
        URI.create("https://example.org/verify/" + SERIAL),
        new Bilingual("已记入透明日志，其前有 12 条。", "In the log after its first 12 entries."),
        LocalDate.of(2026, 1, 15),
        Instant.parse("2026-01-15T02:03:04Z"));
  }

  public static Party site(String name) {
    return new Party(SubjectKind.SITE, "COOL-1", Bilingual.same(name), "");
  }

  public static Party company(Bilingual name) {
    return new Party(SubjectKind.COMPANY, "EX-COOL", name, "91440606MA4UW00019");
  }

  public static Figure figure(String code, String zh, String en, String unit, String value) {
    return new Figure(
        code,
        new Bilingual(zh, en),
        unit,
        2,
        "E = Σ e·p",
        "GB/T 2589-2020, 5.2",
        value(value),
        value.isEmpty() ? Availability.MISSING_FACTOR : Availability.AVAILABLE,
        Confidence.OFFICIAL,
        value.isEmpty() ? Optional.empty() : value("5.4"),
        value("82.5"),
        Optional.of(new Reports(11, 12)),
        decimal("0"));
  }

  /// @param seed decides everything
  public static Figure figure(int seed) {
    Random random = new Random(seed);
    String theme =
        List.of("energy", "carbon", "water", "waste", "packaging", "freight")
            .get(random.nextInt(6));
    boolean known = random.nextInt(5) != 0;
    return new Figure(
        theme + ".number-" + seed,
        new Bilingual(words(random, true), words(random, false)),
        List.of("tce", "tCO2e", "m³", "kWh/万元", "%", "kgCO2e/t").get(random.nextInt(6)),
        random.nextInt(5),
        "x = a ÷ b",
        words(random, true),
        known ? Optional.of(number(random)) : Optional.empty(),
        known ? Availability.AVAILABLE : Availability.NOT_APPLICABLE,
        List.of(Confidence.values()).get(random.nextInt(5)),
        known && random.nextBoolean() ? value("12") : Optional.empty(),
        random.nextBoolean() ? value("66.7") : Optional.empty(),
        random.nextBoolean() ? Optional.of(new Reports(3, 4)) : Optional.empty(),
        random.nextBoolean() ? decimal("0") : decimal("12.5"));
  }

  /// Up to fifteen digits, negative now and then, with a tail that rounding cuts.
  public static BigDecimal number(Random random) {
    return new BigDecimal(random.nextLong(1_000_000_000_000_000L))
        .movePointLeft(random.nextInt(15))
        .multiply(random.nextInt(8) == 0 ? BigDecimal.valueOf(-1) : BigDecimal.ONE);
  }

  public static String words(Random random, boolean chinese) {
    List<String> known =
        chinese
            ? List.of("单位", "工业增加值", "综合能耗", "二氧化碳", "排放量", "用水", "回收率", "废钢", "包装", "占比")
            : List.of(
                "energy", "per", "value added", "of", "carbon", "dioxide", "recovered", "share");
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      words.append(known.get(random.nextInt(known.size()))).append(chinese ? "" : " ");
    }
    return random.nextInt(20) == 0 ? HOSTILE : words.toString();
  }

  public static Series series(String code, int months, Optional<BigDecimal> limit) {
    YearMonth last = YearMonth.of(2025, 12);
    return new Series(
        code,
        new Bilingual("综合能耗", "Energy"),
        "tce",
        1,
        IntStream.range(0, months)
            .mapToObj(
                i ->
                    new Series.Point(
                        last.minusMonths(months - 1L - i),
                        i % 5 == 3
                            ? Optional.empty()
                            : Optional.of(BigDecimal.valueOf(100 + 7L * i))))
            .toList(),
        limit);
  }

  public static List<FactorUse> factors(int count, String source) {
    List<FactorUse> factors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      factors.add(
          new FactorUse(
              "cn-2026.12:grid-average/440000/" + (2000 + i),
              "cn-2026.12",
              "grid-average/ELECTRICITY/440000",
              Optional.of(2000 + i),
              value("0.4419"),
              "kgCO2/kWh",
              source,
              List.of(Confidence.values()).get(i % 5)));
    }
    return factors;
  }

  public static List<Notice> notices(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Notice(
                    "Q-802",
                    YearMonth.of(2025, 3),
                    "COOL-" + i,
                    Bilingual.same(text),
                    i == 0 ? text : ""))
        .toList();
  }

  // ---- A look into the PDF ---------------------------------------------------------------------

  /// Attached files by name.
  public static Map<String, byte[]> attached(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, byte[]> attached = new TreeMap<>();
      for (Map.Entry<String, PDComplexFileSpecification> file :
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().entrySet()) {
        attached.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
      }
      return attached;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One attached file.
  public static byte[] attached(byte[] pdf, String name) {
    return Optional.ofNullable(attached(pdf).get(name)).orElseThrow();
  }

  /// How attached files belong to the document, by name.
  public static Map<String, String> relationships(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, String> relationships = new LinkedHashMap<>();
      document
          .getDocumentCatalog()
          .getNames()
          .getEmbeddedFiles()
          .getNames()
          .forEach(
              (name, file) ->
                  relationships.put(name, file.getCOSObject().getNameAsString("AFRelationship")));
      return new TreeMap<>(relationships);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of all pages on one line.
  public static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      return stripper.getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Rows of a CSV file without line breaks in its cells, each with its cells.
  public static List<List<String>> rows(byte[] csv) {
    String text = new String(csv, StandardCharsets.UTF_8);
    if (!text.startsWith("\uFEFF")) {
      throw new AssertionError("no mark");
    }
    return text.substring(1)
        .lines()
        .map(
            line -> {
              List<String> cells = new ArrayList<>();
              StringBuilder cell = new StringBuilder();
              boolean quoted = false;
              for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                  cell.append('"');
                  i++;
                } else if (c == '"') {
                  quoted = !quoted;
                } else if (c == ',' && !quoted) {
                  cells.add(cell.toString());
                  cell.setLength(0);
                } else {
                  cell.append(c);
                }
              }
              cells.add(cell.toString());
              return List.copyOf(cells);
            })
        .toList();
  }
}

package org.greenloop.certificate.content;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.greenloop.certificate.label.Standing;

/// Contents to print in tests, another one for each seed: long names, markup, template language,
/// formulas of spreadsheets, marks that turn text, empty lists and long ones.
public final class Variation {

  /// 60 characters, counted: ten times six.
  public static final String SIXTY = "佛山顺德恒美".repeat(10);

  public static final String MARKUP =
      "<b onload=x>&amp;</b> ${7*7} [[${x}]] {serial} {{net}} \\n <!-- ' \" ]]>";

  private static final List<String> TEXTS =
      List.of(
          "顺德恒美家用电器有限公司",
          "Shunde Hengmei Home Appliances Co., Ltd.",
          SIXTY,
          MARKUP,
          "=HYPERLINK(\"http://example.org\"),\"x\"",
          "'已加引号",
          "-3 t 废铝",
          "第一行\r\n第二行",
          "\u202Eniarg\u200Bgreen\u2066loop\u2069",
          "a,b;c\td",
          "Unbreakable" + "x".repeat(49),
          "铝（6061）≥ 99.5 %");

  private final Random random;

  private Variation(long seed) {
    this.random = new Random(seed);
  }

  public static Variation of(long seed) {
    return new Variation(seed);
  }

  public String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /// A text, or nothing.
  public String maybeText() {
    return random.nextInt(4) == 0 ? "" : text();
  }

  public BigDecimal number() {
    return new BigDecimal(random.nextLong(2_000_000_000L)).movePointLeft(random.nextInt(5));
  }

  public int count(int most) {
    return random.nextInt(most + 1);
  }

  public boolean either() {
    return random.nextBoolean();
  }

  public <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  public <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  public <T> List<T> list(int most, Supplier<T> row) {
    return IntStream.range(0, count(most)).mapToObj(i -> row.get()).toList();
  }

  public Term term() {
    return new Term("CODE_" + random.nextInt(100), text(), text());
  }

  public Party party() {
    return new Party("SITE-" + random.nextInt(100), text(), text(), "91440606MA4UJX7E2Q");
  }

  public LocalDate date() {
    return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
  }

  public Issued issued() {
    int number = random.nextInt(1_000_000);
    String serial = "GL-%04d-9XWM-2D6T-HB3C-%02d".formatted(number / 100, number % 100);
    return new Issued(
        serial,
        party(),
        "SITE-1",
        text(),
        new Term("alliance", text(), text()),
        URI.create("https://label.example.org/v/" + serial),
        LocalDate.of(2026, 3, 9),
        maybe(() -> LocalDate.of(2029, 3, 8)),
        one(Standing.values()),
        "log.example.org",
        String.valueOf(random.nextInt(10_000)),
        "n8Q6u1Rr3bq2p0o9i8u7y6t5r4e3w2q1a0s9d8f7g6h=",
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  /// The same every time, in force.
  public static Issued plain(String period) {
    String serial = "GL-2026-7K4Q-9XWM-2D6T-HB3C";
    return new Issued(
        serial,
        new Party(
            "EX-DISMANTLE", "示例拆解有限公司", "Example Dismantling Co., Ltd.", "91440606MA4UJX7E2Q"),
        "DISMANTLE-1",
        period,
        new Term("alliance", "绿环绿色供应链联盟", "Greenloop Green Supply Chain Alliance"),
        URI.create("https://label.example.org/v/" + serial),
        LocalDate.of(2026, 3, 9),
        Optional.empty(),
        Standing.IN_FORCE,
        "log.example.org",
        "12",
        "n8Q6u1Rr3bq2p0o9i8u7y6t5r4e3w2q1a0s9d8f7g6h=",
        Instant.parse("2026-03-09T01:30:00Z"));
  }
}

package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Wording;

/// Words the values of documents with figures in one language: rounded by GB/T 8170, a dash for
/// what is unknown.
public final class PageWords {

  private static final String NONE = "—";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /// A change is shown to three digits.
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal TENFOLD = BigDecimal.valueOf(1000);

  private static final PageWords CHINESE = new PageWords(Language.ZH);
  private static final PageWords ENGLISH = new PageWords(Language.EN);

  private final Language language;
  private final Wording wording;

  private PageWords(Language language) {
    this.language = language;
    this.wording = Wording.load("/org/greenloop/certificate/figure/figure", language);
  }

  public static PageWords chinese() {
    return CHINESE;
  }

  public static PageWords english() {
    return ENGLISH;
  }

  Language language() {
    return language;
  }

  public String of(Bilingual text) {
    return language == Language.ZH ? text.zh() : text.en();
  }

  /// The words of a key; `{0}` in it stands for the first argument.
  public String get(String key, String... arguments) {
    String words = wording.get(key);
    for (int i = 0; i < arguments.length; i++) {
      words = words.replace("{" + i + "}", arguments[i]);
    }
    return words;
  }

  /// The text, or a dash where there is none.
  public String orDash(String text) {
    return text.isBlank() ? NONE : text;
  }

  public String number(Optional<BigDecimal> value, int decimals) {
    return value.map(exact -> Rounding.toDecimals(exact, decimals).toPlainString()).orElse(NONE);
  }

  public String plain(BigDecimal value) {
    return Rounding.plain(value);
  }

  /// `+12.3 %`, `−0.4 %`, `0 %`; from a tenfold on `× 24.7`.
  public String change(Optional<BigDecimal> percent) {
    if (percent.isEmpty()) {
      return "";
    }
    BigDecimal grown = percent.get();
    if (grown.compareTo(TENFOLD) >= 0) {
      return "× "
          + plain(grown.divide(PERCENT, THREE_DIGITS).add(BigDecimal.ONE).round(THREE_DIGITS));
    }
    BigDecimal shown = Rounding.toDecimals(grown, 1);
    return switch (shown.signum()) {
      case 1 -> "+" + plain(shown) + " %";
      case -1 -> "−" + plain(shown.abs()) + " %";
      default -> "0 %";
    };
  }

  /// `≤ 0.35`.
  public String limit(Direction direction, BigDecimal limit) {
    return (direction == Direction.AT_MOST ? "≤ " : "≥ ") + plain(limit);
  }

  public String reports(Optional<Reports> reports) {
    return reports
        .map(known -> known.present() + " / " + known.expected())
        .orElse(wording.get("unknown"));
  }

  public String confidence(Confidence confidence) {
    return wording.get("confidence." + confidence.name());
  }

  public String availability(Availability availability) {
    return wording.get("availability." + availability.name());
  }

  public String missing(Missing missing) {
    return wording.get("missing." + missing.name());
  }

  public String outcome(Outcome outcome) {
    return wording.get("outcome." + outcome.name());
  }

  public String judgement(Judgement judgement) {
    return wording.get("judgement." + judgement.name());
  }

  /// A theme that has no word yet is called by its code.
  public String theme(String code) {
    return wording.keys().contains("theme." + code) ? wording.get("theme." + code) : code;
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(wording.get("date"), Locale.ENGLISH).format(date);
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(wording.get("month"), Locale.ENGLISH).format(month);
  }

  /// In China.
  public String time(Instant at) {
    return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
  }

  /// `2025` is 2025 年, `2025-03` 2025 年 3 月; other periods stand as the books write them.
  public String period(String period) {
    if (period.matches("[0-9]{4}")) {
      return period + wording.get("year");
    }
    return period.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? month(YearMonth.parse(period)) : period;
  }
}

package org.greenloop.certificate.conformance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.greenloop.certificate.award.CertificateContent;
import org.greenloop.certificate.award.CertificateContent.Condition;
import org.greenloop.certificate.award.CertificateContent.ScopeRow;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelContent.Basis;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.Holder;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Kind;
import org.greenloop.certificate.label.LabelContent.Result;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.LabelContent.Subject;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;

/// Contents as nobody would choose them, by number: the same number gives the same content in
/// either language.
///
/// Long names and short ones, none and forty criteria, marks that turn the reading direction,
/// markup and template syntax, rare ideographs, letters of all Europe, in every field that people
/// write.
final class VariedContents {

  private static final List<String> PIECES =
      List.of(
          "佛山顺德恒美家用电器有限公司",
          "Shunde Hengmei Home Appliances Co., Ltd. ",
          "<b onload=x>&amp;</b>",
          "${7*7} [[${x}]] {serial} #{y} <%= z %>",
          "\u202E恒\u200B美\u2066公司\u2069\u202C\u200F",
          "\uD869\uDEA5\uD873\uDEA1\uD840\uDC0B山",
          "Žďár nad Sázavou, Győr, Ελλάς, Сибирь",
          "tCO2、tCO₂、m³/万元、10⁴",
          "O'Brien \"& Söhne\" — <!-- --> ]]> \\n \\u0041",
          "一",
          "A very long unbreakable word: " + "Aufsichtsratsmitgliederversammlung".repeat(3),
          "\uFEFF标识\u00AD标\t识\u0000\r\n第二行");

  private final Random random;
  private final boolean zh;
  private final Language language;

  private VariedContents(int number, Language language) {
    this.random = new Random(number);
    this.language = language;
    this.zh = language == Language.ZH;
  }

  static LabelContent label(int number, Language language) {
    return new VariedContents(number, language).label(number);
  }

  static CertificateContent certificate(int number, Language language) {
    return new VariedContents(number, language).certificate(number);
  }

  private LabelContent label(int number) {
    String serial = "GL-2026-%04d-9XWM-2D6T-HB".formatted(number);
    List<Kind> kinds = List.of(Kind.values());
    Kind kind = kinds.get(number % kinds.size());
    Standing standing = standing(number);
    return new LabelContent(
        language,
        kind,
        standing,
        serial,
        verify(serial),
        name(),
        new Holder(name(), number % 3 == 0 ? "" : "91440606MA4UJX7E2Q"),
        new Subject(name(), text(20)),
        basis(),
        result(),
        LocalDate.of(2026, 3, 9),
        LocalDate.of(2029, 3, 8),
        rows(number % 5 == 0 ? 0 : random.nextInt(13), this::figure),
        rows(criteria(number), this::criterion),
        rows(random.nextInt(4), i -> text(80)),
        number % 2 == 0 ? "" : text(100),
        reviewers(),
        data(serial),
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  private CertificateContent certificate(int number) {
    String serial = "GL-2026-%04d-9XWM-2D6T-HB".formatted(number);
    Standing standing = standing(number);
    return new CertificateContent(
        language,
        standing,
        serial,
        verify(serial),
        name(),
        new Holder(name(), number % 3 == 0 ? "" : "91440606MA4UJX7E2Q"),
        rows(1 + random.nextInt(12), i -> new ScopeRow(text(8), name(), "S-" + i, text(40))),
        basis(),
        result(),
        LocalDate.of(2026, 3, 9),
        LocalDate.of(2029, 3, 8),
        rows(criteria(number), this::criterion),
        rows(
            number % 4 == 0 ? 0 : random.nextInt(15),
            i ->
                new Condition(
                    text(120),
                    text(20),
                    i % 2 == 0 ? Optional.empty() : Optional.of(LocalDate.of(2027, 4, 15)))),
        rows(random.nextInt(4), i -> text(80)),
        number % 2 == 0 ? "" : text(100),
        reviewers(),
        List.of(data(serial)),
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  private static Standing standing(int number) {
    return number % 2 == 0 ? Standing.DEMO : Standing.IN_FORCE;
  }

  private static int criteria(int number) {
    return switch (number % 4) {
      case 0 -> 0;
      case 1 -> 40;
      default -> 1 + number % 17;
    };
  }

  private static URI verify(String serial) {
    return URI.create("https://label.example.org/v/" + serial);
  }

  private Basis basis() {
    return new Basis(text(30), "scheme-" + random.nextInt(10), "2026.1", text(40));
  }

  private Result result() {
    return new Result(text(30), random.nextBoolean() ? "" : "86.5 / 100", text(20));
  }

  private BilingualName name() {
    String chinese = text(60);
    String english = text(60);
    return random.nextInt(4) == 0
        ? new BilingualName(chinese, chinese)
        : new BilingualName(chinese, english);
  }

  private KeyFigure figure(int number) {
    return new KeyFigure(
        "figure-" + number,
        text(30),
        "3 214.7",
        random.nextBoolean() ? "tCO₂/万元" : "kgce/t",
        text(6),
        random.nextBoolean());
  }

  private CriterionRow criterion(int number) {
    return new CriterionRow(
        "C-" + number,
        text(15),
        text(60),
        random.nextBoolean() ? "" : "0.182",
        random.nextBoolean() ? "" : "≤ 0.210",
        "tce/万元",
        judgement(number),
        text(20),
        text(6));
  }

  private static Judgement judgement(int number) {
    List<Judgement> judgements = List.of(Judgement.values());
    return judgements.get(number % judgements.size());
  }

  private List<Reviewer> reviewers() {
    return List.of(
        new Reviewer("甲 " + text(20), LocalDate.of(2026, 3, 5)),
        new Reviewer("乙 " + text(20), LocalDate.of(2026, 3, 6)));
  }

  private static Attachment data(String serial) {
    String json =
        "{\"serial\": \"%s\", \"holder\": \"恒美\", \"period\": \"2025\"}".formatted(serial);
    return new Attachment("data.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /// Pieces one after the other until there are about so many characters: the same number of random
  /// draws in either language, so that both have as many rows.
  private String text(int length) {
    StringBuilder text = new StringBuilder(zh ? "中" : "E");
    int piece = random.nextInt(PIECES.size());
    boolean many = random.nextInt(3) == 0;
    while (text.length() < (many ? length : Math.min(length, 12))) {
      text.append(PIECES.get(piece++ % PIECES.size()));
    }
    int[] characters = text.codePoints().limit(length).toArray();
    return new String(characters, 0, characters.length);
  }

  private static <T> List<T> rows(int count, IntFunction<T> row) {
    List<T> rows = new ArrayList<>();
    IntStream.rangeClosed(1, count).forEach(i -> rows.add(row.apply(i)));
    return rows;
  }
}

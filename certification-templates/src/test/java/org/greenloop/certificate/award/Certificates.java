package org.greenloop.certificate.award;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.certificate.award.CertificateContent.Condition;
import org.greenloop.certificate.award.CertificateContent.ScopeRow;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Holder;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;

/// Certificates to print in tests: the same one every time, changed where a test says so.
final class Certificates {

  static final String SERIAL = Labels.SERIAL;

  private Standing standing = Standing.IN_FORCE;
  private BilingualName holder =
      new BilingualName("顺德恒美家用电器有限公司", "Shunde Hengmei Home Appliances Co., Ltd.");
  private int criteria = 5;
  private int conditions = 3;
  private int scope = 2;
  private Optional<String> anywhere = Optional.empty();

  static Certificates usual() {
    return new Certificates();
  }

  Certificates standing(Standing standing) {
    this.standing = standing;
    return this;
  }

  Certificates holder(String zh, String en) {
    this.holder = new BilingualName(zh, en);
    return this;
  }

  Certificates criteria(int count) {
    this.criteria = count;
    return this;
  }

  Certificates conditions(int count) {
    this.conditions = count;
    return this;
  }

  Certificates scope(int count) {
    this.scope = count;
    return this;
  }

  /// The text in every field that people write.
  Certificates everywhere(String text) {
    this.anywhere = Optional.of(text);
    this.holder = new BilingualName(text, text);
    return this;
  }

  byte[] render(CertificateDocument document, Language language) {
    return switch (language) {
      case ZH, EN -> document.render(in(language));
      case BILINGUAL -> document.render(in(Language.ZH), in(Language.EN));
    };
  }

  CertificateContent in(Language language) {
    boolean zh = language == Language.ZH;
    LabelContent label =
        Labels.in(language).criteria(criteria).holder(holder.zh(), holder.en()).content();
    return new CertificateContent(
        language,
        standing,
        SERIAL,
        URI.create("https://label.example.org/v/" + SERIAL),
        label.issuer(),
        new Holder(holder, "91440606MA4UJX7E2Q"),
        IntStream.rangeClosed(1, scope).mapToObj(i -> scope(i, zh)).toList(),
        label.basis(),
        label.result(),
        label.issuedOn(),
        label.validUntil(),
        label.criteria(),
        IntStream.rangeClosed(1, conditions).mapToObj(i -> condition(i, zh)).toList(),
        anywhere.map(List::of).orElse(label.notes()),
        label.log(),
        label.reviewers(),
        List.of(label.attachment()),
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  private ScopeRow scope(int number, boolean zh) {
    return new ScopeRow(
        zh ? "工厂" : "factory",
        anywhere
            .map(text -> new BilingualName(text, text))
            .orElse(new BilingualName("恒美第 " + number + " 工厂", "Hengmei plant No. " + number)),
        "S-010" + number,
        anywhere.orElse(zh ? "广东省佛山市顺德区容桂街道" : "Ronggui, Shunde, Foshan, Guangdong"));
  }

  private Condition condition(int number, boolean zh) {
    return new Condition(
        anywhere.orElse(
            zh
                ? "每年 4 月 15 日前提交上一年度关键指标；指标低于限值时接受现场检查"
                : "hand in the key figures of the year before by 15 April; accept an on-site check when a figure falls below its limit"),
        zh ? "第 7." + number + " 条" : "clause 7." + number,
        number % 2 == 0 ? Optional.empty() : Optional.of(LocalDate.of(2027, 4, 15)));
  }
}

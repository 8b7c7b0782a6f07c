package org.greenloop.certificate.label;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.certificate.label.LabelContent.Basis;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.Holder;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Kind;
import org.greenloop.certificate.label.LabelContent.Result;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.LabelContent.Subject;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;

/// Labels to print in tests: the same one every time, changed where a test says so.
public final class Labels {

  public static final String SERIAL = "GL-2026-7K4Q-9XWM-2D6T-HB3C";

  private final Language language;
  private Standing standing = Standing.IN_FORCE;
  private BilingualName holder =
      new BilingualName("顺德恒美家用电器有限公司", "Shunde Hengmei Home Appliances Co., Ltd.");
  private String serial = SERIAL;
  private String firstReviewer;
  private String secondReviewer;
  private Optional<Attachment> attachment = Optional.empty();
  private int criteria = 5;
  private int figures = 5;
  private List<String> notes;

  private Labels(Language language) {
    this.language = language;
    this.firstReviewer = language == Language.ZH ? "陈慧敏" : "Chen Huimin";
    this.secondReviewer = language == Language.ZH ? "梁国栋" : "Liang Guodong";
    this.notes =
        List.of(
            language == Language.ZH
                ? "省级电力平均二氧化碳排放因子（2022年）尚未由官方来源证实；凡用到该因子的数值均标注“未经证实”。"
                : "The provincial grid factor (2022) has not been confirmed from an official source; every value that uses it is marked unconfirmed.");
  }

  public static Labels in(Language language) {
    return new Labels(language);
  }

  public Labels standing(Standing standing) {
    this.standing = standing;
    return this;
  }

  public Labels holder(String zh, String en) {
    this.holder = new BilingualName(zh, en);
    return this;
  }

  public Labels serial(String serial) {
    this.serial = serial;
    return this;
  }

  public Labels reviewers(String first, String second) {
    this.firstReviewer = first;
    this.secondReviewer = second;
    return this;
  }

  public Labels attachment(Attachment attachment) {
    this.attachment = Optional.of(attachment);
    return this;
  }

  public Labels criteria(int count) {
    this.criteria = count;
    return this;
  }

  public Labels figures(int count) {
    this.figures = count;
    return this;
  }

  public Labels notes(List<String> notes) {
    this.notes = notes;
    return this;
  }

  public LabelContent content() {
    boolean zh = language == Language.ZH;
    return new LabelContent(
        language,
        Kind.GREEN_LABEL,
        standing,
        serial,
        URI.create("https://label.example.org/v/" + serial),
        new BilingualName("绿环绿色供应链联盟", "Greenloop Green Supply Chain Alliance"),
        new Holder(holder, "91440606MA4UJX7E2Q"),
        new Subject(new BilingualName("恒美容桂工厂", "Hengmei Ronggui plant"), "S-0101"),
        new Basis(
            zh ? "绿色工厂试点评价方案" : "Green factory pilot scheme",
            "pilot-green-factory",
            "2026.1",
            zh ? "GB/T 36132-2018 第4.5条、第4.6条" : "GB/T 36132-2018, clauses 4.5 and 4.6"),
        new Result(
            zh ? "符合绿色工厂试点要求" : "Meets the green factory pilot requirements",
            "86.5 / 100",
            zh ? "2025年1月至2025年12月" : "January to December 2025"),
        LocalDate.of(2026, 3, 9),
        LocalDate.of(2029, 3, 8),
        IntStream.rangeClosed(1, figures).mapToObj(this::figure).toList(),
        IntStream.rangeClosed(1, criteria).mapToObj(this::criterion).toList(),
        notes,
        zh
            ? "已载入透明日志 log.example.org，位于前 12 条记录之后"
            : "Entered in the log log.example.org after 12 entries",
        List.of(
            new Reviewer(firstReviewer, LocalDate.of(2026, 3, 5)),
            new Reviewer(secondReviewer, LocalDate.of(2026, 3, 6))),
        attachment.orElseGet(() -> attachment(serial, holder.zh())),
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  public static Attachment attachment(String serial, String holder) {
    String json =
        """
        {"serial": "%s", "holder": {"code": "91440606MA4UJX7E2Q", "name": "%s"}, "period": "2025-01/2025-12", "criteria": []}
        """
            .formatted(serial, holder.replace("\\", "\\\\").replace("\"", "\\\""));
    return new Attachment("result.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private KeyFigure figure(int number) {
    boolean zh = language == Language.ZH;
    String confirmed = zh ? "已证实" : "confirmed";
    return switch (number) {
      case 1 ->
          new KeyFigure(
              "energy.comprehensive",
              zh ? "综合能耗" : "Comprehensive energy consumption",
              "3 214.7",
              "tce",
              confirmed,
              false);
      case 2 ->
          new KeyFigure(
              "energy.per-value-added",
              zh ? "单位增加值综合能耗" : "Energy per value added",
              "0.182",
              zh ? "tce/万元" : "tce/10⁴ CNY",
              confirmed,
              false);
      case 3 ->
          new KeyFigure(
              "carbon.scope1", zh ? "范围一排放" : "Scope 1", "1 902.4", "tCO2", confirmed, false);
      case 4 ->
          new KeyFigure(
              "carbon.scope2.location",
              zh ? "范围二排放（基于位置）" : "Scope 2 (location-based)",
              "6 480.9",
              "tCO₂",
              zh ? "电网因子" : "grid factor",
              true);
      default ->
          new KeyFigure(
              "carbon.indicator-" + number,
              zh ? "第" + number + "项指标" : "Indicator " + number,
              "0.475",
              "tCO2/万元",
              zh ? "电网因子" : "grid factor",
              true);
    };
  }

  private CriterionRow criterion(int number) {
    boolean zh = language == Language.ZH;
    Judgement judgement =
        switch (number % 5) {
          case 3 -> Judgement.NOT_MET;
          case 4 -> Judgement.NOT_ASSESSABLE;
          default -> Judgement.MET;
        };
    return new CriterionRow(
        "C-" + number,
        zh ? "第4.6." + number + "条" : "clause 4.6." + number,
        zh ? "单位增加值综合能耗不高于行业先进值" : "Energy per value added at most the sector's advanced value",
        judgement == Judgement.NOT_ASSESSABLE ? "" : "0.182",
        "≤ 0.210",
        "tce/万元",
        judgement,
        switch (judgement) {
          case MET -> "";
          case NOT_MET -> zh ? "须再降 0.031" : "0.031 above the limit";
          case PARTLY_MET -> zh ? "差 0.031;得 3 分(共 5 分)" : "0.031 short; 3 of 5 points";
          case VETOED -> "";
          case NOT_ASSESSABLE -> zh ? "缺 2025年3月增加值" : "value added of March 2025 missing";
        },
        zh ? "已证实" : "confirmed");
  }
}

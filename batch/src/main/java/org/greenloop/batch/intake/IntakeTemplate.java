package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.activity.Template;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.TemplateColumns;

/// Every template with its columns, master data first. Each has its page in `docs/csv`.
public enum IntakeTemplate {
  PARKS(
      required("code", "园区代码", "园区编码", "park code", "park", "code"),
      required("name", "园区名称", "名称", "park name", "name"),
      optional("name_en", "英文名称", "English name", "name (en)", "name_en"),
      required("region", "行政区划代码", "区划代码", "region code", "area", "region")),
  COMPANIES(
      optional("uscc", "统一社会信用代码", "信用代码", "社会信用代码", "credit code", "uscc"),
      required("code", "企业简码", "企业代码", "简码", "company code", "company", "code"),
      required("name", "企业名称", "单位名称", "名称", "company name", "name"),
      optional("name_en", "英文名称", "English name", "name (en)", "name_en")),
  SITES(
      required("code", "站点代码", "站点编码", "厂区代码", "site code", "site", "code"),
      required("name", "站点名称", "厂区名称", "名称", "site name", "name"),
      optional("name_en", "英文名称", "English name", "name (en)", "name_en"),
      required("company", "所属企业", "企业", "企业简码", "统一社会信用代码", "company"),
      optional("park", "所属园区", "园区", "园区代码", "park"),
      required("industry", "行业代码", "行业", "国民经济行业代码", "industry code", "industry"),
      required("region", "行政区划代码", "区划代码", "region code", "area", "region")),
  PRODUCTS(
      required("code", "产品代码", "产品编码", "product code", "product", "code"),
      required("name", "产品名称", "名称", "product name", "name"),
      optional("name_en", "英文名称", "English name", "name (en)", "name_en"),
      required("company", "所属企业", "企业", "企业简码", "company"),
      required("unit", "计量单位", "单位", "unit of measure", "unit")),
  METERS(
      required("code", "表计编号", "表号", "表计", "meter code", "meter", "code"),
      required("site", "站点", "站点代码", "site code", "site"),
      required("carrier", "能源品种", "能源", "品种", "energy carrier", "carrier"),
      required("flow", "流向", "flow"),
      required("unit", "单位", "计量单位", "unit"),
      optional("multiplier", "倍率", "变比", "factor", "multiplier")),
  METER_FILES(
      required("code", "文件类型代码", "文件类型", "file kind", "code"),
      required("company", "所属企业", "企业", "company"),
      required("time_column", "时间列", "time column"),
      required("time_format", "时间格式", "time format"),
      required("label", "时间标记", "label"),
      required("interval_minutes", "间隔分钟", "间隔", "interval", "interval minutes"),
      optional("midnight", "零点归属", "midnight"),
      required("value_column", "数值列", "value column"),
      required("value_kind", "数值类型", "value kind"),
      required("unit", "单位", "unit"),
      optional("meter", "表计编号", "表号", "meter"),
      optional("meter_column", "表计列", "meter column"),
      optional("ignored_columns", "忽略列", "ignored columns")),
  ENERGY(
      required("site", "站点", "站点代码", "厂区", "site code", "site"),
      required("month", "月份", "月", "统计月份", "期间", "period", "month"),
      required("carrier", "能源品种", "能源", "品种", "能源名称", "energy carrier", "fuel", "carrier"),
      required("flow", "流向", "方向", "类别", "flow"),
      required("quantity", "数量", "用量", "消费量", "amount", "quantity").withUnitInHeader(),
      optional("unit", "单位", "计量单位", "unit"),
      optional("counterparty", "对方站点", "对方", "交易对方", "other site", "counterparty"),
      optional("ncv", "实测低位发热量", "低位发热量", "热值", "实测热值", "net calorific value", "ncv")
          .withUnitInHeader(),
      optional("evidence", "凭证号", "凭证", "发票号", "单据号", "voucher", "invoice", "evidence"),
      optional("tier", "数据质量等级", "质量等级", "data quality tier", "tier")),
  PRODUCTION(
      required("site", "站点", "站点代码", "site code", "site"),
      required("month", "月份", "月", "统计月份", "期间", "period", "month"),
      required("product", "产品", "产品代码", "product code", "product"),
      required("quantity", "产量", "数量", "output", "quantity").withUnitInHeader(),
      optional("unit", "计量单位", "单位", "unit"),
      optional("output_value", "总产值", "工业总产值", "产值", "gross output value", "output_value")
          .withUnitInHeader(),
      optional("value_added", "工业增加值", "增加值", "value added").withUnitInHeader(),
      optional("evidence", "凭证号", "凭证", "voucher", "evidence")),
  METER(
      required("meter", "表计编号", "表号", "表计", "meter code", "meter"),
      optional("start", "开始时间", "起始时间", "开始", "from", "start"),
      required("end", "结束时间", "终止时间", "结束", "to", "end"),
      optional("consumption", "用量", "电量", "消费量", "usage", "consumption").withUnitInHeader(),
      optional("register", "表底读数", "表码", "示数", "读数", "reading", "register").withUnitInHeader(),
      optional("unit", "单位", "计量单位", "unit"));

  @SuppressWarnings("ImmutableEnumChecker") // has no method that changes it
  private final TemplateColumns columns;

  IntakeTemplate(Column... columns) {
    this.columns = TemplateColumns.of(code(), columns);
  }

  public TemplateColumns columns() {
    return columns;
  }

  /// As in `docs/csv`, such as `meter-files`.
  public final String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The template of monthly facts; empty for master data.
  public Optional<Template> activityTemplate() {
    return Template.find(code());
  }

  public static Optional<IntakeTemplate> find(String code) {
    for (IntakeTemplate template : values()) {
      if (template.code().equals(code)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }
}

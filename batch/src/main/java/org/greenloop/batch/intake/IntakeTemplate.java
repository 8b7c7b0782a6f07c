package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.activity.Template;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.PickList.Register;
import org.greenloop.batch.csv.TemplateColumns;

/// Every template with its columns, master data first. Each has its page in `docs/csv`. The columns
/// of monthly facts stand with the reader of their rows.
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
      required("company", "所属企业", "企业", "企业简码", "统一社会信用代码", "company").offering(Register.COMPANIES),
      optional("park", "所属园区", "园区", "园区代码", "park").offering(Register.PARKS),
      required("industry", "行业代码", "行业", "国民经济行业代码", "industry code", "industry"),
      required("region", "行政区划代码", "区划代码", "region code", "area", "region")),
  PRODUCTS(
      required("code", "产品代码", "产品编码", "product code", "product", "code"),
      required("name", "产品名称", "名称", "product name", "name"),
      optional("name_en", "英文名称", "English name", "name (en)", "name_en"),
      required("company", "所属企业", "企业", "企业简码", "company").offering(Register.COMPANIES),
      required("unit", "计量单位", "单位", "unit of measure", "unit").offering(Register.UNITS)),
  METERS(
      required("code", "表计编号", "表号", "表计", "meter code", "meter", "code"),
      required("site", "站点", "站点代码", "site code", "site").offering(Register.OWN_SITES),
      required("carrier", "能源品种", "能源", "品种", "energy carrier", "carrier")
          .offering(Register.CARRIERS),
      required("flow", "流向", "flow").offering(List.of("外购", "自产", "外售", "原料用")),
      required("unit", "单位", "计量单位", "unit").offering(Register.UNITS),
      optional("multiplier", "倍率", "变比", "factor", "multiplier")),
  METER_FILES(
      required("code", "文件类型代码", "文件类型", "file kind", "code"),
      required("company", "所属企业", "企业", "company"),
      required("time_column", "时间列", "time column"),
      required("time_format", "时间格式", "time format"),
      required("label", "时间标记", "label").offering(List.of("起点", "终点")),
      required("interval_minutes", "间隔分钟", "间隔", "interval", "interval minutes"),
      optional("midnight", "零点归属", "midnight").offering(List.of("当日开始", "当日结束")),
      required("value_column", "数值列", "value column"),
      required("value_kind", "数值类型", "value kind").offering(List.of("用量", "表底读数")),
      required("unit", "单位", "unit").offering(Register.UNITS),
      optional("meter", "表计编号", "表号", "meter"),
      optional("meter_column", "表计列", "meter column"),
      optional("ignored_columns", "忽略列", "ignored columns")),
  GREEN_CERTIFICATES(CertificateBatchIntake.COLUMNS),
  ENERGY(EnergyRows.COLUMNS),
  PRODUCTION(ProductionRows.COLUMNS),
  METER(MeterRows.COLUMNS),
  PROCESS(ProcessRows.COLUMNS),
  GASES(GasRows.COLUMNS),
  CERTIFICATE_RETIREMENTS(CertificateRetirementRows.COLUMNS),
  FREIGHT(FreightRows.COLUMNS),
  FLEET(FleetRows.COLUMNS),
  HUBS(HubRows.COLUMNS),
  WATER(WaterRows.COLUMNS),
  WASTE(WasteRows.COLUMNS),
  LAND(LandRows.COLUMNS),
  POLLUTANTS(PollutantRows.COLUMNS),
  MATERIALS(MaterialRows.COLUMNS),
  PACKAGING(PackagingRows.COLUMNS),
  PACKAGES(PackageRows.COLUMNS),
  PARCELS(ParcelRows.COLUMNS),
  SUBSTANCES(SubstanceRows.COLUMNS),
  POOLS(PoolRows.COLUMNS),
  DECLARATIONS(DeclarationRows.COLUMNS),
  RETURNS(ReturnRows.COLUMNS),
  HANDOVERS(HandOverRows.COLUMNS),
  TREATMENTS(TreatmentRows.COLUMNS),
  SALES_BACK(SaleBackRows.COLUMNS),
  LOT_STOCKS(LotStockRows.COLUMNS);

  @SuppressWarnings("ImmutableEnumChecker") // has no method that changes it
  private final TemplateColumns columns;

  IntakeTemplate(Column... columns) {
    this(List.of(columns));
  }

  IntakeTemplate(List<Column> columns) {
    this.columns = new TemplateColumns(code(), columns);
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

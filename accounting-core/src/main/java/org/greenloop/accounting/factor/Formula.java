package org.greenloop.accounting.factor;

/// The formulas that make ledger entries, each with its symbols and clause as `explain` prints
/// them.
///
/// Q reported quantity in the base unit of the carrier (litres through their density); k standard
/// coal coefficient; NCV net calorific value; CC carbon content; OF oxidation; EF emission factor;
/// GWP global warming potential; D steam, kg; h its enthalpy, h0 that of its feed water; M mass of
/// a material, w the share of it that reacts.
public enum Formula {
  /// A quantity taken over as reported, in the unit of the account.
  AS_REPORTED("Q", "as reported 按填报值"),
  CONDENSATE_MASS("V × ρ", "GB/T 7119 冷凝水回用率, r_b = V_br × ρ ÷ (D × h) × 100 (ρ 按填报值)"),
  PERSON_DAYS("n × d", "GB/T 7119 人均生活日新水量, V_lf = V_ylf ÷ (n × d)"),
  WASTE_DISPOSAL("m × EF ÷ 1000", "GHG Protocol scope 3 category 5 运营中产生的废物 (委托处置)"),
  ORDINARY_STOREY("A", "GB/T 36132-2025 式(B.28), 层高不超过 8 m"),
  TALL_STOREY("A × 2", "GB/T 36132-2025 式(B.28), 层高超过 8 m 的加倍计算"),
  CONSTANT_PRICES("V × 100 ÷ I", "工业增加值(不变价), I 为填报的价格指数 (基期 = 100)"),
  EQUIVALENT_OUTPUT("Q × t ÷ t₀", "GB/T 36132-2025 式(B.25), k = t ÷ t₀"),
  /// kgce ÷ 1000.
  STANDARD_COAL("Q × k ÷ 1000", "GB/T 2589-2020 综合能耗计算通则, E = Σ(Ei × ki)"),
  STANDARD_COAL_MEASURED("Q × NCV ÷ 29307 ÷ 1000", "GB/T 2589-2020, ki = NCVi ÷ 29307 (实测低位发热量)"),
  STANDARD_COAL_EQUIVALENT("Q × k等价 ÷ 1000", "GB/T 2589-2020 等价值"),
  COMBUSTION("Q × NCV × CC × OF × 44 ÷ 12", "GB/T 32150-2015, E燃烧 = Σ(FC × NCV × CC × OF × 44/12)"),
  COMBUSTION_MEASURED(
      "Q × NCV ÷ 10⁶ × CC × OF × 44 ÷ 12",
      "GB/T 32150-2015, E燃烧 = Σ(FC × NCV × CC × OF × 44/12) (实测低位发热量)"),
  NO_CARBON("Q × CC = 0", "GB/T 32150-2015, CC = 0"),
  /// GJ of steam over its feed water; a step on the way, never an entry.
  STEAM_HEAT("D × (h − h0) ÷ 10⁶", "GB/T 2589-2020, 蒸汽按焓值折算 (给水焓 h0)"),
  STANDARD_COAL_STEAM(
      "D × (h − h0) ÷ 10³ × k ÷ 1000", "GB/T 2589-2020, 蒸汽按焓值折算; h 按 IAPWS-IF97 或填报值"),
  STEAM_BY_ENTHALPY("D × (h − h0) ÷ 10⁶ × EF", "GB/T 32150-2015, E热 = AD × EF热 (蒸汽按焓值折热)"),
  COMBUSTION_GAS(
      "Q × NCV × EF ÷ 10⁶ × GWP",
      "IPCC 2006 第 2 卷 (固定源表 2.2–2.5,移动源表 3.2.2); GB/T 32150-2015 CO2 当量"),
  COMBUSTION_GAS_MEASURED(
      "Q × NCV ÷ 10⁶ × EF ÷ 10⁶ × GWP",
      "IPCC 2006 第 2 卷 (固定源表 2.2–2.5,移动源表 3.2.2); GB/T 32150-2015 CO2 当量 (实测低位发热量)"),
  BIOGENIC("Q × NCV × EF ÷ 10³", "GB/T 32150-2015, 生物质燃料 CO2 单列,不计入总量"),
  BIOGENIC_MEASURED("Q × NCV ÷ 10⁶ × EF ÷ 10³", "GB/T 32150-2015, 生物质燃料 CO2 单列,不计入总量 (实测低位发热量)"),
  WELL_TO_TANK("Q × EF ÷ 1000", "GHG Protocol 范围三第 3 类, 燃料上游 (油井到油箱)"),
  PROCESS("M × w × EF", "GB/T 32150-2015, E过程 = Σ(AD × EF), w 为含量"),
  PROCESS_DECLARED("M × w × EF填报", "GB/T 32150-2015, E过程 = Σ(AD × EF), EF 由企业填报并附凭证"),
  RECOVERED("M × w", "GB/T 32150-2015, 回收利用的 CO2 从总量中扣除"),
  GAS_BALANCE("(期初 + 购入 − 期末 − 转出 − 新增充注 + 退役) ÷ 1000 × GWP", "GB/T 32150-2015, 质量平衡法 (制冷剂、SF6 等)"),
  GRID_LOCATION("Q × EF ÷ 1000", "GB/T 32150-2015, E电 = AD × EF电网 (基于位置)"),
  GRID_MARKET(
      "Q × EF ÷ 1000",
      "GHG Protocol Scope 2 (2015), market-based, residual mix; split rule DESIGN (基于市场, 剩余混合)"),
  GRID_MARKET_AVERAGE(
      "Q × EF ÷ 1000",
      "GHG Protocol Scope 2 (2015), market-based, no residual factor: grid average (基于市场, 无剩余因子)"),
  /// Q in kWh: 1 certificate is 1000 kWh.
  CERTIFICATES(
      "N × 1000 × EF ÷ 1000",
      "GHG Protocol Scope 2 (2015), market-based, certificates at 0; split rule DESIGN (绿证抵减)"),
  HEAT("Q × EF ÷ 1000", "GB/T 32150-2015, E热 = AD × EF热"),
  STEAM("Q × NCV ÷ 10⁶ × EF", "GB/T 32150-2015, E热 = AD × EF热 (蒸汽按质量折热)"),
  STEAM_MEASURED("Q × h ÷ 10⁶ × EF", "GB/T 32150-2015, E热 = AD × EF热 (蒸汽实测热值)"),
  /// M mass in t, D distance in km, A = M × D; R radius of the Earth.
  TRANSPORT_ACTIVITY("M × D", "ISO 14083:2023 周转量 = 质量 × 最短可行距离或大圆距离"),
  TRANSPORT_ACTIVITY_GREAT_CIRCLE(
      "M × 2 × R × atan2(√h, √(1 − h))", "ISO 14083:2023 周转量 = 质量 × 大圆距离 (haversine)"),
  FREIGHT_WELL_TO_WHEEL("A × EF", "ISO 14083:2023, EF 油井到车轮 well-to-wheel"),
  FREIGHT_TANK_AND_WELL(
      "A × (EF油箱到车轮 + EF油井到油箱)", "ISO 14083:2023, well-to-wheel = tank-to-wheel + well-to-tank"),
  FREIGHT_OPERATION("A × EF", "ISO 14083:2023, EF 仅运行阶段 operation only (无油井到油箱系数)"),
  FREIGHT_FUEL(
      "Q × NCV × CC × OF × 44 ÷ 12 × 1000",
      "GB/T 32150-2015 燃料燃烧;ISO 14083:2023 仅运行阶段 operation only"),
  FREIGHT_FUEL_SHARED(
      "Q × NCV × CC × OF × 44 ÷ 12 × 1000 × A ÷ ΣA",
      "GB/T 32150-2015 燃料燃烧;ISO 14083:2023 按周转量分摊,仅运行阶段 operation only"),
  FREIGHT_POWER("Q × EF", "ISO 14083:2023, 电力碳足迹因子 well-to-wheel"),
  FREIGHT_POWER_SHARED("Q × EF × A ÷ ΣA", "ISO 14083:2023, 电力碳足迹因子,按周转量分摊 well-to-wheel"),
  FREIGHT_STANDARD_COAL("Q × k", "GB/T 2589-2020 综合能耗计算通则, ki (千克标准煤)"),
  FREIGHT_STANDARD_COAL_SHARED("Q × k × A ÷ ΣA", "GB/T 2589-2020, ki;ISO 14083:2023 按周转量分摊"),
  FREIGHT_SCOPE3("E货运 ÷ 1000", "GHG Protocol 范围三第4、9类;E货运见 freight.emissions"),
  HUB_FUEL(
      "Q × (NCV × CC × OF × 44 ÷ 12 × 1000 + EF油井到油箱)",
      "ISO 14083:2023 物流站点 hub operation, well-to-wheel;GB/T 32150-2015 燃料燃烧"),
  HUB_HEAT("Q热 × EF × 1000", "GB/T 32150-2015, E热 = AD × EF热;ISO 14083:2023 仅运行阶段 operation only"),
  HUB_REFRIGERANT("m × GWP", "ISO 14083:2023 物流站点 hub operation, 制冷剂泄漏"),
  HUB_SCOPE3("E站点 ÷ 1000", "GHG Protocol 范围三第4、9类;E站点见 freight.hub.emissions,不含七种气体以外的制冷剂"),
  PACKAGING_MATERIAL("m × EF ÷ 1000", "采购的包装材料(范围三),质量 × 材料排放因子"),
  RECYCLED_CONTENT("m × c ÷ 100", "GB/T 24021(ISO 14021)再循环含量,消费前与消费后分列"),
  INTERSPACE("n × (Vn − Σ k × V0)", "GB 23350-2021 包装空隙率,X = (Vn − Σ k × V0) ÷ Vn"),
  PACKAGE_COMPLIANCE("n", "GB 23350-2021、GB 43284-2023 包装空隙率、层数、成本的判定"),
  SUBSTANCE_COMPLIANCE("1", "GB 43352-2023 表 1 的判定"),
  EMPTY_SPACE("V箱 − V物", "本系统规则:空箱率 = (箱内容积 − 物品体积) ÷ 箱内容积"),
  REUSABLE_USE("n × EF循环", "本系统规则:使用次数 × 循环包装单次使用足迹"),
  SINGLE_USE("n × EF一次性", "本系统规则:使用次数 × 被替代的一次性包装足迹"),
  REUSABLE_MAKING("n × m × EF", "本系统规则:投入件数 × 单件质量 × 材料排放因子"),
  RECOVERED_ONCE("m × (1 − r)", "本系统规则:最终再生产出 × (1 − 投入中此前已最终再生的份额),物料只计一次"),
  AVOIDED_BURDEN(
      "m × (1 − r) × (EF原生 − EF再生) × q ÷ 1000",
      "本系统规则:计入的再生量 × 原生与再生因子之差 × 质量系数,单列,不抵减排放;因子见 substitutions.csv");

  private final String expression;
  private final String clause;

  Formula(String expression, String clause) {
    this.expression = expression;
    this.clause = clause;
  }

  public String expression() {
    return expression;
  }

  /// Standard and clause or equation.
  public String clause() {
    return clause;
  }
}

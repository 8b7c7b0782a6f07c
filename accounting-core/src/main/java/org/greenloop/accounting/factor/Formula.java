package org.greenloop.accounting.factor;

/// The formulas that make ledger entries, each with its symbols and clause as `explain` prints
/// them.
///
/// Q reported quantity in the base unit of the carrier (litres through their density); k standard
/// coal coefficient; NCV net calorific value; CC carbon content; OF oxidation; EF emission factor.
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
  GRID_LOCATION("Q × EF ÷ 1000", "GB/T 32150-2015, E电 = AD × EF电网 (基于位置)"),
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
  FREIGHT_SCOPE3("E货运 ÷ 1000", "GHG Protocol 范围三第4、9类;E货运见 freight.emissions");

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

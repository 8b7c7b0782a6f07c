package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A unit of measurement with its exact size in the base unit of its dimension.
///
/// Base units: MJ, kgce, kg, m³, 元, 件, kgCO2, m, m², t·km, 人, Pa, 1. The sizes are definitions (1
/// kWh = 3.6 MJ, 1 万 = 10 000), not coefficients: what needs a coefficient (litres of diesel to
/// kilograms, tonnes of coal to MJ) is a factor and never happens here.
public enum Unit {
  KILOJOULE("kJ", Dimension.ENERGY, "0.001", "千焦"),
  MEGAJOULE("MJ", Dimension.ENERGY, "1", "兆焦"),
  GIGAJOULE("GJ", Dimension.ENERGY, "1000", "吉焦", "百万千焦"),
  TERAJOULE("TJ", Dimension.ENERGY, "1000000", "太焦"),
  KILOWATT_HOUR("kWh", Dimension.ENERGY, "3.6", "kW·h", "千瓦时", "千瓦小时", "度", "kilowatt hour"),
  MEGAWATT_HOUR("MWh", Dimension.ENERGY, "3600", "MW·h", "兆瓦时", "千度"),
  TEN_THOUSAND_KILOWATT_HOUR("万kWh", Dimension.ENERGY, "36000", "万kW·h", "万千瓦时", "万度", "10^4kWh"),
  GIGAWATT_HOUR("GWh", Dimension.ENERGY, "3600000", "GW·h", "吉瓦时"),
  KILOGRAM_STANDARD_COAL("kgce", Dimension.STANDARD_COAL, "1", "千克标准煤", "公斤标准煤"),
  TONNE_STANDARD_COAL("tce", Dimension.STANDARD_COAL, "1000", "吨标准煤", "吨标煤"),
  GRAM("g", Dimension.MASS, "0.001", "克"),
  KILOGRAM("kg", Dimension.MASS, "1", "千克", "公斤"),
  TONNE("t", Dimension.MASS, "1000", "吨", "公吨", "ton", "tonne"),
  TEN_THOUSAND_TONNE("万t", Dimension.MASS, "10000000", "万吨"),
  MILLILITRE("mL", Dimension.VOLUME, "0.000001", "毫升", "millilitre", "milliliter"),
  CUBIC_CENTIMETRE("cm3", Dimension.VOLUME, "0.000001", "cm³", "立方厘米"),
  LITRE("L", Dimension.VOLUME, "0.001", "升", "公升", "litre", "liter"),
  CUBIC_METRE("m3", Dimension.VOLUME, "1", "m³", "立方米", "立方", "方", "Nm3", "Nm³", "标立方米", "标方"),
  TEN_THOUSAND_CUBIC_METRE(
      "万m3", Dimension.VOLUME, "10000", "万m³", "万立方米", "万方", "万Nm3", "万标方", "10^4Nm3", "10^4m3"),
  YUAN("元", Dimension.MONEY, "1", "CNY", "RMB", "yuan", "人民币元"),
  TEN_THOUSAND_YUAN("万元", Dimension.MONEY, "10000", "10kCNY", "10k CNY", "10000 CNY"),
  HUNDRED_MILLION_YUAN("亿元", Dimension.MONEY, "100000000"),
  PIECE(
      "件",
      Dimension.COUNT,
      "1",
      "个",
      "台",
      "套",
      "只",
      "部",
      "pcs",
      "piece",
      "pieces",
      "set",
      "unit",
      "units"),
  TEN_THOUSAND_PIECE("万件", Dimension.COUNT, "10000", "万台", "万个", "万套", "万只"),
  KILOGRAM_CO2("kgCO2", Dimension.CARBON_DIOXIDE, "1"),
  TONNE_CO2("tCO2", Dimension.CARBON_DIOXIDE, "1000"),
  KILOGRAM_CO2_EQUIVALENT("kgCO2e", Dimension.CARBON_DIOXIDE, "1", "kgCO2eq"),
  TONNE_CO2_EQUIVALENT("tCO2e", Dimension.CARBON_DIOXIDE, "1000", "tCO2eq"),
  MILLIMETRE("mm", Dimension.LENGTH, "0.001", "毫米"),
  CENTIMETRE("cm", Dimension.LENGTH, "0.01", "厘米"),
  METRE("m", Dimension.LENGTH, "1", "米"),
  KILOMETRE("km", Dimension.LENGTH, "1000", "公里", "千米"),
  SQUARE_METRE("m2", Dimension.AREA, "1", "m²", "平方米", "平米"),
  HECTARE("ha", Dimension.AREA, "10000", "公顷"),
  SQUARE_KILOMETRE("km2", Dimension.AREA, "1000000", "km²", "平方公里", "平方千米"),
  TONNE_KILOMETRE("t·km", Dimension.TRANSPORT_ACTIVITY, "1", "t-km", "tkm", "吨公里", "吨千米"),
  TEN_THOUSAND_TONNE_KILOMETRE(
      "万t·km", Dimension.TRANSPORT_ACTIVITY, "10000", "万t-km", "万tkm", "万吨公里"),
  VEHICLE("辆", Dimension.COUNT, "1", "vehicle", "vehicles"),
  PERSON("人", Dimension.PERSONS, "1", "person", "persons"),
  PASCAL("Pa", Dimension.PRESSURE, "1", "帕"),
  KILOPASCAL("kPa", Dimension.PRESSURE, "1000", "千帕"),
  MEGAPASCAL("MPa", Dimension.PRESSURE, "1000000", "兆帕"),
  BAR("bar", Dimension.PRESSURE, "100000", "巴"),
  PERSON_DAY("人·d", Dimension.PERSON_DAYS, "1", "人·天", "人天", "人日", "person-day"),
  ONE("1", Dimension.RATIO, "1", "-"),
  PERCENT("%", Dimension.RATIO, "0.01");

  private static final Map<String, Unit> BY_NAME = new HashMap<>();

  static {
    for (Unit unit : values()) {
      for (String name : unit.names) {
        Unit other = BY_NAME.put(normalised(name), unit);
        if (other != null && other != unit) {
          throw new IllegalStateException(name + " names both " + other + " and " + unit);
        }
      }
    }
  }

  private final String symbol;
  private final Dimension dimension;
  private final BigDecimal size;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable
  private final List<String> names;

  Unit(String symbol, Dimension dimension, String size, String... synonyms) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.size = new BigDecimal(size);
    List<String> all = new ArrayList<>(List.of(symbol));
    all.addAll(List.of(synonyms));
    this.names = List.copyOf(all);
  }

  /// The unit a person wrote, in any case, width and common spelling; empty when none fits.
  ///
  /// Case is ignored because clerks write `KWH` and `mwh`; no two units here differ by case only.
  public static Optional<Unit> find(String text) {
    return Optional.ofNullable(BY_NAME.get(normalised(text)));
  }

  public String symbol() {
    return symbol;
  }

  public Dimension dimension() {
    return dimension;
  }

  /// Size in the base unit of the dimension, exact.
  public BigDecimal size() {
    return size;
  }

  /// All spellings that [#find] accepts, symbol first.
  public List<String> names() {
    return names;
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}

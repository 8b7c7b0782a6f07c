package org.greenloop.batch.generate;

import java.math.BigDecimal;
import java.util.List;

/// Something that is delivered to a plant again and again, or read from one of its meters.
///
/// @param decimals of the quantity; `least` and `most` are counted in its last decimal
/// @param measured whether the supplier measures the heating value, kJ/kg
record Delivery(
    String carrier,
    String flow,
    String unit,
    int decimals,
    long least,
    long most,
    boolean measured) {

  static final String PURCHASED = "外购";

  /// The mix of a plant. Power comes most often, since every workshop has a meter.
  private static final List<Delivery> MIX =
      List.of(
          bought("电力", "kWh", 2, 200_000, 6_000_000),
          bought("电力", "MWh", 3, 2_000, 60_000),
          bought("电力", "万kWh", 4, 2_000, 60_000),
          bought("外购电", "kWh", 1, 20_000, 600_000),
          bought("天然气", "m³", 0, 500, 20_000),
          bought("天然气", "万m³", 4, 500, 20_000),
          bought("管道天然气", "m³", 1, 5_000, 200_000),
          bought("柴油", "t", 3, 100, 4_000),
          bought("柴油", "kg", 1, 1_000, 40_000),
          bought("0号柴油", "L", 1, 1_000, 50_000),
          bought("汽油", "L", 1, 500, 9_000),
          bought("液化石油气", "kg", 1, 500, 20_000),
          bought("液化石油气", "t", 3, 50, 2_000),
          bought("热力", "GJ", 2, 1_000, 60_000),
          new Delivery("烟煤", PURCHASED, "t", 3, 2_000, 60_000, true),
          bought("新水", "t", 0, 50, 9_000),
          bought("压缩空气", "m³", 0, 1_000, 90_000),
          bought("氧气", "m³", 0, 10, 900),
          new Delivery("光伏发电", "自产", "kWh", 2, 100_000, 2_000_000, false),
          new Delivery("天然气", "原料用", "m³", 0, 10, 500, false));

  private static Delivery bought(String carrier, String unit, int decimals, long least, long most) {
    return new Delivery(carrier, PURCHASED, unit, decimals, least, most, false);
  }

  /// The first rows of a site are always the same kinds; the others are drawn.
  static Delivery at(int place, Draw draw) {
    return MIX.get(place < MIX.size() ? place : (int) draw.between(0, MIX.size() - 1L));
  }

  String quantity(Draw draw) {
    return number(draw.between(least, most), decimals);
  }

  String heatingValue(Draw draw) {
    return measured ? Long.toString(draw.between(19_000, 26_000)) : "";
  }

  static String number(long unscaled, int decimals) {
    return BigDecimal.valueOf(unscaled, decimals).toPlainString();
  }
}

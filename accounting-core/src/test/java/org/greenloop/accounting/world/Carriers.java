package org.greenloop.accounting.world;

import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.quantity.Unit;

/// One or two carriers of every kind.
public final class Carriers {

  public static final Carrier ELECTRICITY =
      carrier("ELECTRICITY", "电力", CarrierKind.ELECTRICITY, Unit.KILOWATT_HOUR);
  public static final Carrier NATURAL_GAS =
      carrier("NATURAL_GAS", "天然气", CarrierKind.FUEL, Unit.CUBIC_METRE);
  public static final Carrier DIESEL = carrier("DIESEL", "柴油", CarrierKind.FUEL, Unit.KILOGRAM);
  public static final Carrier ANTHRACITE =
      carrier("ANTHRACITE", "无烟煤", CarrierKind.FUEL, Unit.KILOGRAM);
  public static final Carrier HYDROGEN =
      carrier("HYDROGEN", "氢气", CarrierKind.FUEL, Unit.CUBIC_METRE);
  public static final Carrier BIOGAS =
      carrier("BIOGAS", "沼气", CarrierKind.BIOFUEL, Unit.CUBIC_METRE);
  public static final Carrier HEAT = carrier("HEAT", "热力", CarrierKind.HEAT, Unit.MEGAJOULE);
  public static final Carrier STEAM = carrier("STEAM_LP", "蒸汽", CarrierKind.HEAT, Unit.KILOGRAM);
  public static final Carrier COMPRESSED_AIR =
      carrier("COMPRESSED_AIR", "压缩空气", CarrierKind.MEDIUM, Unit.CUBIC_METRE);

  private Carriers() {}

  private static Carrier carrier(String code, String name, CarrierKind kind, Unit baseUnit) {
    return new Carrier(code, name, code, kind, baseUnit);
  }
}

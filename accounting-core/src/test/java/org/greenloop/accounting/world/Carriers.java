package org.greenloop.accounting.world;

import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyOrigin;
import org.greenloop.accounting.energy.FuelState;
import org.greenloop.accounting.quantity.Unit;

/// One or two carriers of every kind.
public final class Carriers {

  public static final Carrier ELECTRICITY =
      carrier("ELECTRICITY", "电力", CarrierKind.ELECTRICITY, Unit.KILOWATT_HOUR);
  public static final Carrier NATURAL_GAS =
      fuel("NATURAL_GAS", "天然气", Unit.CUBIC_METRE, FuelState.GAS, EnergyOrigin.CLEAN);
  public static final Carrier DIESEL =
      fuel("DIESEL", "柴油", Unit.KILOGRAM, FuelState.LIQUID, EnergyOrigin.OTHER);
  public static final Carrier ANTHRACITE =
      fuel("ANTHRACITE", "无烟煤", Unit.KILOGRAM, FuelState.SOLID, EnergyOrigin.OTHER);
  public static final Carrier HYDROGEN =
      carrier("HYDROGEN", "氢气", CarrierKind.FUEL, Unit.CUBIC_METRE);
  public static final Carrier BIOGAS =
      new Carrier(
          "BIOGAS",
          "沼气",
          "BIOGAS",
          CarrierKind.BIOFUEL,
          Unit.CUBIC_METRE,
          FuelState.GAS,
          EnergyOrigin.RENEWABLE);
  public static final Carrier SOLAR_POWER =
      new Carrier(
          "SOLAR_POWER",
          "光伏电力",
          "SOLAR_POWER",
          CarrierKind.GREEN_POWER,
          Unit.KILOWATT_HOUR,
          FuelState.NONE,
          EnergyOrigin.RENEWABLE);
  public static final Carrier HEAT = carrier("HEAT", "热力", CarrierKind.HEAT, Unit.MEGAJOULE);
  public static final Carrier STEAM = carrier("STEAM_LP", "蒸汽", CarrierKind.HEAT, Unit.KILOGRAM);
  public static final Carrier COMPRESSED_AIR =
      carrier("COMPRESSED_AIR", "压缩空气", CarrierKind.MEDIUM, Unit.CUBIC_METRE);

  public static final Carrier WATER_NEW =
      carrier("WATER_NEW", "新水", CarrierKind.MEDIUM, Unit.TONNE);

  private Carriers() {}

  private static Carrier fuel(
      String code, String name, Unit baseUnit, FuelState state, EnergyOrigin origin) {
    return new Carrier(code, name, code, CarrierKind.FUEL, baseUnit, state, origin);
  }

  private static Carrier carrier(String code, String name, CarrierKind kind, Unit baseUnit) {
    return new Carrier(code, name, code, kind, baseUnit, FuelState.NONE, EnergyOrigin.OTHER);
  }
}

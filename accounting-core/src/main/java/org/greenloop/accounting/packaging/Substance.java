package org.greenloop.accounting.packaging;

/// What GB 43352-2023 Table 1 limits.
public enum Substance {
  PB("Pb", "mg/kg"),
  HG("Hg", "mg/kg"),
  CD("Cd", "mg/kg"),
  CR("Cr", "mg/kg"),
  ZN("Zn", "mg/kg"),
  CU("Cu", "mg/kg"),
  NI("Ni", "mg/kg"),
  MO("Mo", "mg/kg"),
  SE("Se", "mg/kg"),
  AS("As", "mg/kg"),
  F("F", "mg/kg"),
  /// 溶剂残留总量.
  SOLVENTS("solvents", "mg/m2"),
  /// 苯类溶剂残留.
  BENZENE_SOLVENTS("benzene solvents", "mg/m2"),
  /// 双酚A, of e-waybills only.
  BISPHENOL_A("BPA", "mg/kg"),
  AOX("AOX", "mg/m2"),
  /// DBP + BBP + DEHP.
  PHTHALATES_1("DBP+BBP+DEHP", "mg/kg"),
  /// DNOP + DINP + DIDP.
  PHTHALATES_2("DNOP+DINP+DIDP", "mg/kg");

  private final String symbol;
  private final String unit;

  Substance(String symbol, String unit) {
    this.symbol = symbol;
    this.unit = unit;
  }

  public String symbol() {
    return symbol;
  }

  /// In which it is tested and limited.
  public String unit() {
    return unit;
  }
}

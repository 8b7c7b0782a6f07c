package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;

/// An edition of factors in words: `anEdition().of(STANDARD_COAL, "DIESEL", "1.4571").build()`.
public final class AnEdition {

  private final List<Factor> factors = new ArrayList<>();

  private AnEdition() {}

  public static AnEdition anEdition() {
    return new AnEdition();
  }

  /// What Guangdong needs for 2023: coefficients of GB/T 2589-2020, defaults of the greenhouse gas
  /// guides, and the grid factor of data year 2023.
  public static AnEdition guangdong2023() {
    return anEdition()
        .of(FactorKind.STANDARD_COAL, "ELECTRICITY", "0.1229")
        .of(FactorKind.STANDARD_COAL, "NATURAL_GAS", "1.3300")
        .of(FactorKind.STANDARD_COAL, "DIESEL", "1.4571")
        .of(FactorKind.STANDARD_COAL, "HEAT", "0.03412")
        .of(FactorKind.STANDARD_COAL, "STEAM_LP", "0.1286")
        .of(FactorKind.STANDARD_COAL, "BIOGAS", "0.8286")
        .of(FactorKind.STANDARD_COAL, "COMPRESSED_AIR", "0.0400")
        .of(FactorKind.STANDARD_COAL_HEATING_VALUE, "STANDARD_COAL", "29307")
        .ofYear(FactorKind.STANDARD_COAL_EQUIVALENT, "ELECTRICITY", 2020, "0.3100")
        .of(FactorKind.NET_CALORIFIC_VALUE, "NATURAL_GAS", "0.0389310")
        .of(FactorKind.NET_CALORIFIC_VALUE, "DIESEL", "0.042652")
        .of(FactorKind.NET_CALORIFIC_VALUE_2589, "STEAM_LP", "3763")
        .of(FactorKind.CARBON_CONTENT, "NATURAL_GAS", "0.01532")
        .of(FactorKind.CARBON_CONTENT, "DIESEL", "0.0202")
        .of(FactorKind.OXIDATION, "NATURAL_GAS", "0.99")
        .of(FactorKind.OXIDATION, "DIESEL", "0.98")
        .of(FactorKind.HEAT_EMISSION, "HEAT", "0.11")
        .of(FactorKind.DENSITY, "DIESEL", "0.845")
        .of(FactorKind.DENSITY, "WATER_NEW", "1.000")
        .of(FactorKind.STANDARD_COAL, "WATER_NEW", "0.2571")
        .of(FactorKind.FEED_WATER_ENTHALPY, "WATER", "83.74")
        .of(FactorKind.NET_CALORIFIC_VALUE, "BIOGAS", "0.024283")
        .of(FactorKind.BIOGENIC_EMISSION, "BIOGAS", "54.6")
        .at(FactorKind.METHANE, "GAS", "MANUFACTURING", "1")
        .at(FactorKind.METHANE, "LIQUID", "MANUFACTURING", "3")
        .at(FactorKind.METHANE, "SOLID", "MANUFACTURING", "10")
        .at(FactorKind.METHANE, "DIESEL", "MOBILE", "3.9")
        .at(FactorKind.NITROUS_OXIDE, "GAS", "MANUFACTURING", "0.1")
        .at(FactorKind.NITROUS_OXIDE, "LIQUID", "MANUFACTURING", "0.6")
        .at(FactorKind.NITROUS_OXIDE, "SOLID", "MANUFACTURING", "1.5")
        .at(FactorKind.NITROUS_OXIDE, "DIESEL", "MOBILE", "3.9")
        .of(FactorKind.GWP_SET, "PROGRAMME", "5")
        .at(FactorKind.GWP, "CH4", "AR5", "28")
        .at(FactorKind.GWP, "N2O", "AR5", "265")
        .at(FactorKind.GWP, "HFC134a", "AR5", "1300")
        .at(FactorKind.GWP, "CF4", "AR5", "6630")
        .at(FactorKind.GWP, "SF6", "AR5", "23500")
        .at(FactorKind.GWP, "NF3", "AR5", "16100")
        .at(FactorKind.GWP, "HCFC22", "AR5", "1760")
        .of(FactorKind.PROCESS_EMISSION, "CALCIUM_CARBONATE", "0.4397")
        .ofYear(FactorKind.WELL_TO_TANK, "NATURAL_GAS", 2023, "0.3366")
        .ofYear(FactorKind.WELL_TO_TANK, "BIOGAS", 2023, "0.1")
        .ofYear(FactorKind.WELL_TO_TANK, "DIESEL", 2023, "0.7520276")
        .grid("440000", 2023, "0.4419")
        .residual("CN", 2023, "0.6096");
  }

  public AnEdition of(FactorKind kind, String subject, String value) {
    return add(
        FactorKey.of(kind, subject), OptionalInt.empty(), Optional.of(value), Confidence.SECONDARY);
  }

  /// A factor that holds in one case: an IPCC sector, an assessment report.
  public AnEdition at(FactorKind kind, String subject, String area, String value) {
    return add(
        new FactorKey(kind, subject, area),
        OptionalInt.empty(),
        Optional.of(value),
        Confidence.SECONDARY);
  }

  public AnEdition ofYear(FactorKind kind, String subject, int year, String value) {
    return add(
        FactorKey.of(kind, subject),
        OptionalInt.of(year),
        Optional.of(value),
        Confidence.SECONDARY);
  }

  /// A range and no value.
  public AnEdition range(FactorKind kind, String subject, String low, String high) {
    FactorKey key = FactorKey.of(kind, subject);
    factors.add(
        new Factor(
            key.toString(),
            key,
            OptionalInt.empty(),
            Optional.empty(),
            "",
            Optional.of(new BigDecimal(low)),
            Optional.of(new BigDecimal(high)),
            "a test",
            Confidence.UNCONFIRMED,
            ""));
    return this;
  }

  public AnEdition inArea(FactorKind kind, String subject, String area, String value) {
    return add(
        new FactorKey(kind, subject, area),
        OptionalInt.empty(),
        Optional.of(value),
        Confidence.SECONDARY);
  }

  /// A factor whose source gives only a range.
  public AnEdition withoutValue(FactorKind kind, String subject) {
    return add(
        FactorKey.of(kind, subject), OptionalInt.empty(), Optional.empty(), Confidence.SECONDARY);
  }

  public AnEdition sure(FactorKind kind, String subject, String value, Confidence confidence) {
    return add(FactorKey.of(kind, subject), OptionalInt.empty(), Optional.of(value), confidence);
  }

  public AnEdition inArea(FactorKind kind, String subject, String area, int year, String value) {
    return add(
        new FactorKey(kind, subject, area),
        OptionalInt.of(year),
        Optional.of(value),
        Confidence.SECONDARY);
  }

  public AnEdition grid(String area, int year, String value) {
    return add(
        new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", area),
        OptionalInt.of(year),
        Optional.of(value),
        Confidence.OFFICIAL);
  }

  /// Without market-traded non-fossil power.
  public AnEdition residual(String country, int year, String value) {
    return add(
        new FactorKey(FactorKind.GRID_EXCL_MARKET_NONFOSSIL, "ELECTRICITY", country),
        OptionalInt.of(year),
        Optional.of(value),
        Confidence.OFFICIAL);
  }

  private AnEdition add(
      FactorKey key, OptionalInt year, Optional<String> value, Confidence confidence) {
    factors.add(
        new Factor(
            key + (year.isPresent() ? "/" + year.getAsInt() : ""),
            key,
            year,
            value.map(BigDecimal::new),
            "",
            Optional.empty(),
            Optional.empty(),
            "a test",
            confidence,
            ""));
    return this;
  }

  public FactorSet build() {
    return new FactorSet("test", factors);
  }
}

package org.greenloop.accounting.ledger;

import java.util.Optional;
import org.greenloop.accounting.quantity.Unit;

/// What is counted. The number is its key in the store and never changes; the code is what
/// indicators in Turtle refer to.
public enum Account {
  /// Comprehensive energy consumption 综合能耗, calorific value basis (GB/T 2589).
  ENERGY_COMPREHENSIVE(1, "energy.comprehensive", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// The same on the equivalent value basis 等价值; apart, never in one sum with the other.
  ENERGY_EQUIVALENT(2, "energy.comprehensive-equivalent", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Electricity used: bought, received and self-made, less sold and passed on.
  ENERGY_ELECTRICITY(3, "energy.electricity", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// Energy used as raw material, shown apart.
  ENERGY_FEEDSTOCK(4, "energy.feedstock", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Self-made energy, shown apart: it was counted at its input.
  ENERGY_SELF_GENERATED(5, "energy.self-generated", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Direct emissions of combustion.
  CARBON_SCOPE1(6, "carbon.scope1", Unit.TONNE_CO2, Basis.ENERGY),
  /// Indirect emissions of bought less sold power and heat, location-based.
  CARBON_SCOPE2_LOCATION(7, "carbon.scope2.location", Unit.TONNE_CO2, Basis.ENERGY),
  /// Gross output value 总产值.
  OUTPUT_VALUE(8, "production.output-value", Unit.TEN_THOUSAND_YUAN, Basis.OUTPUT_VALUE),
  /// Value added 工业增加值.
  VALUE_ADDED(9, "production.value-added", Unit.TEN_THOUSAND_YUAN, Basis.VALUE_ADDED),
  /// Electricity bought and received less sold and passed on: what certificates may cover.
  ELECTRICITY_BOUGHT(20, "energy.electricity-bought", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// The part of it that retired green electricity certificates cover.
  ELECTRICITY_CERTIFIED(21, "energy.electricity-certified", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// Indirect emissions of bought less sold power and heat, market-based.
  CARBON_SCOPE2_MARKET(22, "carbon.scope2.market", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  /// Qualified output of products counted by mass.
  PRODUCTION_MASS(160, "production.mass", Unit.TONNE, Basis.OUTPUT_MASS),
  /// Qualified output of products counted by the piece.
  PRODUCTION_PIECES(161, "production.pieces", Unit.PIECE, Basis.OUTPUT_PIECES),
  /// Functions of the energy and carbon platform that are in use (GB/T 36132-2025 Table C.1 no. 4).
  DECLARED_PLATFORM_FUNCTIONS(
      190,
      "declared.energy-carbon-platform-functions",
      Unit.ONE,
      Basis.PLATFORM_FUNCTIONS,
      Measure.STOCK),
  /// Money put into green and low-carbon upgrades (GB/T 36132-2025 Table C.1 no. 10).
  DECLARED_GREEN_INVESTMENT(
      191, "declared.green-upgrade-investment", Unit.TEN_THOUSAND_YUAN, Basis.GREEN_INVESTMENT);

  /// The report that an account rests on. A site that handed in the report and has no entry on the
  /// account has zero there; a site that did not hand it in has an unknown.
  public enum Basis {
    ENERGY(false),
    /// A row of production may leave out either value; what it leaves out is unknown.
    OUTPUT_VALUE(false),
    VALUE_ADDED(false),
    /// Tonnes and pieces are reports of their own: a plant that makes pieces says nothing about
    /// tonnes, and its energy does not belong over the tonnes of another plant.
    OUTPUT_MASS(false),
    OUTPUT_PIECES(false),
    PLATFORM_FUNCTIONS(true),
    GREEN_INVESTMENT(true);

    private final boolean supplement;

    Basis(boolean supplement) {
      this.supplement = supplement;
    }

    /// True for a report that not every site has to hand in (process emissions, refrigerants):
    /// beside other accounts a site without it adds nothing, and only a figure that rests on
    /// nothing else is unknown without it.
    public boolean isSupplement() {
      return supplement;
    }
  }

  /// How the months of a longer period go together.
  public enum Measure {
    /// Something that happened in the month: months are added.
    FLOW,
    /// Something that was there in the month, such as land or vehicles: months are averaged.
    STOCK
  }

  private final int number;
  private final String code;
  private final Unit unit;
  private final Basis basis;
  private final Measure measure;

  Account(int number, String code, Unit unit, Basis basis) {
    this(number, code, unit, basis, Measure.FLOW);
  }

  Account(int number, String code, Unit unit, Basis basis, Measure measure) {
    this.number = number;
    this.code = code;
    this.unit = unit;
    this.basis = basis;
    this.measure = measure;
  }

  public int number() {
    return number;
  }

  public String code() {
    return code;
  }

  public Unit unit() {
    return unit;
  }

  public Basis basis() {
    return basis;
  }

  public Measure measure() {
    return measure;
  }

  public static Optional<Account> find(String code) {
    for (Account account : values()) {
      if (account.code.equals(code)) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }

  /// @throws IllegalArgumentException for a number that no account has
  public static Account get(int number) {
    for (Account account : values()) {
      if (account.number == number) {
        return account;
      }
    }
    throw new IllegalArgumentException("no account has the number " + number);
  }
}

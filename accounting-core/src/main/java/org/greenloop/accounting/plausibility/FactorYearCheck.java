package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Quantity;

/// Is the grid factor that the carbon of a month is calculated with older than it should be? Once a
/// site and year; the cure is a newer edition of factors, not another row.
final class FactorYearCheck {

  private static final String ELECTRICITY = "ELECTRICITY";

  private final CarbonCalculator carbon;
  private final Carrier electricity;
  private final IntFunction<String> areas;
  private final int mostYears;
  private final Map<String, Optional<Factor>> factors = new HashMap<>();

  /// @param areas area whose grid serves a site, by its id
  FactorYearCheck(
      Thresholds thresholds,
      FactorSet factors,
      CarrierCatalog carriers,
      IntFunction<String> areas) {
    this.carbon = new CarbonCalculator(factors, new EnergyCalculator(factors));
    this.electricity = carriers.get(ELECTRICITY);
    this.areas = areas;
    this.mostYears = thresholds.count("factor-year.most-years");
  }

  List<Warning> check(int siteId, Series series) {
    if (series.template() != Template.ENERGY
        || !series.particulars().equals(List.of(ELECTRICITY, EnergyFlow.PURCHASED.code()))) {
      return List.of();
    }
    List<Warning> warnings = new ArrayList<>();
    OptionalInt said = OptionalInt.empty();
    for (SeriesMonth month : series.months()) {
      int year = month.month().getYear();
      if (month.isChecked() && (said.isEmpty() || said.getAsInt() != year)) {
        said = OptionalInt.of(year);
        factor(areas.apply(siteId), year)
            .filter(factor -> year - factor.dataYear().orElse(year) > mostYears)
            .ifPresent(factor -> warnings.add(warning(siteId, series, month, factor)));
      }
    }
    return warnings;
  }

  private Warning warning(int siteId, Series series, SeriesMonth month, Factor factor) {
    int years = month.month().getYear() - factor.dataYear().orElseThrow();
    return new Finding(siteId, series, month)
        .of(
            Check.OLD_FACTOR,
            Finding.severity(years, mostYears).max(BigDecimal.ONE),
            String.valueOf(factor.dataYear().orElseThrow()),
            String.valueOf(years),
            String.valueOf(mostYears),
            factor.id());
  }

  private Optional<Factor> factor(String area, int year) {
    return factors.computeIfAbsent(
        area + " " + year,
        key ->
            switch (carbon.purchasedElectricity(aKilowattHour(), area, year)) {
              case Calculated.Amount amount ->
                  amount.calculation().factors().stream()
                      .filter(factor -> factor.key().kind() == FactorKind.GRID_AVERAGE)
                      .findFirst();
              case Calculated.MissingFactor missing -> Optional.empty();
            });
  }

  private EnergyUse aKilowattHour() {
    return new EnergyUse(
        electricity,
        EnergyFlow.PURCHASED,
        new Quantity(BigDecimal.ONE, electricity.baseUnit()),
        Optional.empty());
  }
}

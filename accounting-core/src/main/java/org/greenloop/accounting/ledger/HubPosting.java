package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightEmissions;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubCalculator;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.freight.HubOperation;

/// Hubs, on accounts of their own.
///
/// The energy and the refrigerants of an own hub stand in the templates `energy` and `gases` and
/// are in scope 1 and 2 from there; nothing here enters an account of energy, scope 1 or scope 2,
/// so it is never added twice. Scope 3 has the hubs that others operate.
final class HubPosting {

  private final HubCalculator hubs;

  HubPosting(FactorSet factors) {
    this.hubs = new HubCalculator(factors);
  }

  Posting post(HubActivity activity) {
    Lines lines = new Lines(activity);
    int year = activity.period().getYear();
    HubOperation operation = activity.operation();
    // A mass of nothing is a report all the same: without an entry it would be none.
    lines.enterAsReported(throughputOf(operation.kind()), 1, operation.outbound());
    List<Calculated> scope3 = new ArrayList<>(3);
    operation
        .electricity()
        .ifPresent(
            use -> {
              Calculated emissions = hubs.power(use, year);
              lines.enter(Account.HUB_EMISSIONS_POWER, 1, emissions);
              lines.enter(Account.HUB_ENERGY_POWER, 1, hubs.standardCoal(use, year));
              scope3.add(emissions);
            });
    operation
        .fuel()
        .ifPresent(
            use -> {
              FreightEmissions emissions = hubs.fuel(use, year);
              lines.enter(fuelOf(emissions.boundary()), 1, emissions.kilograms());
              lines.enter(Account.HUB_ENERGY_FUEL, 1, hubs.standardCoal(use, year));
              scope3.add(emissions.kilograms());
            });
    operation
        .refrigerant()
        .ifPresent(
            leaked -> {
              Calculated emissions = hubs.refrigerant(leaked, year);
              lines.enter(Account.HUB_EMISSIONS_REFRIGERANT, 1, emissions);
              if (leaked.family() != GasFamily.OUTSIDE) {
                scope3.add(emissions);
              }
            });
    if (!scope3.isEmpty()) {
      scope3(operation.role()).ifPresent(account -> lines.enter(account, 1, tonnes(scope3)));
    }
    return lines.posting();
  }

  private static Account throughputOf(HubKind kind) {
    return switch (kind) {
      case TRANSSHIPMENT -> Account.HUB_THROUGHPUT_TRANSSHIPMENT;
      case WAREHOUSE_AMBIENT -> Account.HUB_THROUGHPUT_AMBIENT;
      case WAREHOUSE_TEMPERATURE_CONTROLLED -> Account.HUB_THROUGHPUT_TEMPERATURE_CONTROLLED;
      case CONTAINER_TERMINAL -> Account.HUB_THROUGHPUT_CONTAINER_TERMINAL;
      case BULK_TERMINAL -> Account.HUB_THROUGHPUT_BULK_TERMINAL;
    };
  }

  private static Account fuelOf(FreightEmissions.Boundary boundary) {
    return switch (boundary) {
      case WELL_TO_WHEEL -> Account.HUB_EMISSIONS_FUEL;
      case OPERATION_ONLY -> Account.HUB_EMISSIONS_OPERATION;
    };
  }

  private static Optional<Account> scope3(FreightRole role) {
    return switch (role) {
      case OWN -> Optional.empty();
      case ARRANGED, UPSTREAM -> Optional.of(Account.CARBON_SCOPE3_FREIGHT_UPSTREAM);
      case DOWNSTREAM -> Optional.of(Account.CARBON_SCOPE3_FREIGHT_DOWNSTREAM);
    };
  }

  /// tCO2e of everything together; what is missing where a part cannot be calculated.
  private static Calculated tonnes(List<Calculated> kilograms) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Factor> factors = new ArrayList<>();
    for (Calculated part : kilograms) {
      switch (part) {
        case Calculated.MissingFactor missing -> {
          return missing;
        }
        case Calculated.Amount(BigDecimal quantity, Calculation calculation) -> {
          sum = sum.add(quantity);
          calculation.factors().stream()
              .filter(factor -> !factors.contains(factor))
              .forEach(factors::add);
        }
      }
    }
    return new Calculated.Amount(
        sum.movePointLeft(3), new Calculation(Formula.HUB_SCOPE3, factors));
  }
}

package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightCalculator;
import org.greenloop.accounting.freight.FreightEmissions;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Freight legs, on accounts of their own.
///
/// The fuel of an own fleet stands in the template `energy` and is in scope 1 and 2 from there;
/// nothing here enters an account of energy, scope 1 or scope 2, so it is never added twice. Scope
/// 3 has the legs that others perform.
final class FreightPosting {

  private final FreightCalculator freight;

  FreightPosting(FactorSet factors) {
    EnergyCalculator energy = new EnergyCalculator(factors);
    this.freight = new FreightCalculator(factors, energy, new CarbonCalculator(factors, energy));
  }

  Posting post(FreightActivity activity) {
    Lines lines = new Lines(activity);
    int year = activity.period().getYear();
    FreightLeg leg = activity.leg();
    Calculated transportActivity = freight.transportActivity(leg, year);
    lines.enter(activityOf(leg.mode()), 1, transportActivity);
    FreightEmissions emissions = freight.emissions(leg, year);
    lines.enter(accountOf(emissions.boundary()), 1, emissions.kilograms());
    scope3(leg.role()).ifPresent(account -> lines.enter(account, 1, tonnes(emissions.kilograms())));
    leg.run()
        .ifPresent(
            run -> {
              lines.enterAsReported(Account.FREIGHT_DISTANCE, 1, kilometres(run.total()));
              lines.enterAsReported(Account.FREIGHT_DISTANCE_EMPTY, 1, kilometres(run.empty()));
            });
    for (FreightLeg.Practice practice : leg.practices()) {
      lines.enter(accountOf(practice), 1, transportActivity);
    }
    freight
        .standardCoal(leg, year)
        .ifPresent(
            energy -> {
              lines.enter(Account.FREIGHT_ENERGY, 1, energy);
              lines.enter(Account.FREIGHT_ACTIVITY_METERED, 1, transportActivity);
            });
    return lines.posting();
  }

  private static Account activityOf(TransportMode mode) {
    return switch (mode) {
      case ROAD -> Account.FREIGHT_ACTIVITY_ROAD;
      case RAIL -> Account.FREIGHT_ACTIVITY_RAIL;
      case INLAND_WATER -> Account.FREIGHT_ACTIVITY_INLAND_WATER;
      case SEA -> Account.FREIGHT_ACTIVITY_SEA;
      case AIR -> Account.FREIGHT_ACTIVITY_AIR;
    };
  }

  private static Account accountOf(FreightEmissions.Boundary boundary) {
    return switch (boundary) {
      case WELL_TO_WHEEL -> Account.FREIGHT_EMISSIONS_WELL_TO_WHEEL;
      case OPERATION_ONLY -> Account.FREIGHT_EMISSIONS_OPERATION;
    };
  }

  private static Account accountOf(FreightLeg.Practice practice) {
    return switch (practice) {
      case JOINT_DISTRIBUTION -> Account.FREIGHT_ACTIVITY_JOINT;
      case DROP_AND_HOOK -> Account.FREIGHT_ACTIVITY_DROP_AND_HOOK;
      case NIGHT_DELIVERY -> Account.FREIGHT_ACTIVITY_NIGHT;
    };
  }

  private static Optional<Account> scope3(FreightRole role) {
    return switch (role) {
      case OWN -> Optional.empty();
      case ARRANGED, UPSTREAM -> Optional.of(Account.CARBON_SCOPE3_FREIGHT_UPSTREAM);
      case DOWNSTREAM -> Optional.of(Account.CARBON_SCOPE3_FREIGHT_DOWNSTREAM);
    };
  }

  private static Calculated tonnes(Calculated kilograms) {
    return kilograms instanceof Calculated.Amount(BigDecimal quantity, Calculation calculation)
        ? new Calculated.Amount(
            quantity.movePointLeft(3),
            new Calculation(Formula.FREIGHT_SCOPE3, calculation.factors()))
        : kilograms;
  }

  private static Quantity kilometres(BigDecimal value) {
    return new Quantity(value, Unit.KILOMETRE);
  }
}

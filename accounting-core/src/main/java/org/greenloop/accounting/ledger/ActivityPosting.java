package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.Activity.EnergyActivity;
import org.greenloop.accounting.activity.Activity.MeterConsumption;
import org.greenloop.accounting.activity.Activity.ProductionActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Rounding;

/// Which accounts each activity moves: the map of the system on one screen.
///
/// Safe for use by several threads.
public final class ActivityPosting {

  private static final Calculation AS_REPORTED = new Calculation(Formula.AS_REPORTED, List.of());

  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final IntFunction<String> gridAreaOfSite;

  /// @param gridAreaOfSite area of a site's grid by the site's id
  public ActivityPosting(FactorSet factors, IntFunction<String> gridAreaOfSite) {
    this.energy = new EnergyCalculator(factors);
    this.carbon = new CarbonCalculator(factors, energy);
    this.gridAreaOfSite = gridAreaOfSite;
  }

  public Posting post(Activity activity) {
    return switch (activity) {
      case EnergyActivity e -> energy(e, e.counterpartyId(), e.use());
      case MeterConsumption m -> energy(m, Optional.empty(), m.use());
      case ProductionActivity p -> production(p);
    };
  }

  private Posting production(ProductionActivity activity) {
    Lines lines = new Lines(activity, Optional.empty());
    activity.outputValue().ifPresent(v -> lines.enter(Account.OUTPUT_VALUE, v, AS_REPORTED));
    activity.valueAdded().ifPresent(v -> lines.enter(Account.VALUE_ADDED, v, AS_REPORTED));
    return lines.posting();
  }

  private Posting energy(Activity activity, Optional<Integer> counterparty, EnergyUse use) {
    Lines lines = new Lines(activity, counterparty);
    int year = activity.period().getYear();
    EnergyFlow flow = use.flow();
    switch (flow) {
      case FEEDSTOCK -> lines.enter(Account.ENERGY_FEEDSTOCK, 1, energy.standardCoal(use, year));
      case SELF_GENERATED -> {
        lines.enter(Account.ENERGY_SELF_GENERATED, 1, energy.standardCoal(use, year));
        electricity(lines, use, year, 1);
      }
      case PURCHASED, TRANSFERRED_IN, SOLD, TRANSFERRED_OUT -> {
        int sign = flow.sign();
        Calculated standardCoal = energy.standardCoal(use, year);
        lines.enter(Account.ENERGY_COMPREHENSIVE, sign, standardCoal);
        lines.enter(Account.ENERGY_EQUIVALENT, sign, energy.equivalentStandardCoal(use, year));
        electricity(lines, use, year, sign);
        emissions(lines, activity, use, year, sign);
      }
    }
    return lines.posting();
  }

  private void electricity(Lines lines, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case ELECTRICITY -> {
        BigDecimal kilowattHours = energy.baseQuantity(use, year).value();
        lines.enter(
            Account.ENERGY_ELECTRICITY, sign, new Calculated.Amount(kilowattHours, AS_REPORTED));
      }
      case FUEL, BIOFUEL, HEAT, MEDIUM -> {}
    }
  }

  private void emissions(Lines lines, Activity activity, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case FUEL -> lines.enter(Account.CARBON_SCOPE1, sign, carbon.combustion(use, year));
      case ELECTRICITY ->
          lines.enter(
              Account.CARBON_SCOPE2_LOCATION,
              sign,
              carbon.purchasedElectricity(use, gridAreaOfSite.apply(activity.siteId()), year));
      case HEAT ->
          lines.enter(Account.CARBON_SCOPE2_LOCATION, sign, carbon.purchasedHeat(use, year));
      case BIOFUEL, MEDIUM -> {}
    }
  }

  /// The lines of one activity while they are written.
  private static final class Lines {
    private final SourceRow source;
    private final int siteId;
    private final YearMonth period;
    private final Optional<Integer> counterparty;
    private final List<LedgerEntry> entries = new ArrayList<>(4);
    private final List<PostingGap> gaps = new ArrayList<>(0);

    Lines(Activity activity, Optional<Integer> counterparty) {
      this.source = activity.source();
      this.siteId = activity.siteId();
      this.period = activity.period();
      this.counterparty = counterparty;
    }

    void enter(Account account, int sign, Calculated calculated) {
      switch (calculated) {
        case Calculated.Amount(BigDecimal quantity, Calculation calculation) ->
            enter(account, sign < 0 ? quantity.negate() : quantity, calculation);
        case Calculated.MissingFactor missing ->
            gaps.add(new PostingGap(source, account, siteId, period, missing.key()));
      }
    }

    void enter(Account account, BigDecimal quantity, Calculation calculation) {
      entries.add(
          new LedgerEntry(
              source,
              account,
              EntryKind.POSTING,
              siteId,
              counterparty,
              period,
              Rounding.toLedger(quantity),
              calculation));
    }

    Posting posting() {
      return new Posting(entries, gaps);
    }
  }
}

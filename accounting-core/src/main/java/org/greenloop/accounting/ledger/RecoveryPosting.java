package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.greenloop.accounting.custody.LotBenefit;
import org.greenloop.accounting.custody.MaterialRecovery;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.ledger.RecoveryCounts.TreatedOutput;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.Substitution;

/// What the outputs of a month count for, each tonne once.
///
///     counted = output × (1 − r)
///
/// r is the share of the input of the run that had been finally recovered before. What it spares is
/// entered where there is a pair of factors for the material and area.
public final class RecoveryPosting {

  private static final Calculation COUNTED = new Calculation(Formula.RECOVERED_ONCE, List.of());
  private static final Calculation AVOIDED = new Calculation(Formula.AVOIDED_BURDEN, List.of());

  private final TreatmentProcesses processes;
  private final RenewableResources resources;
  private final List<Substitution> substitutions;
  private final IntFunction<String> areaOfSite;

  /// @param areaOfSite country of a site by its id, such as `CN`
  public RecoveryPosting(
      TreatmentProcesses processes,
      RenewableResources resources,
      List<Substitution> substitutions,
      IntFunction<String> areaOfSite) {
    this.processes = processes;
    this.resources = resources;
    this.substitutions = List.copyOf(substitutions);
    this.areaOfSite = areaOfSite;
  }

  /// @param before r of the runs where it is not zero, by reference
  public List<LedgerEntry> entries(
      TreatedOutput treated, YearMonth period, Map<String, Fraction> before) {
    Output output = treated.output();
    if (!processes.recoversFinally(treated.process(), output.route())) {
      return List.of();
    }
    Quantity counted =
        Fraction.ONE
            .minus(before.getOrDefault(treated.run(), Fraction.ZERO))
            .of(output.net().in(Unit.KILOGRAM));
    List<LedgerEntry> entries = new ArrayList<>(2);
    entries.add(
        entry(
            treated, period, Account.RECYCLING_RECOVERED, counted.in(Unit.TONNE).value(), COUNTED));
    benefit(treated, period, counted)
        .ifPresent(
            avoided ->
                entries.add(
                    entry(
                        treated,
                        period,
                        Account.RECYCLING_AVOIDED,
                        avoided.avoided().in(Unit.TONNE_CO2_EQUIVALENT).value(),
                        AVOIDED)));
    return entries;
  }

  private Optional<LotBenefit> benefit(TreatedOutput treated, YearMonth period, Quantity counted) {
    Output output = treated.output();
    return LotBenefit.of(
        new MaterialRecovery(
            treated.run(),
            period.atDay(1),
            treated.siteId(),
            output.material(),
            output.route(),
            output.net().in(Unit.KILOGRAM),
            counted),
        resources,
        substitutions,
        areaOfSite.apply(treated.siteId()));
  }

  private static LedgerEntry entry(
      TreatedOutput treated,
      YearMonth period,
      Account account,
      BigDecimal quantity,
      Calculation calculation) {
    return new LedgerEntry(
        treated.source(),
        account,
        EntryKind.POSTING,
        treated.siteId(),
        Optional.empty(),
        period,
        Rounding.toLedger(quantity),
        calculation,
        treated.tier());
  }
}

package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.LotMass;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.recycling.ElementRecovery;

/// What a reported event has to hold before it becomes one. Every question is answered with all
/// that is wrong, so that it can be mended at once; an empty list lets the record be made.
///
/// What is allowed here may still be a fraud: that is for [CustodyReview], which sees all events.
/// Whether the lots are known is not asked, since rows may come in any order.
public final class CustodyRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CustodyRules() {}

  /// Gross, tare and net as reported.
  public static List<Flaw> weighing(Quantity gross, Quantity tare, Quantity net) {
    List<Flaw> flaws = new ArrayList<>();
    flaws.addAll(mass(Flaw.Field.GROSS, gross));
    flaws.addAll(mass(Flaw.Field.TARE, tare));
    flaws.addAll(mass(Flaw.Field.NET, net));
    if (flaws.isEmpty() && !Weighing.balances(gross, tare, net)) {
      Quantity expected = Weighing.expectedNet(gross, tare).in(net.unit());
      flaws.add(
          new Flaw(
              Flaw.Field.NET,
              Rule.NET_IS_NOT_GROSS_LESS_TARE,
              shown(net),
              List.of(shown(expected), shown(gross), shown(tare))));
    }
    return flaws;
  }

  /// One mass: not negative, at most a million tonnes, not finer than a microgram.
  public static List<Flaw> mass(Flaw.Field field, Quantity mass) {
    if (mass.value().signum() < 0) {
      return List.of(new Flaw(field, Rule.NEGATIVE, shown(mass), List.of()));
    }
    return LotMass.fits(mass)
        ? List.of()
        : List.of(new Flaw(field, Rule.NUMBER_TOO_LONG, shown(mass), List.of()));
  }

  /// Moisture and foreign matter, in per cent of the net mass.
  public static List<Flaw> condition(BigDecimal moisture, BigDecimal contaminants) {
    List<Flaw> flaws = new ArrayList<>();
    share(Flaw.Field.MOISTURE, moisture).ifPresent(flaws::add);
    share(Flaw.Field.CONTAMINANTS, contaminants).ifPresent(flaws::add);
    BigDecimal both = moisture.add(contaminants);
    if (flaws.isEmpty() && both.compareTo(HUNDRED) > 0) {
      flaws.add(
          new Flaw(
              Flaw.Field.CONTAMINANTS,
              Rule.MOISTURE_ABOVE_WHOLE,
              Rounding.plain(contaminants),
              List.of(Rounding.plain(both))));
    }
    return flaws;
  }

  private static Optional<Flaw> share(Flaw.Field field, BigDecimal percent) {
    if (percent.signum() < 0) {
      return Optional.of(new Flaw(field, Rule.NEGATIVE, Rounding.plain(percent), List.of()));
    }
    if (percent.compareTo(HUNDRED) > 0) {
      return Optional.of(
          new Flaw(
              field,
              Rule.MOISTURE_ABOVE_WHOLE,
              Rounding.plain(percent),
              List.of(Rounding.plain(percent))));
    }
    return Optional.empty();
  }

  public static List<Flaw> material(String code, RenewableResources resources) {
    return resources.find(code).isPresent()
        ? List.of()
        : List.of(new Flaw(Flaw.Field.MATERIAL, Rule.UNKNOWN_MATERIAL, code, List.of()));
  }

  public static List<Flaw> process(String code, TreatmentProcesses processes) {
    return processes.find(code).isPresent()
        ? List.of()
        : List.of(new Flaw(Flaw.Field.PROCESS, Rule.UNKNOWN_PROCESS, code, List.of()));
  }

  /// @param counterparty as the row names it
  public static List<Flaw> parties(int giver, int taker, String counterparty) {
    return giver == taker
        ? List.of(
            new Flaw(Flaw.Field.COUNTERPARTY, Rule.HANDED_OVER_TO_ONESELF, counterparty, List.of()))
        : List.of();
  }

  /// An element of one run. A month may recover more than went in, where stock is worked up; a run
  /// may not, since what it works up is its input.
  public static List<Flaw> element(ElementRecovery recovery) {
    return recovery
        .rate()
        .filter(rate -> rate.value().compareTo(HUNDRED) > 0)
        .map(
            rate ->
                List.of(
                    new Flaw(
                        Flaw.Field.ELEMENT,
                        Rule.ELEMENT_YIELD_ABOVE_WHOLE,
                        recovery.element(),
                        List.of(
                            Rounding.plain(Rounding.toDecimals(rate.value(), 2)),
                            shown(recovery.inProducts()),
                            shown(recovery.inInput())))))
        .orElse(List.of());
  }

  private static String shown(Quantity mass) {
    return Rounding.plain(mass.value()) + " " + mass.unit().symbol();
  }
}

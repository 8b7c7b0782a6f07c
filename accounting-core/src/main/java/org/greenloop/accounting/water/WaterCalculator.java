package org.greenloop.accounting.water;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Unit;

/// The parts of the water indicators that are not reported as they stand (GB/T 7119).
public final class WaterCalculator {

  private WaterCalculator() {}

  /// Mass of condensate that came back, t: the numerator of the condensate reuse rate.
  ///
  ///     r_b = V_br × ρ ÷ (D × h) × 100
  ///
  /// V_br m³; ρ t/m³ at the temperature of the condensate; D × h steam made, t.
  public static Calculated condensateMass(WaterUse use) {
    BigDecimal volume = use.quantity().in(Unit.CUBIC_METRE).value();
    return new Calculated.Amount(
        volume.multiply(use.condensate().orElseThrow().density()),
        new Calculation(Formula.CONDENSATE_MASS, List.of()));
  }

  /// n × d, 人·d: the denominator of domestic water per head, V_lf = V_ylf ÷ (n × d).
  public static Calculated personDays(WaterUse use) {
    WaterUse.People people = use.people().orElseThrow();
    return new Calculated.Amount(
        people.heads().multiply(people.days()), new Calculation(Formula.PERSON_DAYS, List.of()));
  }
}

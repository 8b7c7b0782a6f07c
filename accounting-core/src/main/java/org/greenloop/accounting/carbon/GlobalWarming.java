package org.greenloop.accounting.carbon;

import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;

/// Global warming potentials over a hundred years, of the one assessment report that the programme
/// chose for the year. The choice is a row of the edition, so no two reports meet in one sum.
final class GlobalWarming {

  private static final FactorKey CHOICE = FactorKey.of(FactorKind.GWP_SET, "PROGRAMME");

  private final FactorSet factors;

  GlobalWarming(FactorSet factors) {
    this.factors = factors;
  }

  /// What a gas is looked up by; the choice itself where none was made.
  FactorKey key(String gas, int year) {
    return factors
        .find(CHOICE, year)
        .flatMap(Factor::value)
        .map(report -> new FactorKey(FactorKind.GWP, gas, "AR" + report.toPlainString()))
        .orElse(CHOICE);
  }
}

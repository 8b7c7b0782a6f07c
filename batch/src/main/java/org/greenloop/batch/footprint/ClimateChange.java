package org.greenloop.batch.footprint;

import java.util.HashMap;
import java.util.Map;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.footprint.system.SolverNumber;

/// The impact category of the factor editions: climate change, kgCO2e over a hundred years, with
/// the potentials of the report that the programme chose.
final class ClimateChange {

  static final String NAME = "climate-change";
  static final String UNIT = "kgCO2e";

  /// Code of what is stated in carbon dioxide equivalents already.
  static final String EQUIVALENT = "CO2e";

  private static final String CHOICE = "PROGRAMME";

  private ClimateChange() {}

  /// Potentials by code of the gas, kgCO2e per kg.
  static Map<String, Double> potentials(FactorSet factors, int year) {
    Map<String, Double> potentials = new HashMap<>();
    String report =
        factors
            .find(FactorKind.GWP_SET, CHOICE, year)
            .flatMap(Factor::value)
            .map(value -> "AR" + value.toPlainString())
            .orElse("");
    for (Factor factor : factors.list()) {
      if (factor.key().kind() == FactorKind.GWP && factor.key().area().equals(report)) {
        factor
            .value()
            .ifPresent(value -> potentials.put(factor.key().subject(), SolverNumber.of(value)));
      }
    }
    potentials.put(EQUIVALENT, 1.0);
    return potentials;
  }
}

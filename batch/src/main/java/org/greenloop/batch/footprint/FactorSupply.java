package org.greenloop.batch.footprint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quantity.Unit;

/// Coefficients of a factor edition as background processes: `kgCO2e/kWh` is a process that makes a
/// kWh and emits so many kilograms. One in `kgCO2` counts as carbon dioxide equivalents.
final class FactorSupply {

  private static final Pattern PER_UNIT = Pattern.compile("(kg|t)CO2e?/(.+)");

  /// Half the width of a 95 % interval in standard deviations.
  private static final double INTERVAL = 1.959963984540054;

  private final Map<String, Factor> factors;
  private final QualityScale quality;

  FactorSupply(FactorSet edition, int year) {
    int prefix = edition.edition().length() + 1;
    this.factors =
        edition.list().stream()
            .filter(factor -> factor.value().isPresent())
            .filter(factor -> unit(factor).isPresent())
            .collect(
                Collectors.toMap(
                    factor -> factor.id().substring(prefix), Function.identity(), (a, b) -> a));
    this.quality = new QualityScale(edition, year);
  }

  /// Ids without their edition.
  Set<String> ids() {
    return factors.keySet();
  }

  private static Optional<Unit> unit(Factor factor) {
    Matcher matcher = PER_UNIT.matcher(factor.unit());
    return matcher.matches() ? Unit.find(matcher.group(2)) : Optional.empty();
  }

  Optional<SystemProcess> find(String id) {
    return Optional.ofNullable(factors.get(id)).map(factor -> process(id, factor));
  }

  private SystemProcess process(String id, Factor factor) {
    double kilograms =
        SolverNumber.of(factor.value().orElseThrow())
            * (factor.unit().toLowerCase(Locale.ROOT).startsWith("t") ? 1000 : 1);
    Uncertainty uncertainty =
        quality
            .ofFactor(factor)
            .<Uncertainty>map(
                assumed ->
                    new Uncertainty.Symmetric(SolverNumber.of(assumed.percent()) / 100 / INTERVAL))
            .orElse(Uncertainty.EXACT);
    return new SystemProcess(
        id,
        factor.id(),
        List.of(
            new SystemProcess.Output(
                id, id, 1, unit(factor).orElseThrow().symbol(), SystemProcess.Allocation.WHOLE)),
        List.of(),
        List.of(new SystemProcess.Emission(1, ClimateChange.EQUIVALENT, kilograms, uncertainty)),
        new SystemProcess.Provenance(
            factor.source(), factor.confidence(), SystemProcess.Origin.SECONDARY));
  }
}

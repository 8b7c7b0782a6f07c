package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Rounding;

/// Is a measured heating value one that the carrier can have?
///
/// The range of the edition, widened; where it gives one value only, a wider band around it. The
/// set of GB/T 2589 goes first, then that of the greenhouse gas guides (GJ per base unit). A
/// carrier that neither knows is not checked.
final class HeatingValueCheck {

  private static final int KILOJOULES_IN_A_GIGAJOULE = 6;

  /// @param source id of the factor that the range comes from
  private record Range(BigDecimal low, BigDecimal high, String source) {}

  private final FactorSet factors;
  private final CarrierCatalog carriers;
  private final BigDecimal rangeTolerance;
  private final BigDecimal valueTolerance;
  private final Map<String, Optional<Range>> ranges = new HashMap<>();

  HeatingValueCheck(Thresholds thresholds, FactorSet factors, CarrierCatalog carriers) {
    this.factors = factors;
    this.carriers = carriers;
    this.rangeTolerance = thresholds.decimal("heating-value.range-tolerance");
    this.valueTolerance = thresholds.decimal("heating-value.value-tolerance");
  }

  /// One warning for a carrier and month: of the value that is furthest out.
  List<Warning> check(SiteHistory site) {
    Map<List<Object>, Warning> worst = new HashMap<>();
    for (HeatingValue value : site.heatingValues()) {
      check(site.siteId(), value)
          .ifPresent(
              warning ->
                  worst.merge(
                      List.of(value.carrier(), value.month()), warning, HeatingValueCheck::worse));
    }
    return List.copyOf(worst.values());
  }

  private static Warning worse(Warning one, Warning other) {
    int bySeverity = one.severity().compareTo(other.severity());
    return bySeverity > 0 || (bySeverity == 0 && one.row() < other.row()) ? one : other;
  }

  private Optional<Warning> check(int siteId, HeatingValue measured) {
    return ranges
        .computeIfAbsent(
            measured.carrier() + " " + measured.month().getYear(),
            key -> range(measured.carrier(), measured.month().getYear()))
        .filter(range -> !contains(range, measured.value()))
        .map(
            range ->
                new Warning(
                    Check.HEATING_VALUE_OUT_OF_RANGE,
                    siteId,
                    measured.month(),
                    measured.row(),
                    List.of(Template.ENERGY.code(), measured.carrier()),
                    Rounding.plain(measured.value()) + " " + unit(measured.carrier()),
                    List.of(
                        Rounding.plain(range.low()),
                        Rounding.plain(range.high()),
                        unit(measured.carrier()),
                        range.source()),
                    severity(range, measured.value())));
  }

  private static boolean contains(Range range, BigDecimal value) {
    return value.compareTo(range.low()) >= 0 && value.compareTo(range.high()) <= 0;
  }

  private static BigDecimal severity(Range range, BigDecimal value) {
    BigDecimal times =
        value.compareTo(range.high()) > 0
            ? value.divide(range.high(), 1, RoundingMode.DOWN)
            : range.low().divide(value, 1, RoundingMode.DOWN);
    return times.max(BigDecimal.ONE);
  }

  private String unit(String carrier) {
    return "kJ/" + carriers.get(carrier).baseUnit().symbol();
  }

  private Optional<Range> range(String carrier, int year) {
    return factors
        .find(FactorKind.NET_CALORIFIC_VALUE_2589, carrier, year)
        .flatMap(factor -> range(factor, 0))
        .or(
            () ->
                factors
                    .find(FactorKey.of(FactorKind.NET_CALORIFIC_VALUE, carrier), year)
                    .flatMap(factor -> range(factor, KILOJOULES_IN_A_GIGAJOULE)));
  }

  private Optional<Range> range(Factor factor, int power) {
    Optional<BigDecimal> low = factor.low().or(factor::value);
    Optional<BigDecimal> high = factor.high().or(factor::value);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    boolean isRange = low.get().compareTo(high.get()) < 0;
    BigDecimal tolerance = isRange ? rangeTolerance : valueTolerance;
    return Optional.of(
        new Range(
            low.get().multiply(BigDecimal.ONE.subtract(tolerance)).movePointRight(power),
            high.get().multiply(BigDecimal.ONE.add(tolerance)).movePointRight(power),
            factor.id()));
  }
}

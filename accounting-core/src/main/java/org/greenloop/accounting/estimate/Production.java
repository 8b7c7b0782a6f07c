package org.greenloop.accounting.estimate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.ProductionActivity;

/// Production of a site by month, in one measure for all months that are compared: the quantity of
/// all products where they are counted in units that can be added, else the output value.
final class Production {

  private final Map<YearMonth, List<ProductionActivity>> months;

  Production(Map<YearMonth, List<ProductionActivity>> months) {
    this.months = months;
  }

  /// Amounts of these months in their order; empty where no measure covers all of them.
  Optional<List<BigDecimal>> of(Collection<YearMonth> compared) {
    List<ProductionActivity> rows =
        compared.stream().flatMap(month -> rows(month).stream()).toList();
    if (compared.stream().anyMatch(month -> rows(month).isEmpty())) {
      return Optional.empty();
    }
    if (rows.stream().map(row -> row.quantity().unit().dimension()).distinct().count() == 1) {
      var unit = rows.getFirst().quantity().unit();
      return Optional.of(
          compared.stream()
              .map(
                  month ->
                      rows(month).stream()
                          .map(row -> row.quantity().in(unit).value())
                          .reduce(BigDecimal.ZERO, BigDecimal::add))
              .toList());
    }
    if (rows.stream().anyMatch(row -> row.outputValue().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        compared.stream()
            .map(
                month ->
                    rows(month).stream()
                        .map(row -> row.outputValue().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
            .toList());
  }

  boolean has(YearMonth month) {
    return !rows(month).isEmpty();
  }

  private List<ProductionActivity> rows(YearMonth month) {
    return months.getOrDefault(month, List.of());
  }
}

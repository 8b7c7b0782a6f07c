package org.greenloop.batch.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// What the sites of a subject declared in a period, one value an item.
///
/// Of a site the latest month counts: a declared fact says how things stand, or what the quarter
/// came to. Over several sites numbers and money are added, and what one has is there; percentages
/// cannot be added, so two sites that declare one leave the item open.
final class DeclaredValues {

  private final Map<String, List<DeclarationActivity>> byItem;

  DeclaredValues(List<DeclarationActivity> declarations) {
    Map<List<Object>, DeclarationActivity> latest = new LinkedHashMap<>();
    for (DeclarationActivity declaration : declarations) {
      latest.merge(
          List.of(declaration.item(), declaration.siteId()),
          declaration,
          (a, b) -> b.period().isBefore(a.period()) ? a : b);
    }
    this.byItem =
        latest.values().stream().collect(Collectors.groupingBy(DeclarationActivity::item));
  }

  /// Value and unit.
  Optional<Map.Entry<String, String>> find(DeclaredItem item) {
    List<DeclarationActivity> declared = byItem.getOrDefault(item.code(), List.of());
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        declared.stream()
            .map(declaration -> declaration.quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String unit = declared.getFirst().quantity().unit().symbol();
    return switch (item.type()) {
      case BOOL -> Optional.of(Map.entry(sum.signum() > 0 ? "yes" : "no", ""));
      case COUNT -> Optional.of(Map.entry(Rounding.plain(sum), ""));
      case YUAN -> Optional.of(sum(declared, Unit.YUAN));
      case MASS -> Optional.of(sum(declared, Unit.TONNE));
      case PERCENT ->
          declared.size() > 1
              ? Optional.empty()
              : Optional.of(Map.entry(Rounding.plain(sum), unit));
      case TEXT -> {
        List<String> words = new ArrayList<>();
        declared.forEach(declaration -> declaration.text().ifPresent(words::add));
        yield Optional.of(Map.entry(String.join("; ", words), ""));
      }
    };
  }

  private static Map.Entry<String, String> sum(List<DeclarationActivity> declared, Unit unit) {
    return Map.entry(
        Rounding.plain(
            declared.stream()
                .map(declaration -> declaration.quantity().in(unit).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)),
        unit.symbol());
  }
}

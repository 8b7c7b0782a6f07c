package org.greenloop.accounting.market;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// 成交统计: mass and price by material and month, without naming anybody.
///
///     price = Σ mass × price ÷ Σ mass          yuan per tonne
///
/// A figure is shown only where at least three companies sold and three bought: below that one of
/// them could read the others' prices out of it. Of a group that is not shown only that there is one
/// is told, and no sums over groups are made, from which it could be taken. Lowest and highest
/// prices are those of single deals and are never shown.
public final class MarketStatistics {

  /// Fewest companies on each side.
  public static final int FEWEST = 3;

  private MarketStatistics() {}

  /// @param shown empty where too few took part
  public record Line(YearMonth month, String material, Optional<Shown> shown) {}

  /// @param mass sold, t
  /// @param price mean by mass, yuan per tonne
  public record Shown(int deals, Quantity mass, BigDecimal price) {}

  private record Group(YearMonth month, String material) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::month).thenComparing(Group::material);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  /// By month and material.
  public static List<Line> of(Collection<Deal> deals) {
    Map<Group, List<Deal>> groups = new TreeMap<>();
    for (Deal deal : deals) {
      groups
          .computeIfAbsent(
              new Group(YearMonth.from(deal.on()), deal.material()), any -> new ArrayList<>())
          .add(deal);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Line(group.getKey().month, group.getKey().material, shown(group.getValue())))
        .toList();
  }

  private static Optional<Shown> shown(List<Deal> deals) {
    Set<Integer> sellers = new HashSet<>();
    Set<Integer> buyers = new HashSet<>();
    BigDecimal mass = BigDecimal.ZERO;
    BigDecimal worth = BigDecimal.ZERO;
    for (Deal deal : deals) {
      sellers.add(deal.seller());
      buyers.add(deal.buyer());
      BigDecimal tonnes = deal.mass().in(Unit.TONNE).value();
      mass = mass.add(tonnes);
      worth = worth.add(tonnes.multiply(deal.price()));
    }
    if (sellers.size() < FEWEST || buyers.size() < FEWEST || mass.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            deals.size(), new Quantity(mass, Unit.TONNE), worth.divide(mass, Quantity.PRECISION)));
  }
}

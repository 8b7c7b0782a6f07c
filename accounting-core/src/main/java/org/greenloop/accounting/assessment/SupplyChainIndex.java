package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Green supply chain management index GSCI 绿色供应链管理指数.
///
///     GSCI = Σ X_ij
///
/// over the 20 items of 《绿色供应链管理评价要求》, whose maxima sum to 100. The text prints its formula as a
/// picture; the sum is COMPUTED from the maxima. Maxima are data and come in with the items.
///
/// An item that was not assessed is no item of zero: leave nothing out and decide it before.
public record SupplyChainIndex(List<Item> items) {

  /// @param code such as `X42`
  /// @param maximum points that the item can earn
  /// @param score points that it earned, 0 to the maximum
  public record Item(String code, BigDecimal maximum, BigDecimal score) {

    public Item {
      if (maximum.signum() <= 0 || score.signum() < 0 || score.compareTo(maximum) > 0) {
        throw new IllegalArgumentException(
            code + ": a score lies between 0 and its maximum: " + score + " of " + maximum);
      }
    }

    /// A quantitative item (X26, X41, X42) earns its maximum times the rate.
    ///
    /// DOUBTFUL: how quantitative items are scored was not found. A rate above 1 earns the maximum.
    ///
    /// @param rate 0 to 1
    public static Item ofRate(String code, BigDecimal maximum, BigDecimal rate) {
      return new Item(code, maximum, maximum.multiply(rate.min(BigDecimal.ONE)));
    }
  }

  /// @throws IllegalArgumentException when an item comes twice
  public SupplyChainIndex {
    items = List.copyOf(items);
    Set<String> codes = new HashSet<>();
    for (Item item : items) {
      if (!codes.add(item.code())) {
        throw new IllegalArgumentException(item.code() + " is scored twice");
      }
    }
  }

  public BigDecimal value() {
    return items.stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package org.greenloop.batch.freight;

import java.util.Optional;
import org.greenloop.accounting.declaration.DeclaredItem;

/// An item of the quarterly form of green freight 城市绿色货运配送示范工程运行情况信息表.
///
/// @param declared what it is called, and how a site declares it
/// @param computed how it follows from closed figures, where it does
public record FormItem(
    int number,
    String group,
    String groupEnglish,
    DeclaredItem declared,
    Optional<Computed> computed) {

  /// @param indicator code
  public record Computed(String indicator, Measure measure) {}

  /// Which months of the indicator an item takes.
  public enum Measure {
    /// All months of the quarter.
    PERIOD,
    /// The last month of the quarter: what is there at its end.
    END,
    /// The last month of the base period: what was there when the programme began.
    END_OF_BASE,
    /// (e₀ − e) ÷ e₀ × 100, e₀ of the base period and e of the quarter.
    CUT
  }
}

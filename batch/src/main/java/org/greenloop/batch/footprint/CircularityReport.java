package org.greenloop.batch.footprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.quantity.Quantity;

/// How far one product closes the loop, with what each figure rests on.
///
/// @param owner code of the company that makes it
/// @param view what the one who asks may see; without everything, figures have no inputs
public record CircularityReport(
    String owner, String product, SupplierView view, List<Figure> figures) {

  /// @param confidence of what was stated, the least sure of all; the formula has its own
  public record Figure(
      CircularityFormula formula, Quantity value, Confidence confidence, List<Input> inputs) {

    public Figure {
      inputs = List.copyOf(inputs);
    }

    /// Of formula and masses, the less sure one.
    public Confidence leastSure() {
      return confidence.worse(formula.confidence());
    }

    /// Whether it reaches the usual limit; empty where there is none.
    public Optional<Boolean> reachesLimit() {
      return formula.limit().map(limit -> value.value().compareTo(limit.value()) >= 0);
    }
  }

  /// Where a number comes from.
  public enum From {
    /// Rows of a file that the maker handed in.
    FILE,
    /// The process of the product.
    PROCESS,
    /// The unit that the product is sold in.
    UNIT,
    /// Nothing was stated: the average of the industry.
    AVERAGE,
    COMPUTED
  }

  /// @param code what it is: a word of the file, or `efficiency-of-feedstock`,
  ///   `efficiency-of-recycling`, `waste`, `linear-flow`
  /// @param symbol as the formula writes it
  /// @param place file and rows, or process; empty for what is computed or assumed
  public record Input(
      String code,
      String symbol,
      BigDecimal value,
      String unit,
      From from,
      String place,
      String source,
      Confidence confidence) {}

  public CircularityReport {
    figures = List.copyOf(figures);
  }
}

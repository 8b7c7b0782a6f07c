package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Limits of the interspace ratio by the net content of a single piece, GB 23350-2021 Table 1.
///
/// The subject of a limit is the content up to which it holds, in g or mL, that content included;
/// `MORE` is the limit beyond the last of them.
final class InterspaceLimits {

  private static final String MORE = "MORE";

  private final FactorSet factors;
  private final TreeMap<BigDecimal, String> subjects = new TreeMap<>();

  InterspaceLimits(FactorSet factors) {
    this.factors = factors;
    for (Factor factor : factors.list()) {
      String subject = factor.key().subject();
      if (factor.key().kind() == FactorKind.INTERSPACE_LIMIT && !subject.equals(MORE)) {
        subjects.put(new BigDecimal(subject), subject);
      }
    }
  }

  /// Of a combined package the limit of its largest piece.
  Optional<Factor> find(SalesPackage design, int year) {
    if (design.standard() != PackageStandard.FOOD_AND_COSMETICS) {
      return Optional.empty();
    }
    BigDecimal largest =
        design.contents().stream()
            .map(contents -> gramsOrMillilitres(contents.netContent()))
            .max(BigDecimal::compareTo)
            .orElseThrow();
    Map.Entry<BigDecimal, String> band = subjects.ceilingEntry(largest);
    return factors.find(FactorKind.INTERSPACE_LIMIT, band == null ? MORE : band.getValue(), year);
  }

  private static BigDecimal gramsOrMillilitres(Quantity netContent) {
    Unit unit = netContent.unit().dimension() == Dimension.MASS ? Unit.GRAM : Unit.MILLILITRE;
    return netContent.in(unit).value();
  }
}

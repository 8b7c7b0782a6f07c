package org.greenloop.ontology.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quality.QualityScale;

/// A shipped indicator over accounts that stand at given values.
final class Pencil {

  private static final QualityScale NO_SCALE =
      new QualityScale(new FactorSet("test", List.of()), 2025);
  private static final StandardCatalog CATALOG = StandardCatalog.load();

  private Pencil() {}

  /// As it is printed.
  ///
  /// @param accounts names and values, such as `WATER_LEAKED 12 OUTPUT_VALUE 1000`
  static String value(String code, String accounts) {
    return metric(code, accounts).rounded().orElseThrow().toPlainString();
  }

  static Metric metric(String code, String accounts) {
    List<Balance> balances = new ArrayList<>();
    String[] words = accounts.strip().split(" +", -1);
    for (int i = 0; i < words.length; i += 2) {
      balances.add(
          new Balance(
              1,
              Optional.empty(),
              Account.valueOf(words[i]),
              List.of(asReported(new BigDecimal(words[i + 1])))));
    }
    return new MetricCalculator(List.of(CATALOG.findIndicator(code).orElseThrow()))
        .evaluate(
            balances, EnumSet.allOf(Account.Basis.class), EnumSet.noneOf(Account.class), NO_SCALE)
        .getFirst();
  }

  private static Balance.Share asReported(BigDecimal sum) {
    return new Balance.Share(
        new Calculation(Formula.AS_REPORTED, List.of()),
        DataQualityTier.METERED_OR_INVOICED,
        sum,
        sum.abs(),
        sum.multiply(sum),
        1);
  }
}

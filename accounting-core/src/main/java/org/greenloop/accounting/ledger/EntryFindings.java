package org.greenloop.accounting.ledger;

import java.util.List;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.accounting.packaging.PackageCalculator;
import org.greenloop.accounting.packaging.SubstanceCalculator;

/// What a verdict in the ledger rests on. An entry keeps the limits it was made with, so its
/// findings are made again from them and stay what they were when a later edition has other limits.
public final class EntryFindings {

  private EntryFindings() {}

  /// Every requirement of the verdict; none for an entry that is no verdict.
  public static List<Finding> of(Activity activity, Calculation calculation) {
    int year = activity.period().getYear();
    if (calculation.formula() == Formula.PACKAGE_COMPLIANCE
        && activity instanceof PackageActivity sold) {
      return new PackageCalculator(used(calculation)).compliance(sold.design(), year).findings();
    }
    if (calculation.formula() == Formula.SUBSTANCE_COMPLIANCE
        && activity instanceof SubstanceActivity tested) {
      return new SubstanceCalculator(used(calculation)).compliance(tested.test(), year).findings();
    }
    return List.of();
  }

  private static FactorSet used(Calculation calculation) {
    return new FactorSet("used", calculation.factors());
  }
}

package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.packaging.Compliance;
import org.greenloop.accounting.packaging.PackageCalculator;
import org.greenloop.accounting.packaging.PackageStandard;
import org.greenloop.accounting.packaging.PackagingCalculator;
import org.greenloop.accounting.packaging.PackagingPurpose;
import org.greenloop.accounting.packaging.PackagingTrait;
import org.greenloop.accounting.packaging.PackagingUse;
import org.greenloop.accounting.packaging.RecycledContent;
import org.greenloop.accounting.packaging.ReusablePool;
import org.greenloop.accounting.packaging.SubstanceCalculator;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Packaging: mass and its traits, scope 3 of making it, interspace and verdicts of designs and
/// samples, and what pools do.
final class PackagingPosting {

  private static final Calculation RECYCLED = new Calculation(Formula.RECYCLED_CONTENT, List.of());

  private final PackagingCalculator packaging;
  private final PackageCalculator packages;
  private final SubstanceCalculator substances;

  PackagingPosting(FactorSet factors) {
    this.packaging = new PackagingCalculator(factors);
    this.packages = new PackageCalculator(factors);
    this.substances = new SubstanceCalculator(factors);
  }

  Posting post(PackagingActivity activity) {
    Lines lines = new Lines(activity);
    PackagingUse use = activity.use();
    lines.enterAsReported(Account.PACKAGING_MASS, 1, use.mass());
    if (use.purpose() == PackagingPurpose.EXPRESS) {
      lines.enterAsReported(Account.PACKAGING_EXPRESS, 1, use.mass());
    }
    use.recycled().ifPresent(recycled -> recycled(lines, use.mass(), recycled));
    for (PackagingTrait trait : PackagingTrait.values()) {
      if (use.traits().contains(trait)) {
        lines.enterAsReported(account(trait), 1, use.mass());
      }
    }
    lines.enter(
        Account.CARBON_SCOPE3_PACKAGING, 1, packaging.emission(use, activity.period().getYear()));
    return lines.posting();
  }

  private static void recycled(Lines lines, Quantity mass, RecycledContent recycled) {
    BigDecimal hundredths = mass.in(Unit.TONNE).value().movePointLeft(2);
    lines.enterAsReported(Account.PACKAGING_DECLARED, 1, mass);
    lines.enter(
        Account.PACKAGING_PRE_CONSUMER, hundredths.multiply(recycled.preConsumer()), RECYCLED);
    lines.enter(
        Account.PACKAGING_POST_CONSUMER, hundredths.multiply(recycled.postConsumer()), RECYCLED);
  }

  private static Account account(PackagingTrait trait) {
    return switch (trait) {
      case BIODEGRADABLE -> Account.PACKAGING_BIODEGRADABLE;
      case REUSABLE -> Account.PACKAGING_REUSABLE;
    };
  }

  /// The interspace ratio of a month is that of all packages together, each by its volume; whether
  /// a single design is excessive is what the verdicts say.
  Posting post(PackageActivity activity) {
    Lines lines = new Lines(activity);
    int year = activity.period().getYear();
    Quantity sold = activity.quantity();
    if (activity.design().standard() == PackageStandard.FOOD_AND_COSMETICS) {
      lines.enterAsReported(
          Account.PACKAGE_VOLUME, 1, activity.design().volume().times(sold.in(Unit.PIECE).value()));
      lines.enter(
          Account.PACKAGE_INTERSPACE, 1, packages.interspace(activity.design(), sold, year));
    }
    Compliance compliance = packages.compliance(activity.design(), year);
    Account account =
        switch (compliance.verdict()) {
          case CONFORMING -> Account.PACKAGES_CONFORMING;
          case VIOLATING -> Account.PACKAGES_VIOLATING;
          case UNDECIDED -> Account.PACKAGES_UNDECIDED;
        };
    lines.enter(
        account, sold.in(Unit.PIECE).value(), compliance.calculation(Formula.PACKAGE_COMPLIANCE));
    return lines.posting();
  }

  Posting post(SubstanceActivity activity) {
    Lines lines = new Lines(activity);
    Compliance compliance = substances.compliance(activity.test(), activity.period().getYear());
    Account account =
        switch (compliance.verdict()) {
          case CONFORMING -> Account.SAMPLES_CONFORMING;
          case VIOLATING -> Account.SAMPLES_VIOLATING;
          case UNDECIDED -> Account.SAMPLES_UNDECIDED;
        };
    lines.enter(account, BigDecimal.ONE, compliance.calculation(Formula.SUBSTANCE_COMPLIANCE));
    return lines.posting();
  }

  Posting post(PoolActivity activity) {
    Lines lines = new Lines(activity);
    ReusablePool pool = activity.pool();
    int year = activity.period().getYear();
    lines.enterAsReported(Account.POOL_ASSETS, 1, pool.closing());
    lines.enterAsReported(Account.POOL_PUT_IN, 1, pool.putIn());
    lines.enterAsReported(Account.POOL_TRIPS, 1, pool.sent());
    lines.enterAsReported(Account.POOL_RETURNED, 1, pool.returned());
    lines.enterAsReported(Account.POOL_LOST_PRODUCER, 1, pool.losses().producer());
    lines.enterAsReported(Account.POOL_LOST_USER, 1, pool.losses().user());
    lines.enterAsReported(Account.POOL_LOST_CONSUMER, 1, pool.losses().consumer());
    lines.enterAsReported(Account.POOL_WITHDRAWN, 1, pool.withdrawn());
    lines.enter(Account.POOL_CARBON, 1, packaging.reusable(activity.kind(), pool.sent(), year));
    lines.enter(
        Account.POOL_SINGLE_USE_CARBON, 1, packaging.singleUse(activity.kind(), pool.sent(), year));
    activity
        .piece()
        .ifPresent(
            piece -> {
              lines.enter(
                  Account.POOL_MAKING_CARBON,
                  1,
                  packaging.making(piece.material(), pool.putIn(), piece.mass(), year));
              lines.enter(
                  Account.POOL_ONE_USE_CARBON,
                  1,
                  packaging.singleUse(activity.kind(), pool.putIn(), year));
            });
    return lines.posting();
  }
}

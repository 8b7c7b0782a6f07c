package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.recycling.RecoveryRate;

/// A recovery rate of a producer, park or region, or what it lacks. Sums only: no collector and no
/// lot is named.
///
/// @param families that were counted, on both sides of the rate; none where nothing of the producer
///   was sold and nothing came back
/// @param takenBack mass of consignments of the period, in kg
/// @param recovered mass finally recovered in the period, in kg, whenever it came back
/// @param sold what was put on the market by period of the base, in kg; empty where it is not known
/// @param missing declarations without which the sales are not known
public record ProducerRate(
    Rated rated,
    Measure measure,
    SortedSet<Family> families,
    Quantity takenBack,
    Quantity recovered,
    SortedMap<ReportingPeriod, Optional<Quantity>> sold,
    Optional<RecoveryRate> rate,
    Optional<Unknown> unknown,
    List<Missing> missing) {

  /// The index names both rates without a formula.
  public static final Confidence CONFIDENCE = Confidence.UNCONFIRMED;

  public ProducerRate {
    missing = List.copyOf(missing);
  }

  public enum Measure {
    /// 产品回收率 X41: products taken back.
    PRODUCT("recycling.product-recovery-rate"),
    /// 包装回收率 X42: packaging finally recovered.
    PACKAGING("recycling.packaging-recovery-rate");

    private final String code;

    Measure(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    boolean isOf(Family family) {
      return (this == PACKAGING) == (family == Family.PACKAGING);
    }
  }

  /// Why there is no rate.
  public enum Unknown {
    /// Sales are declared by family; some of them name no brand.
    NOT_BY_BRAND,
    /// A month of the base is not declared.
    SALES_NOT_DECLARED,
    /// Nothing was put on the market in the base.
    NOTHING_SOLD
  }

  /// A declaration that would have to be there; the producer brings it.
  ///
  /// @param producer who brings it
  /// @param brand the only one that was asked for
  /// @param site that declared other months; empty where no site ever declared the item
  public record Missing(
      Subject producer,
      DeclaredItem item,
      Optional<String> brand,
      Optional<Subject> site,
      List<YearMonth> months) {

    public Missing {
      months = List.copyOf(months);
    }
  }

  boolean hasSomething() {
    return takenBack.value().signum() > 0
        || recovered.value().signum() > 0
        || sold.values().stream().anyMatch(Optional::isPresent);
  }

  /// %, 0 or more; above 100 where more came back than was sold.
  public Optional<Quantity> value() {
    return rate.flatMap(RecoveryRate::value);
  }
}

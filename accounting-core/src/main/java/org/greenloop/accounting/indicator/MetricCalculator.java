package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.ReportsDue;
import org.greenloop.accounting.quality.Support;
import org.greenloop.accounting.quantity.Quantity;

/// Evaluates indicators on consolidated balances, and adds months up to longer periods.
public final class MetricCalculator {

  private final List<Indicator> indicators;

  public MetricCalculator(List<Indicator> indicators) {
    this.indicators = List.copyOf(indicators);
  }

  public List<Indicator> indicators() {
    return indicators;
  }

  /// All indicators of a subject for a month, in the order of the catalogue.
  ///
  /// @param balances of the subject, consolidated ([SubjectBalances])
  /// @param reported reports that at least one of its sites handed in, transfers inside included
  /// @param incomplete accounts on which some row had no factor
  /// @param scale how far tiers and factors can be trusted
  public List<Metric> evaluate(
      Collection<Balance> balances,
      Set<Account.Basis> reported,
      Set<Account> incomplete,
      QualityScale scale) {
    Map<Account, Total> totals = Total.byAccount(balances);
    Set<Account.Basis> known = known(reported);
    return indicators.stream()
        .map(
            indicator -> {
              Metric metric = evaluate(indicator, totals, reported, incomplete, scale);
              return isKnown(indicator.numerator(), known)
                      && isKnown(indicator.denominator(), known)
                  ? metric
                  : metric.with(Availability.NOT_REPORTED);
            })
        .toList();
  }

  /// What is reported, and what stands in a monthly form that is there: no row of it says that
  /// there is none.
  private static Set<Account.Basis> known(Set<Account.Basis> reported) {
    Set<Template> forms = ReportsDue.formsOf(reported);
    Set<Account.Basis> known = EnumSet.noneOf(Account.Basis.class);
    for (Account.Basis basis : Account.Basis.values()) {
      if (reported.contains(basis)
          || !Collections.disjoint(ReportsDue.formsOf(Set.of(basis)), forms)) {
        known.add(basis);
      }
    }
    return known;
  }

  /// One known account makes a side of a ratio known; of an empty side there is nothing to know.
  /// What a plant invests is not zero because it declared nothing.
  private static boolean isKnown(List<Account> side, Set<Account.Basis> known) {
    return side.isEmpty() || side.stream().anyMatch(account -> known.contains(account.basis()));
  }

  private static Metric evaluate(
      Indicator indicator,
      Map<Account, Total> totals,
      Set<Account.Basis> reported,
      Set<Account> incomplete,
      QualityScale scale) {
    Set<Account> accounts = indicator.accounts();
    Total all = Total.of(totals, accounts);
    Total numerator = Total.of(totals, indicator.numerator());
    Total denominator = Total.of(totals, indicator.denominator());
    BigDecimal below = indicator.isRatio() ? denominator.sum() : BigDecimal.ONE;
    return new Metric(
        indicator,
        numerator.sum(),
        below,
        availability(basesOf(accounts), accounts, below, reported, incomplete),
        indicator.confidence().worse(all.confidence()),
        all.entries(),
        new MetricQuality(
            Optional.of(numerator.support(scale)),
            Optional.of(denominator.support(scale)),
            Optional.empty()));
  }

  /// The reports without which an indicator is unknown: supplements only where there is nothing
  /// else.
  static Set<Account.Basis> basesOf(Collection<Account> accounts) {
    Set<Account.Basis> all = EnumSet.noneOf(Account.Basis.class);
    Set<Account.Basis> regular = EnumSet.noneOf(Account.Basis.class);
    for (Account account : accounts) {
      all.add(account.basis());
      if (!account.basis().isSupplement()) {
        regular.add(account.basis());
      }
    }
    return regular.isEmpty() ? all : regular;
  }

  private static Availability availability(
      Set<Account.Basis> bases,
      Set<Account> accounts,
      BigDecimal denominator,
      Set<Account.Basis> reported,
      Set<Account> incomplete) {
    if (!reported.containsAll(bases)) {
      return Availability.NOT_REPORTED;
    }
    if (accounts.stream().anyMatch(incomplete::contains)) {
      return Availability.MISSING_FACTOR;
    }
    return denominator.signum() == 0 ? Availability.NOT_APPLICABLE : Availability.AVAILABLE;
  }

  /// What a longer period has on some accounts: the sum of its months, of stocks their average.
  ///
  /// @param sum of all months
  public static BigDecimal over(List<Account> accounts, BigDecimal sum, int months) {
    return isStock(accounts) ? sum.divide(BigDecimal.valueOf(months), Quantity.PRECISION) : sum;
  }

  /// The same indicator over several months: sums of numerators over sums of denominators.
  ///
  /// A month that was not reported leaves the longer period without a value: a year of eleven
  /// months is not a year. A month whose ratio does not apply (no output) still adds its numerator.
  ///
  /// @param expectedMonths how many months the period has
  /// @throws IllegalArgumentException when there is no month
  public static Metric sum(List<Metric> months, int expectedMonths) {
    Metric first = months.getFirst();
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    Confidence confidence = first.confidence();
    long entries = 0;
    boolean unreported = months.size() < expectedMonths;
    boolean missing = false;
    for (Metric month : months) {
      numerator = numerator.add(month.numerator());
      denominator = denominator.add(month.denominator());
      confidence = confidence.worse(month.confidence());
      entries += month.entries();
      unreported |= month.availability() == Availability.NOT_REPORTED;
      missing |= month.availability() == Availability.MISSING_FACTOR;
    }
    Indicator indicator = first.indicator();
    numerator = over(indicator.numerator(), numerator, months.size());
    denominator =
        indicator.isRatio()
            ? over(indicator.denominator(), denominator, months.size())
            : BigDecimal.ONE;
    Availability availability =
        unreported
            ? Availability.NOT_REPORTED
            : missing
                ? Availability.MISSING_FACTOR
                : denominator.signum() == 0 ? Availability.NOT_APPLICABLE : Availability.AVAILABLE;
    return new Metric(
        indicator,
        numerator,
        denominator,
        availability,
        confidence,
        entries,
        quality(indicator, months));
  }

  /// [org.greenloop.accounting.quality.Spread#plus] says how the errors of months go together.
  private static MetricQuality quality(Indicator indicator, List<Metric> months) {
    MetricQuality sum =
        months.stream().map(Metric::quality).reduce(MetricQuality::plus).orElseThrow();
    return new MetricQuality(
        sum.numerator().map(s -> over(indicator.numerator(), s, months.size())),
        sum.denominator().map(s -> over(indicator.denominator(), s, months.size())),
        sum.completeness());
  }

  private static Support over(List<Account> accounts, Support sum, int months) {
    return isStock(accounts) ? sum.over(months) : sum;
  }

  private static boolean isStock(List<Account> accounts) {
    return !accounts.isEmpty() && accounts.getFirst().measure() == Account.Measure.STOCK;
  }
}

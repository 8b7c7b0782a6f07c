package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quality.ErrorPropagation;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.Spread;
import org.greenloop.accounting.quality.Support;

/// Sum of balances with what is needed to know how far it can be trusted.
final class Total {

  private static final BigDecimal PERCENT_SQUARED = BigDecimal.valueOf(10_000);

  private BigDecimal sum = BigDecimal.ZERO;
  private Confidence confidence = Confidence.OFFICIAL;
  private long entries;
  private final Map<DataQualityTier, BigDecimal> weights = new EnumMap<>(DataQualityTier.class);
  private final Map<DataQualityTier, BigDecimal> squares = new EnumMap<>(DataQualityTier.class);
  private final Map<List<Factor>, BigDecimal> byFactors = new LinkedHashMap<>();

  /// The balances of a subject by account.
  static Map<Account, Total> byAccount(Collection<Balance> balances) {
    Map<Account, Total> totals = new EnumMap<>(Account.class);
    for (Balance balance : balances) {
      Total total = totals.computeIfAbsent(balance.account(), account -> new Total());
      balance.shares().forEach(total::add);
    }
    return totals;
  }

  /// Of several accounts.
  static Total of(Map<Account, Total> totals, Collection<Account> accounts) {
    Total together = new Total();
    for (Account account : accounts) {
      Optional.ofNullable(totals.get(account)).ifPresent(together::add);
    }
    return together;
  }

  private void add(Balance.Share share) {
    sum = sum.add(share.sum());
    confidence = confidence.worse(share.calculation().confidence());
    entries += share.entries();
    weights.merge(share.tier(), share.absolute(), BigDecimal::add);
    squares.merge(share.tier(), share.squares(), BigDecimal::add);
    byFactors.merge(share.calculation().factors(), share.sum(), BigDecimal::add);
  }

  private void add(Total other) {
    sum = sum.add(other.sum);
    confidence = confidence.worse(other.confidence);
    entries += other.entries;
    other.weights.forEach((tier, weight) -> weights.merge(tier, weight, BigDecimal::add));
    other.squares.forEach((tier, square) -> squares.merge(tier, square, BigDecimal::add));
    other.byFactors.forEach((factors, part) -> byFactors.merge(factors, part, BigDecimal::add));
  }

  BigDecimal sum() {
    return sum;
  }

  Confidence confidence() {
    return confidence;
  }

  long entries() {
    return entries;
  }

  Support support(QualityScale scale) {
    return new Support(
        spread(scale),
        weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        points(scale),
        weights.getOrDefault(DataQualityTier.ESTIMATE, BigDecimal.ZERO));
  }

  /// Error propagation, IPCC 2006 volume 1, equation 3.2, in two parts:
  ///
  ///     activity   √ Σ (u_t · x_i)²    over rows i: what was read off one meter errs on its own
  ///     factor     √ Σ (u_c · X_c)²    over lists c of factors, X_c = Σ x_i of the rows they made: a
  ///                                    factor that is too high is too high for each of them
  ///
  /// u_t half-width of the tier, u_c that of the product of the factors (equation 3.1), both in %.
  private Optional<Spread> spread(QualityScale scale) {
    Confidence worst = Confidence.OFFICIAL;
    BigDecimal activity = BigDecimal.ZERO;
    for (Map.Entry<DataQualityTier, BigDecimal> square : squares.entrySet()) {
      if (square.getValue().signum() == 0) {
        continue;
      }
      Optional<QualityScale.Assumption> tier = scale.ofTier(square.getKey());
      if (tier.isEmpty()) {
        return Optional.empty();
      }
      activity =
          activity.add(
              tier.get().percent().multiply(tier.get().percent()).multiply(square.getValue()));
      worst = worst.worse(tier.get().confidence());
    }
    BigDecimal factor = BigDecimal.ZERO;
    for (Map.Entry<List<Factor>, BigDecimal> part : byFactors.entrySet()) {
      if (part.getValue().signum() == 0) {
        continue;
      }
      Optional<QualityScale.Assumption> product = scale.ofProduct(part.getKey());
      if (product.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal width = product.get().percent().multiply(part.getValue());
      factor = factor.add(width.multiply(width));
      worst = worst.worse(product.get().confidence());
    }
    return Optional.of(
        new Spread(
            ErrorPropagation.root(activity.divide(PERCENT_SQUARED)),
            ErrorPropagation.root(factor.divide(PERCENT_SQUARED)),
            worst));
  }

  private Optional<BigDecimal> points(QualityScale scale) {
    BigDecimal points = BigDecimal.ZERO;
    for (Map.Entry<DataQualityTier, BigDecimal> weight : weights.entrySet()) {
      Optional<BigDecimal> score = scale.score(weight.getKey());
      if (score.isEmpty()) {
        return Optional.empty();
      }
      points = points.add(score.get().multiply(weight.getValue()));
    }
    return Optional.of(points);
  }
}

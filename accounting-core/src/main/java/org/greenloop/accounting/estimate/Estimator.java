package org.greenloop.accounting.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Estimates the rows of a missing month of one site and report from rows of other months.
///
/// An estimate is not estimated from: months that hold estimates are no basis.
public final class Estimator {

  /// Months that a straight line needs at least.
  private static final int FEWEST_POINTS = 3;

  private static final int MONTHS_BEFORE = 12;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// Digits of a factor that a row is scaled by; more would only look exact.
  private static final MathContext FACTOR_DIGITS = new MathContext(9);

  /// A row of another month, and what to multiply its amounts with.
  ///
  /// @param inputs what went into the factor, in words that stand in the evidence
  public record Scaled(Activity basis, BigDecimal factor, String inputs) {}

  private record Series(List<String> particulars, Optional<Integer> counterpartyId) {}

  private final Map<YearMonth, List<Activity>> facts;
  private final Production production;

  /// @param facts rows in force of the site and report, by month
  /// @param production rows in force of the site's production, by month
  public Estimator(
      Map<YearMonth, List<Activity>> facts, Map<YearMonth, List<ProductionActivity>> production) {
    this.facts = Map.copyOf(facts);
    this.production = new Production(Map.copyOf(production));
  }

  /// @throws EstimateRefused when the months that the method rests on are not there
  public List<Scaled> estimate(EstimateMethod method, YearMonth month) {
    return switch (method) {
      case SAME_MONTH_LAST_YEAR -> sameMonthLastYear(month);
      case MEAN_OF_NEIGHBOURS -> meanOfNeighbours(month);
      case LINEAR_IN_PRODUCTION -> linearInProduction(month);
    };
  }

  private List<Scaled> sameMonthLastYear(YearMonth month) {
    YearMonth before = month.minusYears(1);
    List<Activity> rows = basis(before);
    List<BigDecimal> made =
        production
            .of(List.of(month, before))
            .orElseThrow(
                () ->
                    new EstimateRefused(
                        "production of %s and %s is needed in one measure; report it, or choose %s"
                            .formatted(month, before, EstimateMethod.MEAN_OF_NEIGHBOURS.code())));
    if (made.getLast().signum() <= 0) {
      throw new EstimateRefused("nothing was made in " + before + ", so there is no ratio to it");
    }
    BigDecimal ratio = made.getFirst().divide(made.getLast(), FACTOR_DIGITS);
    String inputs =
        "P %s ÷ %s".formatted(Rounding.plain(made.getFirst()), Rounding.plain(made.getLast()));
    return rows.stream().map(row -> new Scaled(row, ratio, inputs)).toList();
  }

  private List<Scaled> meanOfNeighbours(YearMonth month) {
    List<Activity> rows = new ArrayList<>(basis(month.minusMonths(1)));
    rows.addAll(basis(month.plusMonths(1)));
    return rows.stream().map(row -> new Scaled(row, HALF, "half")).toList();
  }

  private List<Scaled> linearInProduction(YearMonth month) {
    List<YearMonth> points =
        IntStream.rangeClosed(1, MONTHS_BEFORE)
            .mapToObj(month::minusMonths)
            .filter(before -> isBasis(before) && production.has(before))
            .toList();
    if (points.size() < FEWEST_POINTS) {
      throw new EstimateRefused(
          "of the %d months before %s only %d have both this report and production; %d are needed"
              .formatted(MONTHS_BEFORE, month, points.size(), FEWEST_POINTS));
    }
    List<YearMonth> compared = new ArrayList<>(points);
    compared.add(month);
    List<BigDecimal> made =
        production
            .of(compared)
            .orElseThrow(
                () ->
                    new EstimateRefused(
                        "production of %s and of the months before is needed in one measure"
                            .formatted(month)));
    Map<Series, List<Activity>> newest = series(basis(points.getFirst()));
    List<Scaled> scaled = new ArrayList<>();
    newest.forEach(
        (series, rows) -> {
          List<BigDecimal> amounts =
              points.stream().map(point -> amount(series, point, rows.getFirst())).toList();
          BigDecimal last = amounts.getFirst();
          if (last.signum() > 0) {
            BigDecimal estimate =
                line(made.subList(0, points.size()), amounts, made.getLast()).max(BigDecimal.ZERO);
            BigDecimal factor = estimate.divide(last, FACTOR_DIGITS);
            String inputs =
                "%d months, P %s".formatted(points.size(), Rounding.plain(made.getLast()));
            rows.forEach(row -> scaled.add(new Scaled(row, factor, inputs)));
          }
        });
    return scaled;
  }

  /// The value at `at` of the straight line through the points (x, y), by least squares:
  ///
  ///     b = Σ (x − x̄)(y − ȳ) ÷ Σ (x − x̄)²,   a = ȳ − b·x̄
  ///
  /// @throws EstimateRefused when all x are the same
  static BigDecimal line(List<BigDecimal> x, List<BigDecimal> y, BigDecimal at) {
    BigDecimal meanOfX = mean(x);
    BigDecimal meanOfY = mean(y);
    BigDecimal products = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < x.size(); i++) {
      BigDecimal distance = x.get(i).subtract(meanOfX);
      products = products.add(distance.multiply(y.get(i).subtract(meanOfY)));
      squares = squares.add(distance.multiply(distance));
    }
    if (squares.signum() == 0) {
      throw new EstimateRefused("production was the same in all months, so there is no line");
    }
    return meanOfY.add(products.divide(squares, Quantity.PRECISION).multiply(at.subtract(meanOfX)));
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), Quantity.PRECISION);
  }

  private static Map<Series, List<Activity>> series(List<Activity> rows) {
    Map<Series, List<Activity>> series = new LinkedHashMap<>();
    rows.forEach(row -> series.computeIfAbsent(of(row), key -> new ArrayList<>()).add(row));
    return series;
  }

  private static Series of(Activity row) {
    return new Series(row.particulars(), row.counterpartyId());
  }

  /// What a series had in a month, in the unit of `like`; a month that was reported without it had
  /// nothing of it.
  private BigDecimal amount(Series series, YearMonth month, Activity like) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Activity row : facts.getOrDefault(month, List.of())) {
      if (of(row).equals(series)) {
        if (row.quantity().unit().dimension() != like.quantity().unit().dimension()) {
          throw new EstimateRefused(
              "%s is in %s in one month and in %s in another"
                  .formatted(
                      String.join(" ", series.particulars()),
                      row.quantity().unit().symbol(),
                      like.quantity().unit().symbol()));
        }
        sum = sum.add(row.quantity().in(like.quantity().unit()).value());
      }
    }
    return sum;
  }

  private boolean isBasis(YearMonth month) {
    List<Activity> rows = facts.getOrDefault(month, List.of());
    return !rows.isEmpty()
        && rows.stream().noneMatch(row -> row.tier() == DataQualityTier.ESTIMATE);
  }

  private List<Activity> basis(YearMonth month) {
    if (!isBasis(month)) {
      throw new EstimateRefused(
          facts.getOrDefault(month, List.of()).isEmpty()
              ? month + " was not reported, so there is nothing to estimate from"
              : month + " holds estimates itself; an estimate is not estimated from");
    }
    return facts.getOrDefault(month, List.of());
  }
}

package org.greenloop.certificate.statement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Exact;
import org.greenloop.certificate.figure.FactorUse;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.Notice;
import org.greenloop.certificate.figure.Party;
import org.greenloop.certificate.figure.Reports;
import org.greenloop.certificate.figure.Series;

/// Everything that stands on the statement of a closed month, in both languages and exact.
///
/// @param owner company of a site; empty for a company or park
/// @param closed the version of the month that it states
/// @param reports of those that the sites owe for the month; empty where that is unknown
/// @param figures that were reported, by theme
/// @param unreported names of the figures that rest on reports nobody handed in
/// @param trends the last twelve months of the figures that tell most
/// @param issues of the closing
/// @param warnings amounts that look unusual and stand
/// @param moreWarnings how many there are besides
/// @param comparedMonths closed months that the figures are compared with
public record StatementContent(
    Party subject,
    Optional<Party> owner,
    List<Party> members,
    YearMonth month,
    MonthVersion closed,
    Optional<Reports> reports,
    List<Line> figures,
    List<Bilingual> unreported,
    List<Series> trends,
    List<Notice> issues,
    List<Notice> warnings,
    long moreWarnings,
    List<MonthVersion> comparedMonths,
    List<FactorUse> factors) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  public StatementContent {
    members = List.copyOf(members);
    figures = List.copyOf(figures);
    unreported = List.copyOf(unreported);
    trends = List.copyOf(trends);
    issues = List.copyOf(issues);
    warnings = List.copyOf(warnings);
    comparedMonths = List.copyOf(comparedMonths);
    factors = List.copyOf(factors);
    if (!closed.month().equals(month)) {
      throw new IllegalArgumentException(
          "a statement of " + month + " cannot stand on the closing of " + closed.month());
    }
  }

  /// A figure beside what it was before.
  ///
  /// @param lastMonth empty where that month is not closed or has no value
  /// @param lastYear the same month a year before
  public record Line(
      Figure figure,
      Optional<BigDecimal> lastMonth,
      Optional<BigDecimal> lastYear,
      List<Benchmark> benchmarks) {

    public Line {
      lastMonth = Exact.of(lastMonth);
      lastYear = Exact.of(lastYear);
      benchmarks = List.copyOf(benchmarks);
    }

    /// Growth since a value before, in % of it; empty where either is unknown, and where it was
    /// zero:
    ///
    ///     (value − before) ÷ |before| × 100
    Optional<BigDecimal> changePercent(Optional<BigDecimal> before) {
      return figure
          .value()
          .flatMap(
              now ->
                  before
                      .filter(then -> then.signum() != 0)
                      .map(
                          then ->
                              now.subtract(then)
                                  .multiply(PERCENT)
                                  .divide(then.abs(), MathContext.DECIMAL128)));
    }
  }

  /// What a scheme in force compares the figure with.
  ///
  /// @param scheme `id@edition`
  /// @param industry GB/T 4754 class or the beginning of one that the value is for; empty for all
  /// @param limit in the unit of the figure
  public record Benchmark(
      String scheme,
      Bilingual schemeName,
      String industry,
      Direction direction,
      BigDecimal limit,
      String source,
      Confidence confidence) {

    public Benchmark {
      limit = Exact.of(limit);
    }

    boolean isMetBy(BigDecimal value) {
      return direction.isMet(value, limit);
    }
  }
}

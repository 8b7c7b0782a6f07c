package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.indicator.Metric;

/// The reference values of a rule, of which one fits a subject: the one whose industry names the
/// subject's most closely, of the size of the subject.
final class Benchmarks {

  sealed interface Choice {}

  record Fitting(Benchmark benchmark) implements Choice {}

  record None(Missing reason) implements Choice {}

  private final List<Benchmark> benchmarks;

  private Benchmarks(List<Benchmark> benchmarks) {
    this.benchmarks = benchmarks;
  }

  /// @throws IllegalArgumentException of bands, which hold their values themselves
  static Benchmarks of(ScoringRule.Measured rule) {
    return new Benchmarks(
        switch (rule) {
          case ScoringRule.Threshold threshold -> threshold.benchmarks();
          case ScoringRule.Linear linear -> linear.benchmarks();
          case ScoringRule.Ratio ratio -> ratio.benchmarks();
          case ScoringRule.Bands bands ->
              throw new IllegalArgumentException(bands.indicator().code() + " has bands");
        });
  }

  Choice choose(Applicant applicant) {
    List<Benchmark> byIndustry =
        benchmarks.stream()
            .filter(benchmark -> benchmark.industry().filter(i -> !isOf(i, applicant)).isEmpty())
            .sorted(
                Comparator.comparingInt(
                    (Benchmark benchmark) -> -benchmark.industry().map(String::length).orElse(0)))
            .toList();
    Missing reason = Missing.NO_BENCHMARK;
    for (Benchmark benchmark : byIndustry) {
      Optional<SizeClass> size = benchmark.size();
      if (size.isEmpty()) {
        return new Fitting(benchmark);
      }
      Metric metric = applicant.metrics().get(size.get().indicator().code());
      Optional<BigDecimal> value = Optional.ofNullable(metric).flatMap(Metric::value);
      if (value.isEmpty()) {
        reason = metric == null ? Missing.NOT_REPORTED : Assessor.missing(metric.availability());
      } else if (size.get().contains(value.get())) {
        return new Fitting(benchmark);
      }
    }
    return new None(reason);
  }

  private static boolean isOf(String industry, Applicant applicant) {
    return applicant.industry().filter(code -> code.startsWith(industry)).isPresent();
  }
}

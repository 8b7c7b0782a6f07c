package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// Criteria of tests; every number is SECONDARY.
final class ACriterion {

  private ACriterion() {}

  static Criterion of(String id, ScoringRule rule, String weight) {
    return new Criterion(
        id,
        "",
        "",
        Optional.empty(),
        rule,
        new BigDecimal(weight),
        false,
        "",
        Optional.empty(),
        Confidence.SECONDARY);
  }

  static Criterion required(Criterion criterion) {
    return new Criterion(
        criterion.id(),
        criterion.name(),
        criterion.nameEnglish(),
        criterion.group(),
        criterion.rule(),
        criterion.weight(),
        true,
        criterion.clause(),
        criterion.evidence(),
        criterion.confidence());
  }

  static Reference reference(String value) {
    return new Reference(new BigDecimal(value), "a test", Confidence.SECONDARY);
  }

  static Benchmark benchmark(String target) {
    return new Benchmark(Optional.empty(), Optional.empty(), Optional.empty(), reference(target));
  }

  static Benchmark benchmark(String base, String target) {
    return new Benchmark(
        Optional.empty(), Optional.empty(), Optional.of(reference(base)), reference(target));
  }

  static Benchmark ofIndustry(String industry, Benchmark benchmark) {
    return new Benchmark(
        Optional.of(industry), benchmark.size(), benchmark.base(), benchmark.target());
  }

  static Benchmark ofSize(SizeClass size, Benchmark benchmark) {
    return new Benchmark(
        benchmark.industry(), Optional.of(size), benchmark.base(), benchmark.target());
  }
}

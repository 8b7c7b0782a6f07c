package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.indicator.Indicator;

/// How a criterion gives points. A closed set: a scheme chooses one of these for each criterion and
/// gives the numbers.
///
/// A share of the points is earned, 0 to 1 (above 1 only by an uncapped ratio). The share of a
/// measured rule follows from the value of its indicator; values are compared in full, before they
/// are rounded (GB/T 8170-2008 clause 4.3.2).
public sealed interface ScoringRule {

  /// Names of the rules.
  enum Kind {
    THRESHOLD,
    LINEAR,
    RATIO,
    BANDS,
    EVIDENCE,
    VETO
  }

  default Kind kind() {
    return switch (this) {
      case Threshold threshold -> Kind.THRESHOLD;
      case Linear linear -> Kind.LINEAR;
      case Ratio ratio -> Kind.RATIO;
      case Bands bands -> Kind.BANDS;
      case Evidence evidence -> Kind.EVIDENCE;
      case Veto veto -> Kind.VETO;
    };
  }

  /// A rule that an indicator decides.
  sealed interface Measured extends ScoringRule {

    Indicator indicator();

    Direction direction();
  }

  /// All points at the limit or on its good side, none beyond.
  ///
  ///     share = 1 where x ≤ limit (at most) or x ≥ limit (at least), else 0
  record Threshold(Indicator indicator, Direction direction, List<Benchmark> benchmarks)
      implements Measured {

    public Threshold {
      benchmarks = List.copyOf(benchmarks);
    }
  }

  /// No points on the bad side of the base value, all from the leading value on, in between the part of
  /// the way; GB/T 36132-2025 clause 5.2 c), 线性比例法.
  ///
  ///     share = (x − base) ÷ (leading − base), held between 0 and 1
  ///
  /// The direction says which way is better; base and leading value lie that way.
  record Linear(Indicator indicator, Direction direction, List<Benchmark> benchmarks)
      implements Measured {

    public Linear {
      benchmarks = List.copyOf(benchmarks);
      for (Benchmark benchmark : benchmarks) {
        Reference base =
            benchmark
                .base()
                .orElseThrow(
                    () -> new IllegalArgumentException(indicator.code() + " has no base value"));
        BigDecimal way = benchmark.target().value().subtract(base.value());
        if (way.signum() != (direction == Direction.AT_LEAST ? 1 : -1)) {
          throw new IllegalArgumentException(
              indicator.code() + ": the leading value is not better than the base value");
        }
      }
    }
  }

  /// The value as a part of the reference value, or the reference as a part of the value where lower is
  /// better; 绿色工业园区 index.
  ///
  ///     share = x ÷ reference (at least)        share = reference ÷ x (at most)
  ///
  /// Below zero counts as zero; at most, a value of zero or below has no share and earns the cap, or, without
  /// one, exactly 1.
  ///
  /// @param cap highest share; empty where single ratios are not capped
  record Ratio(
      Indicator indicator,
      Direction direction,
      List<Benchmark> benchmarks,
      Optional<BigDecimal> cap)
      implements Measured {

    public Ratio {
      benchmarks = List.copyOf(benchmarks);
      for (Benchmark benchmark : benchmarks) {
        if (benchmark.target().value().signum() <= 0) {
          throw new IllegalArgumentException(
              indicator.code() + ": the reference value of a ratio is above zero");
        }
      }
      if (cap.filter(highest -> highest.signum() <= 0).isPresent()) {
        throw new IllegalArgumentException(indicator.code() + ": a cap is above zero");
      }
    }
  }

  /// The share of the best band that the value reaches; none below the last.
  ///
  /// @param bands best first, each with a larger share than the next
  record Bands(Indicator indicator, Direction direction, List<Band> bands) implements Measured {

    public Bands {
      bands = List.copyOf(bands);
      if (bands.isEmpty()) {
        throw new IllegalArgumentException(indicator.code() + " has no band");
      }
      for (int i = 1; i < bands.size(); i++) {
        Band better = bands.get(i - 1);
        Band worse = bands.get(i);
        BigDecimal way = better.from().value().subtract(worse.from().value());
        if (way.signum() != (direction == Direction.AT_LEAST ? 1 : -1)
            || better.share().compareTo(worse.share()) <= 0) {
          throw new IllegalArgumentException(
              indicator.code()
                  + ": bands go from the best to the worst, each with a smaller share");
        }
      }
    }
  }

  /// Declared with evidence; a reviewer gives the share.
  record Evidence() implements ScoringRule {}

  /// A fact that rules the subject out whatever the score, stated by the applicant and confirmed by
  /// a reviewer. It has no weight.
  record Veto() implements ScoringRule {}
}

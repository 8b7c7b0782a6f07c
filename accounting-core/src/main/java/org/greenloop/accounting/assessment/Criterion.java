package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;

/// One requirement of a scheme with its scoring rule and its weight.
///
/// @param id stable inside the scheme
/// @param group heading that it stands under, such as 能源低碳化; empty where the scheme has none
/// @param weight points that it can earn; zero for a veto
/// @param required whether it has to earn something whatever the score
/// @param clause where the requirement stands
/// @param evidence what an applicant shows for it; empty where the figures are enough
/// @param confidence of the requirement and its weight
public record Criterion(
    String id,
    String name,
    String nameEnglish,
    Optional<Group> group,
    ScoringRule rule,
    BigDecimal weight,
    boolean required,
    String clause,
    Optional<Evidence> evidence,
    Confidence confidence) {

  /// First-level indicator 一级指标.
  public record Group(String id, String name, String nameEnglish) {}

  /// What is asked for, in both languages.
  public record Evidence(String text, String textEnglish) {}

  public Criterion {
    boolean isVeto = rule instanceof ScoringRule.Veto;
    if (isVeto ? weight.signum() != 0 : weight.signum() <= 0) {
      throw new IllegalArgumentException(
          id + ": a weight is above zero, that of a veto zero, found " + weight);
    }
  }

  public Optional<Indicator> indicator() {
    return rule instanceof ScoringRule.Measured measured
        ? Optional.of(measured.indicator())
        : Optional.empty();
  }

  /// What its values are compared with; empty for bands, evidence and vetoes.
  public List<Benchmark> benchmarks() {
    return switch (rule) {
      case ScoringRule.Threshold threshold -> threshold.benchmarks();
      case ScoringRule.Linear linear -> linear.benchmarks();
      case ScoringRule.Ratio ratio -> ratio.benchmarks();
      case ScoringRule.Bands bands -> List.of();
      case ScoringRule.Evidence evidence -> List.of();
      case ScoringRule.Veto veto -> List.of();
    };
  }
}

package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// What one criterion would take to earn more.
///
/// @param judgement as it is today
/// @param share of the points that it would earn
/// @param points that it would earn on top of today's
/// @param value that the indicator would have to reach; empty for declared evidence and unknown
///   values
/// @param changes of one input each, any of which is enough, the smallest relative change first
public record Improvement(
    CriterionJudgement judgement,
    BigDecimal share,
    BigDecimal points,
    Optional<BigDecimal> value,
    List<InputChange> changes) {

  static final Comparator<Optional<BigDecimal>> KNOWN_FIRST =
      Comparator.comparing((Optional<BigDecimal> effort) -> effort.isEmpty())
          .thenComparing(effort -> effort.orElse(BigDecimal.ZERO));

  public Improvement {
    changes =
        changes.stream().sorted(Comparator.comparing(InputChange::relative, KNOWN_FIRST)).toList();
  }

  /// The change that asks for the smallest part of its input.
  public Optional<InputChange> cheapest() {
    return changes.stream().findFirst();
  }

  /// How much of its input the cheapest change asks for; empty where there is no measure of it.
  public Optional<BigDecimal> relative() {
    return cheapest().flatMap(InputChange::relative);
  }

  /// Relative change for each point; empty where there is no measure of the effort.
  public Optional<BigDecimal> effort() {
    return points.signum() == 0
        ? Optional.empty()
        : relative().map(relative -> relative.divide(points, Quantity.PRECISION));
  }

  String criterion() {
    return judgement.criterion().id();
  }
}

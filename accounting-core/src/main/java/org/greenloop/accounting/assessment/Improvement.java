package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// What one criterion would take to earn more.
///
/// @param share of the points that it would earn
/// @param points that it would earn on top of today's
/// @param value that the indicator would have to reach; empty for declared evidence and unknown
///   values
/// @param changes of one input each, any of which is enough
public record Improvement(
    CriterionJudgement judgement,
    BigDecimal share,
    BigDecimal points,
    Optional<BigDecimal> value,
    List<InputChange> changes) {

  public Improvement {
    changes = List.copyOf(changes);
  }

  /// The smallest relative change of an input for each point gained; what cannot be measured comes
  /// last.
  static final Comparator<Improvement> CHEAPEST_FIRST =
      Comparator.comparing(
              Improvement::effort,
              Comparator.comparing(effort -> effort.orElse(BigDecimal.valueOf(Long.MAX_VALUE))))
          .thenComparing(improvement -> improvement.judgement().criterion().id());

  /// Relative change for each point; empty where there is no measure of the effort.
  public Optional<BigDecimal> effort() {
    return points.signum() == 0
        ? Optional.empty()
        : changes.stream()
            .flatMap(change -> change.relative().stream())
            .min(Comparator.naturalOrder())
            .map(relative -> relative.divide(points, Quantity.PRECISION));
  }
}

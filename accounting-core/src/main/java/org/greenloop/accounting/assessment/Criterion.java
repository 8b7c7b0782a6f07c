package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;

/// An indicator with a limit and a weight.
///
/// @param id stable inside the scheme
/// @param required whether it must be met whatever the score
/// @param clause where the requirement stands
/// @param source where the limit comes from
/// @param confidence of the limit
public record Criterion(
    String id,
    String name,
    String nameEnglish,
    Indicator indicator,
    Direction direction,
    BigDecimal limit,
    BigDecimal weight,
    boolean required,
    String clause,
    String source,
    Confidence confidence) {

  public Criterion {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException(id + ": a weight is above zero, found " + weight);
    }
  }
}

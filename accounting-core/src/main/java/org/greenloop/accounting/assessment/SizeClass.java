package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.indicator.Indicator;

/// Subjects whose indicator lies in a range, such as parks that use 200 000 to 1 000 000 tce a
/// year.
///
/// @param from lowest value in the class
/// @param below first value above it
public record SizeClass(
    Indicator indicator, Optional<BigDecimal> from, Optional<BigDecimal> below) {

  public boolean contains(BigDecimal value) {
    return from.filter(low -> value.compareTo(low) < 0).isEmpty()
        && below.filter(high -> value.compareTo(high) >= 0).isEmpty();
  }
}

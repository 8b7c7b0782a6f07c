package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import org.greenloop.accounting.indicator.Availability;

/// How one criterion came out.
public sealed interface CriterionOutcome {

  record Met(BigDecimal value) implements CriterionOutcome {}

  /// @param distance what is missing to pass, in the unit of the indicator
  record NotMet(BigDecimal value, BigDecimal distance) implements CriterionOutcome {}

  record NotAssessable(Availability reason) implements CriterionOutcome {}
}

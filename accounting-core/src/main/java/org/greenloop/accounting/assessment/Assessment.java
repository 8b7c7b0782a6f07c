package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.organization.ReportingPeriod;

/// One subject judged by one edition of a standard over one period.
///
/// @param score share of the weight that is met, 0 to 100
public record Assessment(
    Standard standard,
    int subjectId,
    ReportingPeriod period,
    Outcome outcome,
    BigDecimal score,
    List<CriterionJudgement> criteria) {

  public enum Outcome {
    MET,
    NOT_MET,
    /// What is unknown would decide.
    NOT_ASSESSABLE
  }
}

package org.greenloop.accounting.surveillance;

import org.greenloop.accounting.assessment.CriterionOutcome;

/// A criterion that earns less than when the label was issued.
///
/// @param criterion id inside the scheme
public record FallenCriterion(String criterion, Outcome before, Outcome now) {

  public enum Outcome {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_ASSESSABLE,
    VETOED;

    public static Outcome of(CriterionOutcome outcome) {
      return switch (outcome) {
        case CriterionOutcome.Met met -> MET;
        case CriterionOutcome.PartlyMet partly -> PARTLY_MET;
        case CriterionOutcome.NotMet notMet -> NOT_MET;
        case CriterionOutcome.NotAssessable unknown -> NOT_ASSESSABLE;
        case CriterionOutcome.Vetoed vetoed -> VETOED;
      };
    }
  }
}

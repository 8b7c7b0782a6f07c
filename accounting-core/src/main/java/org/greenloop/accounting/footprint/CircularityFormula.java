package org.greenloop.accounting.footprint;

import java.util.Optional;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.factor.Confidence;

/// A formula of how far a product closes the loop.
///
/// @param formula as published
/// @param source where it stands
/// @param confidence how sure that is
/// @param limit that is usual, where there is one
public record CircularityFormula(
    Code code, String formula, String source, Confidence confidence, Optional<Reference> limit) {

  public enum Code {
    /// R_cyc of a vehicle, %
    RECYCLABILITY,
    /// R_cov of a vehicle, %
    RECOVERABILITY,
    /// MCI of any product, 0 to 1
    CIRCULARITY
  }
}

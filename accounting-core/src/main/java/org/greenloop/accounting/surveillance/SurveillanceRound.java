package org.greenloop.accounting.surveillance;

import java.util.List;

/// What surveillance found after one closing.
///
/// @param labels how many it asked about
/// @param raised findings that are new
/// @param mended findings that a judgement met again
/// @param withoutScheme serials whose edition is no longer in the catalogue, so that nobody can
///   judge
public record SurveillanceRound(
    int labels,
    List<SurveillanceFinding> raised,
    List<SurveillanceFinding> mended,
    List<String> withoutScheme) {

  public SurveillanceRound {
    raised = List.copyOf(raised);
    mended = List.copyOf(mended);
    withoutScheme = List.copyOf(withoutScheme);
  }
}

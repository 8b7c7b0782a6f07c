package org.greenloop.accounting.assessment;

import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.indicator.Metric;

/// Who is judged, with all that is known of them over the period.
///
/// @param industry GB/T 4754 class of the subject
/// @param metrics by indicator code
/// @param declared by criterion id
public record Applicant(
    int subjectId,
    Optional<String> industry,
    Map<String, Metric> metrics,
    Map<String, Declared> declared) {

  public Applicant {
    metrics = Map.copyOf(metrics);
    declared = Map.copyOf(declared);
  }
}

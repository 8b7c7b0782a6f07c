package org.greenloop.accounting.evidence;

import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.ReportingPeriod;

/// What evidence is declared for: one edition of a scheme, one subject, one period.
///
/// @param scheme id, such as `green-factory`
public record Application(String scheme, String edition, int subjectId, ReportingPeriod period) {

  public static Application of(Standard standard, int subjectId, ReportingPeriod period) {
    return new Application(standard.id(), standard.edition(), subjectId, period);
  }
}

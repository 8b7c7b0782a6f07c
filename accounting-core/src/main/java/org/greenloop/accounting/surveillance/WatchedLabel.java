package org.greenloop.accounting.surveillance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.organization.ReportingPeriod;

/// An active label: neither revoked nor expired.
///
/// @param assessmentId what it was issued for
/// @param period that was assessed
/// @param validUntil last day
public record WatchedLabel(
    String serial,
    long assessmentId,
    int subjectId,
    String scheme,
    String edition,
    ReportingPeriod period,
    Outcome outcome,
    BigDecimal score,
    LocalDate validUntil) {}

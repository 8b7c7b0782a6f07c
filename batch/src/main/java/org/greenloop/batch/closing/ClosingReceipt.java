package org.greenloop.batch.closing;

import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.indicator.Closings.SubjectIssue;
import org.greenloop.accounting.surveillance.SurveillanceRound;

/// A closed month.
///
/// @param subjects sites, companies and parks that are closed
/// @param corrected how many of them have more than one version
/// @param changed how many versions this run added
/// @param issues of the versions in force
/// @param surveillance what the closing says of active labels
public record ClosingReceipt(
    YearMonth period,
    int subjects,
    int corrected,
    long changed,
    List<SubjectIssue> issues,
    SurveillanceRound surveillance) {}

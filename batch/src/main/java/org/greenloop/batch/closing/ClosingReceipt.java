package org.greenloop.batch.closing;

import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.indicator.Closings.SubjectIssue;

/// A closed month.
///
/// @param subjects sites, companies and parks that are closed
/// @param corrected how many of them have more than one version
/// @param changed how many versions this run added
/// @param issues of the versions in force
public record ClosingReceipt(
    YearMonth period, int subjects, int corrected, long changed, List<SubjectIssue> issues) {}

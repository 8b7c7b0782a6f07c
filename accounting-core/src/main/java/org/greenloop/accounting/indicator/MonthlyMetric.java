package org.greenloop.accounting.indicator;

import java.time.YearMonth;

/// A metric of a closed month. A closed month has versions; none of them changes.
///
/// @param version 1 for the first closing, one more for each closing after a correction
public record MonthlyMetric(int subjectId, YearMonth period, int version, Metric metric) {}

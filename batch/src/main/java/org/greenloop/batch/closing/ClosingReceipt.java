package org.greenloop.batch.closing;

import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.indicator.Closing;

/// A closed month.
///
/// @param closings the version in force of every subject, in the order of subject ids
/// @param changed how many of them this run added
public record ClosingReceipt(YearMonth period, List<Closing> closings, long changed) {}

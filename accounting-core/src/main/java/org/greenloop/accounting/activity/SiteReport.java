package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.Optional;

/// Whether a site handed in the report of a month, and when it last did before.
///
/// @param present rows of the month were accepted
/// @param lastBefore the last month with accepted rows among the twelve before
public record SiteReport(
    int siteId, Template template, boolean present, Optional<YearMonth> lastBefore) {}

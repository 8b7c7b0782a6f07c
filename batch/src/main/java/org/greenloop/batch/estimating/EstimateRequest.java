package org.greenloop.batch.estimating;

import java.time.YearMonth;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.organization.Subject;

/// Who asks for an estimate of what.
///
/// @param site whose report of the month is missing
public record EstimateRequest(
    Subject site, YearMonth month, Template template, EstimateMethod method, String requestedBy) {}

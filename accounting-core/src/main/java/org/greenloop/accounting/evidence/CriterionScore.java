package org.greenloop.accounting.evidence;

import java.math.BigDecimal;
import java.time.Instant;

/// What a reviewer gave to one version of a statement. The latest of a version counts.
///
/// @param share of the points, 0 to 1; of a veto 1 where the fact does not apply, and 0 where it
///   does
public record CriterionScore(
    long id, long statementId, BigDecimal share, String remark, String reviewer, Instant at) {}

package org.greenloop.accounting.assessment;

/// Why a criterion cannot be judged, and with it who can change that.
public enum Missing {
  /// A report is missing: the sites of the subject hand it in.
  NOT_REPORTED,
  /// The denominator is zero: nobody can, the criterion does not apply.
  NOT_APPLICABLE,
  /// A row has no factor in force: the operator brings one, or the company a factor of its own.
  MISSING_FACTOR,
  /// The scheme has no reference value for the industry or size of the subject: a new edition.
  NO_BENCHMARK,
  /// Nothing was declared: the applicant.
  NOT_DECLARED,
  /// Declared and not scored yet: a reviewer.
  NOT_REVIEWED
}

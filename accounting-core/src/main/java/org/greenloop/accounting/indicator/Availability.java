package org.greenloop.accounting.indicator;

/// Whether a figure has a value, and why not. «Unknown» is not zero.
public enum Availability {
  AVAILABLE,
  /// Nobody handed in the report it rests on.
  NOT_REPORTED,
  /// The denominator is zero: the ratio does not apply.
  NOT_APPLICABLE,
  /// Some rows have no factor in force; the sum would be too small.
  MISSING_FACTOR
}

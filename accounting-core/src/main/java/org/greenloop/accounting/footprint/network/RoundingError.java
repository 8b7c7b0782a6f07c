package org.greenloop.accounting.footprint.network;

/// Bounds of what floating point loses (Higham, Accuracy and Stability of Numerical Algorithms,
/// 2002, 3.1): a sum of n products is off by at most γ(n) times the sum of their absolute values.
final class RoundingError {

  /// Half the distance from 1 to the next number, 2⁻⁵³.
  static final double UNIT = 0x1p-53;

  /// For what the calculation of a bound itself rounds.
  static final double MARGIN = 1 + 1e-9;

  private RoundingError() {}

  /// γ(n) = n u ÷ (1 − n u), with two operations to spare for the division and the term beside the
  /// sum.
  static double ofSum(int terms) {
    double steps = (terms + 4) * UNIT;
    return steps / (1 - steps);
  }
}

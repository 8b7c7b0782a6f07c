package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number with its unit. Exact: conversion multiplies by defined sizes, and only a conversion
/// whose quotient does not end (GJ → kWh) is cut, at 34 significant digits.
public record Quantity(BigDecimal value, Unit unit) {

  /// Digits kept where a quotient does not terminate; far beyond the 12 decimals the ledger keeps.
  public static final MathContext PRECISION = MathContext.DECIMAL128;

  public static Quantity of(String value, Unit unit) {
    return new Quantity(new BigDecimal(value), unit);
  }

  /// The same amount in another unit of the same dimension.
  public Quantity in(Unit other) {
    if (other == unit) {
      return this;
    }
    if (other.dimension() != unit.dimension()) {
      throw new IllegalArgumentException(unit + " does not convert to " + other);
    }
    return new Quantity(value.multiply(unit.size()).divide(other.size(), PRECISION), other);
  }

  public Quantity times(BigDecimal factor) {
    return new Quantity(value.multiply(factor), unit);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.in(unit).value), unit);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit.symbol();
  }
}

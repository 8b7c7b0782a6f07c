package org.greenloop.accounting.quantity;

/// What a unit measures. Units convert into each other only inside one dimension.
public enum Dimension {
  ENERGY,
  STANDARD_COAL,
  MASS,
  VOLUME,
  MONEY,
  COUNT,
  CARBON_DIOXIDE,
  RATIO
}

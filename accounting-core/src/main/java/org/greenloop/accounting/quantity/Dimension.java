package org.greenloop.accounting.quantity;

/// What a unit measures. Units convert into each other only inside one dimension.
public enum Dimension {
  ENERGY,
  STANDARD_COAL,
  MASS,
  VOLUME,
  MONEY,
  COUNT,
  /// Mass of CO2 or, where several gases are weighed by their warming potential, of its equivalent.
  CARBON_DIOXIDE,
  LENGTH,
  AREA,
  TRANSPORT_ACTIVITY,
  PERSONS,
  PRESSURE,
  PERSON_DAYS,
  RATIO
}

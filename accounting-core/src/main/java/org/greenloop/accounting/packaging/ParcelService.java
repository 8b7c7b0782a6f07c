package org.greenloop.accounting.packaging;

/// Where parcels go. Targets for reusable packaging are set for parcels inside a city.
public enum ParcelService {
  /// 同城.
  SAME_CITY,
  /// 异地、国际.
  OTHER
}

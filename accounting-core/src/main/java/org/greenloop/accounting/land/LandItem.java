package org.greenloop.accounting.land;

import java.util.Locale;

/// What an area is of (GB/T 36132 Annex A of 2018, Annex B of 2025).
public enum LandItem {
  /// Land of the site 用地面积, A_land.
  SITE_AREA,
  /// Floor area of buildings 建筑面积, A_total.
  FLOOR_AREA,
  /// Area of structures that counts as floor area 构筑物面积, A_struct; 2018 only.
  STRUCTURE_AREA,
  /// Footprint of buildings 建筑物占地面积.
  BUILDING_FOOTPRINT,
  /// Footprint of structures 构筑物占地面积.
  STRUCTURE_FOOTPRINT,
  /// Open stacking ground 露天堆场占地面积.
  OPEN_STACKING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.greenloop.accounting.freight;

import java.math.BigDecimal;

/// A place on the Earth, in degrees of WGS 84; north and east are positive.
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

  private static final BigDecimal POLE = BigDecimal.valueOf(90);
  private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

  public Coordinates {
    if (!isLatitude(latitude) || !isLongitude(longitude)) {
      throw new IllegalArgumentException("no place on the Earth: " + latitude + ", " + longitude);
    }
  }

  public static boolean isLatitude(BigDecimal degrees) {
    return degrees.abs().compareTo(POLE) <= 0;
  }

  public static boolean isLongitude(BigDecimal degrees) {
    return degrees.abs().compareTo(DATE_LINE) <= 0;
  }

  @Override
  public String toString() {
    return latitude.toPlainString() + ", " + longitude.toPlainString();
  }
}

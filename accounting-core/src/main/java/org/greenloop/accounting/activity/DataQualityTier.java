package org.greenloop.accounting.activity;

/// How well a reported quantity is supported; 1 is best.
public enum DataQualityTier {
  METERED_AND_INVOICED(1),
  METERED_OR_INVOICED(2),
  FROM_STOCK_CHANGE(3),
  ESTIMATE(4);

  private final int number;

  DataQualityTier(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static DataQualityTier get(int number) {
    return values()[number - 1];
  }
}

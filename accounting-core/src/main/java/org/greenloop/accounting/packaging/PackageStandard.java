package org.greenloop.accounting.packaging;

/// The standards on excessive packaging. What holds for all goods of one is data under its name.
public enum PackageStandard {
  /// Food and cosmetics, in force 2023-09-01.
  FOOD_AND_COSMETICS("GB 23350-2021"),
  /// Fresh edible agricultural products, in force 2024-04-01. Its formula of the interspace ratio
  /// and its limits by kind and weight are not known here.
  FRESH_PRODUCE("GB 43284-2023");

  private final String number;

  PackageStandard(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}

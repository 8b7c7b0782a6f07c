package org.greenloop.accounting.carbon;

/// Families of fluorinated gases, as GB/T 32150 reports them.
public enum GasFamily {
  HFC,
  PFC,
  SF6,
  NF3,
  /// Warms the climate and is none of the seven gases of the standard, such as HCFC: shown apart,
  /// outside of the total.
  OUTSIDE
}

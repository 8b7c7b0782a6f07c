package org.greenloop.accounting.waste;

/// What waste consists of, where its emissions depend on it.
public enum WasteMaterial {
  /// Mixed as household waste is 混合垃圾.
  MIXED,
  PAPER,
  WOOD,
  TEXTILE,
  PLASTIC,
  METAL,
  GLASS
}

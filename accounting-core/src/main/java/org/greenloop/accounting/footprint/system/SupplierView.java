package org.greenloop.accounting.footprint.system;

/// What a member lets its customers see of the footprint of a product. Less is earlier.
public enum SupplierView {
  /// The total alone; what holds where nothing was said.
  TOTAL,
  /// The total by stages of life.
  STAGES,
  /// Every contribution.
  FULL
}

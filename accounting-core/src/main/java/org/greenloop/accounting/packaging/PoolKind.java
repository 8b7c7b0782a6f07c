package org.greenloop.accounting.packaging;

/// What circulates in a pool.
public enum PoolKind {
  /// 循环快递箱.
  EXPRESS_BOX,
  /// 循环中转袋.
  TRANSFER_BAG,
  /// 周转箱.
  TURNOVER_BOX,
  PALLET,
  /// 笼车、围板箱.
  CAGE,
  OTHER
}

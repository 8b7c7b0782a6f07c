package org.greenloop.accounting.packaging;

/// What packaging is for.
public enum PackagingPurpose {
  /// 销售包装, reaches the consumer with the goods.
  SALES,
  /// 运输包装.
  TRANSPORT,
  /// 快递包装.
  EXPRESS
}

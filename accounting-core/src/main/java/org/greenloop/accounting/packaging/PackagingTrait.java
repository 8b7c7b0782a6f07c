package org.greenloop.accounting.packaging;

/// What packaging is claimed to be; without the claim it is not.
public enum PackagingTrait {
  /// 生物降解.
  BIODEGRADABLE,
  /// 可重复使用.
  REUSABLE
}

package org.greenloop.accounting.packaging;

/// What packaging looks like. Some forms have an emission factor of their own in express packaging.
public enum PackagingForm {
  BOX,
  BAG,
  /// 封套.
  ENVELOPE,
  TAPE,
  /// 膜: wrap and stretch film.
  FILM,
  /// 填充物.
  FILLER,
  /// 运单.
  WAYBILL,
  PALLET,
  /// 瓶、罐、桶.
  CONTAINER,
  OTHER
}

package org.greenloop.accounting.packaging;

/// What packaging is made of. Its emission per kilogram is a factor under the same name; a material
/// that has none is a missing factor, never zero.
public enum PackagingMaterial {
  /// 瓦楞纸板.
  CORRUGATED,
  /// 纸板: folding boxboard, greyboard.
  PAPERBOARD,
  /// 纸.
  PAPER,
  PP,
  HDPE,
  LDPE,
  PET,
  PS,
  PVC,
  /// 塑料薄膜, polymer not known.
  PLASTIC_FILM,
  /// 硬质塑料, polymer not known.
  PLASTIC_RIGID,
  /// 塑料, neither polymer nor form known.
  PLASTIC,
  /// 塑料编织布.
  WOVEN_PLASTIC,
  /// 生物降解塑料: PLA, PBAT, PBS.
  BIODEGRADABLE_PLASTIC,
  GLASS,
  /// 钢、马口铁.
  STEEL,
  ALUMINIUM,
  WOOD,
  /// 纺织品.
  TEXTILE,
  OTHER
}

package org.greenloop.accounting.footprint.network;

/// Stages of a product's life (ISO 14067:2018, 6.3.7; GB/T 24067-2024). What counts as which stage
/// depends on whose life it is: the steel mill's production is the car's raw material.
public enum LifeCycleStage {
  /// 原材料获取
  RAW_MATERIALS,
  /// 生产
  PRODUCTION,
  /// 分销
  DISTRIBUTION,
  /// 使用
  USE,
  /// 生命末期
  END_OF_LIFE
}

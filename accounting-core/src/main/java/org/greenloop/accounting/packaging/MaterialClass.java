package org.greenloop.accounting.packaging;

import java.util.List;

/// Classes of material of GB 43352-2023 Table 1.
public enum MaterialClass {
  PAPER,
  /// 电子运单: the limits of paper, and that of bisphenol A.
  E_WAYBILL,
  /// 非生物降解塑料.
  PLASTIC_NON_BIODEGRADABLE,
  /// 生物降解塑料.
  PLASTIC_BIODEGRADABLE,
  TEXTILE;

  /// Under which limits are looked up, the class itself first.
  List<MaterialClass> lookedUp() {
    return this == E_WAYBILL ? List.of(E_WAYBILL, PAPER) : List.of(this);
  }
}

package org.greenloop.accounting.water;

import java.util.Locale;

/// The ways in which water is used again 重复利用.
public enum WaterReuse {
  /// Indirect cooling water that goes round 间接冷却水循环, V_cr.
  COOLING,
  /// Process water used again 工艺水回用, V_gr.
  PROCESS,
  /// Steam condensate that comes back 冷凝水回用, V_br.
  CONDENSATE,
  /// Waste water treated and used again 废水回用, V_w.
  WASTE_WATER,
  /// In series from one use to the next 串联, and any other.
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

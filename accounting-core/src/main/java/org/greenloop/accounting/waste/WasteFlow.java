package org.greenloop.accounting.waste;

import java.util.Locale;

/// What happens to an amount of waste.
public enum WasteFlow {
  /// Came into being in the period 产生, Z.
  GENERATED,
  /// Put to use, of what the site itself generated 综合利用.
  USED,
  /// Put to use out of the site's stock of past years 利用往年贮存量, Z_w.
  USED_PAST_STOCK,
  /// Bought in and put to use 利用外购废物; not part of Z_r.
  USED_BOUGHT_IN,
  /// Put into store 贮存.
  STORED,
  /// Burned, landfilled or otherwise disposed of 处置.
  DISPOSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

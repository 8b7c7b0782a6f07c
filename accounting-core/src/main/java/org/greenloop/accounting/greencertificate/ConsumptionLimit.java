package org.greenloop.accounting.greencertificate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The electricity that certificates may cover: what a site bought or received in a month less what
/// it sold or passed on, as the ledger has it.
///
///     certificates ≤ ⌊ kWh ÷ 1000 ⌋
///
/// A part of a MWh has no certificate. A site that sold more than it bought has nothing to cover.
///
/// @param kilowattHours net of the month; may be negative
/// @param allocated certificates set aside for the site and month, retired ones included
/// @param retired those of them that are retired
public record ConsumptionLimit(BigDecimal kilowattHours, long allocated, long retired) {

  private static final int KILOWATT_HOURS_PER_CERTIFICATE_DIGITS = 3;

  /// Certificates that the electricity has room for in all.
  public long certificates() {
    return kilowattHours.signum() <= 0
        ? 0
        : kilowattHours
            .movePointLeft(KILOWATT_HOURS_PER_CERTIFICATE_DIGITS)
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
  }

  /// What may still be set aside.
  public long remaining() {
    return Math.max(0, certificates() - allocated);
  }

  /// True where a later correction left more retired than was bought.
  public boolean isExceeded() {
    return retired > certificates();
  }
}

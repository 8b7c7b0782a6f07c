package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.water.WaterCalculator;
import org.greenloop.accounting.water.WaterUse;

/// Water: intake net of what was handed on, water used again by kind, and where it went.
final class WaterPosting {

  private WaterPosting() {}

  static Posting post(WaterActivity activity) {
    Lines lines = new Lines(activity);
    WaterUse use = activity.use();
    switch (use.flow()) {
      case INTAKE, TRANSFERRED_IN, TRANSFERRED_OUT, SOLD -> boundary(lines, use);
      case REUSED -> reused(lines, use);
      case DISCHARGED -> lines.enterAsReported(Account.WATER_DISCHARGED, 1, use.quantity());
      case LEAKED -> lines.enterAsReported(Account.WATER_LEAKED, 1, use.quantity());
      case CONSUMED -> lines.enterAsReported(Account.WATER_CONSUMED, 1, use.quantity());
      case DOMESTIC -> {
        lines.enterAsReported(Account.WATER_DOMESTIC, 1, use.quantity());
        lines.enter(Account.WATER_PERSON_DAYS, 1, WaterCalculator.personDays(use));
      }
    }
    return lines.posting();
  }

  private static void boundary(Lines lines, WaterUse use) {
    if (!use.system().isProduction()) {
      lines.enterAsReported(Account.WATER_OUTSIDE_PRODUCTION, use.flow().sign(), use.quantity());
      return;
    }
    lines.enterAsReported(
        use.isConventional()
            ? Account.WATER_INTAKE_CONVENTIONAL
            : Account.WATER_INTAKE_UNCONVENTIONAL,
        use.flow().sign(),
        use.quantity());
    asReported(lines, Account.WATER_METERED_INTAKE, use.metered());
  }

  private static void reused(Lines lines, WaterUse use) {
    switch (use.reuse().orElseThrow()) {
      case COOLING -> {
        lines.enterAsReported(Account.WATER_RECIRCULATED_COOLING, 1, use.quantity());
        asReported(lines, Account.WATER_MAKEUP_COOLING, use.fresh());
      }
      case PROCESS -> {
        lines.enterAsReported(Account.WATER_REUSED_PROCESS, 1, use.quantity());
        asReported(lines, Account.WATER_FRESH_PROCESS, use.fresh());
      }
      case CONDENSATE -> {
        lines.enterAsReported(Account.WATER_REUSED_CONDENSATE, 1, use.quantity());
        lines.enter(Account.WATER_CONDENSATE_MASS, 1, WaterCalculator.condensateMass(use));
        asReported(
            lines, Account.WATER_STEAM_MADE, use.condensate().map(WaterUse.Condensate::steam));
      }
      case WASTE_WATER ->
          lines.enterAsReported(Account.WATER_REUSED_WASTE_WATER, 1, use.quantity());
      case OTHER -> lines.enterAsReported(Account.WATER_REUSED_OTHER, 1, use.quantity());
    }
  }

  private static void asReported(Lines lines, Account account, Optional<BigDecimal> amount) {
    amount.ifPresent(value -> lines.enter(account, value, Lines.AS_REPORTED));
  }
}

package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.carbon.ProcessCalculator;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorSet;

/// Process emissions, and carbon dioxide recovered with the sign of what is taken away.
final class ProcessPosting {

  private final ProcessCalculator process;

  ProcessPosting(FactorSet factors) {
    this.process = new ProcessCalculator(factors);
  }

  Posting post(ProcessActivity activity) {
    Lines lines = new Lines(activity);
    Calculated emission =
        process.emission(
            activity.process(),
            activity.quantity(),
            activity.content().orElse(BigDecimal.ONE),
            activity.declaredFactor(),
            activity.period().getYear());
    if (activity.process() == ProcessSource.RECOVERED_CO2) {
      lines.enter(Account.CARBON_RECOVERED, -1, emission);
    } else {
      lines.enter(Account.CARBON_PROCESS, 1, emission);
    }
    return lines.posting();
  }
}

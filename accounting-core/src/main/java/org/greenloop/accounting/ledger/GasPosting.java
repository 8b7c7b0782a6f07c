package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.carbon.GasCalculator;
import org.greenloop.accounting.factor.FactorSet;

/// Fugitive emissions, each family of gases on its own account.
final class GasPosting {

  private final GasCalculator gases;

  GasPosting(FactorSet factors) {
    this.gases = new GasCalculator(factors);
  }

  Posting post(GasActivity activity) {
    Lines lines = new Lines(activity);
    Account account =
        switch (activity.family()) {
          case HFC -> Account.CARBON_HFC;
          case PFC -> Account.CARBON_PFC;
          case SF6 -> Account.CARBON_SF6;
          case NF3 -> Account.CARBON_NF3;
          case OUTSIDE -> Account.CARBON_OUTSIDE_GASES;
        };
    lines.enter(
        account,
        1,
        gases.emission(activity.gas(), activity.balance(), activity.period().getYear()));
    return lines.posting();
  }
}

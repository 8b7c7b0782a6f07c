package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.factor.Calculation;

/// One line of the ledger. Never changed, never deleted; a correction adds its reversal.
///
/// @param counterpartyId the other site, so that a group can be consolidated
/// @param quantity in the unit of the account, at most 12 decimals
/// @param tier how well the reported amount behind it is supported
public record LedgerEntry(
    SourceRow source,
    Account account,
    EntryKind kind,
    int siteId,
    Optional<Integer> counterpartyId,
    YearMonth period,
    BigDecimal quantity,
    Calculation calculation,
    DataQualityTier tier) {

  /// The entry that takes this one back; the two sum to zero.
  public LedgerEntry reversed() {
    if (kind == EntryKind.REVERSAL) {
      throw new IllegalStateException("a reversal is not reversed: " + this);
    }
    return new LedgerEntry(
        source,
        account,
        EntryKind.REVERSAL,
        siteId,
        counterpartyId,
        period,
        quantity.negate(),
        calculation,
        tier);
  }
}

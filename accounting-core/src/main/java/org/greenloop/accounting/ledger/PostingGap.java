package org.greenloop.accounting.ledger;

import java.time.YearMonth;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.factor.FactorKey;

/// An entry that could not be made because the edition has no factor for it. The account of that
/// site and month is then incomplete, not zero.
public record PostingGap(
    SourceRow source, Account account, int siteId, YearMonth period, FactorKey missing) {}

package org.greenloop.accounting.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.custody.Output;

/// Port: the lines of the ledger that rest on the whole chain of custody and not on their row
/// alone. They are counted when a month is closed, after every row that the closing sees.
public interface RecoveryCounts {

  /// The accounts that only a count writes on.
  Set<Account> ACCOUNTS = Set.of(Account.RECYCLING_RECOVERED, Account.RECYCLING_AVOIDED);

  /// An output of a treatment run that is in force.
  ///
  /// @param run as [org.greenloop.accounting.custody.CustodyEvent#reference]
  record TreatedOutput(
      SourceRow source,
      int siteId,
      String run,
      String process,
      Output output,
      DataQualityTier tier) {}

  boolean hasOutputs(YearMonth period);

  /// Makes the ledger say what the outputs of a month count for, as an event of the ledger: lines
  /// that say otherwise are reversed, lines that are not there are added. Again is nothing new.
  ///
  /// @param counting entries of an output, on [#ACCOUNTS]
  /// @return how many lines were added or reversed
  int count(YearMonth period, Instant at, Function<TreatedOutput, List<LedgerEntry>> counting);
}

package org.greenloop.accounting.ledger;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Port: the ledger. Entries are added, never changed.
public interface Ledger {

  /// Adds what the rows from `fromRow` became, in one transaction with the mark that they are
  /// posted.
  ///
  /// @return false, and nothing added, when that range is in the ledger already
  boolean post(long submissionId, int fromRow, List<Posting> postings);

  /// Takes back the entries of all rows that a correcting submission supersedes. Again is nothing
  /// new.
  void reverseSuperseded(long correctingSubmission);

  /// Sums the month by site, counterparty and account, for the closing that follows, of the sites
  /// whose ids lie between two.
  void sumBalances(YearMonth period, int fromSite, int toSite);

  /// Hands on the balances of some sites one by one, so that they need not be held all at once.
  /// Within one call the same calculation is the same object.
  void readBalances(YearMonth period, Set<Integer> sites, Consumer<Balance> each);

  /// Rows in force that lack a factor, by site and account.
  List<PostingGap> listGaps(YearMonth period, Set<Integer> sites);

  /// Sites with entries in a month.
  Set<Integer> listSites(YearMonth period);

  /// The lines behind a closed figure, in the order of site, submission and row, without those that
  /// a reversal took back.
  ///
  /// @param sequence state of the ledger that the closing saw
  List<LedgerLine> listLines(
      YearMonth period, Set<Integer> sites, Collection<Account> accounts, long sequence);

  /// A subject's month as its closing saw it.
  ///
  /// @param sites that the subject stands for
  /// @param sequence state of the ledger
  record ClosedMonth(int subjectId, YearMonth period, Set<Integer> sites, long sequence) {

    public ClosedMonth {
      sites = Set.copyOf(sites);
    }
  }

  /// Ids of all factors behind the entries that closings saw, by subject; a subject without entries
  /// is left out.
  Map<Integer, Set<String>> listFactorIds(Collection<ClosedMonth> months);
}

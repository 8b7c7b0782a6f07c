package org.greenloop.accounting.factor;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Port: factors of companies' own, with who approved them.
public interface OwnFactors {

  /// Records a proposal.
  ///
  /// @param factor with any id and no review; the stored one is returned
  OwnFactor propose(OwnFactor factor);

  Optional<OwnFactor> find(long id);

  List<OwnFactor> list(int companyId);

  /// Proposals that nobody reviewed yet.
  List<OwnFactor> listOpen();

  /// Records the one review.
  ///
  /// @throws org.greenloop.accounting.certification.DecisionRefused when it was reviewed before, or
  ///   holds in the same months as an approved one of the same key
  OwnFactor review(long id, OwnFactor.Review review);

  /// Which of the approved factors are meant.
  enum Approved {
    /// Those approved before the first row of the company and month was posted, or before the month
    /// was last restated: what rows of that month are posted by.
    BEFORE_POSTING,
    /// All that hold in the month: what a restatement would bring.
    ALL
  }

  /// Approved factors of a company that hold in a month.
  List<Factor> list(int companyId, YearMonth period, Approved approved);
}

package org.greenloop.batch.restating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.factor.FactorChange;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.Subject;

/// A month by the factors it has, beside the same month by others.
///
/// @param rows of the month that are in force
/// @param changedRows of these, how many come out differently
/// @param differences metrics that change, by subject and in the order of the catalogue
public record Comparison(
    YearMonth period,
    String fromEdition,
    String toEdition,
    long rows,
    long changedRows,
    List<Difference> differences) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /// @param causes which add up to the change of the accounts that the metric is made of
  public record Difference(Subject subject, Metric before, Metric after, List<Cause> causes) {

    public Difference {
      causes = List.copyOf(causes);
    }
  }

  /// @param changes factors that became others, together
  /// @param difference on the account, in its unit
  public record Cause(
      Account account, List<FactorChange> changes, BigDecimal difference, long rows) {

    public Cause {
      changes = List.copyOf(changes);
    }
  }
}

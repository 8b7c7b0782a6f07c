package org.greenloop.batch.closing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.LedgerLine;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;

/// A figure with everything it stands on: value ← formula ← accounts ← rows ← file and factors.
///
/// The contributions of the rows of a part add up to its sum, and the sums to the figure, exactly.
///
/// @param versions of the closed months it was read from, in order
public record Explanation(
    Subject subject,
    ReportingPeriod period,
    Metric metric,
    List<MonthVersion> versions,
    List<Part> parts) {

  public record MonthVersion(String month, int version, String reason) {}

  public enum Role {
    NUMERATOR,
    DENOMINATOR
  }

  /// One account.
  ///
  /// @param sum of the contributions of `rows`
  /// @param eliminated rows towards other sites of the same group, left out by consolidation
  public record Part(
      Account account, Role role, BigDecimal sum, List<Row> rows, List<Row> eliminated) {}

  /// One row and what it contributes.
  ///
  /// @param activity what was reported
  public record Row(
      LedgerLine line, Subject site, Optional<Subject> counterparty, Activity activity) {

    public BigDecimal contribution() {
      return line.entry().quantity();
    }

    /// Rows of the file as a spreadsheet shows them: `17`, or `2–2977` for readings of a meter.
    public String rows() {
      int first = line.entry().source().row();
      return activity instanceof MeterConsumption meter && meter.lastRow() > first
          ? first + "–" + meter.lastRow()
          : String.valueOf(first);
    }
  }
}

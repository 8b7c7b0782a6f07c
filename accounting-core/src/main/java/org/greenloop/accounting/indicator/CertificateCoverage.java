package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.greenloop.accounting.quantity.Rounding;

/// Finds sites whose electricity was corrected to less than the certificates that were retired for
/// it. When they were retired it was enough: the register refuses more.
public final class CertificateCoverage {

  private CertificateCoverage() {}

  public static List<ClosingIssue> issues(SubjectBalances own, IntFunction<String> siteCode) {
    List<ClosingIssue> issues = new ArrayList<>();
    for (int site : own.members()) {
      BigDecimal certified = own.certified(site);
      BigDecimal bought = own.bought(site);
      if (certified.signum() > 0 && certified.compareTo(bought) > 0) {
        issues.add(
            new ClosingIssue(
                ClosingIssue.Kind.CERTIFICATES_EXCEED_ELECTRICITY,
                List.of(
                    siteCode.apply(site),
                    Rounding.plain(certified.movePointLeft(3)),
                    Rounding.plain(bought))));
      }
    }
    return issues;
  }
}

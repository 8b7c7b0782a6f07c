package org.greenloop.batch.generate;

import java.time.YearMonth;
import java.util.Optional;

/// Where a generated row stands.
///
/// @param number among the rows of its template for this site and month, from 0
record Place(Layout layout, YearMonth month, int site, int number) {

  String siteCode() {
    return layout.siteCode(site);
  }

  /// The other site of a pair inside the park.
  Optional<String> neighbourCode() {
    return layout.neighbourOf(site).map(layout::siteCode);
  }

  /// A voucher number that no other row of the template has in this month.
  String evidence(String prefix) {
    return prefix + Layout.padded(site + 1L, 5) + "-" + Layout.padded(number + 1L, 2);
  }
}

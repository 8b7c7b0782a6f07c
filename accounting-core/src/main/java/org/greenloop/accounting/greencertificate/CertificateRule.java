package org.greenloop.accounting.greencertificate;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;

/// Which electricity the certificates of a register may cover. Data, with source and confidence.
///
/// A certificate of the production month P covers electricity used in the month M where
///
///     M ≤ P + validity − 1    or, for vintages with a fixed end,  M ≤ end
///     P ≤ December of the year of M + grace
///
/// The first says that it has not expired; the second that power is not claimed before it was made:
/// within a calendar year certificates are shared out over its months.
///
/// @param register code of the issuing register
/// @param country ISO code; sites elsewhere cannot use its certificates (market boundary)
/// @param firstVintage first production month that the row is for
/// @param lastVintage last one; empty where it is open
/// @param validityMonths months from the production month on, that month included
/// @param validUntil last month of use, where the rule fixes it instead
/// @param graceMonths months after the year of use in which the power may still have been made
public record CertificateRule(
    String register,
    String country,
    String name,
    String nameEnglish,
    YearMonth firstVintage,
    Optional<YearMonth> lastVintage,
    OptionalInt validityMonths,
    Optional<YearMonth> validUntil,
    int graceMonths,
    String source,
    Confidence confidence,
    String note) {

  public CertificateRule {
    if (validityMonths.isPresent() == validUntil.isPresent()) {
      throw new IllegalArgumentException(
          register + " " + firstVintage + ": either months of validity or a last month");
    }
  }

  public boolean isFor(YearMonth produced) {
    return !produced.isBefore(firstVintage) && lastVintage.filter(produced::isAfter).isEmpty();
  }

  /// First month whose electricity it may cover.
  public YearMonth firstUse(YearMonth produced) {
    return produced.minusMonths(graceMonths).withMonth(1);
  }

  /// Last month whose electricity it may cover.
  public YearMonth lastUse(YearMonth produced) {
    return validUntil.orElseGet(() -> produced.plusMonths(validityMonths.orElseThrow() - 1L));
  }

  public boolean allows(YearMonth produced, YearMonth use) {
    return !use.isBefore(firstUse(produced)) && !use.isAfter(lastUse(produced));
  }
}

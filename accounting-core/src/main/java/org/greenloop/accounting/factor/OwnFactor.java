package org.greenloop.accounting.factor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/// A factor of a company's own: what its supplier declares, or what it measured.
///
/// @param unit as the editions print it for that kind
/// @param source who says so, with the number of the declaration or test report
/// @param validUntil last month it holds for
public record OwnFactor(
    long id,
    int companyId,
    FactorKey key,
    BigDecimal value,
    String unit,
    String source,
    YearMonth validFrom,
    YearMonth validUntil,
    String proposedBy,
    Instant proposedAt,
    Optional<Review> review) {

  /// Edition under which the factors of companies' own are kept.
  public static final String EDITION = "own";

  public enum Verdict {
    APPROVE,
    REJECT
  }

  /// @param reviewer of another company
  public record Review(Verdict verdict, String reviewer, String reason, Instant at) {}

  public OwnFactor {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative factor: " + value);
    }
    if (validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException(validUntil + " is before " + validFrom);
    }
  }

  public boolean holdsIn(YearMonth month) {
    return !month.isBefore(validFrom) && !month.isAfter(validUntil);
  }

  /// As calculations use it. A reviewer read the declaration, not the measurement behind it:
  /// second-hand.
  public Factor factor() {
    return new Factor(
        EDITION + ":" + id + "/" + key,
        key,
        OptionalInt.empty(),
        Optional.of(value),
        unit,
        Optional.empty(),
        Optional.empty(),
        source,
        Confidence.SECONDARY,
        validFrom + " – " + validUntil);
  }
}

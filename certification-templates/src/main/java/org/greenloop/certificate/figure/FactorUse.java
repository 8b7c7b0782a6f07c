package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// A coefficient behind the figures.
///
/// @param id stable name with its edition
/// @param edition that it stands in; empty for one of a company's own
/// @param subject what it is of and where: carrier or material, area
/// @param dataYear year that the value describes
/// @param value as published; empty where the source gives a range
/// @param source where it stands
public record FactorUse(
    String id,
    String edition,
    String subject,
    Optional<Integer> dataYear,
    Optional<BigDecimal> value,
    String unit,
    String source,
    Confidence confidence) {

  public FactorUse {
    value = Exact.of(value);
  }
}

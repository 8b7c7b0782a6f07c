package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.quantity.Quantity;

/// Green electricity certificates used up for the electricity of a site and month, template
/// `certificate-retirements`. It is for good: no correction takes it back.
///
/// @param evidence number of the statement of retirement 核销证明
public record CertificateRetirement(
    SourceRow source,
    int siteId,
    YearMonth period,
    SerialNumbers numbers,
    Optional<String> evidence)
    implements Activity {

  @Override
  public Quantity quantity() {
    return numbers.range().electricity();
  }

  @Override
  public List<String> particulars() {
    return List.of("GREEN_CERTIFICATE", numbers.register());
  }

  @Override
  public List<String> remarks() {
    return List.of(numbers.toString());
  }
}

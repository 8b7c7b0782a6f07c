package org.greenloop.accounting.greencertificate;

import java.time.Instant;
import java.time.YearMonth;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.SerialRange;

/// What happened to certificates of a batch after their registration. Only ever added to.
public sealed interface CertificateEvent {

  /// Who did it.
  String by();

  Instant at();

  record Transferred(
      SerialRange serials, int fromCompany, int toCompany, String reason, String by, Instant at)
      implements CertificateEvent {}

  /// Set aside for the electricity of a site and month.
  record Allocated(
      long allocationId,
      SerialRange serials,
      int companyId,
      int siteId,
      YearMonth period,
      String by,
      Instant at)
      implements CertificateEvent {}

  record Released(long allocationId, String reason, String by, Instant at)
      implements CertificateEvent {}

  /// Used up, for good.
  ///
  /// @param source row of the submission that the ledger refers to
  record Retired(long allocationId, SourceRow source, String by, Instant at)
      implements CertificateEvent {}
}

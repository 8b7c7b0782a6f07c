package org.greenloop.accounting.greencertificate;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;

/// Port: the register of green electricity certificates.
///
/// No serial is registered twice, nor set aside twice, whoever asks at the same moment. A
/// retirement is a row of a submission and is made when that is settled
/// ([org.greenloop.accounting.activity.Submissions#settle]).
public interface GreenCertificates {

  /// Adds batches; the same batch again is nothing new.
  ///
  /// @param acceptance whether the others are kept when some are refused
  /// @return refusals by the place of the batch in the list: a serial is registered already, or no
  ///   rule knows the register and vintage
  Map<Integer, CertificatesRefused> register(List<CertificateBatch> batches, Acceptance acceptance);

  /// Sets serials aside for the electricity of a site in a month.
  ///
  /// @throws CertificatesRefused when the company does not hold them, they are set aside or
  ///   retired, the site is not its own, vintage or market do not fit, or the site bought less
  ///   power
  Allocated allocate(AllocationRequest request);

  /// Frees an allocation that is not retired.
  ///
  /// @param companyId the holder
  /// @throws CertificatesRefused when the company has no such allocation, or it is retired
  void release(long allocationId, int companyId, String reason, String by, Instant at);

  /// Hands free serials to another company of the register.
  ///
  /// @throws CertificatesRefused when the company does not hold them, or they are set aside or
  ///   retired
  void transfer(TransferRequest request);

  /// Batches of which a company holds or held some, in the order of registers, prefixes and
  /// serials.
  List<CertificateBook> list(int companyId);

  /// The batch that contains all of the serials.
  Optional<CertificateBook> find(SerialNumbers numbers);

  /// What a site may still set certificates aside for in a month.
  ConsumptionLimit limit(int siteId, YearMonth period);

  record AllocationRequest(
      SerialNumbers numbers, int companyId, int siteId, YearMonth period, String by, Instant at) {}

  record TransferRequest(
      SerialNumbers numbers,
      int fromCompany,
      int toCompany,
      String reason,
      String by,
      Instant at) {}
}

package org.greenloop.accounting.greencertificate;

import java.time.Instant;
import java.time.YearMonth;
import org.greenloop.accounting.energy.SerialNumbers;

/// Certificates that were issued for the power of one project in one month, as they came into the
/// register.
///
/// @param id key in the store; 0 before it is kept
/// @param produced month in which the power was generated (vintage)
/// @param holderId company that held them when they were registered; who holds them now is in the
///   [CertificateBook]
/// @param evidence number of the certificate, contract or statement of the issuing register
public record CertificateBatch(
    long id,
    SerialNumbers numbers,
    YearMonth produced,
    Technology technology,
    String project,
    int holderId,
    String evidence,
    String registeredBy,
    Instant registeredAt) {

  /// The same facts, whoever wrote them down and when.
  public boolean saysTheSameAs(CertificateBatch other) {
    return numbers.equals(other.numbers)
        && produced.equals(other.produced)
        && technology == other.technology
        && project.equals(other.project)
        && holderId == other.holderId
        && evidence.equals(other.evidence);
  }
}

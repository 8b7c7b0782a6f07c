package org.greenloop.certificate.content;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.certificate.label.Standing;

/// How a document was issued. In the data these values stand at the top, where whoever verifies a
/// document looks for them.
///
/// @param holder whom it was given to
/// @param subject code of what it is about
/// @param period what exactly: a lot, a product and a year, a year; as the register has it
/// @param issuer who issued it
/// @param verifyUrl address behind the QR code
/// @param validUntil last day; empty where it does not end
/// @param logName of the transparency log; it had `logSize` entries and the root `logRoot` before
///   this document was entered
/// @param created goes into the metadata, in whole seconds; no clock is read
public record Issued(
    String serial,
    Party holder,
    String subject,
    String period,
    Term issuer,
    URI verifyUrl,
    LocalDate issuedOn,
    Optional<LocalDate> validUntil,
    Standing standing,
    String logName,
    String logSize,
    String logRoot,
    Instant created) {

  /// @throws IllegalArgumentException without a serial, for an address without it, and where the
  ///   document would end before its issue
  public Issued {
    created = created.truncatedTo(ChronoUnit.SECONDS);
    if (serial.isBlank()) {
      throw new IllegalArgumentException("document without a serial");
    }
    if (!verifyUrl.toString().contains(serial)) {
      throw new IllegalArgumentException(
          "verify address " + verifyUrl + " does not carry the serial " + serial);
    }
    LocalDate first = issuedOn;
    validUntil.ifPresent(
        last -> {
          if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                "document %s would end on %s, before its issue on %s"
                    .formatted(serial, last, first));
          }
        });
  }
}

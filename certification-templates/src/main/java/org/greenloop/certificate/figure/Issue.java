package org.greenloop.certificate.figure;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.greenloop.certificate.label.Standing;

/// What a document says about itself, given to it when it is issued.
///
/// @param kind code of its kind in the register, such as `monthly-statement`
/// @param about what exactly it is about, as the register has it: `2025-03`, a scheme and a period
/// @param serial number of the document in the register
/// @param issuer who keeps the books
/// @param verifyUrl address behind the QR code; it must carry the serial
/// @param log where the log of documents stood, in small print; blank where there is none
/// @param created goes into the document's metadata; no clock is read
public record Issue(
    String kind,
    String about,
    Standing standing,
    String serial,
    Bilingual issuer,
    URI verifyUrl,
    Bilingual log,
    LocalDate issuedOn,
    Instant created) {

  public Issue {
    if (serial.isBlank() || !verifyUrl.toString().contains(serial)) {
      throw new IllegalArgumentException(
          "verify address " + verifyUrl + " does not carry the serial \"" + serial + "\"");
    }
  }
}

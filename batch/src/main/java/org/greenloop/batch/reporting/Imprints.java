package org.greenloop.batch.reporting;

import org.greenloop.batch.issuing.Imprint;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Issue;

/// What issuing gives to a document, as the pages take it.
final class Imprints {

  private Imprints() {}

  static Issue issue(Imprint imprint) {
    return new Issue(
        imprint.kind().code(),
        imprint.about(),
        imprint.standing(),
        imprint.serial(),
        new Bilingual(imprint.issuer().zh(), imprint.issuer().en()),
        imprint.verifyUrl(),
        Bilingual.same(imprint.logPlace()),
        imprint.issuedOn(),
        imprint.issuedAt());
  }
}

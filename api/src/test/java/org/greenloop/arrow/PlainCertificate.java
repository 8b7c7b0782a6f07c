package org.greenloop.arrow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;

/// The certificate of a label as a register takes it, without a page.
final class PlainCertificate {

  private PlainCertificate() {}

  static IssuedDocuments.Signed of(Label label, StoredAssessment assessment) {
    String serial = label.serial() + "-CERTIFICATE";
    byte[] file = (serial + " zh").getBytes(StandardCharsets.UTF_8);
    return new IssuedDocuments.Signed(
        new IssuedDocuments.Draft(
            serial,
            DocumentKind.CERTIFICATE,
            assessment.subjectId(),
            "holder",
            assessment.period(),
            sha256(file),
            label.issuedAt(),
            Optional.of(label.validUntil()),
            List.of(new IssuedDocument.File("zh", sha256(file)))),
        List.of(file));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

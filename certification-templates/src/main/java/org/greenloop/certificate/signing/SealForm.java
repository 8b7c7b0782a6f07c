package org.greenloop.certificate.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

final class SealForm {
  private SealForm() {}

  static String signatureAlgorithm(PublicKey key) {
    return switch (key) {
      case RSAPublicKey ignored -> "SHA256withRSA";
      case ECPublicKey ignored -> "SHA256withECDSA";
      default ->
          throw new IllegalArgumentException("no label is signed with " + key.getAlgorithm());
    };
  }
}

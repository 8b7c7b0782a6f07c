package org.greenloop.certificate.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Asks the validator of EU DSS, by the European Commission's own policy as it comes with the
/// library, and without network, what it thinks of a document.
public final class Dss {

  private Dss() {}

  /// @param lists what has been revoked, as a validator would fetch it
  public static SimpleReport judge(
      byte[] pdf, List<X509Certificate> trusted, List<X509CRL> lists, Instant now)
      throws CRLException {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    trusted.forEach(certificate -> anchors.addCertificate(new CertificateToken(certificate)));
    InputStream[] encoded = new InputStream[lists.size()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = new ByteArrayInputStream(lists.get(i).getEncoded());
    }
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(anchors);
    verifier.setCrlSource(new ExternalResourcesCRLSource(encoded));
    verifier.setAIASource(null);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(now));
    return validator.validateDocument().getSimpleReport();
  }
}

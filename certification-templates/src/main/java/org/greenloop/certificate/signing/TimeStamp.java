package org.greenloop.certificate.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The token of a time-stamp service (RFC 3161) over the value of a seal or over a file, in one
/// form.
///
/// The service signs what the token says and who says it. How that is wrapped (algorithm
/// parameters, certificates beside the way to the root, revocation lists, unsigned attributes) is
/// signed by nobody; so the wrapping is written anew before the token goes into a seal, and a token
/// that is wrapped otherwise is no token of ours.
///
/// @param chain the service's certificate first; up to a root that signs itself, or alone
record TimeStamp(
    List<X509Certificate> chain,
    ASN1OctetString statement,
    ASN1ObjectIdentifier hash,
    AlgorithmIdentifier digestAlgorithm,
    AlgorithmIdentifier signatureAlgorithm,
    ASN1Set signedAttributes,
    ASN1OctetString value) {

  private static final ASN1Integer VERSION = new ASN1Integer(3);
  private static final ASN1Integer SIGNER_VERSION = new ASN1Integer(1);

  /// Nothing where the bytes are not a token in this form.
  static Optional<TimeStamp> find(byte[] token) {
    try {
      TimeStamp stamp = read(token);
      return Arrays.equals(stamp.encoded(), token) ? Optional.of(stamp) : Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Foreign bytes: the parser's many ways to refuse all mean the same.
      return Optional.empty();
    }
  }

  /// The token in its one form.
  ///
  /// @throws IOException when it is no token that could be checked later
  static byte[] inOneForm(byte[] token) throws IOException {
    try {
      return read(token).encoded();
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException("the time-stamp service answered with " + e.getMessage(), e);
    }
  }

  private static TimeStamp read(byte[] token) throws IOException, GeneralSecurityException {
    SignedData data =
        SignedData.getInstance(
            ContentInfo.getInstance(ASN1Primitive.fromByteArray(token)).getContent());
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    List<X509Certificate> way =
        Seal.inOrder(
            Seal.certificates(data.getCertificates()),
            IssuerAndSerialNumber.getInstance(signer.getSID().getId()).getSerialNumber());
    ASN1Set attributes = signer.getAuthenticatedAttributes();
    if (way.isEmpty() || attributes == null) {
      throw new IOException("a token without the certificate of its service");
    }
    boolean complete = isSelfSigned(way.getLast());
    List<X509Certificate> chain = complete ? way : way.subList(0, 1);
    ASN1ObjectIdentifier hash = signer.getDigestAlgorithm().getAlgorithm();
    PublicKey key = chain.getFirst().getPublicKey();
    Optional<CMSAlgorithmProtection> signed =
        Seal.single(new AttributeTable(attributes), CMSAttributes.cmsAlgorithmProtect)
            .map(CMSAlgorithmProtection::getInstance);
    return new TimeStamp(
        List.copyOf(chain),
        new DEROctetString(
            ASN1OctetString.getInstance(data.getEncapContentInfo().getContent()).getOctets()),
        hash,
        signed
            .map(CMSAlgorithmProtection::getDigestAlgorithm)
            .orElse(new AlgorithmIdentifier(hash)),
        signed
            .map(CMSAlgorithmProtection::getSignatureAlgorithm)
            .orElseGet(() -> signatureAlgorithm(hash, key)),
        attributes,
        new DEROctetString(Seal.inItsOneForm(signer.getEncryptedDigest().getOctets(), key)));
  }

  X509Certificate service() {
    return chain.getFirst();
  }

  /// When the service saw it.
  Instant time() {
    try {
      return TSTInfo.getInstance(statement.getOctets()).getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new IllegalStateException("a time-stamp without a time", e);
    }
  }

  /// The service, which may stamp, says this of just this value, and its certificates hold
  /// together.
  boolean isOver(byte[] sealValue) throws IOException, GeneralSecurityException {
    return names(Seal.sha256().digest(sealValue)) && holds();
  }

  /// The token is about something with this digest.
  boolean names(byte[] sha256) {
    TSTInfo info = TSTInfo.getInstance(statement.getOctets());
    return info.getMessageImprint()
            .getHashAlgorithm()
            .getAlgorithm()
            .equals(NISTObjectIdentifiers.id_sha256)
        && MessageDigest.isEqual(info.getMessageImprint().getHashedMessage(), sha256);
  }

  /// A service that may stamp said just this, and its certificates hold together.
  boolean holds() throws IOException, GeneralSecurityException {
    return mayStamp(service()) && isSigned() && holdsTogether();
  }

  private static boolean mayStamp(X509Certificate service) throws GeneralSecurityException {
    List<String> purposes = service.getExtendedKeyUsage();
    return purposes != null && purposes.equals(List.of(KeyPurposeId.id_kp_timeStamping.getId()));
  }

  private boolean isSigned() throws IOException, GeneralSecurityException {
    AttributeTable attributes = new AttributeTable(signedAttributes);
    byte[] digest = MessageDigest.getInstance(hashName(hash)).digest(statement.getOctets());
    boolean fits =
        Seal.single(attributes, CMSAttributes.contentType)
                .filter(PKCSObjectIdentifiers.id_ct_TSTInfo::equals)
                .isPresent()
            && Seal.single(attributes, CMSAttributes.messageDigest)
                .filter(new DEROctetString(digest)::equals)
                .isPresent()
            && Seal.namesSigner(attributes, service());
    if (!fits) {
      return false;
    }
    PublicKey key = service().getPublicKey();
    Signature signature =
        Signature.getInstance(
            hashName(hash).replace("-", "")
                + (key instanceof ECPublicKey ? "withECDSA" : "withRSA"));
    signature.initVerify(key);
    signature.update(signedAttributes.getEncoded(ASN1Encoding.DER));
    return signature.verify(value.getOctets());
  }

  private boolean holdsTogether() throws GeneralSecurityException {
    for (int i = 0; i + 1 < chain.size(); i++) {
      chain.get(i).verify(chain.get(i + 1).getPublicKey());
    }
    return chain.size() == 1 || isSelfSigned(chain.getLast());
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  byte[] encoded() throws IOException, GeneralSecurityException {
    List<ASN1Primitive> certificates = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      certificates.add(ASN1Primitive.fromByteArray(certificate.getEncoded()));
    }
    DERSequence signer =
        Seal.sequence(
            SIGNER_VERSION,
            new IssuerAndSerialNumber(
                org.bouncycastle.asn1.x509.Certificate.getInstance(certificates.getFirst())),
            digestAlgorithm,
            new DERTaggedObject(false, 0, signedAttributes),
            signatureAlgorithm,
            value);
    DERSequence data =
        Seal.sequence(
            VERSION,
            new DERSet(digestAlgorithm),
            Seal.sequence(
                PKCSObjectIdentifiers.id_ct_TSTInfo, new DERTaggedObject(true, 0, statement)),
            new DERTaggedObject(false, 0, new DERSet(certificates.toArray(new ASN1Encodable[0]))),
            new DERSet(signer));
    return Seal.sequence(CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, data))
        .getEncoded(ASN1Encoding.DER);
  }

  private static String hashName(ASN1ObjectIdentifier hash) {
    if (hash.equals(NISTObjectIdentifiers.id_sha256)) {
      return "SHA-256";
    }
    if (hash.equals(NISTObjectIdentifiers.id_sha384)) {
      return "SHA-384";
    }
    if (hash.equals(NISTObjectIdentifiers.id_sha512)) {
      return "SHA-512";
    }
    throw new IllegalArgumentException("a time-stamp by the hash " + hash);
  }

  private static AlgorithmIdentifier signatureAlgorithm(ASN1ObjectIdentifier hash, PublicKey key) {
    String name = hashName(hash);
    return switch (key) {
      case RSAPublicKey ignored ->
          new AlgorithmIdentifier(
              switch (name) {
                case "SHA-256" -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
                case "SHA-384" -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
                default -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
              },
              DERNull.INSTANCE);
      case ECPublicKey ignored ->
          new AlgorithmIdentifier(
              switch (name) {
                case "SHA-256" -> X9ObjectIdentifiers.ecdsa_with_SHA256;
                case "SHA-384" -> X9ObjectIdentifiers.ecdsa_with_SHA384;
                default -> X9ObjectIdentifiers.ecdsa_with_SHA512;
              });
      default ->
          throw new IllegalArgumentException("a time-stamp signed with " + key.getAlgorithm());
    };
  }
}

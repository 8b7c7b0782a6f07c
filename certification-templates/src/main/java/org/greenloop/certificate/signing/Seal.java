package org.greenloop.certificate.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The CMS structure (RFC 5652) of a signature, in the one form that [DocumentSigner] writes.
///
/// A seal of the right form is, byte for byte, what one would write from its certificates, its
/// signed attributes and its signature value. Everything that CMS leaves unsigned (algorithm
/// parameters, unsigned attributes, revocation lists, further signers, other encodings of the same
/// value) therefore has no room to be changed.
///
/// @param chain signer first, each followed by its issuer
/// @param signedAttributes their DER encoding, which is what the signature value is over
/// @param stamp of a time-stamp service over the signature value: the one thing that stands
///   unsigned by the signer, and is signed by the service
record Seal(
    List<X509Certificate> chain,
    ASN1Set signedAttributes,
    ASN1OctetString value,
    Optional<TimeStamp> stamp) {

  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  /// Nothing where the bytes are not a seal in this form.
  static Optional<Seal> find(byte[] cms) {
    try {
      SignedData data =
          SignedData.getInstance(
              ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms)).getContent());
      SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      List<X509Certificate> chain =
          inOrder(
              certificates(data.getCertificates()),
              IssuerAndSerialNumber.getInstance(signer.getSID().getId()).getSerialNumber());
      ASN1Set attributes = signer.getAuthenticatedAttributes();
      if (attributes == null || chain.isEmpty()) {
        return Optional.empty();
      }
      Seal seal = new Seal(chain, attributes, signer.getEncryptedDigest(), stamp(signer));
      return Arrays.equals(seal.encoded(), cms) ? Optional.of(seal) : Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Foreign bytes: the parser's many ways to refuse all mean the same.
      return Optional.empty();
    }
  }

  /// An unsigned attribute that is anything else than one time-stamp is left out, and the seal then
  /// differs from what one would write.
  private static Optional<TimeStamp> stamp(SignerInfo signer) throws IOException {
    ASN1Set unsigned = signer.getUnauthenticatedAttributes();
    if (unsigned == null) {
      return Optional.empty();
    }
    Optional<ASN1Primitive> token =
        single(new AttributeTable(unsigned), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return token.isEmpty()
        ? Optional.empty()
        : TimeStamp.find(token.get().getEncoded(ASN1Encoding.DER));
  }

  X509Certificate signer() {
    return chain.getFirst();
  }

  /// The signed attributes are for this digest and this certificate.
  boolean isOver(byte[] digest) throws IOException, GeneralSecurityException {
    AttributeTable attributes = new AttributeTable(signedAttributes);
    return single(attributes, CMSAttributes.contentType)
            .filter(CMSObjectIdentifiers.data::equals)
            .isPresent()
        && single(attributes, CMSAttributes.messageDigest)
            .filter(new DEROctetString(digest)::equals)
            .isPresent()
        && namesSigner(attributes, signer());
  }

  /// The signature value is the signer's over the signed attributes.
  boolean isSignedBySigner() throws IOException, GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithmOf(signer().getPublicKey()));
    signature.initVerify(signer().getPublicKey());
    signature.update(signedAttributes.getEncoded(ASN1Encoding.DER));
    return signature.verify(value.getOctets())
        && Arrays.equals(
            inItsOneForm(value.getOctets(), signer().getPublicKey()), value.getOctets());
  }

  /// Name for the Java cryptography architecture: SHA-256 with the algorithm of the key.
  static String algorithmOf(PublicKey key) {
    return switch (key) {
      case RSAPublicKey ignored -> "SHA256withRSA";
      case ECPublicKey ignored -> "SHA256withECDSA";
      default ->
          throw new IllegalArgumentException("no label is signed with " + key.getAlgorithm());
    };
  }

  /// With (r, s) also (r, n − s) is a signature on an elliptic curve of order n, and anybody can
  /// turn one into the other. Of the two, labels carry the one with the smaller s, in DER. An RSA
  /// signature has one form only.
  static byte[] inItsOneForm(byte[] signature, PublicKey key) throws IOException {
    if (!(key instanceof ECPublicKey curve)) {
      return signature;
    }
    ASN1Sequence pair = ASN1Sequence.getInstance(signature);
    BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
    BigInteger order = curve.getParams().getOrder();
    return sequence(pair.getObjectAt(0), new ASN1Integer(s.min(order.subtract(s))))
        .getEncoded(ASN1Encoding.DER);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Where there is a time-stamp, it is over this signature value.
  boolean isStampedAsItSays() throws IOException, GeneralSecurityException {
    return stamp.isEmpty() || stamp.get().isOver(value.getOctets());
  }

  static boolean namesSigner(AttributeTable attributes, X509Certificate signer)
      throws GeneralSecurityException {
    Optional<ASN1Primitive> attribute =
        single(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    return attribute.isPresent()
        && MessageDigest.isEqual(
            SigningCertificateV2.getInstance(attribute.get()).getCerts()[0].getCertHash(),
            sha256().digest(signer.getEncoded()));
  }

  static Optional<ASN1Primitive> single(AttributeTable attributes, ASN1ObjectIdentifier type) {
    Attribute attribute = attributes.get(type);
    return attribute != null
            && attributes.getAll(type).size() == 1
            && attribute.getAttrValues().size() == 1
        ? Optional.of(attribute.getAttrValues().getObjectAt(0).toASN1Primitive())
        : Optional.empty();
  }

  static List<X509Certificate> certificates(ASN1Set set)
      throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (ASN1Encodable certificate : set) {
      requireOneForm(Certificate.getInstance(certificate));
      byte[] encoded = certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER);
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
    }
    return certificates;
  }

  /// A certificate's signature does not cover what stands around it: the repeated name of its
  /// algorithm, and how many bits of the last byte count, which could be changed where these bits
  /// are zero.
  static void requireOneForm(Certificate certificate) throws IOException {
    boolean oneForm =
        certificate.getSignature().getPadBits() == 0
            && certificate
                .getSignatureAlgorithm()
                .equals(certificate.getTBSCertificate().getSignature());
    if (!oneForm) {
      throw new IOException("certificate in another form than its issuer wrote");
    }
  }

  /// A set has no order; this finds the signer by serial number and goes on from issuer to issuer.
  /// A certificate that is not on the way is left out, and the seal then differs from what one
  /// would write.
  static List<X509Certificate> inOrder(
      List<X509Certificate> certificates, ASN1Integer signerSerial) {
    List<X509Certificate> left = new ArrayList<>(certificates);
    List<X509Certificate> chain = new ArrayList<>();
    Optional<X509Certificate> next =
        take(left, c -> c.getSerialNumber().equals(signerSerial.getValue()));
    while (next.isPresent()) {
      X509Certificate last = next.get();
      chain.add(last);
      next = take(left, c -> c.getSubjectX500Principal().equals(last.getIssuerX500Principal()));
    }
    return List.copyOf(chain);
  }

  private static Optional<X509Certificate> take(
      List<X509Certificate> left, Predicate<X509Certificate> wanted) {
    Optional<X509Certificate> found = left.stream().filter(wanted).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private byte[] encoded() throws IOException, GeneralSecurityException {
    List<ASN1Primitive> certificates = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      certificates.add(ASN1Primitive.fromByteArray(certificate.getEncoded()));
    }
    IssuerAndSerialNumber signerName =
        new IssuerAndSerialNumber(
            org.bouncycastle.asn1.x509.Certificate.getInstance(certificates.getFirst()));
    ASN1Integer version = new ASN1Integer(1);
    List<ASN1Encodable> signerInfo =
        new ArrayList<>(
            List.of(
                version,
                signerName,
                SHA256,
                new DERTaggedObject(false, 0, signedAttributes),
                signatureAlgorithm(),
                value));
    if (stamp.isPresent()) {
      ASN1Primitive token = ASN1Primitive.fromByteArray(stamp.get().encoded());
      signerInfo.add(
          new DERTaggedObject(
              false,
              1,
              new DERSet(
                  sequence(
                      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)))));
    }
    DERSequence signedData =
        sequence(
            version,
            new DERSet(SHA256),
            sequence(CMSObjectIdentifiers.data),
            new DERTaggedObject(false, 0, new DERSet(certificates.toArray(new ASN1Encodable[0]))),
            new DERSet(sequence(signerInfo.toArray(new ASN1Encodable[0]))));
    return sequence(CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signedData))
        .getEncoded(ASN1Encoding.DER);
  }

  private AlgorithmIdentifier signatureAlgorithm() {
    return signer().getPublicKey() instanceof RSAPublicKey
        ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
        : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  static DERSequence sequence(ASN1Encodable... elements) {
    return new DERSequence(elements);
  }
}

package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.signing.Verification.Alteration;
import org.greenloop.certificate.signing.Verification.Altered;
import org.greenloop.certificate.signing.Verification.NotALabel;
import org.greenloop.certificate.signing.Verification.UnknownSigner;
import org.greenloop.certificate.signing.Verification.Valid;
import org.greenloop.certificate.signing.Verification.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");

  @TempDir static Path folder;

  private static SigningKey key;
  private static byte[] unsigned;
  private static byte[] label;

  private final DocumentVerifier verifier = new DocumentVerifier();

  @BeforeAll
  static void seal_a_label() throws IOException {
    key = SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM);
    unsigned =
        new LabelDocument().render(Labels.in(Language.ZH).standing(key.standing()).content());
    label = new DocumentSigner(key).sign(unsigned, SIGNED_AT);
  }

  @Test
  void a_sealed_label_is_valid_and_says_whose_it_is() {
    Verification verification = verify(label);

    assertThat(verification).isInstanceOf(Valid.class);
    Valid valid = (Valid) verification;
    assertThat(valid.verdict()).isEqualTo(Verdict.VALID);
    assertThat(valid.facts())
        .isEqualTo(
            new DocumentFacts(
                DocumentFacts.LABEL,
                Labels.SERIAL,
                "顺德恒美家用电器有限公司",
                "",
                "2025-01/2025-12",
                Optional.empty(),
                Optional.empty()));
    assertThat(valid.signer()).contains("DEMO key - not valid");
    assertThat(valid.standing()).isEqualTo(Standing.DEMO);
    assertThat(valid.signedAt()).isEqualTo(SIGNED_AT);
    assertThat(valid.attachment().fileName()).isEqualTo("result.json");
    assertThat(valid.attachment().mediaType()).isEqualTo("application/json");
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void a_sealed_label_is_still_pdf_a_3a_and_pdf_ua_1(Language language) {
    byte[] pdf = new LabelDocument().render(Labels.in(language).content());

    assertThat(PdfRules.brokenBy(new DocumentSigner(key).sign(pdf, SIGNED_AT))).isEmpty();
  }

  @Test
  void the_same_label_sealed_at_the_same_time_is_the_same_file_in_every_time_zone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] again = new DocumentSigner(key).sign(unsigned, SIGNED_AT);

      assertThat(again).isEqualTo(label);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void many_threads_seal_the_same_bytes_as_one() throws Exception {
    DocumentSigner signer = new DocumentSigner(key);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> seals =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(() -> signer.sign(unsigned, SIGNED_AT)))
              .toList();
      for (Future<byte[]> seal : seals) {
        assertThat(seal.get()).isEqualTo(label);
      }
    }
  }

  @Test
  void no_byte_can_be_flipped_anywhere() {
    Random random = new Random(20260309);
    for (int i = 0; i < 600; i++) {
      int at = random.nextInt(label.length);
      byte[] forged = label.clone();
      forged[at] ^= (byte) (1 << random.nextInt(8));

      assertThat(verify(forged).verdict())
          .as("bit flipped in byte %d", at)
          .isNotEqualTo(Verdict.VALID);
    }
  }

  @Test
  void no_byte_of_the_seal_can_be_flipped() {
    int[] gap = gap(label);
    for (int at = gap[0]; at < gap[1]; at++) {
      for (int bit : new int[] {0, 5}) {
        byte[] forged = label.clone();
        forged[at] ^= (byte) (1 << bit);

        assertThat(verify(forged).verdict())
            .as("bit %d flipped in byte %d", bit, at)
            .isEqualTo(Verdict.ALTERED);
      }
    }
  }

  @Test
  void no_byte_of_the_signature_dictionary_can_be_flipped() {
    int end = gap(label)[1];
    for (int at = end; at < label.length; at++) {
      byte[] forged = label.clone();
      forged[at] ^= 1;

      assertThat(verify(forged).verdict()).as("byte %d", at).isEqualTo(Verdict.ALTERED);
    }
  }

  @Test
  void every_digit_of_the_seal_replaced_by_another_digit_is_found() {
    int[] gap = gap(label);
    for (int at = gap[0] + 1; at < gap[1] - 1; at++) {
      byte[] forged = label.clone();
      forged[at] = (byte) (forged[at] == '7' ? '8' : '7');

      assertThat(verify(forged).verdict()).as("byte %d", at).isEqualTo(Verdict.ALTERED);
    }
  }

  @Test
  void the_seal_in_upper_case_is_altered() {
    int[] gap = gap(label);
    byte[] forged = label.clone();
    byte[] upper =
        new String(label, gap[0], gap[1] - gap[0], StandardCharsets.US_ASCII)
            .toUpperCase(Locale.ROOT)
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(upper, 0, forged, gap[0], upper.length);

    assertThat(what(verify(forged))).isEqualTo(Alteration.SEAL_CHANGED);
  }

  @Test
  void an_unsigned_attribute_added_to_the_seal_is_altered() throws Exception {
    CMSSignedData cms = new CMSSignedData(seal(label));
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    AttributeTable added =
        new AttributeTable(
            new Attribute(
                CMSAttributes.signingTime, new DERSet(new DEROctetString(new byte[] {1}))));
    byte[] changed =
        CMSSignedData.replaceSigners(
                cms,
                new SignerInformationStore(
                    SignerInformation.replaceUnsignedAttributes(signer, added)))
            .toASN1Structure()
            .getEncoded("DER");

    assertThat(what(verify(withSeal(label, changed)))).isEqualTo(Alteration.SEAL_CHANGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\0", "%%EOF\n", "% and something more\n"})
  void appended_bytes_are_altered(String appended) {
    byte[] forged = join(label, appended.getBytes(StandardCharsets.US_ASCII));

    assertThat(what(verify(forged))).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  @Test
  void a_file_cut_off_anywhere_is_never_valid() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      int length = random.nextInt(label.length);

      assertThat(verify(Arrays.copyOf(label, length)).verdict())
          .as("cut to %d bytes", length)
          .isNotEqualTo(Verdict.VALID);
    }
    assertThat(what(verify(Arrays.copyOf(label, label.length - 1))))
        .isEqualTo(Alteration.LENGTH_CHANGED);
  }

  @Test
  void an_incremental_update_is_altered() throws IOException {
    ByteArrayOutputStream updated = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(label)) {
      pdf.getDocumentInformation().setTitle("Another holder");
      pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      pdf.saveIncremental(updated);
    }

    assertThat(what(verify(updated.toByteArray()))).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  @Test
  void a_sealed_label_cannot_be_sealed_again() {
    DocumentSigner signer = new DocumentSigner(key);

    assertThatThrownBy(() -> signer.sign(label, SIGNED_AT.plusSeconds(1)))
        .hasMessageContaining("not permitted");
  }

  @Test
  void a_label_whose_signature_was_removed_is_altered() throws IOException {
    ByteArrayOutputStream stripped = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(label)) {
      pdf.getDocumentCatalog().setAcroForm(null);
      pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
      pdf.getPages().forEach(SealTest::removeAnnotations);
      pdf.save(stripped);
    }

    assertThat(what(verify(stripped.toByteArray()))).isEqualTo(Alteration.SIGNATURE_MISSING);
    assertThat(what(verify(unsigned))).isEqualTo(Alteration.SIGNATURE_MISSING);
  }

  @Test
  void a_label_saved_anew_with_its_signature_is_altered() throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(label)) {
      pdf.save(saved);
    }

    assertThat(verify(saved.toByteArray()).verdict()).isEqualTo(Verdict.ALTERED);
  }

  @Test
  void the_seal_of_one_label_does_not_fit_another() {
    byte[] other =
        new DocumentSigner(key)
            .sign(
                new LabelDocument()
                    .render(Labels.in(Language.ZH).holder("恒美二厂", "No. 2").content()),
                SIGNED_AT);

    assertThat(what(verify(withSeal(other, seal(label))))).isEqualTo(Alteration.CONTENT_CHANGED);
  }

  @Test
  void a_label_that_somebody_else_sealed_names_a_signer_nobody_knows() throws Exception {
    SigningKey stranger = Keys.selfSigned(folder, "RSA", 2048);
    Verification verification = verify(new DocumentSigner(stranger).sign(unsigned, SIGNED_AT));

    assertThat(verification).isInstanceOf(UnknownSigner.class);
    assertThat(((UnknownSigner) verification).signer()).isEqualTo("CN=Label office");
  }

  @Test
  void somebody_elses_certificate_with_the_name_of_the_trusted_one_is_unknown() throws Exception {
    SigningKey impostor =
        SigningKey.loadOrCreateDemo(folder.resolve("other").resolve("demo.p12"), Keys.FROM);

    assertThat(verify(new DocumentSigner(impostor).sign(unsigned, SIGNED_AT)).verdict())
        .isEqualTo(Verdict.UNKNOWN_SIGNER);
  }

  @Test
  void a_key_on_an_elliptic_curve_seals_too_and_none_of_its_bytes_can_be_flipped()
      throws Exception {
    SigningKey curve = Keys.selfSigned(folder, "EC", 256);
    List<X509Certificate> trusted = List.of(curve.certificate());
    byte[] sealed = new DocumentSigner(curve).sign(unsigned, SIGNED_AT);

    assertThat(verifier.verify(sealed, trusted)).isInstanceOf(Valid.class);
    assertThat(((Valid) verifier.verify(sealed, trusted)).standing()).isEqualTo(Standing.IN_FORCE);
    int[] gap = gap(sealed);
    for (int at = gap[0] + 1; at < gap[1] - 1; at++) {
      byte[] forged = sealed.clone();
      forged[at] = (byte) (forged[at] == '7' ? '8' : '7');
      assertThat(verifier.verify(forged, trusted).verdict())
          .as("byte %d", at)
          .isEqualTo(Verdict.ALTERED);
    }
  }

  @Test
  void the_other_half_of_a_curve_signature_is_altered_although_it_is_right() throws Exception {
    SigningKey curve = Keys.selfSigned(folder, "EC", 256);
    byte[] sealed = new DocumentSigner(curve).sign(unsigned, SIGNED_AT);
    byte[] cms = seal(sealed);
    SignerInfo signer = new CMSSignedData(cms).getSignerInfos().iterator().next().toASN1Structure();
    byte[] value = signer.getEncryptedDigest().getOctets();
    ASN1Sequence pair = ASN1Sequence.getInstance(value);
    BigInteger order = ((ECPublicKey) curve.certificate().getPublicKey()).getParams().getOrder();
    BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
    byte[] other =
        new DERSequence(
                new ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(order.subtract(s))})
            .getEncoded();

    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initVerify(curve.certificate());
    signature.update(Seal.find(cms).orElseThrow().signedAttributes().getEncoded("DER"));
    assertThat(signature.verify(other)).isTrue();

    SignerInfo turned =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            signer.getDigestEncryptionAlgorithm(),
            new DEROctetString(other),
            null);
    SignedData data = SignedData.getInstance(new CMSSignedData(cms).toASN1Structure().getContent());
    byte[] forged =
        new ContentInfo(
                CMSObjectIdentifiers.signedData,
                new SignedData(
                    data.getDigestAlgorithms(),
                    data.getEncapContentInfo(),
                    data.getCertificates(),
                    null,
                    new DERSet(turned)))
            .getEncoded("DER");
    assertThat(Seal.find(forged)).isPresent();
    assertThat(what(verifier.verify(withSeal(sealed, forged), List.of(curve.certificate()))))
        .isEqualTo(Alteration.SEAL_CHANGED);
  }

  @Test
  void a_signer_under_a_trusted_authority_is_trusted_and_its_chain_cannot_be_changed()
      throws Exception {
    Keys.Authority root = Keys.authority("Root");
    Keys.Authority office = Keys.under(root, "Office");
    SigningKey leaf = Keys.issuedBy(folder, "RSA", 2048, office, root);
    byte[] sealed = new DocumentSigner(leaf).sign(unsigned, SIGNED_AT);

    for (X509Certificate trusted :
        List.of(root.certificate(), office.certificate(), leaf.certificate())) {
      assertThat(verifier.verify(sealed, List.of(trusted)))
          .as("trusting %s", trusted.getSubjectX500Principal())
          .isInstanceOf(Valid.class);
      int[] gap = gap(sealed);
      for (int at = gap[0] + 1; at < gap[1] - 1; at += 3) {
        byte[] forged = sealed.clone();
        forged[at] = (byte) (forged[at] == '7' ? '8' : '7');
        assertThat(verifier.verify(forged, List.of(trusted)).verdict())
            .as("byte %d", at)
            .isNotEqualTo(Verdict.VALID);
      }
    }
    assertThat(verifier.verify(sealed, List.of(Keys.authority("Root").certificate())).verdict())
        .isEqualTo(Verdict.UNKNOWN_SIGNER);
  }

  /// How many bits of the last byte of a certificate's signature do not count is signed by nobody.
  /// Where these bits are zero (one certificate in 128) the number can be changed and the signature
  /// still holds.
  @Test
  void the_unused_bits_of_an_authoritys_signature_cannot_be_changed() throws Exception {
    Keys.Authority root = Keys.authority("Root");
    while ((root.certificate().getSignature()[root.certificate().getSignature().length - 1] & 0x7f)
        != 0) {
      root = Keys.authority("Root");
    }
    byte[] sealed =
        new DocumentSigner(Keys.issuedBy(folder, "EC", 256, root)).sign(unsigned, SIGNED_AT);
    String certificate = HexFormat.of().formatHex(root.certificate().getEncoded());
    int signature = 2 * root.certificate().getSignature().length;
    int at =
        new String(sealed, StandardCharsets.ISO_8859_1).indexOf(certificate)
            + certificate.length()
            - signature
            - 1;

    assertThat(sealed[at]).isEqualTo((byte) '0');
    sealed[at] = '7';

    assertThat(verifier.verify(sealed, List.of(root.certificate())).verdict())
        .isNotEqualTo(Verdict.VALID);
  }

  @Test
  void a_trusted_signer_who_is_no_authority_cannot_vouch_for_another() throws Exception {
    Keys.Authority colleague = Keys.noAuthority("Colleague");
    SigningKey stranger = Keys.issuedBy(folder, "EC", 256, colleague);
    byte[] sealed = new DocumentSigner(stranger).sign(unsigned, SIGNED_AT);

    assertThat(verifier.verify(sealed, List.of(colleague.certificate())).verdict())
        .isEqualTo(Verdict.UNKNOWN_SIGNER);
  }

  @Test
  void a_key_cannot_seal_outside_its_validity() {
    DocumentSigner signer = new DocumentSigner(key);

    assertThatThrownBy(() -> signer.sign(unsigned, Instant.parse("2040-01-01T00:00:00Z")))
        .hasMessageContaining("not at the signing time 2040-01-01T00:00:00Z");
  }

  @Test
  void a_document_signed_by_a_trusted_signer_without_label_data_is_no_label() throws IOException {
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(letter);
    }

    assertThat(verify(new DocumentSigner(key).sign(letter.toByteArray(), SIGNED_AT)))
        .isInstanceOf(NotALabel.class);
  }

  @Test
  void garbage_gets_a_verdict_and_never_an_exception() throws IOException {
    Random random = new Random(42);
    List<byte[]> garbage = new ArrayList<>();
    garbage.add(new byte[0]);
    garbage.add(new byte[] {'%'});
    for (String text :
        List.of(
            "%PDF-",
            "%PDF-1.7\n",
            "%PDF-1.7 /ByteRange",
            "%PDF-1.7 /ByteRange [0 0 0 0]",
            "%PDF-1.7 /ByteRange [0 999999999 999999999 999999999]",
            "%PDF-1.7 /ByteRange [0 5 4 50]",
            "%PDF-1.7 /ByteRange [0 10 16 38]",
            "%PDF-1.7 <> /ByteRange [0 9 11 24]",
            "%PDF-1.7 <30820000> /ByteRange [0 9 19 24]",
            "%PDF-1.7 <3082000430000000> /ByteRange [0 9 27 24]",
            "PK\u0003\u0004",
            "<html></html>")) {
      garbage.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      garbage.add(noise);
      garbage.add(join("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), noise));
    }
    for (byte[] file : garbage) {
      assertThat(verify(file).verdict()).isIn(Verdict.NOT_A_LABEL, Verdict.ALTERED);
    }
    assertThat(verify("not a pdf".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(NotALabel.class);
  }

  private Verification verify(byte[] file) {
    return verifier.verify(file, List.of(key.certificate()));
  }

  private static Alteration what(Verification verification) {
    assertThat(verification).isInstanceOf(Altered.class);
    return ((Altered) verification).what();
  }

  private static void removeAnnotations(PDPage page) {
    page.getCOSObject().removeItem(COSName.ANNOTS);
  }

  /// Where the gap begins and ends, as the file itself says.
  private static int[] gap(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String[] range =
        text.substring(text.lastIndexOf("/ByteRange [") + 12).split("]", 2)[0].trim().split(" ", 4);
    return new int[] {Integer.parseInt(range[1]), Integer.parseInt(range[2])};
  }

  private static byte[] seal(byte[] pdf) {
    int[] gap = gap(pdf);
    byte[] padded =
        HexFormat.of()
            .parseHex(new String(pdf, gap[0] + 1, gap[1] - gap[0] - 2, StandardCharsets.US_ASCII));
    int length = 4 + ((padded[2] & 0xff) << 8) + (padded[3] & 0xff);
    return Arrays.copyOf(padded, length);
  }

  private static byte[] withSeal(byte[] pdf, byte[] cms) {
    int[] gap = gap(pdf);
    byte[] forged = pdf.clone();
    Arrays.fill(forged, gap[0] + 1, gap[1] - 1, (byte) '0');
    byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hex, 0, forged, gap[0] + 1, hex.length);
    return forged;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}

package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.Verification.Alteration;
import org.greenloop.certificate.signing.Verification.Altered;
import org.greenloop.certificate.signing.Verification.UnknownSigner;
import org.greenloop.certificate.signing.Verification.Valid;
import org.greenloop.certificate.signing.Verification.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a forger can do to a sealed label, each with what the verifier says of it. The attacks by
/// update, by moved parts and by hidden content are those of Mladenov et al., "1 Trillion Dollar
/// Refund" (CCS 2019) and "Shadow Attacks" (NDSS 2021).
class TamperingTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final String OTHER_SERIAL = "GL-2026-AAAA-BBBB-CCCC-DDDD";

  @TempDir static Path folder;

  private static SigningKey key;
  private static byte[] label;
  private static byte[] other;

  private final DocumentVerifier verifier = new DocumentVerifier();

  @BeforeAll
  static void seal_two_labels() throws IOException {
    key = SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM);
    DocumentSigner signer = new DocumentSigner(key);
    LabelDocument document = new LabelDocument();
    Labels one = Labels.in(Language.ZH).standing(Standing.DEMO).criteria(40);
    label = signer.sign(document.render(one.content()), SIGNED_AT);
    other =
        signer.sign(
            document.render(
                Labels.in(Language.ZH)
                    .standing(Standing.DEMO)
                    .serial(OTHER_SERIAL)
                    .holder("佛山他家电器有限公司", "Another Co., Ltd.")
                    .criteria(40)
                    .content()),
            SIGNED_AT);
  }

  @Test
  void both_labels_are_valid_before_anybody_touches_them() {
    assertThat(verify(label)).isInstanceOf(Valid.class);
    assertThat(verify(other)).isInstanceOf(Valid.class);
  }

  /// Flips of a bit in the content say "content", flips in the seal say "seal", so that the
  /// sentence fits what was done.
  @Test
  void five_hundred_flipped_bytes_are_told_from_each_other_by_place() {
    Random random = new Random(6);
    int[] gap = gap(label);
    Map<Alteration, Integer> said = new EnumMap<>(Alteration.class);
    for (int i = 0; i < 500; i++) {
      // Every fifth in the seal, which is small beside the rest.
      int at = i % 5 == 0 ? gap[0] + random.nextInt(gap[1] - gap[0]) : random.nextInt(label.length);
      byte[] forged = label.clone();
      forged[at] ^= (byte) (1 << random.nextInt(8));
      Verification verification = verify(forged);

      assertThat(verification.verdict()).as("byte %d", at).isNotEqualTo(Verdict.VALID);
      boolean inSeal = at >= gap[0] && at < gap[1];
      if (verification instanceof Altered altered) {
        said.merge(altered.what(), 1, Integer::sum);
        // The seal holds the digest of the content: that changed, content and seal differ.
        if (inSeal) {
          assertThat(altered.what())
              .as("byte %d", at)
              .isIn(Alteration.SEAL_CHANGED, Alteration.CONTENT_CHANGED);
        } else if (at < gap[0] - 200) {
          assertThat(altered.what()).as("byte %d", at).isEqualTo(Alteration.CONTENT_CHANGED);
        }
      }
    }
    assertThat(said.get(Alteration.SEAL_CHANGED)).isGreaterThan(80);
    assertThat(said.get(Alteration.CONTENT_CHANGED)).isGreaterThan(300);
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        attack(
            "a page swapped with that of another label, as an update",
            swappedPage(true),
            Alteration.LENGTH_CHANGED),
        attack(
            "the pages in another order, as an update",
            update(pdf -> reorder(pdf)),
            Alteration.LENGTH_CHANGED),
        attack(
            "an annotation over the figure, as an update",
            update(pdf -> cover(pdf)),
            Alteration.LENGTH_CHANGED),
        attack(
            "content drawn over the page, as an update",
            update(pdf -> draw(pdf)),
            Alteration.LENGTH_CHANGED),
        attack(
            "hidden content switched on, as an update",
            update(pdf -> layer(pdf)),
            Alteration.LENGTH_CHANGED),
        attack(
            "another attachment, as an update",
            update(pdf -> attach(pdf, OTHER_SERIAL)),
            Alteration.LENGTH_CHANGED),
        attack(
            "a second update after the first",
            update(update(pdf -> cover(pdf)), pdf -> draw(pdf)),
            Alteration.LENGTH_CHANGED),
        attack(
            "an update whose bytes the range is made to cover",
            rangeOverAll(update(pdf -> cover(pdf))),
            Alteration.CONTENT_CHANGED),
        attack("the signed end moved behind foreign objects", wrapped(), Alteration.SEAL_CHANGED),
        attack(
            "a copy of the whole label behind it",
            joined(label(), label()),
            Alteration.LENGTH_CHANGED),
        attack(
            "foreign bytes before the label",
            joined("%PDF-1.7\n% moved\n", label()),
            Alteration.LENGTH_CHANGED),
        attack(
            "the range without numbers",
            replaced(label(), "/ByteRange [", "/ByteRang_ ["),
            Alteration.SIGNATURE_MISSING),
        attack("the seal emptied", emptied(label()), Alteration.SEAL_CHANGED),
        attack(
            "the permission to change raised from none to annotations",
            replaced(label(), "/P 1", "/P 3"),
            Alteration.CONTENT_CHANGED),
        attack("the seal of the other label", transplanted(), Alteration.CONTENT_CHANGED),
        attack(
            "the other company's label with this serial in its metadata",
            replaced(other(), OTHER_SERIAL, Labels.SERIAL.substring(0, OTHER_SERIAL.length())),
            Alteration.CONTENT_CHANGED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void a_forgery_is_altered_and_the_sentence_fits(String what, byte[] forged, Alteration expected) {
    Verification verification = verify(forged);

    assertThat(verification).as(what).isInstanceOf(Altered.class);
    assertThat(((Altered) verification).what()).isEqualTo(expected);
  }

  /// Saved as a whole, the forged file has the old seal at a place that its range does not name, or
  /// none.
  @ParameterizedTest(name = "{0}")
  @MethodSource("rewritings")
  void a_label_rewritten_as_a_whole_is_altered(String what, byte[] forged) {
    assertThat(verify(forged).verdict()).as(what).isEqualTo(Verdict.ALTERED);
  }

  static Stream<Arguments> rewritings() {
    return Stream.of(
        Arguments.of("a page swapped", swappedPage(false)),
        Arguments.of("pages in another order", rewrite(label(), pdf -> reorder(pdf))),
        Arguments.of("an annotation over the figure", rewrite(label(), pdf -> cover(pdf))),
        Arguments.of("hidden content", rewrite(label(), pdf -> layer(pdf))),
        Arguments.of(
            "the other company's label with this serial in its data",
            rewrite(other(), pdf -> attach(pdf, Labels.SERIAL))),
        Arguments.of("the signature taken out", rewrite(label(), pdf -> unsign(pdf))));
  }

  /// The forger seals the forgery with a key of his own, whose certificate bears the very name.
  @Test
  void a_forgery_sealed_with_another_key_of_the_same_name_is_of_an_unknown_signer()
      throws Exception {
    SigningKey impostor =
        SigningKey.loadOrCreateDemo(folder.resolve("impostor").resolve("demo.p12"), Keys.FROM);
    assertThat(impostor.certificate().getSubjectX500Principal())
        .isEqualTo(key.certificate().getSubjectX500Principal());
    byte[] forged =
        new LabelDocument()
            .render(Labels.in(Language.ZH).holder("佛山他家电器有限公司", "Another").content());

    Verification verification = verify(new DocumentSigner(impostor).sign(forged, SIGNED_AT));

    assertThat(verification).isInstanceOf(UnknownSigner.class);
  }

  @Test
  void an_authority_of_the_same_name_makes_no_signer_known() throws Exception {
    Keys.Authority root = Keys.authority("Root of the alliance");
    Keys.Authority forged = Keys.authority("Root of the alliance");
    SigningKey impostor = Keys.issuedBy(folder, "RSA", 2048, forged);
    byte[] sealed =
        new DocumentSigner(impostor)
            .sign(new LabelDocument().render(Labels.in(Language.ZH).content()), SIGNED_AT);

    assertThat(verifier.verify(sealed, List.of(root.certificate())))
        .isInstanceOf(UnknownSigner.class);
    assertThat(verifier.verify(sealed, List.of(forged.certificate()))).isInstanceOf(Valid.class);
  }

  private Verification verify(byte[] file) {
    return verifier.verify(file, List.of(key.certificate()));
  }

  private static Arguments attack(String what, byte[] forged, Alteration expected) {
    return Arguments.of(what, forged, expected);
  }

  private interface Change {
    void in(PDDocument pdf) throws IOException;
  }

  private static byte[] label() {
    return label.clone();
  }

  private static byte[] other() {
    return other.clone();
  }

  private static byte[] update(Change change) {
    return update(label(), change);
  }

  private static byte[] update(byte[] file, Change change) {
    return saved(file, change, true);
  }

  private static byte[] rewrite(byte[] file, Change change) {
    return saved(file, change, false);
  }

  private static byte[] saved(byte[] file, Change change, boolean asUpdate) {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      change.in(pdf);
      if (asUpdate) {
        pdf.saveIncremental(saved);
      } else {
        pdf.save(saved);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(saved.size()).isGreaterThan(asUpdate ? file.length : 1000);
    return saved.toByteArray();
  }

  private static byte[] swappedPage(boolean asUpdate) {
    try (PDDocument foreign = Loader.loadPDF(other())) {
      byte[] content = foreign.getPage(0).getContents().readAllBytes();
      return saved(
          label(),
          pdf -> {
            PDPage page = pdf.getPage(0);
            page.setContents(new PDStream(pdf, new ByteArrayInputStream(content)));
            changed(page.getCOSObject());
          },
          asUpdate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void reorder(PDDocument pdf) {
    COSArray kids =
        pdf.getDocumentCatalog()
            .getCOSObject()
            .getCOSDictionary(COSName.PAGES)
            .getCOSArray(COSName.KIDS);
    List<COSBase> pages = new ArrayList<>();
    kids.forEach(pages::add);
    kids.clear();
    pages.reversed().forEach(kids::add);
    changed(pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES));
  }

  private static void cover(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    PDAnnotationSquare cover = new PDAnnotationSquare();
    cover.setRectangle(new PDRectangle(300, 300, 120, 20));
    PDAppearanceStream appearance = new PDAppearanceStream(pdf);
    appearance.setBBox(new PDRectangle(120, 20));
    try (PDPageContentStream canvas = new PDPageContentStream(pdf, appearance)) {
      canvas.setNonStrokingColor(1f, 1f, 1f);
      canvas.addRect(0, 0, 120, 20);
      canvas.fill();
    }
    PDAppearanceDictionary appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    cover.setAppearance(appearances);
    List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
    all.add(cover);
    page.setAnnotations(all);
    changed(page.getCOSObject());
  }

  private static void draw(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    try (PDPageContentStream canvas =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
      canvas.setNonStrokingColor(1f, 1f, 1f);
      canvas.addRect(300, 300, 120, 20);
      canvas.fill();
    }
    changed(page.getCOSObject());
  }

  private static void layer(PDDocument pdf) throws IOException {
    PDOptionalContentGroup hidden = new PDOptionalContentGroup("shadow");
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    layers.addGroup(hidden);
    layers.setGroupEnabled(hidden, true);
    pdf.getDocumentCatalog().setOCProperties(layers);
    changed(pdf.getDocumentCatalog().getCOSObject());
    draw(pdf);
  }

  private static void attach(PDDocument pdf, String serial) throws IOException {
    COSDictionary file =
        pdf.getDocumentCatalog()
            .getNames()
            .getEmbeddedFiles()
            .getNames()
            .values()
            .iterator()
            .next()
            .getEmbeddedFile()
            .getCOSObject();
    try (OutputStream out = ((COSStream) file).createOutputStream()) {
      out.write(Labels.attachment(serial, "佛山他家电器有限公司").bytes());
    }
    changed(file);
  }

  private static void unsign(PDDocument pdf) throws IOException {
    pdf.getDocumentCatalog().setAcroForm(null);
    pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
    for (PDPage page : pdf.getPages()) {
      page.getCOSObject().removeItem(COSName.ANNOTS);
    }
  }

  private static void changed(COSDictionary object) {
    object.setNeedToBeUpdated(true);
  }

  /// The numbers of the range changed in place, so that it reaches to the end again.
  private static byte[] rangeOverAll(byte[] updated) {
    int[] gap = gap(updated);
    String text = new String(updated, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("/ByteRange [");
    int end = text.indexOf(']', at);
    String numbers = "/ByteRange [0 " + gap[0] + " " + gap[1] + " " + (updated.length - gap[1]);
    // Numbers with more digits take the place of the blanks that the signer left.
    assertThat(numbers.length()).isLessThanOrEqualTo(end - at);
    byte[] forged = updated.clone();
    Arrays.fill(forged, at, end, (byte) ' ');
    byte[] written = numbers.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, forged, at, written.length);
    return forged;
  }

  /// Signature wrapping: between seal and signed end stand foreign objects, and the range names the
  /// end at its new place.
  private static byte[] wrapped() {
    int[] gap = gap(label);
    byte[] foreign = "1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    byte[] forged = new byte[label.length + foreign.length];
    System.arraycopy(label, 0, forged, 0, gap[1]);
    System.arraycopy(foreign, 0, forged, gap[1], foreign.length);
    System.arraycopy(label, gap[1], forged, gap[1] + foreign.length, label.length - gap[1]);
    String text = new String(forged, StandardCharsets.ISO_8859_1);
    String old = " " + gap[1] + " ";
    String moved = " " + (gap[1] + foreign.length) + " ";
    int at = text.indexOf(old, text.indexOf("/ByteRange ["));
    byte[] written = moved.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, forged, at, written.length);
    return forged;
  }

  private static byte[] transplanted() {
    int[] from = gap(other);
    int[] to = gap(label);
    byte[] forged = label.clone();
    assertThat(from[1] - from[0]).isEqualTo(to[1] - to[0]);
    System.arraycopy(other, from[0], forged, to[0], to[1] - to[0]);
    return forged;
  }

  private static byte[] emptied(byte[] file) {
    int[] gap = gap(file);
    Arrays.fill(file, gap[0] + 1, gap[1] - 1, (byte) '0');
    return file;
  }

  private static byte[] replaced(byte[] file, String what, String by) {
    assertThat(by).hasSameSizeAs(what);
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(what);
    assertThat(at).as("place of %s", what).isPositive();
    byte[] written = by.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, file, at, written.length);
    return file;
  }

  private static byte[] joined(String first, byte[] second) {
    return joined(first.getBytes(StandardCharsets.US_ASCII), second);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static int[] gap(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String[] range =
        text.substring(text.indexOf("/ByteRange [") + 12).split("]", 2)[0].trim().split(" ", 4);
    return new int[] {Integer.parseInt(range[1]), Integer.parseInt(range[2])};
  }
}

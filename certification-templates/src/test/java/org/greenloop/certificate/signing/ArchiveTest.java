package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.signing.Verification.Alteration;
import org.greenloop.certificate.signing.Verification.Altered;
import org.greenloop.certificate.signing.Verification.Valid;
import org.greenloop.certificate.signing.Verification.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Labels that carry what proves them, under a time-stamp over the whole file; and what a forger
/// makes of them who has every forgery stamped by the very service that we trust.
class ArchiveTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final Instant SEEN_AT = Instant.parse("2026-03-09T01:30:07Z");
  private static final Instant LISTED_AT = Instant.parse("2026-03-09T00:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-03-10T08:00:00Z");

  @TempDir static Path folder;

  private static LocalClock clock;
  private static Keys.Authority root;
  private static SigningKey key;
  private static byte[] unsigned;
  private static byte[] sealed;
  private static byte[] label;
  private static Archive archive;

  @BeforeAll
  static void archive_a_label() throws Exception {
    clock = LocalClock.showing(SEEN_AT);
    root = Keys.authority("Root of the alliance");
    key = Keys.issuedBy(folder, "RSA", 3072, root).stampedBy(clock.service());
    unsigned = new LabelDocument().render(Labels.in(Language.ZH).content());
    label = new DocumentSigner(key.archivedWith(lists())).sign(unsigned, SIGNED_AT);
    SealedBytes whole = SealedBytes.find(label).orElseThrow();
    sealed = whole.earlierFile();
    archive = Archive.find(label, whole, sealed).orElseThrow();
  }

  @AfterAll
  static void stop() {
    clock.close();
  }

  private static RevocationLists lists() throws Exception {
    Path lists = Files.createTempDirectory(folder, "lists");
    Files.write(lists.resolve("alliance.crl"), Keys.revocationList(root, LISTED_AT).getEncoded());
    return new RevocationLists(List.of(lists, clock.list(folder, LISTED_AT)));
  }

  @Test
  void an_archived_label_is_valid_and_says_when_it_was_sealed_and_archived() {
    Valid valid = (Valid) verify(label);

    assertThat(valid.signedAt()).isEqualTo(SIGNED_AT);
    assertThat(valid.stampedAt()).contains(SEEN_AT);
    assertThat(valid.archivedAt()).contains(SEEN_AT);
    assertThat(valid.facts().serial()).isEqualTo(Labels.SERIAL);
  }

  @Test
  void an_archived_label_is_still_pdf_a_3a_and_pdf_ua_1() {
    assertThat(PdfRules.brokenBy(label)).isEmpty();
  }

  /// Without a revocation list from outside: all that proves the label is in it.
  @Test
  void the_validator_of_eu_dss_passes_it_at_level_lta() throws Exception {
    SimpleReport report = judge(label, root.certificate(), clock.root().certificate());

    String signature = report.getFirstSignatureId();
    assertThat(report.getIndication(signature)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
  }

  /// A demo key signs its own certificate: nobody could revoke it, and no list is asked for.
  @Test
  void a_label_under_a_demo_key_is_archived_with_the_list_of_the_clock_alone() throws Exception {
    SigningKey demo =
        SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), Keys.FROM)
            .stampedBy(clock.service())
            .archivedWith(new RevocationLists(List.of(clock.list(folder, LISTED_AT))));
    byte[] archived = new DocumentSigner(demo).sign(unsigned, SIGNED_AT);

    assertThat(new DocumentVerifier().verify(archived, List.of(demo.certificate())))
        .isInstanceOf(Valid.class);
    SimpleReport report = judge(archived, demo.certificate(), clock.root().certificate());
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
        .isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
  }

  private static SimpleReport judge(byte[] pdf, X509Certificate... trusted) throws Exception {
    return Dss.judge(pdf, List.of(trusted), List.of(), NEXT_DAY);
  }

  @Test
  void qpdf_finds_no_fault_and_sees_the_base_behind_the_update() throws Exception {
    Path file = Files.write(folder.resolve("archived.pdf"), label);
    Process qpdf =
        new ProcessBuilder("qpdf", "--check", file.toString()).redirectErrorStream(true).start();
    String said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(qpdf.waitFor()).as(said).isZero();
  }

  @Test
  void the_archive_holds_both_ways_to_the_root_and_a_list_for_each() {
    assertThat(archive.certificates())
        .containsExactly(
            key.certificate(), root.certificate(), clock.certificate(), clock.root().certificate());
    assertThat(archive.lists())
        .extracting(list -> list.getIssuerX500Principal())
        .containsExactly(
            root.certificate().getSubjectX500Principal(),
            clock.root().certificate().getSubjectX500Principal());
  }

  @Test
  void whoever_trusts_no_clock_takes_the_seal_and_no_time() {
    Valid valid =
        (Valid) new DocumentVerifier().verify(label, List.of(root.certificate()), List.of());

    assertThat(valid.signedAt()).isEqualTo(SIGNED_AT);
    assertThat(valid.stampedAt()).isEmpty();
    assertThat(valid.archivedAt()).isEmpty();
  }

  @Test
  void a_signer_whom_nobody_trusts_is_unknown_in_an_archive_too() throws Exception {
    assertThat(
            new DocumentVerifier()
                .verify(label, List.of(Keys.authority("Root of the alliance").certificate()))
                .verdict())
        .isEqualTo(Verdict.UNKNOWN_SIGNER);
  }

  @Test
  void no_bit_can_be_flipped_anywhere() {
    Random random = new Random(20260309);
    for (int i = 0; i < 500; i++) {
      // Every other in what follows the sealed file.
      int at =
          i % 2 == 0
              ? 5 + random.nextInt(sealed.length - 5)
              : sealed.length + random.nextInt(label.length - sealed.length);
      byte[] forged = flipped(label, at, random.nextInt(8));

      assertThat(verify(forged)).as("byte %d", at).isInstanceOf(Altered.class);
      assertThat(new DocumentVerifier().verify(forged, List.of(root.certificate())))
          .as("byte %d, without a clock", at)
          .isInstanceOf(Altered.class);
    }
  }

  @Test
  void the_sentence_says_where_the_bit_was_flipped() {
    SealedBytes whole = SealedBytes.find(label).orElseThrow();

    assertThat(what(flipped(label, 4000, 0))).isEqualTo(Alteration.CONTENT_CHANGED);
    assertThat(what(flipped(label, sealed.length + 300, 0))).isEqualTo(Alteration.CONTENT_CHANGED);
    assertThat(what(flipped(label, whole.gapStart() + 40, 0))).isEqualTo(Alteration.SEAL_CHANGED);
    assertThat(what(Arrays.copyOf(label, label.length + 1))).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  /// The forger flips a bit and has the result stamped: the digest fits, and what is left is the
  /// seal and the one form.
  @Test
  void no_bit_can_be_flipped_and_stamped_anew() throws Exception {
    Random random = new Random(6);
    SealedBytes whole = SealedBytes.find(label).orElseThrow();
    int gapEnd = whole.gapStart() + 2 * whole.gap().length + 2;
    for (int i = 0; i < 150; i++) {
      int at =
          switch (i % 3) {
            case 0 -> 5 + random.nextInt(sealed.length - 5);
            case 1 -> sealed.length + random.nextInt(whole.gapStart() - sealed.length);
            default -> gapEnd + random.nextInt(label.length - gapEnd);
          };
      byte[] forged = flipped(label, at, random.nextInt(8));
      if (SealedBytes.find(forged).filter(SealedBytes::reachesFromFirstToLastByte).isPresent()) {
        forged = stamped(forged);
      }

      assertThat(verify(forged)).as("byte %d", at).isInstanceOf(Altered.class);
    }
  }

  static Stream<Arguments> updatesUnderAnArchive() {
    return Stream.of(
        Arguments.of("an annotation over the figure", (Change) ArchiveTest::cover),
        Arguments.of("content drawn over the page", (Change) ArchiveTest::draw),
        Arguments.of("the last page taken away", (Change) ArchiveTest::shorten),
        Arguments.of(
            "a script that runs when the file is opened",
            (Change)
                pdf -> {
                  pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                  changed(pdf.getDocumentCatalog().getCOSObject());
                }),
        Arguments.of(
            "attachments taken out of the names",
            (Change)
                pdf -> {
                  pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES);
                  changed(pdf.getDocumentCatalog().getCOSObject());
                }),
        Arguments.of(
            "another title",
            (Change)
                pdf -> {
                  pdf.getDocumentInformation().setTitle("Another holder");
                  changed(pdf.getDocumentInformation().getCOSObject());
                }));
  }

  /// The update lies between the sealed file and an archive as we would write it behind both.
  @ParameterizedTest(name = "{0}")
  @MethodSource("updatesUnderAnArchive")
  void an_update_with_a_genuine_archive_on_top_is_altered(String what, Change change)
      throws Exception {
    byte[] updated = update(sealed, change);
    byte[] forged = Archive.append(updated, archive, clock.service());

    assertThat(what(forged)).as(what).isEqualTo(Alteration.LENGTH_CHANGED);
    assertThat(what(update(label, change))).as(what).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  static Stream<Arguments> archivesWithMore() {
    return Stream.of(
        edit("the content of the page exchanged", text -> swapped(text, "/Contents [")),
        edit(
            "the seal's field taken off the page",
            text -> text.replaceFirst("/Annots \\[[0-9]+ 0 R ", "/Annots [")),
        edit(
            "a second look at the page",
            text -> text.replace("\n/Tabs /S", "\n/Rotate 90\n/Tabs /S")),
        edit(
            "an appearance for the time-stamp",
            text -> text.replace("/Rect [0 0 0 0] >>", "/Rect [0 0 600 900] /AP 25 0 R >>")),
        edit(
            "a script in the catalog",
            text ->
                text.replace(
                    "\n/Lang (zh-CN)",
                    "\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>\n/Lang (zh-CN)")),
        edit("other names", text -> text.replaceFirst("/Names [0-9]+ 0 R", "/Names null")),
        edit("other attachments", text -> text.replaceFirst("\n/AF \\[[0-9]+ 0 R\\]", "\n/AF []")),
        edit(
            "the permissions taken out",
            text -> text.replaceFirst("\n/Perms [0-9]+ 0 R", "\n/Nothing 1")),
        edit(
            "cross-references that skip the seal",
            text -> text.replaceFirst("/Prev [0-9]+", "/Prev 165000")),
        edit(
            "cross-references of the old kind beside",
            text -> text.replace("/Type /XRef", "/Type /XRef /XRefStm 17")),
        edit("another root", text -> text.replace("/Root 1 0 R", "/Root 9 0 R")),
        edit(
            "an object that nobody refers to",
            text -> before(text, "startxref", "9 0 obj\n<< >>\nendobj\n")),
        edit(
            "objects hidden in a stream",
            text ->
                before(
                    text,
                    "startxref",
                    "18 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Length 14 >>\nstream\n18 0 << /A 1 >>\nendstream\nendobj\n")),
        edit("a comment", text -> before(text, "startxref", "% nothing to see\n")),
        edit(
            "a range that says where the sealed file ends",
            text -> "%% /ByteRange [0 10 20 %d]\n".formatted(sealed.length - 20) + text),
        edit("a blank", text -> text.replace("/Type /DSS ", "/Type  /DSS ")),
        edit("a second end", text -> text + "startxref\n17\n%%EOF\n"),
        edit("no end", text -> text.substring(0, text.length() - 6)),
        edit(
            "an update behind the time-stamp, within its range",
            text ->
                text
                    + "18 0 obj\n<< /Type /Page >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n17\n%%EOF\n"),
        edit(
            "a certificate in capitals",
            text ->
                Pattern.compile("(?<=\nstream\n)[0-9a-f]+")
                    .matcher(text)
                    .replaceFirst(hex -> hex.group().toUpperCase(Locale.ROOT))),
        edit(
            "a list that the dictionary does not name",
            text -> text.replaceFirst("/CRLs \\[[0-9]+ 0 R ", "/CRLs [")));
  }

  /// The forger writes the archive himself, has his range reach from the first byte to the last,
  /// and has it stamped.
  @ParameterizedTest(name = "{0}")
  @MethodSource("archivesWithMore")
  void an_archive_that_says_anything_else_is_altered(String what, UnaryOperator<String> edit)
      throws Exception {
    byte[] forged = edited(edit);
    assertThat(edit.apply(updateText())).isNotEqualTo(updateText());
    SealedBytes whole = SealedBytes.find(forged).orElseThrow();
    assertThat(whole.reachesFromFirstToLastByte()).isTrue();
    assertThat(TimeStamp.find(whole.seal().orElseThrow()).orElseThrow().names(whole.digest()))
        .isTrue();

    assertThat(what(forged)).as(what).isEqualTo(Alteration.LENGTH_CHANGED);
  }

  /// So that a forgery is refused for what it is, and not for how the test writes it.
  @Test
  void an_archive_written_and_stamped_anew_as_it_was_is_valid() throws Exception {
    assertThat(verify(edited(text -> text))).isInstanceOf(Valid.class);
    assertThat(verify(Archive.append(sealed, archive, clock.service()))).isInstanceOf(Valid.class);
  }

  @Test
  void the_one_form_is_the_same_where_digits_are_others() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat("%d".formatted(17)).isEqualTo("١٧");

      assertThat(verify(label)).isInstanceOf(Valid.class);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_range_in_an_update_that_names_the_seal_deceives_nobody() throws Exception {
    SealedBytes seal = SealedBytes.find(sealed).orElseThrow();
    int gapEnd = seal.gapStart() + 2 * seal.gap().length + 2;
    byte[] covered = update(sealed, ArchiveTest::cover);
    String lie = "%% /ByteRange [0 %d %d %07d]\n";
    int length = covered.length + lie.formatted(seal.gapStart(), gapEnd, 0).length();
    byte[] updated =
        joined(
            covered,
            lie.formatted(seal.gapStart(), gapEnd, length - gapEnd)
                .getBytes(StandardCharsets.US_ASCII));
    byte[] forged = rangedAndStamped(updated, updateText());
    assertThat(SealedBytes.find(forged).orElseThrow().earlierFile()).isEqualTo(updated);

    assertThat(what(forged)).isEqualTo(Alteration.CONTENT_CHANGED);
  }

  @Test
  void evidence_that_nobody_asked_for_is_altered() throws Exception {
    Keys.Authority stranger = Keys.authority("Stranger");
    Keys.Authority sameName = Keys.authority("Root of the alliance");
    List<X509Certificate> certificates = new ArrayList<>(archive.certificates());
    certificates.add(stranger.certificate());
    List<X509Certificate> twice = new ArrayList<>(archive.certificates());
    twice.add(root.certificate());

    for (Archive other :
        List.of(
            new Archive(certificates, archive.lists()),
            new Archive(twice, archive.lists()),
            new Archive(archive.certificates(), archive.lists().subList(0, 1)),
            new Archive(archive.certificates().subList(2, 4), archive.lists().subList(1, 2)),
            new Archive(archive.certificates(), List.of(Keys.revocationList(stranger, LISTED_AT))),
            new Archive(
                archive.certificates(), List.of(Keys.revocationList(sameName, LISTED_AT))))) {
      assertThat(what(Archive.append(sealed, other, clock.service())))
          .isEqualTo(Alteration.LENGTH_CHANGED);
    }
  }

  @Test
  void the_archive_of_one_label_does_not_fit_another() throws Exception {
    byte[] other =
        new DocumentSigner(key)
            .sign(
                new LabelDocument()
                    .render(Labels.in(Language.ZH).holder("恒美二厂", "No. 2").content()),
                SIGNED_AT);
    byte[] tail = Arrays.copyOfRange(label, sealed.length, label.length);

    assertThat(verify(joined(other, tail)).verdict()).isEqualTo(Verdict.ALTERED);
  }

  @Test
  void an_archive_behind_an_archive_is_altered() {
    assertThat(verify(joined(label, Arrays.copyOfRange(label, sealed.length, label.length))))
        .isInstanceOf(Altered.class);
    assertThatThrownBy(() -> new DocumentSigner(key).sign(label, SIGNED_AT))
        .hasMessageContaining("not permitted");
  }

  /// As with the time-stamp in a seal: who takes it off has a file that is valid at the level
  /// below.
  @Test
  void the_sealed_file_alone_stays_valid() {
    Valid valid = (Valid) verify(sealed);

    assertThat(valid.stampedAt()).contains(SEEN_AT);
    assertThat(valid.archivedAt()).isEmpty();
  }

  @Test
  void without_the_list_or_the_authority_nothing_is_signed() throws Exception {
    Path clocks = clock.list(folder, LISTED_AT);
    refuses("no revocation list of CN=Root of the alliance", clocks);
    refuses(
        "CN=Root of the alliance was to be renewed by 2026-03-08T00:00:00Z",
        clocks,
        list(Keys.revocationList(root, Instant.parse("2026-03-01T00:00:00Z")).getEncoded()));
    refuses(
        "CN=Label office was revoked at 2026-03-09T00:00:00Z",
        clocks,
        list(Keys.revocationList(root, LISTED_AT, key.certificate()).getEncoded()));
    refuses(
        "holds neither revocation lists nor certificates",
        clocks,
        list("no list".getBytes(StandardCharsets.US_ASCII)));
  }

  private static void refuses(String why, Path... places) {
    DocumentSigner signer =
        new DocumentSigner(key.archivedWith(new RevocationLists(List.of(places))));

    assertThatThrownBy(() -> signer.sign(unsigned, SIGNED_AT)).hasStackTraceContaining(why);
  }

  /// A key file with the leaf alone: its authority stands beside the lists, in PEM.
  @Test
  void an_authority_beside_the_lists_is_taken_up() throws Exception {
    Keys.Authority office = Keys.under(root, "Office");
    SigningKey leaf = Keys.issuedBy(folder, "EC", 256, office).stampedBy(clock.service());
    Path clocks = clock.list(folder, LISTED_AT);
    Path lists = Files.createTempDirectory(folder, "lists");
    Files.write(lists.resolve("office.crl"), Keys.revocationList(office, LISTED_AT).getEncoded());
    Files.write(lists.resolve("root.crl"), Keys.revocationList(root, LISTED_AT).getEncoded());
    DocumentSigner signer =
        new DocumentSigner(leaf.archivedWith(new RevocationLists(List.of(clocks, lists))));
    assertThatThrownBy(() -> signer.sign(unsigned, SIGNED_AT))
        .hasStackTraceContaining("no certificate of CN=Root of the alliance");

    Files.writeString(
        lists.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded())));
    byte[] archived = signer.sign(unsigned, SIGNED_AT);

    assertThat(verify(archived)).isInstanceOf(Valid.class);
    SimpleReport report = judge(archived, root.certificate(), clock.root().certificate());
    assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
        .isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  private static Path list(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "list", ".crl"), bytes);
  }

  private static Verification verify(byte[] file) {
    return new DocumentVerifier()
        .verify(file, List.of(root.certificate()), List.of(clock.root().certificate()));
  }

  private static Alteration what(byte[] forged) {
    Verification verification = verify(forged);
    assertThat(verification).isInstanceOf(Altered.class);
    return ((Altered) verification).what();
  }

  private static byte[] flipped(byte[] file, int at, int bit) {
    byte[] flipped = file.clone();
    flipped[at] ^= (byte) (1 << bit);
    return flipped;
  }

  private static byte[] stamped(byte[] file) throws IOException {
    SealedBytes whole = SealedBytes.find(file).orElseThrow();
    byte[] token = clock.service().token(whole.digest());
    return whole.filledWith(token);
  }

  private static Arguments edit(String what, UnaryOperator<String> edit) {
    return Arguments.of(what, edit);
  }

  /// The update as text, changed, with its range put right, and stamped.
  private static byte[] edited(UnaryOperator<String> edit) throws IOException {
    return rangedAndStamped(sealed, edit.apply(updateText()));
  }

  private static String updateText() {
    return new String(
        label, sealed.length, label.length - sealed.length, StandardCharsets.ISO_8859_1);
  }

  private static byte[] rangedAndStamped(byte[] base, String update) throws IOException {
    int gapStart = update.indexOf("/Contents <") + "/Contents ".length();
    int gapEnd = update.indexOf('>', gapStart) + 1;
    int range = update.lastIndexOf("/ByteRange [");
    int length = update.indexOf(">>", range) - range;
    String numbers =
        "/ByteRange [0 %d %d %d]"
            .formatted(base.length + gapStart, base.length + gapEnd, update.length() - gapEnd);
    StringBuilder text = new StringBuilder(update);
    text.replace(range, range + length, numbers + " ".repeat(length - numbers.length()));
    return stamped(joined(base, text.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String before(String text, String what, String inserted) {
    return text.replace(what, inserted + what);
  }

  private static String swapped(String text, String list) {
    int start = text.indexOf(list) + list.length();
    int end = text.indexOf(']', start);
    String[] references = text.substring(start, end).split(" (?=[0-9]+ 0 R)", -1);
    return text.substring(0, start)
        + String.join(" ", Arrays.asList(references).reversed())
        + text.substring(end);
  }

  interface Change {
    void in(PDDocument pdf) throws IOException;
  }

  private static byte[] update(byte[] file, Change change) throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      change.in(pdf);
      pdf.saveIncremental(saved);
    }
    assertThat(saved.size()).isGreaterThan(file.length);
    return saved.toByteArray();
  }

  private static void cover(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    PDAnnotationSquare cover = new PDAnnotationSquare();
    cover.setRectangle(new PDRectangle(300, 300, 120, 20));
    List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
    all.add(cover);
    page.setAnnotations(all);
    changed(page.getCOSObject());
  }

  private static void draw(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    try (PDPageContentStream canvas =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
      canvas.addRect(300, 300, 120, 20);
      canvas.fill();
    }
    changed(page.getCOSObject());
  }

  private static void shorten(PDDocument pdf) {
    COSDictionary pages = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    COSArray kids = pages.getCOSArray(COSName.KIDS);
    kids.remove(kids.size() - 1);
    pages.setInt(COSName.COUNT, kids.size());
    changed(pages);
  }

  private static void changed(COSDictionary object) {
    object.setNeedToBeUpdated(true);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}

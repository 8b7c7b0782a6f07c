package org.greenloop.certificate.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.greenloop.certificate.layout.Typeface.Face;
import org.greenloop.certificate.layout.Typeface.Weights;

/// Lays a [Print] out and keeps it as PDF/A-3a and PDF/UA-1.
///
/// The bytes depend on the print alone: dates and identifiers come from it, nothing is random, no
/// clock and no time zone is read. Safe for any number of threads.
public final class PageRenderer {

  static final String PRODUCER = "Greenloop";

  private static final int MOST_LAYOUTS = 12;
  private static final byte[] SRGB = sRgb();
  private static final Pattern PAGE_ONE = Pattern.compile("page-one");

  static {
    // The library would print to the console; what it has to say is heard as diagnostics.
    XRLog.setLoggerImpl(new Silence());
  }

  public byte[] render(Print print) {
    return Typeface.lend(
        typeface -> {
          try (PDDocument pdf = new PDDocument()) {
            return firstThatFits(print, new Paper(pdf, typeface));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// The document that is printed on, and its fonts. They are loaded once, however often it is laid
  /// out before it is painted.
  private static final class Paper {

    private final PDDocument pdf;
    private final Typeface typeface;
    private final Map<TrueTypeFont, PDFontSupplier> fonts = new HashMap<>();

    Paper(PDDocument pdf, Typeface typeface) {
      this.pdf = pdf;
      this.typeface = typeface;
    }

    PDFontSupplier font(TrueTypeFont file) throws IOException {
      PDFontSupplier font = fonts.get(file);
      if (font == null) {
        font = new PDFontSupplier(PDType0Font.load(pdf, file, true));
        fonts.put(file, font);
      }
      return font;
    }
  }

  private static byte[] firstThatFits(Print print, Paper paper) {
    List<String> densities = print.densities();
    for (String density : densities.subList(0, densities.size() - 1)) {
      Optional<byte[]> pdf = attempt(print, density, paper, Overflow.REFUSED);
      if (pdf.isPresent()) {
        return pdf.get();
      }
    }
    return attempt(print, densities.getLast(), paper, Overflow.FLOWS_ON).orElseThrow();
  }

  private enum Overflow {
    REFUSED,
    FLOWS_ON
  }

  private static Optional<byte[]> attempt(
      Print print, String density, Paper paper, Overflow overflow) {
    FilledPage page =
        print
            .template()
            .fill(print.fields(), print.wording(), density, print.densities(), paper.typeface);
    List<String> complaints = new ArrayList<>();
    try (PdfBoxRenderer renderer =
        builder(page, paper)
            .withDiagnosticConsumer(diagnostic -> hear(diagnostic, complaints))
            .buildPdfRenderer()) {
      renderer.layout();
      if (overflow == Overflow.REFUSED && !staysOnPageOne(renderer)) {
        return Optional.empty();
      }
      keepRowsTogether(renderer);
      paint(renderer);
      if (!complaints.isEmpty()) {
        throw new IllegalStateException("faulty template: " + String.join("; ", complaints));
      }
      PDDocument pdf = paper.pdf;
      paintBackdrop(pdf, print.backdrop());
      describe(pdf, print.metadata());
      attach(pdf, print.attachments(), created(print.metadata()));
      pdf.setDocumentId(idSeed(print));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hear(Diagnostic diagnostic, List<String> complaints) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      complaints.add(diagnostic.getFormattedMessage());
    }
  }

  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }

  private static PdfRendererBuilder builder(FilledPage page, Paper paper) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(paper.pdf);
    builder.withW3cDocument(page.html(), "about:blank");
    builder.withProducer(PRODUCER);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SRGB);
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(QrCode.TYPE, new QrCode());
    drawers.registerDrawer(Filling.CHART, new ChartDrawer(page.charts(), paper.typeface));
    drawers.registerDrawer(Filling.RASTER, new RasterDrawer(page.rasters()));
    builder.useObjectDrawerFactory(drawers);
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, priority);
    }
    for (Face face : page.faces()) {
      Weights weights = paper.typeface.weights(face);
      builder.useFont(paper.font(weights.regular()), face.family(), 400, FontStyle.NORMAL, true);
      builder.useFont(paper.font(weights.bold()), face.family(), 700, FontStyle.NORMAL, true);
    }
    return builder;
  }

  /// The library writes metadata of its own, in place of which ours come, and looks for an XML
  /// writer each time: on a class path, that search takes longer than painting a page. Kept to the
  /// JDK's own, it takes no time.
  private static void paint(PdfBoxRenderer renderer) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      renderer.createPDFWithoutClosing();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /// The JDK's sRGB profile without the name of the platform in its header (ICC.1, 7.2.10), which
  /// differs between JDKs.
  private static byte[] sRgb() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    Arrays.fill(profile, 40, 44, (byte) 0);
    return profile;
  }

  /// Lays out again for as long as a table leaves a single row behind or sends one ahead. Each time
  /// at least one more break is set, and a break once set stays; a document of endless tables stops
  /// at some point as it is.
  private static void keepRowsTogether(PdfBoxRenderer renderer) {
    for (int times = 0; times < MOST_LAYOUTS && TableBreaks.set(renderer.getRootBox()); times++) {
      renderer.layout();
    }
  }

  private static boolean staysOnPageOne(PdfBoxRenderer renderer) {
    renderer.getOutputDevice().setRoot(renderer.getRootBox());
    List<PagePosition<Box>> positions = renderer.findPagePositionsByID(PAGE_ONE);
    if (positions.isEmpty()) {
      throw new IllegalStateException("the template has no element with the id page-one");
    }
    int end = renderer.getRootBox().getLayer().getPages().getFirst().getBottom();
    return positions.stream()
        .allMatch(
            position ->
                position.getPageNo() == 0
                    && bottom(position.getElement()) <= end
                    && coversNothing(position.getElement()));
  }

  /// What is put at the foot of the page by its style takes no notice of what stands there.
  private static boolean coversNothing(Box part) {
    return !part.getStyle().isAbsolute()
        || part.getContainingBlock().getChildren().stream()
            .allMatch(before -> bottom(before) <= part.getAbsY());
  }

  private static int bottom(Box box) {
    return box.getAbsY() + box.getHeight();
  }

  private static void paintBackdrop(PDDocument pdf, Backdrop backdrop) throws IOException {
    int number = 1;
    for (PDPage page : pdf.getPages()) {
      try (PDPageContentStream canvas =
          new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
        canvas.saveGraphicsState();
        canvas.beginMarkedContent(COSName.ARTIFACT);
        backdrop.paint(canvas, number++);
        canvas.endMarkedContent();
        canvas.restoreGraphicsState();
      }
    }
  }

  private static void describe(PDDocument pdf, Print.Metadata metadata) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(metadata.title());
    information.setAuthor(metadata.author());
    information.setSubject(metadata.description());
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(created(metadata));
    information.setModificationDate(created(metadata));
    pdf.setDocumentInformation(information);
    PDMetadata xmp = new PDMetadata(pdf);
    xmp.importXMPMetadata(XmpPacket.of(metadata, PRODUCER));
    pdf.getDocumentCatalog().setMetadata(xmp);
  }

  private static Calendar created(Print.Metadata metadata) {
    return GregorianCalendar.from(
        metadata.created().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
  }

  private static void attach(PDDocument pdf, List<Attachment> attachments, Calendar created)
      throws IOException {
    Map<String, PDComplexFileSpecification> named = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification specification = specification(pdf, attachment, created);
      named.put(attachment.fileName(), specification);
      associated.add(specification);
    }
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(named);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private static PDComplexFileSpecification specification(
      PDDocument pdf, Attachment attachment, Calendar created) throws IOException {
    byte[] bytes = attachment.bytes();
    PDEmbeddedFile file =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    file.setSubtype(attachment.mediaType());
    file.setSize(bytes.length);
    file.setCreationDate(created);
    file.setModDate(created);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(attachment.fileName());
    specification.setFileUnicode(attachment.fileName());
    specification.setFileDescription(attachment.fileName());
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification
        .getCOSObject()
        .setName(COSName.AF_RELATIONSHIP, attachment.relationship().pdfName());
    return specification;
  }

  /// PDFBox makes the file identifier from this number where it would otherwise take the clock.
  private static long idSeed(Print print) {
    MessageDigest sha256 = sha256();
    sha256.update(XmpPacket.of(print.metadata(), PRODUCER));
    print.attachments().forEach(attachment -> sha256.update(attachment.bytes()));
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

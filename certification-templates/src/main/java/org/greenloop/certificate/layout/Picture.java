package org.greenloop.certificate.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.greenloop.certificate.layout.Lettering.Weight;

/// A small picture of coloured outlines, as SVG, PNG and PDF. Letters are outlines too, so nobody
/// needs the fonts.
///
/// The bytes depend on what is drawn alone; the PNG also on the rasterizer of the Java that runs.
public final class Picture {

  /// Beyond each edge, for the cutter: 3 mm, as printers ask.
  public static final double BLEED_MM = 3;

  private static final double MM = 72 / 25.4;
  private static final int SVG_DIGITS = 3;

  private final double widthMm;
  private final double heightMm;
  private final String title;
  private final String description;
  private final List<Filled> shapes = new ArrayList<>();

  private record Filled(Shape shape, Ink ink) {}

  private Picture(double widthMm, double heightMm, String title, String description) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.title = PrintableText.of(title);
    this.description = PrintableText.of(description);
  }

  /// @param widthMm of the finished picture; what is drawn beyond it, up to the bleed, is cut off
  /// @param description with the title, for those who do not see the picture
  /// @param drawing in millimetres from the upper left corner, downwards
  public static Picture draw(
      double widthMm, double heightMm, String title, String description, Consumer<Pen> drawing) {
    Picture picture = new Picture(widthMm, heightMm, title, description);
    Typeface.lend(
        typeface -> {
          drawing.accept(picture.new Pen(typeface));
          return typeface;
        });
    return picture;
  }

  /// The inks of the marks, each as a screen shows it and as a press prints it (in per cent of
  /// cyan, magenta, yellow and black, chosen to look alike on coated paper).
  public enum Ink {
    GREEN(0x0f4c34, 88, 40, 80, 45),
    GOLD(0xa78a4b, 30, 40, 80, 10),
    WHITE(0xffffff, 0, 0, 0, 0),
    /// Black alone: a code of four inks on top of each other blurs.
    BLACK(0x000000, 0, 0, 0, 100),
    GREY(0x4d5f55, 60, 40, 50, 35),
    RED(0xa4161a, 20, 100, 95, 15);

    private final int screen;
    private final int cyan;
    private final int magenta;
    private final int yellow;
    private final int black;

    Ink(int screen, int cyan, int magenta, int yellow, int black) {
      this.screen = screen;
      this.cyan = cyan;
      this.magenta = magenta;
      this.yellow = yellow;
      this.black = black;
    }

    private String web() {
      return "#%06x".formatted(screen);
    }
  }

  /// Draws, in millimetres.
  public final class Pen {

    private final Typeface typeface;

    private Pen(Typeface typeface) {
      this.typeface = typeface;
    }

    public void fill(Shape shape, Ink ink) {
      shapes.add(new Filled(shape, ink));
    }

    public void stroke(Shape line, double lineWidth, Ink ink) {
      BasicStroke stroke =
          new BasicStroke((float) lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      fill(stroke.createStrokedShape(line), ink);
    }

    /// @param field where the text comes from, for the message when no font can draw it
    public void write(Line line, String text, String field, Ink ink) {
      String printable = printable(text, field);
      Lettering lettering = lettering(line);
      String shown = lettering.shortened(printable, line.size(), line.room());
      double x = line.centred() ? line.x() - lettering.width(shown, line.size()) / 2 : line.x();
      fill(lettering.outline(shown, x, line.y(), line.size()), ink);
    }

    /// The text on as many lines as it needs, at most `lines`, the last of them shortened.
    ///
    /// @return how many were written
    public int writeLines(Line first, int lines, String text, String field, Ink ink) {
      String left = printable(text, field);
      int written = 0;
      while (!left.isEmpty()) {
        Line line = first.below(written);
        int length = written == lines - 1 ? left.length() : fitting(line, left);
        write(line, left.substring(0, length), field, ink);
        left = left.substring(length).strip();
        written++;
      }
      return written;
    }

    /// With its quiet zone, black on white.
    public void qrCode(String text, double x, double y, double size) {
      fill(new Rectangle2D.Double(x, y, size, size), Ink.WHITE);
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(size, size);
      fill(place.createTransformedShape(QrCode.outline(text)), Ink.BLACK);
    }

    private String printable(String text, String field) {
      String printable = PrintableText.of(text);
      Subscripts.runs(printable).forEach(run -> typeface.requireGlyphs(run.text(), field));
      return printable;
    }

    /// How many chars fit on the line, ending at a space or between two ideographs.
    private int fitting(Line line, String text) {
      Lettering lettering = lettering(line);
      if (lettering.width(text, line.size()) <= line.room()) {
        return text.length();
      }
      int fits = 0;
      int end = 0;
      while (end < text.length()) {
        int c = text.codePointAt(end);
        int next = end + Character.charCount(c);
        if (lettering.width(text.substring(0, next), line.size()) > line.room()) {
          break;
        }
        if (c == ' ' || Character.isIdeographic(c)) {
          fits = next;
        }
        end = next;
      }
      return fits > 0 ? fits : Math.max(end, Character.charCount(text.codePointAt(0)));
    }

    private Lettering lettering(Line line) {
      return new Lettering(typeface, line.bold() ? Weight.BOLD : Weight.REGULAR);
    }
  }

  /// Where a text stands.
  ///
  /// @param x of its beginning, or of its middle where it is centred
  /// @param y of the line that letters stand on
  /// @param size of an em
  /// @param room that the text may take; what is longer is shortened
  public record Line(double x, double y, double size, double room, boolean bold, boolean centred) {

    public static Line at(double x, double y, double size, double room) {
      return new Line(x, y, size, room, false, false);
    }

    public Line asBold() {
      return new Line(x, y, size, room, true, centred);
    }

    public Line asCentred() {
      return new Line(x, y, size, room, bold, true);
    }

    private Line below(int lines) {
      return new Line(x, y + lines * size * 1.3, size, room, bold, centred);
    }
  }

  public byte[] svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$smm" height="%2$smm" viewBox="0 0 %1$s %2$s" role="img" aria-labelledby="t d">
        <title id="t">%3$s</title>
        <desc id="d">%4$s</desc>
        """
            .formatted(
                number(widthMm),
                number(heightMm),
                XmpPacket.escape(title),
                XmpPacket.escape(description)));
    for (Filled filled : shapes) {
      svg.append("<path fill=\"").append(filled.ink().web()).append('"');
      PathIterator path = filled.shape().getPathIterator(null);
      if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
        svg.append(" fill-rule=\"evenodd\"");
      }
      svg.append(" d=\"");
      appendPath(svg, path);
      svg.append("\"/>\n");
    }
    return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void appendPath(StringBuilder svg, PathIterator path) {
    double[] c = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> append(svg, 'M', c, 2);
        case PathIterator.SEG_LINETO -> append(svg, 'L', c, 2);
        case PathIterator.SEG_QUADTO -> append(svg, 'Q', c, 4);
        case PathIterator.SEG_CUBICTO -> append(svg, 'C', c, 6);
        default -> svg.append('Z');
      }
    }
  }

  private static void append(StringBuilder svg, char command, double[] coordinates, int count) {
    svg.append(command);
    for (int i = 0; i < count; i++) {
      svg.append(i == 0 ? "" : " ").append(number(coordinates[i]));
    }
  }

  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(SVG_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /// @param dotsPerInch is noted in the file, so that it prints in its size
  public byte[] png(int dotsPerInch) {
    int width = (int) Math.round(widthMm / 25.4 * dotsPerInch);
    int height = (int) Math.round(heightMm / 25.4 * dotsPerInch);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(width / widthMm, height / heightMm);
    for (Filled filled : shapes) {
      graphics.setColor(new Color(filled.ink().screen));
      graphics.fill(filled.shape());
    }
    graphics.dispose();
    return png(image, dotsPerInch);
  }

  private static byte[] png(BufferedImage image, int dotsPerInch) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      String perMetre = Long.toString(Math.round(dotsPerInch / 0.0254));
      IIOMetadataNode size = new IIOMetadataNode("pHYs");
      size.setAttribute("pixelsPerUnitXAxis", perMetre);
      size.setAttribute("pixelsPerUnitYAxis", perMetre);
      size.setAttribute("unitSpecifier", "meter");
      IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
      root.appendChild(size);
      metadata.mergeTree("javax_imageio_png_1.0", root);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), null);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// For a press: in cyan, magenta, yellow and black, with the size to trim to and 3 mm of bleed.
  ///
  /// @param created goes into the document's metadata; no clock is read
  public byte[] pdf(Instant created) {
    double left = BLEED_MM * MM;
    PDRectangle media =
        new PDRectangle(
            (float) ((widthMm + 2 * BLEED_MM) * MM), (float) ((heightMm + 2 * BLEED_MM) * MM));
    PDRectangle trim =
        new PDRectangle(
            (float) left, (float) left, (float) (widthMm * MM), (float) (heightMm * MM));
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(media);
      page.setBleedBox(media);
      page.setTrimBox(trim);
      pdf.addPage(page);
      AffineTransform place = new AffineTransform(MM, 0, 0, -MM, left, media.getHeight() - left);
      try (PDPageContentStream canvas = new PDPageContentStream(pdf, page)) {
        for (Filled filled : shapes) {
          Ink ink = filled.ink();
          canvas.setNonStrokingColor(
              ink.cyan / 100f, ink.magenta / 100f, ink.yellow / 100f, ink.black / 100f);
          fill(canvas, filled.shape().getPathIterator(place));
        }
      }
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(title);
      information.setSubject(description);
      information.setCreator(PageRenderer.PRODUCER);
      information.setProducer(PageRenderer.PRODUCER);
      GregorianCalendar day =
          GregorianCalendar.from(created.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
      information.setCreationDate(day);
      information.setModificationDate(day);
      information.setTrapped("False");
      pdf.setDocumentInformation(information);
      pdf.setDocumentId(seed());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(PDPageContentStream canvas, PathIterator path) throws IOException {
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    int rule = path.getWindingRule();
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          canvas.moveTo(fine(c[0]), fine(c[1]));
          x = c[0];
          y = c[1];
        }
        case PathIterator.SEG_LINETO -> {
          canvas.lineTo(fine(c[0]), fine(c[1]));
          x = c[0];
          y = c[1];
        }
        // PDF has no quadratic curves: the same curve as a cubic one.
        case PathIterator.SEG_QUADTO -> {
          canvas.curveTo(
              fine(x + (c[0] - x) * 2 / 3),
              fine(y + (c[1] - y) * 2 / 3),
              fine(c[2] + (c[0] - c[2]) * 2 / 3),
              fine(c[3] + (c[1] - c[3]) * 2 / 3),
              fine(c[2]),
              fine(c[3]));
          x = c[2];
          y = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          canvas.curveTo(fine(c[0]), fine(c[1]), fine(c[2]), fine(c[3]), fine(c[4]), fine(c[5]));
          x = c[4];
          y = c[5];
        }
        default -> canvas.closePath();
      }
    }
    if (rule == PathIterator.WIND_EVEN_ODD) {
      canvas.fillEvenOdd();
    } else {
      canvas.fill();
    }
  }

  private static float fine(double coordinate) {
    return StrictMath.round(coordinate * 1000) / 1000f;
  }

  private long seed() {
    MessageDigest sha256 = PageRenderer.sha256();
    sha256.update(title.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(sha256.digest(description.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}

package org.greenloop.certificate.dossier;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.greenloop.accounting.evidence.FileType;
import org.greenloop.certificate.dossier.DossierContent.Shown;
import org.greenloop.certificate.layout.Raster;

/// Draws the pages of foreign files, so that a dossier can show them without taking over what is in
/// them.
///
/// A file that is broken or encrypted has no pictures; it is no reason to have no dossier.
public final class AnnexReader {

  /// Pictures of one file. Whoever needs the rest opens the file inside.
  static final int MOST_PAGES = 60;

  /// Dots of the longer side: a page of A4 at some 130 dots an inch.
  private static final int LONGER_SIDE = 1500;

  /// Of a picture that is read; a file of few bytes can unfold into more than there is memory.
  private static final long MOST_DOTS = 60_000_000;

  public AnnexFile read(FileType type, byte[] content) {
    return switch (type) {
      case PDF -> pages(content);
      case PNG, JPEG -> picture(content);
      case XLSX, CSV -> new AnnexFile(content, Shown.INSIDE_ONLY, List.of());
    };
  }

  private static AnnexFile pages(byte[] content) {
    List<Raster> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(content)) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      int count = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
      for (int i = 0; i < count; i++) {
        pages.add(Raster.of(renderer.renderImage(i, scale(pdf.getPage(i)))));
      }
      if (pages.isEmpty()) {
        return unreadable(content);
      }
      return new AnnexFile(
          content, pdf.getNumberOfPages() > count ? Shown.FIRST_PAGES : Shown.PAGES, pages);
    } catch (IOException | RuntimeException e) {
      // Foreign files break a parser in every way there is; the index says that this one did.
      return unreadable(content);
    }
  }

  private static float scale(PDPage page) {
    PDRectangle box = page.getCropBox();
    return LONGER_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
  }

  private static AnnexFile picture(byte[] content) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return unreadable(content);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
          return unreadable(content);
        }
        return new AnnexFile(content, Shown.PAGES, List.of(Raster.of(reduced(reader.read(0)))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return unreadable(content);
    }
  }

  private static BufferedImage reduced(BufferedImage image) {
    double scale = (double) LONGER_SIDE / Math.max(image.getWidth(), image.getHeight());
    if (scale >= 1) {
      return image;
    }
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smaller.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return smaller;
  }

  private static AnnexFile unreadable(byte[] content) {
    return new AnnexFile(content, Shown.UNREADABLE, List.of());
  }
}

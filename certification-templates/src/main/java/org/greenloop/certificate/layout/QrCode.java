package org.greenloop.certificate.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws `<object type="image/x-qr-code" data="text">` as outlines, sharp at any size.
///
/// Error correction M, quiet zone of four modules, as ISO/IEC 18004 asks.
final class QrCode implements FSObjectDrawer {

  static final String TYPE = "image/x-qr-code";

  private static final int QUIET_ZONE = 4;

  @Override
  public Map<Shape, String> drawObject(
      Element e,
      double x,
      double y,
      double width,
      double height,
      OutputDevice outputDevice,
      RenderingContext ctx,
      int dotsPerPixel) {
    Shape dark = outline(e.getAttribute("data"));
    outputDevice.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(graphics, dark, width / dotsPerPixel, height / dotsPerPixel));
    return Map.of();
  }

  private static void draw(Graphics2D graphics, Shape dark, double width, double height) {
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    graphics.setColor(Color.BLACK);
    graphics.fill(
        AffineTransform.getScaleInstance(width, height).createTransformedShape(dark));
  }

  /// The outlines around all dark modules, in a square of size 1 with the quiet zone: single squares
  /// would show hairlines between them on screens.
  ///
  /// Each module gives the edges that it does not share with a dark neighbour, clockwise; edges that
  /// follow each other are chained until the chain is closed. (Joining the modules as
  /// `java.awt.geom.Area` took a quarter of the time of a label.)
  static Shape outline(String text) {
    BitMatrix modules = encode(text);
    int corners = modules.getWidth() + 1;
    int[][] edges = edges(modules, corners);
    Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int start = 0; start < edges.length; start++) {
      while (edges[start][0] >= 0) {
        trace(outline, edges, start, corners);
      }
    }
    return outline;
  }

  /// From each corner of the grid, counted by rows, to the corners where its edges end: none, one or,
  /// where two modules touch at the corner, two.
  private static int[][] edges(BitMatrix modules, int corners) {
    int[][] edges = new int[corners * corners][];
    Arrays.setAll(edges, corner -> new int[] {-1, -1});
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          int corner = y * corners + x;
          if (!dark(modules, x, y - 1)) {
            add(edges, corner, corner + 1);
          }
          if (!dark(modules, x + 1, y)) {
            add(edges, corner + 1, corner + 1 + corners);
          }
          if (!dark(modules, x, y + 1)) {
            add(edges, corner + 1 + corners, corner + corners);
          }
          if (!dark(modules, x - 1, y)) {
            add(edges, corner + corners, corner);
          }
        }
      }
    }
    return edges;
  }

  private static boolean dark(BitMatrix modules, int x, int y) {
    return x >= 0
        && y >= 0
        && x < modules.getWidth()
        && y < modules.getHeight()
        && modules.get(x, y);
  }

  private static void add(int[][] edges, int from, int to) {
    edges[from][edges[from][0] < 0 ? 0 : 1] = to;
  }

  private static void trace(Path2D outline, int[][] edges, int start, int corners) {
    double unit = 1.0 / (corners - 1);
    int at = start;
    int step = 0;
    outline.moveTo(start % corners * unit, start / corners * unit);
    do {
      int next = edges[at][0];
      edges[at][0] = edges[at][1];
      edges[at][1] = -1;
      if (step != 0 && next - at != step) {
        outline.lineTo(at % corners * unit, at / corners * unit);
      }
      step = next - at;
      at = next;
    } while (at != start);
    outline.closePath();
  }

  private static BitMatrix encode(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code can hold \"" + text + "\"", e);
    }
  }
}

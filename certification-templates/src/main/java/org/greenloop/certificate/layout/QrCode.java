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
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
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
    Area dark = outline(e.getAttribute("data"));
    outputDevice.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(graphics, dark, width / dotsPerPixel, height / dotsPerPixel));
    return Map.of();
  }

  private static void draw(Graphics2D graphics, Area dark, double width, double height) {
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    graphics.setColor(Color.BLACK);
    graphics.fill(dark.createTransformedArea(AffineTransform.getScaleInstance(width, height)));
  }

  /// One outline around all dark modules, in a square of size 1 with the quiet zone: single squares
  /// would show hairlines between them on screens.
  static Area outline(String text) {
    BitMatrix modules = encode(text);
    Area dark = new Area();
    for (int row = 0; row < modules.getHeight(); row++) {
      int from = 0;
      while (from < modules.getWidth()) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row)) {
          to++;
        }
        if (to > from) {
          dark.add(new Area(new Rectangle2D.Double(from, row, to - from, 1)));
        }
        from = to + 1;
      }
    }
    return dark.createTransformedArea(
        AffineTransform.getScaleInstance(1.0 / modules.getWidth(), 1.0 / modules.getHeight()));
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

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
    BitMatrix modules = encode(e.getAttribute("data"));
    outputDevice.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(graphics, modules, width / dotsPerPixel, height / dotsPerPixel));
    return Map.of();
  }

  private static void draw(Graphics2D graphics, BitMatrix modules, double width, double height) {
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    graphics.setColor(Color.BLACK);
    graphics.fill(
        outline(modules)
            .createTransformedArea(
                AffineTransform.getScaleInstance(
                    width / modules.getWidth(), height / modules.getHeight())));
  }

  /// One outline around all dark modules: single squares would show hairlines between them on
  /// screens.
  private static Area outline(BitMatrix modules) {
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
    return dark;
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

package org.greenloop.certificate.layout;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws `<object type="image/x-raster" data="0">`: the first of the page's pictures, as large as
/// fits the element, in its middle above.
record RasterDrawer(List<Raster> rasters) implements FSObjectDrawer {

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
    BufferedImage image = rasters.get(Integer.parseInt(e.getAttribute("data"))).image();
    double wide = width / dotsPerPixel;
    double high = height / dotsPerPixel;
    double scale = Math.min(wide / image.getWidth(), high / image.getHeight());
    AffineTransform place =
        AffineTransform.getTranslateInstance((wide - scale * image.getWidth()) / 2, 0);
    place.scale(scale, scale);
    outputDevice.drawWithGraphics(
        (float) x,
        (float) y,
        (float) wide,
        (float) high,
        graphics -> {
          // PDF/A forbids a reader to smooth (ISO 19005-3, 6.2.8); the library would ask for it.
          graphics.setRenderingHint(
              RenderingHints.KEY_INTERPOLATION,
              RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
          graphics.drawImage(image, place, null);
        });
    return Map.of();
  }
}

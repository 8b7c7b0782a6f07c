package org.greenloop.certificate.layout;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws `<object type="application/x-chart" data="0">`: the first of the page's charts.
record ChartDrawer(List<Chart> charts, Typeface typeface) implements FSObjectDrawer {

  /// Of a pixel of CSS, 96 an inch.
  private static final double POINTS = 0.75;

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
    Chart chart = charts.get(Integer.parseInt(e.getAttribute("data")));
    outputDevice.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> {
          graphics.scale(1 / POINTS, 1 / POINTS);
          new ChartPainting(chart, new Lettering(typeface, Lettering.Weight.REGULAR), graphics)
              .paint(width / dotsPerPixel * POINTS, height / dotsPerPixel * POINTS);
        });
    return Map.of();
  }
}

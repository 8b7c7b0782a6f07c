package org.greenloop.certificate.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.certificate.layout.Chart.Series;

/// Puts a [Chart] onto a canvas, in points of the page.
///
/// Series differ by dash, marker and shade as well as by colour, so that a copy in grey is read as
/// well.
final class ChartPainting {

  private static final double LETTERS = 7;
  private static final Color INK = new Color(0x1c2721);
  private static final Color QUIET = new Color(0x4d5f55);
  private static final Color GRID = new Color(0xd5e0da);
  private static final Color LIMIT = new Color(0xa4161a);
  private static final List<Color> COLOURS =
      List.of(new Color(0x0f4c34), new Color(0xb07d1a), new Color(0x5a9bb8), new Color(0x8a8f8c));
  private static final List<float[]> DASHES =
      List.of(
          new float[] {}, new float[] {4, 2}, new float[] {1.2f, 1.8f}, new float[] {6, 2, 1, 2});

  private final Chart chart;
  private final Lettering lettering;
  private final Graphics2D graphics;

  ChartPainting(Chart chart, Lettering lettering, Graphics2D graphics) {
    this.chart = chart;
    this.lettering = lettering;
    this.graphics = graphics;
  }

  void paint(double width, double height) {
    double legend = legend(width);
    Scale scale = Scale.over(chart);
    switch (chart.shape()) {
      case LINES, COLUMNS -> upright(scale, legend, width, height);
      case BARS -> lying(scale, legend, width, height);
    }
  }

  /// Names of unit, series and limit; returns where the plot may begin.
  private double legend(double width) {
    double y = LETTERS + 1;
    ink(QUIET);
    write(chart.unit(), 0, y, LETTERS);
    double x = lettering.width(chart.unit(), LETTERS) + 10;
    List<String> names = new ArrayList<>();
    if (chart.series().size() > 1) {
      chart.series().forEach(series -> names.add(series.name()));
    }
    chart.limit().ifPresent(limit -> names.add(limit.name()));
    int number = chart.series().size() > 1 ? 0 : chart.series().size();
    for (String name : names) {
      String label = lettering.shortened(name, LETTERS, width - 24);
      double room = 18 + lettering.width(label, LETTERS) + 10;
      if (x > 0 && x + room > width) {
        x = 0;
        y += LETTERS * 1.45;
      }
      key(number++, x, y - LETTERS * 0.35);
      ink(INK);
      write(label, x + 18, y, LETTERS);
      x += room;
    }
    return y + LETTERS * 0.9;
  }

  private void key(int number, double x, double y) {
    if (number >= chart.series().size()) {
      limitLine(new Line2D.Double(x, y, x + 14, y));
    } else if (chart.shape() == Chart.Shape.LINES) {
      ink(COLOURS.get(number));
      graphics.setStroke(stroke(number));
      graphics.draw(new Line2D.Double(x, y, x + 14, y));
      marker(number, x + 7, y);
    } else {
      ink(COLOURS.get(number));
      graphics.fill(new Rectangle2D.Double(x + 3, y - 3, 8, 6));
    }
  }

  private void upright(Scale scale, double top, double width, double height) {
    double left = 4;
    for (BigDecimal tick : scale.ticks()) {
      left = Math.max(left, lettering.width(Scale.label(tick), LETTERS) + 5);
    }
    double bottom = height - LETTERS * 1.7;
    double slot = (width - left) / chart.categories().size();
    for (BigDecimal tick : scale.ticks()) {
      double y = bottom - scale.share(tick) * (bottom - top);
      hairline(tick.signum() == 0 ? QUIET : GRID, new Line2D.Double(left, y, width, y));
      ink(QUIET);
      writeEndingAt(Scale.label(tick), left - 4, y + LETTERS * 0.35, LETTERS);
    }
    categoriesBelow(left, slot, height - LETTERS * 0.4);
    for (int s = 0; s < chart.series().size(); s++) {
      if (chart.shape() == Chart.Shape.LINES) {
        line(s, scale, left, slot, top, bottom);
      } else {
        columns(s, scale, left, slot, top, bottom);
      }
    }
    if (chart.limit().isPresent()) {
      double y = bottom - scale.share(chart.limit().get().value()) * (bottom - top);
      limitLine(new Line2D.Double(left, y, width, y));
    }
  }

  /// As many names as have room: every one, or every second, third and so on.
  private void categoriesBelow(double left, double slot, double y) {
    double widest =
        chart.categories().stream().mapToDouble(c -> lettering.width(c, LETTERS)).max().orElse(0);
    int step = Math.max(1, (int) Math.ceil((widest + 4) / slot));
    ink(QUIET);
    for (int i = 0; i < chart.categories().size(); i += step) {
      double room = Math.max(slot * step - 2, LETTERS);
      String name = lettering.shortened(chart.categories().get(i), LETTERS, room);
      double centre = left + slot * (i + 0.5);
      double half = lettering.width(name, LETTERS) / 2;
      write(name, Math.max(centre - half, 0), y, LETTERS);
    }
  }

  private void line(int s, Scale scale, double left, double slot, double top, double bottom) {
    List<Optional<BigDecimal>> values = chart.series().get(s).values();
    Path2D path = new Path2D.Double();
    boolean interrupted = true;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty()) {
        interrupted = true;
        continue;
      }
      double x = left + slot * (i + 0.5);
      double y = bottom - scale.share(values.get(i).get()) * (bottom - top);
      if (interrupted) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      interrupted = false;
    }
    ink(COLOURS.get(s));
    graphics.setStroke(stroke(s));
    graphics.draw(path);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        marker(
            s, left + slot * (i + 0.5), bottom - scale.share(values.get(i).get()) * (bottom - top));
      }
    }
  }

  private void columns(int s, Scale scale, double left, double slot, double top, double bottom) {
    double column = Math.min(slot * 0.72 / chart.series().size(), 26);
    double group = column * chart.series().size();
    double zero = bottom - scale.share(BigDecimal.ZERO) * (bottom - top);
    Series series = chart.series().get(s);
    ink(COLOURS.get(s));
    for (int i = 0; i < series.values().size(); i++) {
      if (series.values().get(i).isPresent()) {
        double y = bottom - scale.share(series.values().get(i).get()) * (bottom - top);
        double x = left + slot * (i + 0.5) - group / 2 + column * s;
        graphics.fill(
            new Rectangle2D.Double(x, Math.min(y, zero), column * 0.92, Math.abs(zero - y)));
      }
    }
  }

  private void lying(Scale scale, double top, double width, double height) {
    double names = 0;
    for (String category : chart.categories()) {
      names = Math.max(names, lettering.width(category, LETTERS));
    }
    names = Math.min(names, width * 0.38) + 5;
    double values = 0;
    for (Series series : chart.series()) {
      for (Optional<BigDecimal> value : series.values()) {
        values = Math.max(values, value.map(v -> lettering.width(exact(v), LETTERS)).orElse(0.0));
      }
    }
    double right = width - values - 5;
    double slot = (height - top) / chart.categories().size();
    double bar = Math.min(slot * 0.78 / chart.series().size(), 12);
    double zero = names + scale.share(BigDecimal.ZERO) * (right - names);
    for (int i = 0; i < chart.categories().size(); i++) {
      double middle = top + slot * (i + 0.5);
      ink(INK);
      writeEndingAt(
          lettering.shortened(chart.categories().get(i), LETTERS, names - 5),
          names - 5,
          middle + LETTERS * 0.35,
          LETTERS);
      for (int s = 0; s < chart.series().size(); s++) {
        double y = middle - bar * chart.series().size() / 2 + bar * s;
        Optional<BigDecimal> value = chart.series().get(s).values().get(i);
        if (value.isPresent()) {
          double x = names + scale.share(value.get()) * (right - names);
          ink(COLOURS.get(s));
          graphics.fill(
              new Rectangle2D.Double(
                  Math.min(x, zero), y + bar * 0.05, Math.abs(x - zero), bar * 0.9));
          ink(QUIET);
          write(exact(value.get()), Math.max(x, zero) + 4, y + bar / 2 + LETTERS * 0.35, LETTERS);
        } else {
          ink(QUIET);
          write("–", zero + 4, y + bar / 2 + LETTERS * 0.35, LETTERS);
        }
      }
    }
    hairline(QUIET, new Line2D.Double(zero, top, zero, height));
    if (chart.limit().isPresent()) {
      double x = names + scale.share(chart.limit().get().value()) * (right - names);
      limitLine(new Line2D.Double(x, top, x, height));
    }
  }

  private static String exact(BigDecimal value) {
    return Scale.label(value);
  }

  private void marker(int number, double x, double y) {
    ink(COLOURS.get(number));
    double r = 1.7;
    switch (number) {
      case 0 -> graphics.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
      case 1 -> graphics.fill(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
      case 2 -> graphics.fill(polygon(x, y - 1.3 * r, x + 1.3 * r, y + r, x - 1.3 * r, y + r));
      default ->
          graphics.fill(polygon(x, y - 1.4 * r, x + 1.4 * r, y, x, y + 1.4 * r, x - 1.4 * r, y));
    }
  }

  private static Path2D polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }

  private void limitLine(Line2D line) {
    ink(LIMIT);
    graphics.setStroke(
        new BasicStroke(
            0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 1.5f}, 0));
    graphics.draw(line);
  }

  private void hairline(Color colour, Line2D line) {
    ink(colour);
    graphics.setStroke(new BasicStroke(0.4f));
    graphics.draw(line);
  }

  private static BasicStroke stroke(int number) {
    float[] dash = DASHES.get(number);
    return dash.length == 0
        ? new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private void write(String text, double x, double y, double size) {
    graphics.fill(lettering.outline(text, x, y, size));
  }

  private void writeEndingAt(String text, double x, double y, double size) {
    write(text, x - lettering.width(text, size), y, size);
  }

  private void ink(Color colour) {
    graphics.setColor(colour);
  }

  /// From a round number below everything to one above, through zero, with a round step of 1, 2 or
  /// 5 times a power of ten.
  ///
  /// @param step between two ticks
  record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final int MOST_TICKS = 5;

    static Scale over(Chart chart) {
      BigDecimal lowest = BigDecimal.ZERO;
      BigDecimal highest = BigDecimal.ZERO;
      List<BigDecimal> values = new ArrayList<>();
      chart.series().forEach(s -> s.values().forEach(v -> v.ifPresent(values::add)));
      chart.limit().ifPresent(limit -> values.add(limit.value()));
      for (BigDecimal value : values) {
        lowest = lowest.min(value);
        highest = highest.max(value);
      }
      if (lowest.compareTo(highest) == 0) {
        highest = BigDecimal.ONE;
      }
      BigDecimal step = step(highest.subtract(lowest));
      return new Scale(
          lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step),
          highest.divide(step, 0, RoundingMode.CEILING).multiply(step),
          step);
    }

    private static BigDecimal step(BigDecimal span) {
      BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
      for (int round : new int[] {1, 2, 5, 10, 20, 50}) {
        BigDecimal step = power.multiply(BigDecimal.valueOf(round));
        if (span.divide(step, 0, RoundingMode.CEILING).intValue() <= MOST_TICKS) {
          return step;
        }
      }
      return power.multiply(BigDecimal.valueOf(100));
    }

    List<BigDecimal> ticks() {
      List<BigDecimal> ticks = new ArrayList<>();
      for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
        ticks.add(tick);
      }
      return ticks;
    }

    /// Where between the ends, from 0 to 1.
    double share(BigDecimal value) {
      return value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    }

    /// `12 500`, as the tables write it.
    static String label(BigDecimal value) {
      BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      String plain = exact.toPlainString();
      int point = plain.indexOf('.');
      String whole = point < 0 ? plain : plain.substring(0, point);
      String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
      return (point < 0 ? grouped : grouped + plain.substring(point)).replace('-', '−');
    }
  }
}

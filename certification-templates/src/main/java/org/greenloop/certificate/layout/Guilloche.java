package org.greenloop.certificate.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A backdrop of fine interlaced lines, as on securities: a woven frame, a pale rosette, a
/// medallion.
///
/// Lobes and amplitudes follow from the serial, so two labels differ in their pattern before
/// anybody reads them. Only [StrictMath] is used: the same serial gives the same curves on every
/// machine.
public final class Guilloche implements Backdrop {

  private static final double MM = 72 / 25.4;
  private static final double WIDTH = 210 * MM;
  private static final double HEIGHT = 297 * MM;

  private static final float[] GREEN = {0.059f, 0.298f, 0.204f};
  private static final float[] LEAF = {0.420f, 0.600f, 0.494f};
  private static final float[] PALE = {0.886f, 0.933f, 0.902f};
  private static final float[] GOLD = {0.655f, 0.541f, 0.294f};

  private final byte[] seed;

  public Guilloche(String serial) {
    try {
      this.seed =
          MessageDigest.getInstance("SHA-256").digest(serial.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void paint(PDPageContentStream canvas, int page) throws IOException {
    if (page == 1) {
      rosette(canvas, WIDTH / 2, HEIGHT * 0.47, 74 * MM, PALE, 0.35f, 9);
      frame(canvas);
      medallion(canvas, WIDTH / 2, HEIGHT - 45 * MM);
    } else {
      box(canvas, 10 * MM, GREEN, 0.8f);
      box(canvas, 11.2 * MM, GOLD, 0.35f);
    }
  }

  private void frame(PDPageContentStream canvas) throws IOException {
    box(canvas, 8 * MM, GREEN, 1.6f);
    box(canvas, 9.4 * MM, GOLD, 0.4f);
    double inset = 12.6 * MM;
    weave(canvas, inset, inset, WIDTH - inset, inset);
    weave(canvas, WIDTH - inset, inset, WIDTH - inset, HEIGHT - inset);
    weave(canvas, WIDTH - inset, HEIGHT - inset, inset, HEIGHT - inset);
    weave(canvas, inset, HEIGHT - inset, inset, inset);
    for (double x : new double[] {inset, WIDTH - inset}) {
      for (double y : new double[] {inset, HEIGHT - inset}) {
        disc(canvas, x, y, 4.4 * MM, new float[] {1, 1, 1});
        rosette(canvas, x, y, 4.3 * MM, GREEN, 0.3f, 4);
      }
    }
    box(canvas, 15.8 * MM, GOLD, 0.4f);
    box(canvas, 16.6 * MM, GREEN, 0.6f);
  }

  /// Eight waves along one side, each an eighth of a period behind the last. The side holds whole
  /// periods.
  private void weave(PDPageContentStream canvas, double x1, double y1, double x2, double y2)
      throws IOException {
    double length = StrictMath.hypot(x2 - x1, y2 - y1);
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    int periods = (int) StrictMath.round(length / (13 * MM));
    int steps = periods * 12;
    for (int wave = 0; wave < 8; wave++) {
      stroke(canvas, wave % 2 == 0 ? LEAF : GREEN, 0.28f);
      for (int i = 0; i <= steps; i++) {
        double along = length * i / steps;
        double angle = 2 * StrictMath.PI * (periods * (double) i / steps + wave / 8.0);
        double across =
            2.1 * MM * StrictMath.sin(angle) * (0.72 + 0.28 * StrictMath.cos(3 * angle + dial(1)));
        point(canvas, i, x1 + ux * along - uy * across, y1 + uy * along + ux * across);
      }
      canvas.stroke();
    }
  }

  /// A family of closed curves between an inner and an outer circle.
  private void rosette(
      PDPageContentStream canvas,
      double x,
      double y,
      double radius,
      float[] colour,
      float lineWidth,
      int curves)
      throws IOException {
    int lobes = 9 + (int) StrictMath.floor(dial(2) * 2);
    int steps = lobes * (10 + (int) (radius / MM / 5));
    stroke(canvas, colour, lineWidth);
    for (int curve = 0; curve < curves; curve++) {
      double shift = 2 * StrictMath.PI * curve / curves;
      for (int i = 0; i <= steps; i++) {
        double angle = 2 * StrictMath.PI * i / steps;
        double r =
            radius
                * (0.66
                    + 0.24 * StrictMath.sin(lobes * angle + shift)
                    + 0.10 * StrictMath.sin(2 * lobes * angle - shift + dial(3)));
        point(canvas, i, x + r * StrictMath.cos(angle), y + r * StrictMath.sin(angle));
      }
      canvas.closeAndStroke();
    }
  }

  /// The mark of Greenloop: two half rings chasing each other around a leaf.
  private void medallion(PDPageContentStream canvas, double x, double y) throws IOException {
    disc(canvas, x, y, 16.6 * MM, new float[] {1, 1, 1});
    rosette(canvas, x, y, 16.5 * MM, GOLD, 0.3f, 8);
    disc(canvas, x, y, 11.4 * MM, new float[] {1, 1, 1});
    disc(canvas, x, y, 10.6 * MM, GREEN);
    disc(canvas, x, y, 9.9 * MM, new float[] {1, 1, 1});
    disc(canvas, x, y, 9.5 * MM, GREEN);
    canvas.setLineCapStyle(1);
    for (int half = 0; half < 2; half++) {
      double turn = half * StrictMath.PI;
      canvas.setStrokingColor(1f, 1f, 1f);
      canvas.setLineWidth((float) (1.25 * MM));
      for (int i = 0; i <= 40; i++) {
        double angle = turn + 0.35 + (StrictMath.PI - 0.75) * i / 40;
        point(
            canvas, i, x + 6.6 * MM * StrictMath.cos(angle), y + 6.6 * MM * StrictMath.sin(angle));
      }
      canvas.stroke();
      arrowHead(canvas, x, y, 6.6 * MM, turn + StrictMath.PI - 0.42);
    }
    leaf(canvas, x, y);
  }

  private static void arrowHead(
      PDPageContentStream canvas, double x, double y, double radius, double angle)
      throws IOException {
    canvas.setNonStrokingColor(1f, 1f, 1f);
    double tip = angle + 0.42;
    point(canvas, 0, x + radius * StrictMath.cos(tip), y + radius * StrictMath.sin(tip));
    double inner = radius - 1.55 * MM;
    double outer = radius + 1.55 * MM;
    point(canvas, 1, x + outer * StrictMath.cos(angle), y + outer * StrictMath.sin(angle));
    point(canvas, 2, x + inner * StrictMath.cos(angle), y + inner * StrictMath.sin(angle));
    canvas.fill();
  }

  private static void leaf(PDPageContentStream canvas, double x, double y) throws IOException {
    float cx = (float) x;
    float cy = (float) y;
    float s = (float) (3.6 * MM);
    canvas.setNonStrokingColor(1f, 1f, 1f);
    canvas.moveTo(cx - 0.75f * s, cy - 0.75f * s);
    canvas.curveTo(
        cx - 1.1f * s, cy + 0.35f * s, cx - 0.2f * s, cy + 0.95f * s, cx + 0.9f * s, cy + 0.9f * s);
    canvas.curveTo(
        cx + 0.95f * s,
        cy - 0.2f * s,
        cx + 0.35f * s,
        cy - 1.1f * s,
        cx - 0.75f * s,
        cy - 0.75f * s);
    canvas.fill();
    canvas.setStrokingColor(GREEN[0], GREEN[1], GREEN[2]);
    canvas.setLineWidth((float) (0.45 * MM));
    canvas.moveTo(cx - 0.95f * s, cy - 0.95f * s);
    canvas.curveTo(cx - 0.4f * s, cy - 0.3f * s, cx, cy + 0.1f * s, cx + 0.5f * s, cy + 0.5f * s);
    canvas.stroke();
  }

  private static void disc(
      PDPageContentStream canvas, double x, double y, double radius, float[] colour)
      throws IOException {
    float r = (float) radius;
    float k = 0.5523f * r;
    float cx = (float) x;
    float cy = (float) y;
    canvas.setNonStrokingColor(colour[0], colour[1], colour[2]);
    canvas.moveTo(cx + r, cy);
    canvas.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
    canvas.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
    canvas.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
    canvas.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
    canvas.fill();
  }

  private static void box(PDPageContentStream canvas, double inset, float[] colour, float lineWidth)
      throws IOException {
    stroke(canvas, colour, lineWidth);
    canvas.addRect(
        (float) inset, (float) inset, (float) (WIDTH - 2 * inset), (float) (HEIGHT - 2 * inset));
    canvas.stroke();
  }

  private static void stroke(PDPageContentStream canvas, float[] colour, float lineWidth)
      throws IOException {
    canvas.setStrokingColor(colour[0], colour[1], colour[2]);
    canvas.setLineWidth(lineWidth);
  }

  private static void point(PDPageContentStream canvas, int index, double x, double y)
      throws IOException {
    if (index == 0) {
      canvas.moveTo(fine(x), fine(y));
    } else {
      canvas.lineTo(fine(x), fine(y));
    }
  }

  /// To a hundredth of a point: more digits would only make the file larger.
  private static float fine(double coordinate) {
    return StrictMath.round(coordinate * 100) / 100f;
  }

  /// A number in [0, 2π) that follows from the serial.
  private double dial(int index) {
    return 2 * StrictMath.PI * (seed[index] & 0xff) / 256;
  }
}

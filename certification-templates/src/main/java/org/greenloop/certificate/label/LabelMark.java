package org.greenloop.certificate.label;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Kind;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Picture;
import org.greenloop.certificate.layout.Picture.Ink;
import org.greenloop.certificate.layout.Picture.Line;
import org.greenloop.certificate.layout.Picture.Pen;
import org.greenloop.certificate.layout.Wording;

/// The small label for the product or the gate itself: 60 mm wide, 36 mm high, with serial and QR
/// code, in Chinese with the title in English.
///
/// It carries no signature and proves nothing: whoever scans it reads in the register whose it is.
///
/// @param scheme name and edition that it was awarded under
/// @param created goes into the metadata of the PDF
public record LabelMark(
    Kind kind,
    Standing standing,
    String serial,
    URI verifyUrl,
    BilingualName holder,
    BilingualName subject,
    String scheme,
    LocalDate validUntil,
    Instant created) {

  private static final double WIDTH = 60;
  private static final double HEIGHT = 36;
  private static final double TITLE_ROOM = 21.2;
  private static final int PNG_DOTS_PER_INCH = 600;

  public LabelMark {
    if (!verifyUrl.toString().contains(serial)) {
      throw new IllegalArgumentException(
          "verify address " + verifyUrl + " does not carry the serial " + serial);
    }
  }

  public byte[] svg() {
    return picture().svg();
  }

  public byte[] png() {
    return picture().png(PNG_DOTS_PER_INCH);
  }

  public byte[] pdf() {
    return picture().pdf(created);
  }

  private Picture picture() {
    Wording zh = LabelDocument.wording(Language.ZH);
    Wording en = LabelDocument.wording(Language.EN);
    String title = zh.get("title." + kind.messageName());
    String titleEnglish = en.get("title." + kind.messageName());
    return Picture.draw(
        WIDTH,
        HEIGHT,
        title + " " + titleEnglish + " " + serial,
        holder.zh() + "，" + subject.zh() + "，" + scheme + "，" + verifyUrl,
        pen -> {
          double bleed = Picture.BLEED_MM;
          pen.fill(
              new Rectangle2D.Double(-bleed, -bleed, WIDTH + 2 * bleed, HEIGHT + 2 * bleed),
              Ink.GREEN);
          pen.fill(new Rectangle2D.Double(1.2, 1.2, WIDTH - 2.4, HEIGHT - 2.4), Ink.WHITE);
          pen.stroke(new Rectangle2D.Double(1.8, 1.8, WIDTH - 3.6, HEIGHT - 3.6), 0.18, Ink.GOLD);
          medallion(pen, 8.6, 8.6, 5.4);
          double letters = Math.min(3.6, TITLE_ROOM / title.length());
          pen.write(
              Line.at(15.6, 8.8, letters, TITLE_ROOM + 0.1).asBold(), title, "title", Ink.GREEN);
          pen.write(Line.at(15.6, 11.8, 1.8, TITLE_ROOM), titleEnglish, "title", Ink.GREY);
          facts(pen, zh);
          pen.qrCode(verifyUrl.toString(), 37.2, 3.4, 20);
          pen.write(
              Line.at(47.2, 25.4, 1.7, 19).asCentred(), zh.get("mark.scan"), "mark.scan", Ink.GREY);
          pen.write(Line.at(30, 33.2, 2.1, 54).asCentred().asBold(), serial, "serial", Ink.GREEN);
          if (standing == Standing.DEMO) {
            pen.fill(new Rectangle2D.Double(1.2, 27.3, WIDTH - 2.4, 3.4), Ink.RED);
            pen.write(
                Line.at(30, 29.8, 2.2, 54).asCentred().asBold(),
                zh.get("demo.banner"),
                "demo.banner",
                Ink.WHITE);
          }
        });
  }

  private void facts(Pen pen, Wording zh) {
    double y = 16.9;
    Line name = Line.at(3.6, y, 2.0, 33).asBold();
    y += pen.writeLines(name, 2, holder.zh(), "holder", Ink.BLACK) * 2.6 + 0.1;
    if (!subject.zh().equals(holder.zh())) {
      pen.write(Line.at(3.6, y, 1.7, 33), subject.zh(), "subject", Ink.BLACK);
      y += 2.2;
    }
    pen.write(Line.at(3.6, y, 1.5, 33), scheme, "scheme", Ink.GREY);
    y += 2;
    pen.write(Line.at(3.6, y, 1.5, 33), zh.get("valid") + " " + validUntil, "validUntil", Ink.GREY);
  }

  /// The mark of Greenloop: two half rings chasing each other around a leaf.
  private static void medallion(Pen pen, double x, double y, double radius) {
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), Ink.GREEN);
    double ring = radius * 0.68;
    for (int half = 0; half < 2; half++) {
      double turn = half * StrictMath.PI;
      Path2D arc = new Path2D.Double();
      for (int i = 0; i <= 40; i++) {
        double angle = turn + 0.35 + (StrictMath.PI - 0.75) * i / 40;
        double px = x + ring * StrictMath.cos(angle);
        double py = y - ring * StrictMath.sin(angle);
        if (i == 0) {
          arc.moveTo(px, py);
        } else {
          arc.lineTo(px, py);
        }
      }
      pen.stroke(arc, radius * 0.13, Ink.WHITE);
      pen.fill(arrowHead(x, y, radius, ring, turn + StrictMath.PI - 0.42), Ink.WHITE);
    }
    double s = radius * 0.38;
    Path2D leaf = new Path2D.Double();
    leaf.moveTo(x - 0.75 * s, y + 0.75 * s);
    leaf.curveTo(x - 1.1 * s, y - 0.35 * s, x - 0.2 * s, y - 0.95 * s, x + 0.9 * s, y - 0.9 * s);
    leaf.curveTo(x + 0.95 * s, y + 0.2 * s, x + 0.35 * s, y + 1.1 * s, x - 0.75 * s, y + 0.75 * s);
    leaf.closePath();
    pen.fill(leaf, Ink.WHITE);
    Path2D vein = new Path2D.Double();
    vein.moveTo(x - 0.95 * s, y + 0.95 * s);
    vein.curveTo(x - 0.4 * s, y + 0.3 * s, x, y - 0.1 * s, x + 0.5 * s, y - 0.5 * s);
    pen.stroke(vein, radius * 0.045, Ink.GREEN);
  }

  private static Path2D arrowHead(double x, double y, double radius, double ring, double angle) {
    double tip = angle + 0.42;
    double inner = ring - radius * 0.16;
    double outer = ring + radius * 0.16;
    Path2D head = new Path2D.Double();
    head.moveTo(x + ring * StrictMath.cos(tip), y - ring * StrictMath.sin(tip));
    head.lineTo(x + outer * StrictMath.cos(angle), y - outer * StrictMath.sin(angle));
    head.lineTo(x + inner * StrictMath.cos(angle), y - inner * StrictMath.sin(angle));
    head.closePath();
    return head;
  }
}

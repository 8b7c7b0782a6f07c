package org.greenloop.certificate.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfRulesTest {

  @Test
  void an_ordinary_pdf_breaks_rules_of_both_standards() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
    }

    assertThat(PdfRules.brokenBy(bytes.toByteArray()))
        .anyMatch(broken -> broken.startsWith("3a"))
        .anyMatch(broken -> broken.startsWith("ua1"));
  }

  @Test
  void letters_over_each_other_in_the_margin_and_on_the_frame_are_found() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream canvas = new PDPageContentStream(pdf, page)) {
        letter(canvas, "A", 100, 700);
        letter(canvas, "B", 102, 701);
        letter(canvas, "C", 112, 700);
        letter(canvas, "D", 30, 600);
        letter(canvas, "E", 102, 690);
        letter(canvas, "F", 100, 803);
        letter(canvas, "G", 130, 802);
        letter(canvas, "H", 100, 33);
        letter(canvas, "I", 130, 34);
      }
      pdf.save(bytes);
    }

    assertThat(Letters.unreadableIn(bytes.toByteArray()))
        .hasSize(4)
        .anyMatch(flaw -> flaw.endsWith("is under B"))
        .anyMatch(flaw -> flaw.contains("D at 30") && flaw.endsWith("outside of the margin"))
        .anyMatch(flaw -> flaw.contains(": F at") && flaw.endsWith("on the frame"))
        .anyMatch(flaw -> flaw.contains(": H at") && flaw.endsWith("on the frame"));
  }

  private static void letter(PDPageContentStream canvas, String text, float x, float y)
      throws IOException {
    canvas.beginText();
    canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
    canvas.newLineAtOffset(x, y);
    canvas.showText(text);
    canvas.endText();
  }
}

package org.greenloop.certificate.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
}

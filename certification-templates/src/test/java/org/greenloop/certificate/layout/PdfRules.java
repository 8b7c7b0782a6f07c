package org.greenloop.certificate.layout;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Asks veraPDF which rules of PDF/A-3a and PDF/UA-1 a document breaks, and looks whether every
/// letter can be read.
public final class PdfRules {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfRules() {}

  public static List<String> brokenBy(byte[] pdf) {
    return Stream.concat(
            Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> brokenBy(pdf, flavour).stream()),
            Letters.unreadableIn(pdf).stream())
        .toList();
  }

  private static List<String> brokenBy(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(
              broken -> flavour + " " + broken.getRuleId().getClause() + ": " + broken.getMessage())
          .distinct()
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

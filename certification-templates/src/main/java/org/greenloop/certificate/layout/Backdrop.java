package org.greenloop.certificate.layout;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// What is painted under a page, as decoration that a screen reader passes over.
@FunctionalInterface
public interface Backdrop {

  /// @param canvas in points from the lower left corner of an A4 page
  /// @param page counted from 1
  void paint(PDPageContentStream canvas, int page) throws IOException;
}

package org.greenloop.certificate.layout;

import java.time.Instant;
import java.util.List;

/// One document to be made.
///
/// @param densities classes of the style sheet, from generous to tight; the first with which the
///   element `page-one` stays on page 1 is taken, or else the last, whose content may flow on
/// @param backdrop painted under every page
/// @param attachment kept inside as the data that the page shows
public record Print(
    Template template,
    Fields fields,
    Wording wording,
    Metadata metadata,
    List<String> densities,
    Backdrop backdrop,
    Attachment attachment) {

  public Print {
    densities = List.copyOf(densities);
    if (densities.isEmpty()) {
      throw new IllegalArgumentException("no density to lay out with");
    }
  }

  /// @param identifier a URI that names this document for ever
  public record Metadata(
      String title,
      String author,
      String description,
      String identifier,
      String language,
      Instant created) {

    public Metadata {
      title = PrintableText.of(title);
      author = PrintableText.of(author);
      description = PrintableText.of(description);
      identifier = PrintableText.of(identifier);
    }
  }
}

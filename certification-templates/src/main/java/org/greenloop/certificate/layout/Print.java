package org.greenloop.certificate.layout;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One document to be made.
///
/// @param densities classes of the style sheet, from generous to tight; the first with which the
///   element `page-one` stays on page 1 is taken, or else the last, whose content may flow on
/// @param backdrop painted under every page
/// @param attachments kept inside; the first is the data that the pages show, which a verifier
///   reads
public record Print(
    Template template,
    Fields fields,
    Wording wording,
    Metadata metadata,
    List<String> densities,
    Backdrop backdrop,
    List<Attachment> attachments) {

  public Print {
    densities = List.copyOf(densities);
    attachments = List.copyOf(attachments);
    if (densities.isEmpty()) {
      throw new IllegalArgumentException("no density to lay out with");
    }
    if (attachments.isEmpty()) {
      throw new IllegalArgumentException("a document without its data inside");
    }
    Set<String> names = new HashSet<>();
    for (Attachment attachment : attachments) {
      if (!names.add(attachment.fileName())) {
        throw new IllegalArgumentException(attachment.fileName() + " is attached twice");
      }
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

    /// The metadata of a bilingual document: title and the like in both languages.
    public Metadata beside(Metadata english) {
      return new Metadata(
          both(title, english.title),
          both(author, english.author),
          both(description, english.description),
          identifier,
          language,
          created);
    }

    private static String both(String chinese, String english) {
      return chinese.equals(english) ? chinese : chinese + " / " + english;
    }
  }
}

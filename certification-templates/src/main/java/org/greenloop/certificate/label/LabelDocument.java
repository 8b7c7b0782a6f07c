package org.greenloop.certificate.label;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Guilloche;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PageRenderer;
import org.greenloop.certificate.layout.Print;
import org.greenloop.certificate.layout.Template;
import org.greenloop.certificate.layout.Wording;

/// The pages of a label: a certificate on page 1, and the criteria after it where there are any.
///
/// A function of the [LabelContent]: same content, same bytes. Safe for any number of threads; one
/// instance is enough.
public final class LabelDocument {

  /// Stands before the serial in the metadata, and so marks a file as a label even when its
  /// signature is gone.
  public static final String IDENTIFIER_PREFIX = "urn:greenloop:label:";

  private static final String RESOURCES = "/org/greenloop/certificate/label/label";

  private final Template template = Template.load(RESOURCES);
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final PageRenderer renderer = new PageRenderer();

  public LabelDocument() {
    for (Language language : Language.values()) {
      wordings.put(language, wording(language));
    }
  }

  static Wording wording(Language language) {
    return Wording.load(RESOURCES, language);
  }

  /// An unsigned PDF/A-3a and PDF/UA-1.
  ///
  /// Refuses a character that the font lacks
  /// ([org.greenloop.certificate.layout.MissingGlyphException]) and an attachment which does not
  /// say the serial that is printed: a verifier reads the attachment.
  public byte[] render(LabelContent content) {
    return render(
        content,
        words(content.language()),
        fields(content, words(content.language())),
        metadata(content, words(content.language())));
  }

  /// The same in both languages on one page.
  ///
  /// @param chinese with the attachment that the document carries
  /// @param english the same label in English
  public byte[] render(LabelContent chinese, LabelContent english) {
    if (chinese.language() != Language.ZH
        || english.language() != Language.EN
        || !chinese.serial().equals(english.serial())) {
      throw new IllegalArgumentException(
          "a bilingual label is made from one label in Chinese and English, not from %s %s and %s %s"
              .formatted(
                  chinese.language(), chinese.serial(), english.language(), english.serial()));
    }
    Fields fields = fields(chinese, words(Language.ZH)).beside(fields(english, words(Language.EN)));
    Print.Metadata metadata =
        metadata(chinese, words(Language.ZH)).beside(metadata(english, words(Language.EN)));
    return render(chinese, words(Language.BILINGUAL), fields, metadata);
  }

  private byte[] render(
      LabelContent content, Wording wording, Fields fields, Print.Metadata metadata) {
    DocumentFacts.requireSerial(content.serial(), List.of(content.attachment()));
    return renderer.render(
        new Print(
            template,
            fields,
            wording,
            metadata,
            List.of("airy", "dense", "tight", "moved"),
            new Guilloche(content.serial()),
            List.of(content.attachment())));
  }

  private Wording words(Language language) {
    return Optional.ofNullable(wordings.get(language)).orElseThrow();
  }

  private static Print.Metadata metadata(LabelContent content, Wording wording) {
    Language language = content.language();
    String holder = content.holder().name().in(language);
    String title = wording.get("title." + content.kind().messageName());
    return new Print.Metadata(
        title + " " + content.serial() + " " + holder,
        content.issuer().in(language),
        title + " · " + holder + " · " + content.result().period(),
        IDENTIFIER_PREFIX + content.serial(),
        language.tag(),
        content.created());
  }

  private static Fields fields(LabelContent content, Wording wording) {
    Language language = content.language();
    String kind = content.kind().messageName();
    return new Fields()
        .when("demo", content.standing() == Standing.DEMO)
        .text("title", wording.get("title." + kind))
        .text("titleBeside", wording.get("title.beside." + kind))
        .text("serial", content.serial())
        .text("log", content.log())
        .text("verifyUrl", content.verifyUrl().toString())
        .text("issuer", content.issuer().in(language))
        .text("issuerBeside", content.issuer().beside(language))
        .text("holder", content.holder().name().in(language))
        .text("holderBeside", content.holder().name().beside(language))
        .text("holderCode", content.holder().code())
        .text("subject", content.subject().name().in(language))
        .text("subjectBeside", content.subject().name().beside(language))
        .text("subjectCode", content.subject().code())
        .text("schemeName", content.basis().schemeName())
        .text("schemeId", content.basis().schemeId())
        .text("edition", content.basis().edition())
        .text("clause", content.basis().clause())
        .text("outcome", content.result().outcome())
        .text("score", content.result().score())
        .text("period", content.result().period())
        .text("issuedOn", date(content.issuedOn(), wording))
        .text("validUntil", date(content.validUntil(), wording))
        .rows("figures", content.figures().stream().map(LabelDocument::figure).toList())
        .rows("criteria", content.criteria().stream().map(CriterionFields::of).toList())
        .rows(
            "notes", content.notes().stream().map(note -> new Fields().text("note", note)).toList())
        .rows("reviewers", content.reviewers().stream().map(r -> reviewer(r, wording)).toList());
  }

  private static Fields figure(KeyFigure figure) {
    return new Fields()
        .text("code", figure.code())
        .text("name", figure.name())
        .text("value", figure.value())
        .text("unit", figure.unit())
        .text("confidence", figure.confidence())
        .when("unconfirmed", figure.unconfirmed());
  }

  private static Fields reviewer(Reviewer reviewer, Wording wording) {
    return new Fields().text("name", reviewer.name()).text("date", date(reviewer.date(), wording));
  }

  private static String date(LocalDate date, Wording wording) {
    return DateTimeFormatter.ofPattern(wording.get("date"), Locale.ENGLISH).format(date);
  }
}

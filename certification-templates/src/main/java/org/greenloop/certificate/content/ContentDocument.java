package org.greenloop.certificate.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Guilloche;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PageRenderer;
import org.greenloop.certificate.layout.Print;
import org.greenloop.certificate.layout.Template;
import org.greenloop.certificate.layout.Wording;

/// The pages of a kind of document, in Chinese, in English, or in both.
///
/// A function of the content: same content and language, same bytes. The content lies inside as
/// JSON-LD and as CSV ([ContentData]), the same in every language. Safe for any number of threads;
/// one instance is enough.
///
/// @param <C> what the document says
public final class ContentDocument<C extends Content> {

  private static final List<String> ONE_DENSITY = List.of("plain");

  private final ContentData<C> data;
  private final Extras<C> extras;
  private final Template template;
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final PageRenderer renderer = new PageRenderer();

  /// What a kind shows that is no component of its content: charts, and files that it keeps inside.
  public interface Extras<C> {

    /// @param wording in Chinese or in English
    void put(Fields fields, C content, Wording wording, Language language);

    default List<Attachment> attachments(C content) {
      return List.of();
    }
  }

  /// @param resource name of the template on the class path, without ending
  public ContentDocument(ContentData<C> data, String resource, Extras<C> extras) {
    this.data = data;
    this.extras = extras;
    this.template = Template.loadDocument(resource);
    for (Language language : Language.values()) {
      wordings.put(language, Wording.load(resource, language));
    }
  }

  /// An unsigned PDF/A-3a and PDF/UA-1.
  ///
  /// Refuses a character that no font has
  /// ([org.greenloop.certificate.layout.MissingGlyphException]).
  public byte[] render(C content, Language language) {
    // Page 1 of a label bears a mark where a document has its title: begin with the frame of page
    // 2.
    Guilloche guilloche = new Guilloche(content.issued().serial());
    List<Attachment> attachments = new ArrayList<>();
    attachments.add(
        new Attachment(data.kind() + ".jsonld", "application/ld+json", data.jsonLd(content)));
    attachments.add(new Attachment(data.kind() + ".csv", "text/csv", data.csv(content)));
    attachments.addAll(extras.attachments(content));
    return renderer.render(
        new Print(
            template,
            fields(content, language),
            wording(language),
            metadata(content, language),
            ONE_DENSITY,
            (canvas, page) -> guilloche.paint(canvas, page + 1),
            attachments));
  }

  /// The fixed words, for the test that both languages have the same.
  public Wording wording(Language language) {
    Wording wording = wordings.get(language);
    if (wording == null) {
      throw new IllegalStateException("no wording in " + language);
    }
    return wording;
  }

  private Fields fields(C content, Language language) {
    return switch (language) {
      case ZH, EN -> fields(content, language, Besides.SHOWN);
      case BILINGUAL ->
          fields(content, Language.ZH, Besides.LEFT_OUT)
              .beside(fields(content, Language.EN, Besides.LEFT_OUT));
    };
  }

  /// Whether the name in the other language stands beside a name.
  enum Besides {
    SHOWN,
    /// Where both languages stand everywhere.
    LEFT_OUT
  }

  private Fields fields(C content, Language language, Besides besides) {
    Wording wording = wording(language);
    Issued issued = content.issued();
    Fields fields =
        new ContentFields(language, wording, besides)
            .of(content)
            .text("title", wording.get("title"))
            .text(
                "log",
                wording
                    .get("log.place")
                    .replace("{logName}", issued.logName())
                    .replace("{logSize}", issued.logSize())
                    .replace("{logRoot}", issued.logRoot()))
            .rows("signatories", List.of());
    extras.put(fields, content, wording, language);
    return fields;
  }

  private Print.Metadata metadata(C content, Language language) {
    return switch (language) {
      case ZH, EN -> metadataIn(content, language);
      case BILINGUAL -> metadataIn(content, Language.ZH).beside(metadataIn(content, Language.EN));
    };
  }

  private Print.Metadata metadataIn(C content, Language language) {
    Issued issued = content.issued();
    boolean english = language == Language.EN;
    Party holder = issued.holder();
    String name = english ? holder.nameEnglish() : holder.name();
    String title = wording(language).get("title");
    return new Print.Metadata(
        title + " " + issued.serial() + " " + name,
        english ? issued.issuer().nameEnglish() : issued.issuer().name(),
        title + " · " + name + " · " + issued.period(),
        data.identifier(content),
        language.tag(),
        issued.created());
  }
}

package org.greenloop.certificate.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PageRenderer;
import org.greenloop.certificate.layout.Print;
import org.greenloop.certificate.layout.Template;
import org.greenloop.certificate.layout.Wording;

/// A document of many pages with its template and wordings: lays it out in any language.
public final class FigureDocument {

  private final Template template;
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final PageRenderer renderer = new PageRenderer();

  /// @param resource name of template and wording on the class path
  public FigureDocument(String resource) {
    this.template = Template.loadDocument(resource);
    for (Language language : Language.values()) {
      wordings.put(language, Wording.load(resource, language));
    }
  }

  /// @param holder of the document, for its metadata
  /// @param about what exactly it is about, for its metadata
  /// @param fields worded in one language
  public byte[] render(
      Issue issue,
      Bilingual holder,
      Bilingual about,
      Function<PageWords, Fields> fields,
      List<Attachment> attachments,
      Language language) {
    Wording wording = Optional.ofNullable(wordings.get(language)).orElseThrow();
    PageWords words = language == Language.EN ? PageWords.english() : PageWords.chinese();
    Function<PageWords, Fields> all = in -> framed(fields.apply(in), issue, holder, in);
    Fields worded =
        language == Language.BILINGUAL
            ? all.apply(PageWords.chinese()).beside(all.apply(PageWords.english()))
            : all.apply(words);
    String title = wording.get("title");
    return renderer.render(
        new Print(
            template,
            worded.when("zh", language != Language.EN).when("en", language != Language.ZH),
            wording,
            new Print.Metadata(
                title + " " + issue.serial() + " " + words.of(holder),
                words.of(issue.issuer()),
                title + " · " + words.of(holder) + " · " + words.of(about),
                ContentJson.ADDRESS + issue.serial(),
                language.tag(),
                issue.created()),
            List.of("plain"),
            (canvas, page) -> {},
            attachments));
  }

  /// What the frame of the pages and the signatures show.
  private Fields framed(Fields fields, Issue issue, Bilingual holder, PageWords words) {
    Wording wording = Optional.ofNullable(wordings.get(words.language())).orElseThrow();
    return fields
        .when("demo", issue.standing() == Standing.DEMO)
        .text("title", wording.get("title"))
        .text("holder", words.of(holder))
        .text("serial", issue.serial())
        .text("verifyUrl", issue.verifyUrl().toString())
        .text("issuer", words.of(issue.issuer()))
        .text("log", words.of(issue.log()))
        .text("issuedOn", words.date(issue.issuedOn()))
        .text("validUntil", "");
  }
}

package org.greenloop.certificate.award;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.certificate.award.CertificateContent.Condition;
import org.greenloop.certificate.award.CertificateContent.ScopeRow;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.label.CriterionFields;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Guilloche;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PageRenderer;
import org.greenloop.certificate.layout.Print;
import org.greenloop.certificate.layout.Template;
import org.greenloop.certificate.layout.Wording;

/// The pages of a certificate: page 1 to hang on a wall, then its annex.
///
/// A function of the [CertificateContent]: same content, same bytes. Safe for any number of
/// threads; one instance is enough.
public final class CertificateDocument {

  private static final String RESOURCES = "/org/greenloop/certificate/award/certificate";

  /// Names of the files inside.
  public static final String DATA_FILE = "certificate.jsonld";

  public static final String TABLE_FILE = "certificate.csv";
  public static final String ASSESSMENT_FILE = "assessment.jsonld";

  private final Template template = Template.loadDocument(RESOURCES);
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final PageRenderer renderer = new PageRenderer();

  public CertificateDocument() {
    for (Language language : Language.values()) {
      wordings.put(language, Wording.load(RESOURCES, language));
    }
  }

  /// An unsigned PDF/A-3a and PDF/UA-1.
  public byte[] render(CertificateContent content) {
    Wording wording = wording(content.language());
    return render(content, wording, fields(content, wording), metadata(content, wording));
  }

  /// The same in both languages.
  ///
  /// @param chinese with the attachments that the document carries
  /// @param english the same certificate in English
  public byte[] render(CertificateContent chinese, CertificateContent english) {
    if (chinese.language() != Language.ZH
        || english.language() != Language.EN
        || !chinese.serial().equals(english.serial())) {
      throw new IllegalArgumentException(
          "a bilingual certificate is made from one in Chinese and English, not from %s %s and %s %s"
              .formatted(
                  chinese.language(), chinese.serial(), english.language(), english.serial()));
    }
    Fields fields =
        fields(chinese, wording(Language.ZH)).beside(fields(english, wording(Language.EN)));
    Print.Metadata metadata =
        metadata(chinese, wording(Language.ZH)).beside(metadata(english, wording(Language.EN)));
    return render(chinese, wording(Language.BILINGUAL), fields, metadata);
  }

  /// The pages of an award, which carries itself as JSON-LD and CSV, and the assessment that it was
  /// made from.
  ///
  /// @param assessment as JSON-LD
  public byte[] render(AwardContent award, String assessment, Language language) {
    List<Attachment> attachments =
        List.of(
            new Attachment(DATA_FILE, "application/ld+json", AwardContent.DATA.jsonLd(award)),
            new Attachment(TABLE_FILE, "text/csv", AwardContent.DATA.csv(award)),
            new Attachment(
                ASSESSMENT_FILE,
                "application/ld+json",
                Attachment.Relationship.SOURCE,
                assessment.getBytes(StandardCharsets.UTF_8)));
    return switch (language) {
      case ZH, EN -> render(content(award, attachments, language));
      case BILINGUAL ->
          render(
              content(award, attachments, Language.ZH), content(award, attachments, Language.EN));
    };
  }

  private CertificateContent content(
      AwardContent award, List<Attachment> attachments, Language language) {
    Issued issued = award.issued();
    String log =
        wording(language)
            .get("log.place")
            .replace("{logName}", issued.logName())
            .replace("{logSize}", issued.logSize())
            .replace("{logRoot}", issued.logRoot());
    return new AwardPages(award, language).content(log, attachments);
  }

  private byte[] render(
      CertificateContent content, Wording wording, Fields fields, Print.Metadata metadata) {
    DocumentFacts.requireSerial(content.serial(), content.attachments());
    return renderer.render(
        new Print(
            template,
            fields,
            wording,
            metadata,
            List.of("airy", "dense", "tight", "moved"),
            new Guilloche(content.serial()),
            content.attachments()));
  }

  private Wording wording(Language language) {
    return Optional.ofNullable(wordings.get(language)).orElseThrow();
  }

  private static Print.Metadata metadata(CertificateContent content, Wording wording) {
    Language language = content.language();
    String holder = content.holder().name().in(language);
    String title = wording.get("title");
    return new Print.Metadata(
        title + " " + content.serial() + " " + holder,
        content.issuer().in(language),
        title + " · " + holder + " · " + content.basis().schemeName(),
        DocumentFacts.IDENTIFIER_PREFIX + content.serial(),
        language.tag(),
        content.created());
  }

  private static Fields fields(CertificateContent content, Wording wording) {
    Language language = content.language();
    return new Fields()
        .when("demo", content.standing() == Standing.DEMO)
        .text("title", wording.get("title"))
        .text("titleBeside", wording.get("title.beside"))
        .text("serial", content.serial())
        .text("log", content.log())
        .text("verifyUrl", content.verifyUrl().toString())
        .text("issuer", content.issuer().in(language))
        .text("issuerBeside", content.issuer().beside(language))
        .text("holder", content.holder().name().in(language))
        .text("holderBeside", content.holder().name().beside(language))
        .text("holderCode", content.holder().code())
        .text("schemeName", content.basis().schemeName())
        .text("schemeId", content.basis().schemeId())
        .text("edition", content.basis().edition())
        .text("clause", content.basis().clause())
        .text("outcome", content.result().outcome())
        .text("score", content.result().score())
        .text("period", content.result().period())
        .text("issuedOn", date(content.issuedOn(), wording))
        .text("validUntil", date(content.validUntil(), wording))
        .rows("scope", content.scope().stream().map(row -> scope(row, language)).toList())
        .rows("criteria", content.criteria().stream().map(CriterionFields::of).toList())
        .rows("conditions", conditions(content.conditions(), wording))
        .rows(
            "notes", content.notes().stream().map(note -> new Fields().text("note", note)).toList())
        .rows("reviewers", content.reviewers().stream().map(r -> reviewer(r, wording)).toList());
  }

  private static Fields scope(ScopeRow row, Language language) {
    BilingualName name = row.name();
    return new Fields()
        .text("kind", row.kind())
        .text("name", name.in(language))
        .text("nameBeside", name.beside(language))
        .text("code", row.code())
        .text("detail", row.detail());
  }

  private static List<Fields> conditions(List<Condition> conditions, Wording wording) {
    List<Fields> rows = new ArrayList<>();
    for (Condition condition : conditions) {
      rows.add(
          new Fields()
              .text("number", "B." + (rows.size() + 1))
              .text("text", condition.text())
              .text("clause", condition.clause())
              .text(
                  "due",
                  condition
                      .due()
                      .map(day -> date(day, wording))
                      .orElseGet(() -> wording.get("condition.always"))));
    }
    return rows;
  }

  private static Fields reviewer(Reviewer reviewer, Wording wording) {
    return new Fields().text("name", reviewer.name()).text("date", date(reviewer.date(), wording));
  }

  private static String date(LocalDate date, Wording wording) {
    return DateTimeFormatter.ofPattern(wording.get("date"), Locale.ENGLISH).format(date);
  }
}

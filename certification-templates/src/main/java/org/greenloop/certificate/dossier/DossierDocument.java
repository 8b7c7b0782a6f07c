package org.greenloop.certificate.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.certificate.content.ContentDocument;
import org.greenloop.certificate.dossier.DossierContent.Annex;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Wording;

/// The pages of a dossier: index, application, assessment and decision, then a picture of every
/// page of its annexes under a stamp. The annexes themselves and the assessment as it was made lie
/// inside, byte for byte, as what the dossier was made from.
public final class DossierDocument {

  private static final String RESOURCE = "/org/greenloop/certificate/dossier/dossier";

  /// The assessment as JSON-LD, under this name inside.
  public static final String ASSESSMENT = "assessment.jsonld";

  /// @param content what is worded
  /// @param files of the annexes, in their order
  /// @param assessment as JSON-LD; nothing where there is none
  public record Dossier(DossierContent content, List<AnnexFile> files, String assessment) {

    /// @throws IllegalArgumentException where the files are not those of the annexes
    public Dossier {
      files = List.copyOf(files);
      if (files.size() != content.annexes().size()) {
        throw new IllegalArgumentException(
            "the dossier %s has %d annexes and %d files"
                .formatted(content.issued().serial(), content.annexes().size(), files.size()));
      }
    }
  }

  /// An unsigned PDF/A-3a and PDF/UA-1, the same bytes for the same content and files.
  public byte[] render(Dossier dossier, Language language) {
    return document(dossier).render(dossier.content(), language);
  }

  static ContentDocument<DossierContent> document(Dossier dossier) {
    return new ContentDocument<>(DossierContent.DATA, RESOURCE, new Annexes(dossier));
  }

  private record Annexes(Dossier dossier) implements ContentDocument.Extras<DossierContent> {

    @Override
    public void put(Fields fields, DossierContent content, Wording wording, Language language) {
      List<Fields> pages = new ArrayList<>();
      for (Annex annex : content.annexes()) {
        AnnexFile file = dossier.files().get(annex.number() - 1);
        for (int page = 1; page <= file.pageCount(); page++) {
          pages.add(
              new Fields()
                  .when("first", page == 1)
                  .text("number", Integer.toString(annex.number()))
                  .text("page", page + " / " + annex.pages())
                  .text("fileName", annex.fileName())
                  .image("picture", file.pages().get(page - 1)));
        }
      }
      fields.rows("pages", pages);
    }

    @Override
    public List<Attachment> attachments(DossierContent content) {
      List<Attachment> attachments = new ArrayList<>();
      if (!dossier.assessment().isEmpty()) {
        attachments.add(
            new Attachment(
                ASSESSMENT,
                "application/ld+json",
                Attachment.Relationship.SOURCE,
                dossier.assessment().getBytes(StandardCharsets.UTF_8)));
      }
      for (Annex annex : content.annexes()) {
        attachments.add(
            new Attachment(
                annex.attachedAs(),
                annex.mediaType(),
                Attachment.Relationship.SOURCE,
                dossier.files().get(annex.number() - 1).content()));
      }
      return attachments;
    }
  }
}

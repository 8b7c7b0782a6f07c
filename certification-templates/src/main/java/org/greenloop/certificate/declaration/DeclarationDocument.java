package org.greenloop.certificate.declaration;

import java.util.List;
import java.util.Optional;
import org.greenloop.certificate.content.ContentDocument;
import org.greenloop.certificate.declaration.DeclarationContent.Stage;
import org.greenloop.certificate.layout.Chart;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Wording;

/// The pages of a footprint declaration.
public final class DeclarationDocument {

  private final ContentDocument<DeclarationContent> document =
      new ContentDocument<>(
          DeclarationContent.DATA,
          "/org/greenloop/certificate/declaration/declaration",
          (fields, content, wording, language) -> chart(fields, content, wording));

  /// An unsigned PDF/A-3a and PDF/UA-1, the same bytes for the same content.
  public byte[] render(DeclarationContent content, Language language) {
    return document.render(content, language);
  }

  ContentDocument<DeclarationContent> document() {
    return document;
  }

  private static void chart(Fields fields, DeclarationContent content, Wording wording) {
    fields.when("hasChart", !content.stages().isEmpty());
    if (!content.stages().isEmpty()) {
      fields.chart(
          "stageChart",
          new Chart(
              Chart.Shape.BARS,
              wording.get("stage.chart"),
              content.unit(),
              content.stages().stream()
                  .map(stage -> wording.get("stage." + stage.stage().name()))
                  .toList(),
              List.of(
                  new Chart.Series(
                      wording.get("total"),
                      content.stages().stream().map(Stage::value).map(Optional::of).toList())),
              Optional.empty()));
    }
  }
}

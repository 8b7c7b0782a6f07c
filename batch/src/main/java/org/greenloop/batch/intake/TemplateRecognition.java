package org.greenloop.batch.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;

/// Which template a header belongs to.
sealed interface TemplateRecognition {

  record Known(IntakeTemplate template, HeaderMatch match) implements TemplateRecognition {}

  /// A file of a metering system whose mapping the company declared.
  record Mapped(MeterFile kind) implements TemplateRecognition {}

  /// No template fits; `closest` is the one that lacks least.
  record Unknown(IntakeTemplate closest, HeaderMatch match) implements TemplateRecognition {}

  /// Of the templates whose required columns are all there, the one that knows most of the file's
  /// columns. A declared kind of meter file goes first.
  static TemplateRecognition of(
      Header header, List<IntakeTemplate> templates, List<MeterFile> kinds) {
    if (templates.contains(IntakeTemplate.METER)) {
      Optional<MeterFile> kind =
          kinds.stream().filter(known -> MeterFileRows.fits(known, header)).findFirst();
      if (kind.isPresent()) {
        return new Mapped(kind.get());
      }
    }
    List<Known> candidates =
        templates.stream()
            .map(template -> new Known(template, header.match(template.columns())))
            .toList();
    Comparator<Known> byKnownColumns =
        Comparator.comparingInt(known -> known.match().columns().size());
    Optional<Known> best =
        candidates.stream().filter(known -> known.match().isUsable()).max(byKnownColumns);
    if (best.isPresent()) {
      return best.get();
    }
    Known closest =
        candidates.stream()
            .max(
                byKnownColumns.thenComparing(
                    Comparator.<Known>comparingInt(known -> known.match().missing().size())
                        .reversed()))
            .orElseThrow();
    return new Unknown(closest.template(), closest.match());
  }
}

package org.greenloop.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.intake.IntakeTemplate;

/// What a member's file is, among the templates of monthly facts.
///
/// Left to the header alone, a clerk's file could be read as master data and rename another
/// company.
final class FactTemplate {

  private FactTemplate() {}

  private record Candidate(IntakeTemplate template, HeaderMatch match) {}

  /// The template that knows most columns of the file and lacks least; for a file that has none of
  /// them, meter readings, whose layout a company may have declared.
  static IntakeTemplate of(Path file) throws IOException {
    return switch (CsvFile.open(file)) {
      case CsvOpening.Refused refused -> IntakeTemplate.ENERGY;
      case CsvOpening.Opened(CsvFile opened) -> of(opened.header());
    };
  }

  private static IntakeTemplate of(Header header) {
    Comparator<Candidate> byFit =
        Comparator.<Candidate, Boolean>comparing(candidate -> candidate.match().isUsable())
            .thenComparingInt(candidate -> candidate.match().columns().size());
    Optional<Candidate> best =
        Arrays.stream(IntakeTemplate.values())
            .filter(template -> template.activityTemplate().isPresent())
            .map(template -> new Candidate(template, header.match(template.columns())))
            .max(byFit);
    return best.filter(candidate -> candidate.match().isUsable())
        .map(Candidate::template)
        .orElseGet(
            () ->
                best.filter(candidate -> candidate.match().columns().size() > 2)
                    .map(Candidate::template)
                    .orElse(IntakeTemplate.METER));
  }
}

package org.greenloop.ontology.standard;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;

/// Port: the indicators and scheme editions that are known. Whoever looks one up asks here, each
/// time anew: an edition that is adopted while the service runs is known from then on.
public interface StandardCatalog {

  /// Everything shipped. The shapes are not asked: the tests of this module ask them about every
  /// shipped file, and a start of the service is a second sooner.
  static StandardCatalog load() {
    return StandardFiles.load().with(List.of());
  }

  /// Everything shipped and the Turtle files of an operator, all checked together.
  ///
  /// @throws StandardRefused with everything that is wrong in the files
  /// @throws UncheckedIOException when a file cannot be read
  static StandardCatalog load(List<Path> extraTurtleFiles) {
    return StandardFiles.load(extraTurtleFiles).with(List.of());
  }

  /// In the order in which they are declared; the same on every run.
  List<Indicator> indicators();

  /// All editions, by id and then by date.
  List<Standard> standards();

  default Optional<Indicator> findIndicator(String code) {
    return indicators().stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /// Exactly the edition asked for, in force or not; without one, the edition in force on the day.
  ///
  /// @param day of the assessment, not of the period that is assessed
  default Optional<Standard> find(String id, Optional<String> edition, LocalDate day) {
    return standards().stream()
        .filter(standard -> standard.id().equals(id))
        .filter(
            standard ->
                edition.map(standard.edition()::equals).orElseGet(() -> standard.isInForce(day)))
        .findFirst();
  }
}

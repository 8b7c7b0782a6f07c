package org.greenloop.ontology.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.ontology.shape.StandardIssue;

/// The indicators and scheme editions that are known: those shipped, and those of an operator.
public final class StandardCatalog {

  private static final String STANDARDS = "/org/greenloop/ontology/standards/";

  private final List<Indicator> indicators;
  private final List<Standard> standards;

  private StandardCatalog(StandardReader reader) {
    indicators = reader.indicators();
    standards = reader.standards();
  }

  /// Everything shipped. The shapes are not asked: the tests of this module ask them about every
  /// shipped file, and a start of the service is a second sooner.
  public static StandardCatalog load() {
    return new StandardCatalog(new StandardReader(new Declarations(shipped()).graph()));
  }

  /// Everything shipped and the Turtle files of an operator, all checked together.
  ///
  /// @throws StandardRefused with everything that is wrong in the files
  /// @throws UncheckedIOException when a file cannot be read
  public static StandardCatalog load(List<Path> extraTurtleFiles) {
    if (extraTurtleFiles.isEmpty()) {
      return load();
    }
    List<StandardFile.Read> sources = new ArrayList<>(shipped());
    sources.addAll(
        StandardFile.requireRead(
            extraTurtleFiles.stream().sorted().map(StandardFile::read).toList()));
    Declarations declarations = new Declarations(sources);
    List<StandardIssue> issues = declarations.check();
    if (!issues.isEmpty()) {
      throw new StandardRefused(issues);
    }
    return new StandardCatalog(new StandardReader(declarations.graph()));
  }

  /// In the order in which they are declared; the same on every run.
  public List<Indicator> indicators() {
    return indicators;
  }

  public Optional<Indicator> findIndicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /// All editions, by id and then by date.
  public List<Standard> standards() {
    return standards;
  }

  /// Exactly the edition asked for, in force or not; without one, the edition in force on the day.
  ///
  /// @param day of the assessment, not of the period that is assessed
  public Optional<Standard> find(String id, Optional<String> edition, LocalDate day) {
    return standards.stream()
        .filter(standard -> standard.id().equals(id))
        .filter(
            standard ->
                edition.map(standard.edition()::equals).orElseGet(() -> standard.isInForce(day)))
        .findFirst();
  }

  static List<StandardFile.Read> shipped() {
    return StandardFile.requireRead(
        new String(resource("index.txt"), StandardCharsets.UTF_8)
            .lines()
            .map(name -> StandardFile.read(name, resource(name)))
            .toList());
  }

  /// By an index, because the folders of a jar inside a jar cannot be listed.
  private static byte[] resource(String name) {
    try (InputStream in = StandardCatalog.class.getResourceAsStream(STANDARDS + name)) {
      if (in == null) {
        throw new IllegalStateException(STANDARDS + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

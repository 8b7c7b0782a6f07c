package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.greenloop.ontology.Resources.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.shape.StandardShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `cases` is a rule: Turtle files that are wrong in one place, and in
/// `expected.txt` every issue that the catalogue must find, as `file | rule | focus | path |
/// found`.
class RefusedCasesTest {

  /// Rules about a text before it is a graph, besides one rule for each shape.
  private static final List<String> RULES_OF_TEXTS =
      List.of(
          "declared-twice",
          "encoding",
          "import",
          "nested-too-deep",
          "not-turtle",
          "nothing-declared",
          "number-too-long",
          "syntax",
          "too-large",
          "too-many-things",
          "unknown-thing");

  @ParameterizedTest
  @MethodSource("cases")
  void a_wrong_file_is_refused_with_the_place_and_what_was_found(Path wrong) throws IOException {
    List<Path> files = list(wrong).filter(file -> file.toString().endsWith(".ttl")).toList();

    StandardRefused refused =
        catchThrowableOfType(StandardRefused.class, () -> StandardCatalog.load(files));

    assertThat(refused).as("nothing was found wrong in %s", wrong).isNotNull();
    assertThat(refused.issues())
        .extracting(RefusedCasesTest::line)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(wrong.resolve("expected.txt")));
    assertThat(refused.issues())
        .extracting(StandardIssue::rule)
        .contains(String.valueOf(wrong.getFileName()));
    assertThat(refused.issues())
        .allSatisfy(issue -> assertThat(issue.message()).matches(".*\\p{IsHan}.*"))
        .allSatisfy(issue -> assertThat(issue.messageEnglish()).matches("[a-z].*[a-z].*"));
  }

  @Test
  void every_rule_has_a_case() {
    List<String> rules = new ArrayList<>(StandardShapes.load().rules());
    rules.addAll(RULES_OF_TEXTS);
    // What is large is made in TenWrongKindsTest, not kept.
    rules.removeAll(List.of("too-large", "too-many-things"));

    assertThat(cases().map(folder -> String.valueOf(folder.getFileName())))
        .containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void the_file_that_the_cases_spoil_is_right() {
    StandardCatalog catalog = StandardCatalog.load(List.of(resource("schemes/right.ttl")));

    assertThat(catalog.standards())
        .extracting(standard -> standard.reference())
        .containsSubsequence("case@1", "pilot-energy-carbon@2026");
    assertThat(catalog.findIndicator("case.ratio")).isPresent();
  }

  static Stream<Path> cases() {
    return list(resource("cases"));
  }

  private static String line(StandardIssue issue) {
    return Stream.of(issue.file(), issue.rule(), issue.focus(), issue.path(), issue.found())
        .reduce((left, right) -> left + " | " + right)
        .orElseThrow()
        .stripTrailing();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

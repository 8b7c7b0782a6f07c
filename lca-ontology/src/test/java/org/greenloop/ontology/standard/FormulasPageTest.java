package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.indicator.Indicator;
import org.junit.jupiter.api.Test;

/// `docs/formulas.md` names what exists, and every ratio.
class FormulasPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("([A-Z][A-Za-z]+Test)(?::([a-zA-Z0-9_]+))?");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");

  private final StandardCatalog catalog = StandardCatalog.load();
  private final Map<String, Path> sources = sources();

  private static Map<String, Path> sources() {
    Map<String, Path> sources = new TreeMap<>();
    for (String module :
        List.of("accounting-core", "lca-ontology", "certification-templates", "batch", "api")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static List<String> named() throws IOException {
    return CODE.matcher(Files.readString(ROOT.resolve("docs/formulas.md")))
        .results()
        .map(result -> result.group(1))
        .distinct()
        .toList();
  }

  private static Stream<MatchResult> like(Pattern pattern) throws IOException {
    return named().stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }

  @Test
  void every_test_on_the_page_exists() throws IOException {
    List<MatchResult> tests = like(TEST).toList();
    assertThat(tests).hasSizeGreaterThan(50);
    for (MatchResult test : tests) {
      assertThat(sources).containsKey(test.group(1));
      if (test.group(2) != null) {
        assertThat(Files.readString(sources.get(test.group(1))))
            .as(test.group())
            .contains("void " + test.group(2) + "(");
      }
    }
  }

  @Test
  void every_class_and_every_case_on_the_page_exists() throws IOException {
    assertThat(like(CLASS).map(MatchResult::group)).isNotEmpty().allMatch(sources::containsKey);
    assertThat(named().stream().filter(name -> name.startsWith("cases/")))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            name -> assertThat(ROOT.resolve(name).resolve("expected-ledger.csv")).isRegularFile());
  }

  @Test
  void every_indicator_on_the_page_exists_and_no_ratio_is_missing() throws IOException {
    List<String> named = named();
    Map<String, Indicator> known =
        catalog.indicators().stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    assertThat(named)
        .filteredOn(name -> name.matches("[a-z]+\\.[a-z0-9.-]+"))
        .filteredOn(name -> !name.contains("/"))
        .isSubsetOf(known.keySet());
    assertThat(named)
        .containsAll(
            known.values().stream().filter(Indicator::isRatio).map(Indicator::code).toList());
  }
}

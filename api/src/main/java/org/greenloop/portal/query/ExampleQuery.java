package org.greenloop.portal.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A query of `docs/sparql`, with the question that it answers.
///
/// @param name of its file without the ending, such as `01-valid-labels`
/// @param text with its comments
public record ExampleQuery(String name, String chinese, String english, String text) {

  private static final String CHINESE = "# zh: ";
  private static final String ENGLISH = "# en: ";

  /// All of them, in the order of their names.
  static List<ExampleQuery> list() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath:sparql/*.rq"))
          .map(ExampleQuery::read)
          .sorted(Comparator.comparing(ExampleQuery::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExampleQuery read(Resource file) {
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      String name = String.valueOf(file.getFilename()).replace(".rq", "");
      return new ExampleQuery(name, line(text, CHINESE, name), line(text, ENGLISH, name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String text, String start, String name) {
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + ".rq has no line " + start));
  }
}

package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.batch.intake.IntakeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages in `docs/csv` say what the program says.
class RulePagesTest {

  private static final Path PAGES = Path.of("..", "docs", "csv");
  private static final Pattern ID = Pattern.compile("\\b[A-Z]-[0-9]{3}\\b");

  private final IssueWording wording = new IssueWording();

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name + ".md"));
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_is_explained_in_both_languages(Rule rule) throws IOException {
    assertThat(page("rules"))
        .contains(
            "\n### " + rule.id() + "\n",
            wording.why(rule, Locale.CHINESE),
            wording.why(rule, Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void every_closing_issue_is_explained_in_both_languages(ClosingIssue.Kind kind)
      throws IOException {
    assertThat(page("rules"))
        .contains(
            "\n### " + kind.id() + "\n",
            wording.why(kind, Locale.CHINESE),
            wording.why(kind, Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void every_check_is_explained_in_both_languages(Check check) throws IOException {
    WarningWording warnings = new WarningWording();
    assertThat(page("rules"))
        .contains(
            "\n### " + check.id() + "\n",
            warnings.why(check, Locale.CHINESE),
            warnings.why(check, Locale.ENGLISH));
    assertThat(Files.readString(Path.of("..", "docs", "interpretations", "plausibility.md")))
        .contains("| " + check.id() + " |");
  }

  @Test
  void no_page_names_a_rule_that_is_gone() throws IOException {
    Set<String> known = new TreeSet<>();
    Stream.of(
            Arrays.stream(Rule.values()).map(Rule::id),
            Arrays.stream(Check.values()).map(Check::id),
            Arrays.stream(ClosingIssue.Kind.values()).map(ClosingIssue.Kind::id))
        .flatMap(all -> all)
        .forEach(known::add);
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.toList()) {
        assertThat(known).as(page.toString()).containsAll(ids(Files.readString(page)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_page_of_a_template_lists_its_rules(IntakeTemplate template) throws IOException {
    String page = page(template.code());
    String rules = page.substring(page.indexOf("## Rule ids"));
    assertThat(ids(rules)).hasSizeGreaterThan(4).contains(Rule.MISSING_VALUE.id());
    for (String message : List.of(said(Locale.CHINESE), said(Locale.ENGLISH))) {
      assertThat(rules).contains(message);
    }
  }

  private String said(Locale locale) {
    return wording.word(new RowIssue(2, "", Rule.MISSING_VALUE, "", List.of()), locale).message();
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new TreeSet<>();
    Matcher matcher = ID.matcher(text);
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }
}

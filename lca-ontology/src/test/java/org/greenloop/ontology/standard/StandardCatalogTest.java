package org.greenloop.ontology.standard;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.ontology.Resources.resource;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.ontology.shape.StandardIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of an operator beside the shipped ones.
class StandardCatalogTest {

  private static final LocalDate LAST_DAY_OF_FIRST = LocalDate.of(2027, 6, 30);

  @TempDir Path folder;

  @Test
  void an_open_edition_ends_the_day_before_the_next_begins() {
    StandardCatalog catalog = twoEditions();

    assertThat(catalog.standards())
        .extracting(Standard::reference)
        .containsSubsequence("case@1", "case@2", "pilot-energy-carbon@2026");
    assertThat(catalog.standards().getFirst().validUntil()).contains(LAST_DAY_OF_FIRST);
    assertThat(edition(catalog, Optional.empty(), LAST_DAY_OF_FIRST)).contains("1");
    assertThat(edition(catalog, Optional.empty(), LAST_DAY_OF_FIRST.plusDays(1))).contains("2");
  }

  @Test
  void an_edition_that_is_named_is_found_in_force_or_not() {
    StandardCatalog catalog = twoEditions();

    assertThat(edition(catalog, Optional.of("2"), LocalDate.of(2020, 1, 1))).contains("2");
    assertThat(edition(catalog, Optional.of("1"), LocalDate.of(2030, 1, 1))).contains("1");
    assertThat(edition(catalog, Optional.of("3"), LocalDate.of(2030, 1, 1))).isEmpty();
  }

  @Test
  void without_files_of_the_operator_the_catalogue_is_the_shipped_one() {
    assertThat(StandardCatalog.load(List.of()).standards())
        .isEqualTo(StandardCatalog.load().standards());
  }

  /// A file of the first form names no rule.
  @Test
  void a_criterion_without_a_rule_is_a_threshold_and_all_criteria_count() {
    Standard standard = twoEditions().standards().getFirst();

    assertThat(standard.counting()).isEqualTo(Standard.Counting.ALL);
    assertThat(standard.criteria())
        .extracting(criterion -> criterion.rule().kind())
        .containsExactly(ScoringRule.Kind.THRESHOLD, ScoringRule.Kind.THRESHOLD);
  }

  @Test
  void a_scheme_of_every_rule_stands_beside_the_others() {
    StandardCatalog catalog =
        StandardCatalog.load(List.of(resource("schemes/rules.ttl"), resource("schemes/right.ttl")));

    assertThat(catalog.standards())
        .extracting(Standard::reference)
        .containsSubsequence(
            "case@1",
            "green-factory@2018",
            "green-factory@2025",
            "pilot-energy-carbon@2026",
            "rules@1");
  }

  /// Which bound holds depends on how the scheme counts.
  @Test
  void a_pass_score_above_a_hundred_needs_criteria_that_can_earn_more() throws IOException {
    Path file =
        write(
            "high.ttl",
            Files.readString(resource("schemes/rules.ttl"))
                .replace("gl:passScore 110.0", "gl:passScore 1000.1"));

    assertThat(refusal(file))
        .extracting(StandardIssue::rule, StandardIssue::found)
        .containsExactly(tuple("scheme-pass-score", "1000.1"));
  }

  @Test
  void a_group_has_at_most_three_above_it() throws IOException {
    String right = Files.readString(resource("schemes/rules.ttl"));

    assertThat(
            StandardCatalog.load(List.of(write("three.ttl", right + above("resources", 2))))
                .standards())
        .extracting(Standard::reference)
        .contains("rules@1");
    assertThat(refusal(write("four.ttl", right + above("resources", 3))))
        .extracting(StandardIssue::rule, StandardIssue::focus)
        .contains(tuple("group-circle", "scheme/rules/1#energy"));
  }

  /// Groups above a group, each above the one before.
  private static String above(String group, int count) {
    StringBuilder groups = new StringBuilder();
    String below = group;
    for (int i = 1; i <= count; i++) {
      groups.append(
          """

          <#%s> skos:broader <#above-%d> .
          <#above-%d> a gl:Group ; dct:identifier "above-%d" ;
            skos:prefLabel "上级"@zh , "Above"@en ; gl:order %d .
          """
              .formatted(below, i, i, i, i));
      below = "above-" + i;
    }
    return groups.toString();
  }

  @Test
  void several_wrong_files_are_all_reported_at_once() throws IOException {
    Path one = write("one.ttl", "<a> <b>");
    Path two = Files.write(folder.resolve("two.ttl"), new byte[] {'a', '\n', (byte) 0xff});

    assertThat(refusal(one, two))
        .extracting(StandardIssue::file, StandardIssue::rule, StandardIssue::focus)
        .containsExactly(
            tuple("one.ttl", "syntax", "line 1, column 8"), tuple("two.ttl", "encoding", "line 2"));
  }

  @Test
  void a_base_that_is_no_address_is_a_fault_of_the_text() throws IOException {
    Path file = write("base.ttl", "@base <https://w3id.{org/> .\n<> a <Scheme> .");

    assertThat(refusal(file)).extracting(StandardIssue::rule).containsExactly("syntax");
  }

  @Test
  void a_byte_order_mark_is_no_fault() throws IOException {
    Path marked = write("marked.ttl", "\uFEFF" + Files.readString(resource("schemes/right.ttl")));

    assertThat(StandardCatalog.load(List.of(marked)).standards())
        .extracting(Standard::reference)
        .contains("case@1");
  }

  @Test
  void a_file_that_is_not_there_is_a_fault_of_the_world_with_its_name() {
    assertThatThrownBy(() -> StandardCatalog.load(List.of(folder.resolve("absent.ttl"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.ttl");
  }

  @Test
  void an_account_cannot_be_added_by_a_file() throws IOException {
    Path file =
        write(
            "account.ttl",
            """
            @prefix account: <https://w3id.org/greenloop/account/> .
            @prefix gl: <https://w3id.org/greenloop/ns#> .
            account:energy.dreams a gl:Account ; gl:unit "tce" .
            """);

    assertThat(refusal(file))
        .extracting(StandardIssue::rule, StandardIssue::focus)
        .containsExactly(tuple("unknown-thing", "account/energy.dreams"));
  }

  @Test
  void a_shipped_indicator_cannot_be_changed_by_a_file() throws IOException {
    Path file =
        write(
            "change.ttl",
            """
            @prefix gl: <https://w3id.org/greenloop/ns#> .
            <indicator/energy.electricity> a gl:Indicator ; gl:decimals 9 .
            """);

    assertThat(refusal(file))
        .extracting(StandardIssue::rule, StandardIssue::focus, StandardIssue::found)
        .containsExactly(
            tuple("declared-twice", "indicator/energy.electricity", "indicators/2026.ttl"));
  }

  /// Jena's parser overflows its stack on each of these.
  @ParameterizedTest
  @ValueSource(strings = {"( ", "[ <p> ", "<<( <s> <p> ", "<< <s> <p> "})
  void twenty_thousand_nested_things_are_refused_at_once(String opening) throws IOException {
    Path file = write("deep.ttl", "<s> <p> " + opening.repeat(20_000));

    List<StandardIssue> issues = assertTimeout(ofSeconds(5), () -> refusal(file));

    assertThat(issues).extracting(StandardIssue::rule).containsExactly("nested-too-deep");
  }

  /// Brackets that are text, not structure; and each a place where a careless count goes astray.
  @Test
  void brackets_in_texts_addresses_and_comments_are_not_nesting() throws IOException {
    String many = "([{<<".repeat(100);
    Path file =
        write(
            "brackets.ttl",
            Files.readString(resource("schemes/right.ttl"))
                .replace("\"案例来源\"", "\"\"\"" + many + " \\\" \"\n" + many + "\"\"\"")
                .replace("\"案例\" ;", "'" + many.replace("'", "") + "' ; # " + many));

    assertThat(StandardCatalog.load(List.of(file)).standards())
        .extracting(Standard::reference)
        .contains("case@1");
  }

  @Test
  void brackets_behind_an_escaped_comment_sign_are_nesting() throws IOException {
    Path file =
        write("escaped.ttl", "@prefix e: <urn:e:> .\ne:a\\#b <p> " + "(".repeat(20_000) + "\n");

    assertThat(refusal(file)).extracting(StandardIssue::rule).containsExactly("nested-too-deep");
  }

  /// As a number and as a literal: reading a million digits costs seconds.
  @ParameterizedTest
  @ValueSource(strings = {"%s", "0.%s", "\"%s\"^^<http://www.w3.org/2001/XMLSchema#decimal>"})
  void a_number_of_a_million_digits_is_refused_at_once(String form) throws IOException {
    Path file = write("long.ttl", "<s> <p> " + form.formatted("7".repeat(1_000_000)) + " .");

    List<StandardIssue> issues = assertTimeout(ofSeconds(5), () -> refusal(file));

    assertThat(issues).extracting(StandardIssue::rule).containsExactly("number-too-long");
  }

  @Test
  void an_exponent_is_no_decimal() throws IOException {
    Path file =
        write(
            "exponent.ttl",
            Files.readString(resource("schemes/right.ttl"))
                .replace("gl:limit 0.5", "gl:limit \"1E10000000\"^^xsd:decimal"));

    List<StandardIssue> issues = assertTimeout(ofSeconds(5), () -> refusal(file));

    assertThat(issues).extracting(StandardIssue::rule).containsExactly("criterion-limit");
  }

  /// The address answers nobody; following it would take long or fail otherwise.
  @Test
  void an_import_is_refused_and_not_followed() throws IOException {
    Path file =
        write(
            "import.ttl",
            """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            <urn:x> a owl:Ontology ; owl:imports <http://192.0.2.1/more.ttl> .
            """);

    List<StandardIssue> issues = assertTimeout(ofSeconds(5), () -> refusal(file));

    assertThat(issues).extracting(StandardIssue::rule).containsExactly("import", "unknown-thing");
  }

  @Test
  void a_message_says_file_place_finding_and_cure() {
    assertThat(refusal(resource("cases/criterion-weight/scheme.ttl")).getFirst().line())
        .isEqualTo(
            "scheme.ttl: scheme/case/1#one gl:weight: found 0.0: the weight is one number above 0"
                + " and at most 100, without quotes, such as 25.0 [criterion-weight]");
  }

  private static StandardCatalog twoEditions() {
    return StandardCatalog.load(
        List.of(resource("schemes/right.ttl"), resource("schemes/successor.ttl")));
  }

  private static Optional<String> edition(
      StandardCatalog catalog, Optional<String> edition, LocalDate day) {
    return catalog.find("case", edition, day).map(Standard::edition);
  }

  private static List<StandardIssue> refusal(Path... files) {
    return catchThrowableOfType(StandardRefused.class, () -> StandardCatalog.load(List.of(files)))
        .issues();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}

package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.ontology.publication.Publication;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Permanent addresses, answered to somebody who is not signed in.
@PortalTest
class PublishedPagesTest {

  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)[^\"]*\"");

  @LocalServerPort private int port;
  @Autowired private Supplier<Publication> publication;
  @Autowired private StandardCatalog catalog;
  @Autowired private PortalWorld.Made world;

  private HttpResponse<String> get(String path, String accept) {
    return new Visitor(port).accepting(accept).get(path);
  }

  private HttpResponse<String> page(String path) {
    return get(path + "?lang=en", "text/html");
  }

  static List<String> addresses() {
    return List.of(
        "/catalog",
        "/ns",
        "/ns/2",
        "/ns/3",
        "/scheme",
        "/scheme/green-factory",
        "/scheme/green-factory/2025",
        "/indicator",
        "/indicator/energy.per-value-added",
        "/account",
        "/account/energy.comprehensive",
        "/code",
        "/code/gb-t-4754-2017",
        "/code/gb-t-4754-2017/C3851",
        "/code/unit/tonne-standard-coal",
        "/shapes/standards",
        "/shapes/published");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void one_address_has_three_forms(String path) {
    for (String accept : List.of("text/html", TURTLE, JSON_LD)) {
      HttpResponse<String> answer = get(path, accept);
      assertThat(answer.statusCode()).as(path + " " + accept).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
      assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
      assertThat(answer.headers().firstValue("ETag")).isPresent();
    }
    assertThat(get(path, JSON_LD).body())
        .contains("\"@context\": {")
        .doesNotContain("\"@context\": \"", "@import");
    assertThat(get(path, "text/html").headers().allValues("Link"))
        .anyMatch(link -> link.contains("rel=\"alternate\"; type=\"text/turtle\""));
  }

  /// RFC 9110: the best of what is taken; without a wish the page.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|text/html",
        "text/html,application/xhtml+xml,*/*;q=0.8|text/html",
        "text/html;q=0.4, text/turtle;q=0.9|text/turtle",
        "application/ld+json, text/turtle;q=0.5|application/ld+json",
        "text/turtle;q=0, application/ld+json;q=0.1|application/ld+json",
        "text/*|text/html"
      })
  void the_form_is_the_best_of_what_is_taken(String accept, String given) {
    assertThat(get("/ns", accept).headers().firstValue("Content-Type").orElseThrow())
        .startsWith(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/rdf+xml", "nonsense", "text/turtle;q=0"})
  void another_form_is_a_problem_of_our_type(String accept) {
    HttpResponse<String> answer = get("/scheme/green-factory/2025", accept);
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("urn:greenloop:problem:not-acceptable", "text/turtle", "application/ld+json");
  }

  @Test
  void a_link_can_ask_for_a_form() {
    assertThat(get("/ns?format=turtle", "text/html").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(TURTLE));
    assertThat(get("/ns?format=word", "text/html").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", TURTLE, JSON_LD})
  void what_did_not_change_is_not_sent_again(String accept) {
    String tag =
        get("/scheme/green-factory/2025", accept).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        new Visitor(port)
            .accepting(accept)
            .with("If-None-Match", tag)
            .get("/scheme/green-factory/2025");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void forms_and_languages_have_tags_of_their_own() {
    List<String> tags =
        Stream.of(
                get("/ns?lang=zh", "text/html"),
                get("/ns?lang=en", "text/html"),
                get("/ns", TURTLE),
                get("/ns", JSON_LD))
            .map(answer -> answer.headers().firstValue("ETag").orElseThrow())
            .toList();
    assertThat(tags).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ns/9",
        "/scheme/none",
        "/scheme/green-factory/1999",
        "/indicator/none",
        "/account/none",
        "/code/none",
        "/code/unit/none",
        "/shapes/none",
        "/shape/none"
      })
  void what_is_not_published_is_not_there(String path) {
    assertThat(get(path, "text/html").statusCode()).isEqualTo(404);
    if (!path.equals("/shape/none")) {
      HttpResponse<String> answer = get(path, TURTLE);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("urn:greenloop:problem:not-found");
    }
  }

  /// The addresses of companies, figures and assessments are names: nobody learns from them.
  @ParameterizedTest
  @ValueSource(strings = {"/subject/COOL-1", "/assessment/COOL-1", "/metric/COOL-1/2025-03/x/1"})
  void an_address_of_what_is_not_public_is_not_answered(String path) {
    assertThat(get(path, TURTLE).statusCode()).isIn(302, 404);
  }

  @Test
  void a_rule_and_a_label_are_told_of_elsewhere() {
    HttpResponse<String> rule = get("/shape/criterion-weight", "*/*");
    assertThat(rule.statusCode()).isEqualTo(303);
    assertThat(rule.headers().firstValue("Location").orElseThrow())
        .endsWith("/shapes/standards#criterion-weight");
    HttpResponse<String> label = get("/label/" + world.valid().serial(), "*/*");
    assertThat(label.statusCode()).isEqualTo(303);
    assertThat(label.headers().firstValue("Location").orElseThrow())
        .endsWith("/verify/" + world.valid().serial());
  }

  @Test
  void the_vocabulary_shows_every_term_with_all_that_is_said_of_it() {
    String page = page("/ns").body();
    assertThat(publication.get().vocabulary().terms())
        .allSatisfy(
            term ->
                assertThat(page)
                    .contains("id=\"" + term.name() + "\"")
                    .contains(escaped(term.definition().english()))
                    .contains(escaped(term.example().english())));
    assertThat(page)
        .contains("<svg", "viewBox=\"0 0 ", "prov:Plan", "sosa:ObservableProperty", "dct:Standard")
        .doesNotContain("style=\"", "<script");
    assertThat(get("/ns?lang=zh", "text/html").body()).contains("评价方案(一个版本)", "关系图");
  }

  @Test
  void an_earlier_version_says_that_it_is_one() {
    assertThat(page("/ns/2").body()).contains("This is an earlier version");
    assertThat(page("/ns/3").body()).doesNotContain("This is an earlier version");
  }

  @Test
  void every_edition_is_shown_with_every_criterion() {
    for (Standard standard : catalog.standards()) {
      String page = page("/scheme/" + standard.id() + "/" + standard.edition()).body();
      assertThat(page).as(standard.reference()).contains(escaped(standard.source()));
      assertThat(standard.criteria())
          .as(standard.reference())
          .allSatisfy(
              criterion ->
                  assertThat(page)
                      .contains("id=\"" + criterion.id() + "\"")
                      .contains(escaped(criterion.nameEnglish()))
                      .contains(escaped(criterion.clause())));
    }
  }

  /// `pilot-enterprise/2026.ttl`: water reuse earns points from 80 % to 85 %, weight 10, secondary.
  @Test
  void a_criterion_shows_rule_limits_weight_clause_and_how_sure_they_are() {
    String page = page("/scheme/pilot-enterprise/2026").body();
    String water =
        page.substring(page.indexOf("id=\"water-reuse-rate\""), page.indexOf("id=\"solid-waste"));
    assertThat(water)
        .contains(
            "Linear", "base value", "leading value", ">80<", ">85<", "10 points", "Second-hand")
        .contains("/indicator/water.reuse-rate", "准则 3");
    assertThat(page)
        .contains("Veto", "confirmation by the authorities for emergency and environment");
  }

  /// green-factory has two editions, 2018 and 2025.
  @Test
  void an_edition_names_the_others_and_marks_what_is_unsure() {
    String page = page("/scheme/green-factory/2025").body();
    assertThat(page).contains("/scheme/green-factory/2018");
    Standard doubtful =
        catalog.standards().stream()
            .filter(
                standard ->
                    standard.criteria().stream()
                        .anyMatch(criterion -> criterion.confidence().mustBeDeclared()))
            .findFirst()
            .orElseThrow();
    assertThat(page("/scheme/" + doubtful.id() + "/" + doubtful.edition()).body())
        .contains("numbers and requirements of this edition", "tag doubt");
  }

  @Test
  void an_indicator_leads_to_its_accounts_and_to_the_criteria_that_use_it() {
    assertThat(page("/indicator/energy.per-value-added").body())
        .contains("/account/energy.comprehensive", "/account/production.value-added")
        .contains("/scheme/pilot-enterprise/2026#energy-per-value-added");
    assertThat(page("/account/energy.comprehensive").body())
        .contains("/indicator/energy.per-value-added", "/code/unit/tonne-standard-coal");
  }

  @Test
  void a_code_leads_up_and_down() {
    assertThat(page("/code/gb-t-4754-2017/C38").body())
        .contains("/code/gb-t-4754-2017/C\"", "/code/gb-t-4754-2017/C3851");
    assertThat(page("/code/gb-t-2260/440606").body()).contains("Foshan", "/code/gb-t-2260/440600");
  }

  /// Every industry and region of the examples, and all that the importer knows.
  @Test
  void the_codes_that_the_data_use_have_an_address() {
    String industries = get("/code/gb-t-4754-2017", TURTLE).body();
    assertThat(ReferenceData.industries())
        .hasSize(97)
        .allSatisfy(code -> assertThat(industries).contains("skos:notation \"" + code + "\""));
    assertThat(industries).contains("skos:notation \"C3851\"", "skos:notation \"A\"");
    String regions = get("/code/gb-t-2260", TURTLE).body();
    assertThat(ReferenceData.areas())
        .hasSize(36)
        .allSatisfy(code -> assertThat(regions).contains("skos:notation \"" + code + "\""));
    assertThat(regions).contains("skos:notation \"440606\"", "skos:notation \"441900\"");
  }

  /// No link of these pages leads nowhere.
  @Test
  void every_link_of_the_pages_is_answered() {
    List<String> links =
        addresses().stream()
            .flatMap(path -> LINK.matcher(page(path).body()).results())
            .map(match -> match.group(1))
            .filter(link -> !link.equals("/"))
            .distinct()
            .collect(Collectors.toList());
    assertThat(links)
        .hasSizeGreaterThan(300)
        .allSatisfy(
            link -> assertThat(get(link, "text/html").statusCode()).as(link).isEqualTo(200));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

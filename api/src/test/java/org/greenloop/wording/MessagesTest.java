package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.batch.csv.CsvLimits;
import org.greenloop.batch.footprint.FootprintIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private final Map<String, String> chinese = messages("zh");
  private final Map<String, String> english = messages("en");

  private static Map<String, String> messages(String language) {
    Properties properties = new Properties();
    String resource = "/messages_" + language + ".properties";
    try (InputStream in = MessagesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, message) -> messages.put((String) key, (String) message));
    return messages;
  }

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_says_what_was_found_what_would_be_right_and_why(Rule rule) {
    String key = "rule." + rule.id();
    assertThat(chinese).containsKeys(key + ".message", key + ".fix", key + ".why");
  }

  @ParameterizedTest
  @EnumSource
  void every_closing_issue_says_what_is_so_what_to_do_and_why(ClosingIssue.Kind kind) {
    String key = "closing." + kind.id();
    assertThat(chinese).containsKeys(key + ".message", key + ".fix", key + ".why");
  }

  @ParameterizedTest
  @EnumSource
  void every_check_says_what_was_found_what_is_usual_what_to_do_and_why(Check check) {
    String key = "warning." + check.id();
    assertThat(chinese)
        .containsKeys(key + ".message", key + ".expected", key + ".fix", key + ".why");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_missing_says_who_can_bring_it(Missing reason) {
    assertThat(chinese).containsKey("missing.who." + reason);
  }

  @ParameterizedTest
  @EnumSource
  void every_issue_of_a_footprint_says_what_was_found_and_what_would_be_right(
      FootprintIssue.Kind kind) {
    assertThat(chinese)
        .containsKeys("footprint." + kind + ".message", "footprint." + kind + ".fix");
  }

  @Test
  void methods_stages_and_views_of_footprints_have_words() {
    List<String> keys =
        Stream.of(
                Arrays.stream(FootprintMethod.values()).map(value -> "method." + value),
                Arrays.stream(LifeCycleStage.values()).map(value -> "stage." + value),
                Arrays.stream(SupplierView.values()).map(value -> "view." + value))
            .flatMap(all -> all)
            .map(key -> "footprint." + key)
            .toList();
    assertThat(chinese).containsKeys(keys.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_of_the_market_has_words(Refusal.Reason reason) {
    assertThat(chinese).containsKey("market.refused." + reason);
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_of_a_consent_has_words(ConsentRefused.Reason reason) {
    assertThat(chinese).containsKey("consent.refused." + reason);
  }

  @Test
  void states_of_offers_and_reservations_have_words() {
    List<String> keys =
        Stream.concat(
                Arrays.stream(LotMarket.OfferState.values()).map(value -> "market.offer." + value),
                Arrays.stream(LotMarket.ReservationState.values())
                    .map(value -> "market.reservation." + value))
            .toList();
    assertThat(chinese).containsKeys(keys.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule", "closing", "warning"})
  void no_words_are_left_of_a_rule_that_is_gone(String group) {
    Set<String> ids =
        Stream.of(
                Arrays.stream(Rule.values()).map(Rule::id),
                Arrays.stream(Check.values()).map(Check::id),
                Arrays.stream(ClosingIssue.Kind.values()).map(ClosingIssue.Kind::id))
            .flatMap(all -> all)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(chinese.keySet())
        .filteredOn(key -> key.startsWith(group + "."))
        .allSatisfy(key -> assertThat(ids).contains(key.split("\\.", -1)[1]));
  }

  @Test
  void reasons_and_confidence_are_worded_as_on_the_label() {
    List<String> keys =
        Stream.concat(
                Arrays.stream(Missing.values()).map(value -> "missing." + value),
                Arrays.stream(Confidence.values()).map(value -> "confidence." + value))
            .toList();
    assertThat(chinese).containsAllEntriesOf(onTheLabel(Locale.CHINESE, keys));
    assertThat(english).containsAllEntriesOf(onTheLabel(Locale.ENGLISH, keys));
  }

  private static Map<String, String> onTheLabel(Locale locale, List<String> keys) {
    ResourceBundle label = ResourceBundle.getBundle("org.greenloop.batch.issuing.label", locale);
    return keys.stream().collect(Collectors.toMap(key -> key, label::getString));
  }

  @Test
  void every_message_names_the_same_arguments_in_both_languages() {
    chinese.forEach(
        (key, message) -> {
          assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(message));
        });
  }

  private static Set<String> places(String message) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(message);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  /// An apostrophe begins a quotation in a pattern and would swallow the arguments behind it.
  @Test
  void every_message_is_a_pattern_without_apostrophes_and_stray_braces() {
    Stream.of(chinese, english)
        .flatMap(messages -> messages.entrySet().stream())
        .forEach(
            message -> {
              assertThat(message.getValue()).as(message.getKey()).isNotBlank().doesNotContain("'");
              String filled =
                  new MessageFormat(message.getValue(), Locale.ROOT)
                      .format(new Object[] {"a", "b", "c", "d", "e", "f", "g"});
              assertThat(filled).as(message.getKey()).doesNotContain("{", "}");
            });
  }

  @Test
  void the_fixed_chinese_words_of_an_issue_are_at_most_60_characters() {
    for (Rule rule : Rule.values()) {
      String key = "rule." + rule.id();
      int longestMessage = longest(key + ".message");
      int longestFix = longest(key + ".fix");
      // 第  行「」：。。[E-101]
      assertThat(longestMessage + longestFix + 15).as(rule.id()).isLessThanOrEqualTo(60);
    }
  }

  private int longest(String key) {
    return chinese.entrySet().stream()
        .filter(message -> message.getKey().startsWith(key))
        .mapToInt(message -> PLACE.matcher(message.getValue()).replaceAll("").length())
        .max()
        .orElseThrow();
  }

  @Test
  void the_limits_in_the_words_are_those_of_the_reader() {
    assertThat(CsvLimits.FILE_BYTES).isEqualTo(200L * 1024 * 1024); // 200 MB
    assertThat(CsvLimits.CELL_CHARACTERS).isEqualTo(65536);
    assertThat(CsvLimits.COLUMNS).isEqualTo(200);
    for (Map<String, String> messages : List.of(chinese, english)) {
      assertThat(messages.get("rule.F-411.message")).contains("200 MB");
      assertThat(messages.get("rule.F-403.message")).contains("65536");
      assertThat(messages.get("rule.F-414.message")).contains("200");
    }
  }
}

package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.ontology.shape.StandardIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proposed and adopted editions beside the files that are there at the start.
class StandardFilesTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 6, 30);

  private final StandardFiles files = StandardFiles.load();

  @TempDir Path folder;

  static byte[] resource(String name) {
    try (InputStream in =
        StandardFiles.class.getResourceAsStream("/org/greenloop/ontology/standards/" + name)) {
      assertThat(in).as(name).isNotNull();
      return java.util.Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String next(String edition, String from) {
    return new String(resource("pilot-energy-carbon/2026.ttl"), StandardCharsets.UTF_8)
        .replace("pilot-energy-carbon/2026>", "pilot-energy-carbon/" + edition + ">")
        .replace("gl:edition \"2026\"", "gl:edition \"" + edition + "\"")
        .replace("\"2026-01-01\"", "\"" + from + "\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static AdoptedEdition adopted(long id, String text) {
    return new AdoptedEdition(id, Instant.EPOCH, bytes(text));
  }

  private List<StandardIssue> refusal(String text, AdoptedEdition... adopted) {
    return catchThrowableOfType(
            StandardRefused.class,
            () -> files.check("next.ttl", bytes(text), List.of(adopted), TODAY))
        .issues();
  }

  @Test
  void an_adopted_edition_judges_from_its_first_day_and_the_one_before_until_then() {
    StandardCatalog catalog = files.with(List.of(adopted(1, next("2028", "2028-01-01"))));
    assertThat(edition(catalog, LocalDate.of(2027, 12, 31))).contains("2026");
    assertThat(edition(catalog, LocalDate.of(2028, 1, 1))).contains("2028");
    assertThat(edition(files.with(List.of()), LocalDate.of(2028, 1, 1))).contains("2026");
  }

  private static Optional<String> edition(StandardCatalog catalog, LocalDate day) {
    return catalog.find("pilot-energy-carbon", Optional.empty(), day).map(Standard::edition);
  }

  @Test
  void a_published_edition_is_refused_once_and_not_for_each_criterion() {
    assertThat(refusal(next("2026", "2028-01-01").replace("weight 40.0", "weight 41.0")))
        .extracting(StandardIssue::rule, StandardIssue::focus, StandardIssue::found)
        .containsExactly(
            tuple(
                "edition-published",
                "scheme/pilot-energy-carbon/2026",
                "pilot-energy-carbon/2026.ttl"));
    assertThat(refusal(next("2028", "2029-01-01"), adopted(7, next("2028", "2028-01-01"))))
        .extracting(StandardIssue::rule, StandardIssue::found)
        .containsExactly(tuple("edition-published", "proposal 7"));
  }

  /// What begins on the day of its adoption would judge a day on which others were judged before.
  @Test
  void the_first_day_lies_after_the_day_on_which_it_is_proposed_or_adopted() {
    assertThat(refusal(next("2028", "2027-06-30")))
        .extracting(StandardIssue::rule, StandardIssue::found)
        .containsExactly(tuple("proposal-valid-from", "2027-06-30"));
    assertThat(refusal(next("2028", "2027-06-30")).getFirst().messageEnglish())
        .contains("write 2027-07-01 or later");
    assertThat(files.check("next.ttl", bytes(next("2028", "2027-07-01")), List.of(), TODAY))
        .extracting(Standard::validFrom)
        .isEqualTo(LocalDate.of(2027, 7, 1));
  }

  @Test
  void an_edition_overlaps_one_that_was_adopted_before_it() {
    assertThat(refusal(next("2029", "2028-01-01"), adopted(1, next("2028", "2028-01-01"))))
        .extracting(StandardIssue::rule, StandardIssue::file, StandardIssue::found)
        .containsExactly(tuple("scheme-editions-overlap", "next.ttl", "2028"));
  }

  @Test
  void a_proposal_is_one_scheme_and_brings_no_indicator() throws IOException {
    String two =
        next("2028", "2028-01-01") + next("2029", "2029-01-01").replaceAll("(?m)^@prefix.*$", "");
    assertThat(refusal(two))
        .extracting(StandardIssue::rule, StandardIssue::found)
        .containsExactly(
            tuple(
                "proposal-one-scheme",
                "scheme/pilot-energy-carbon/2028 , scheme/pilot-energy-carbon/2029"));
    String indicator =
        Files.readString(org.greenloop.ontology.Resources.resource("schemes/right.ttl"))
            .replace("\"2026-01-01\"", "\"2028-01-01\"");
    assertThat(refusal(indicator))
        .extracting(StandardIssue::rule, StandardIssue::focus)
        .containsExactly(tuple("proposal-indicator", "indicator/case.ratio"));
  }

  @Test
  void errors_of_every_sort_are_named_together() {
    assertThat(
            refusal(
                next("2028", "2027-01-01")
                    .replace("weight 40.0", "weight 45.0")
                    .replace("gl:limit 0.6", "gl:limmit 0.6")))
        .extracting(StandardIssue::rule)
        .contains(
            "proposal-valid-from",
            "scheme-weights-sum",
            "criterion-unknown-property",
            "criterion-limit");
  }

  /// Labels were judged by what was adopted, so it stays when an operator brings the same edition.
  @Test
  void an_adopted_edition_stands_before_a_later_file_of_the_operator() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            next("2028", "2028-01-01").replace("gl:passScore 70.0", "gl:passScore 10.0"));
    StandardFiles later = StandardFiles.load(List.of(own));
    List<AdoptedEdition> adopted = List.of(adopted(1, next("2028", "2028-01-01")));
    assertThat(later.with(adopted).find("pilot-energy-carbon", Optional.of("2028"), TODAY))
        .map(standard -> standard.passScore().value().intValue())
        .contains(70);
    assertThat(later.displaced(adopted))
        .containsExactly("own.ttl: https://w3id.org/greenloop/scheme/pilot-energy-carbon/2028");
    assertThat(later.recheck(adopted)).isEmpty();
    assertThat(files.displaced(adopted)).isEmpty();
  }

  @Test
  void an_adopted_edition_that_conforms_no_more_is_found() {
    assertThat(
            files.recheck(
                List.of(
                    adopted(3, next("2028", "2028-01-01").replace("weight 40.0", "weight 45.0")))))
        .extracting(StandardIssue::file, StandardIssue::rule)
        .containsExactly(tuple("proposal 3", "scheme-weights-sum"));
  }
}

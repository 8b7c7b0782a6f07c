package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/schemes/README.md`: its scheme works as it is printed, and the shipped schemes stand in
/// it.
class SchemesPageTest {

  private static final Path PAGE = Path.of("../docs/schemes/README.md");
  private static final Path INTERPRETATIONS = Path.of("../docs/interpretations/schemes.md");
  private static final Pattern TURTLE = Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void every_indicator_stands_with_its_unit_in_the_list() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("../docs/schemes/indicators.md")).stream()
                .filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(
            StandardCatalog.load().indicators().stream()
                .map(
                    indicator ->
                        "| `%s` | %s | %s | %s |"
                            .formatted(
                                indicator.code(),
                                indicator.unit(),
                                indicator.name(),
                                indicator.nameEnglish()))
                .toList());
  }

  /// The table of the page: 40 + 20 × (88 − 80) ÷ 16 + 20 × 0.6 + 20 × 0.75 = 77.
  @Test
  void the_scheme_of_five_criteria_judges_as_the_page_says() throws IOException {
    StandardCatalog catalog = StandardCatalog.load(List.of(printedScheme()));
    Standard standard =
        catalog.find("green-workshop", Optional.empty(), LocalDate.of(2026, 6, 30)).orElseThrow();
    assertThat(standard.criteria()).hasSize(5);

    Map<String, Metric> metrics =
        Map.of(
                "energy.per-output-value", "0.08",
                "waste.utilisation-rate", "0.88",
                "water.reuse-rate", "0.80")
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    value ->
                        metric(
                            catalog.findIndicator(value.getKey()).orElseThrow(),
                            value.getValue())));
    Assessment assessment =
        new Assessor()
            .judge(
                standard,
                new ReportingPeriod.CalendarYear(Year.of(2025)),
                new Applicant(
                    1,
                    Optional.empty(),
                    metrics,
                    Map.of(
                        "training", new Declared.Scored(new BigDecimal("0.75")),
                        "accident", new Declared.Scored(BigDecimal.ONE))));

    assertThat(assessment.score()).isEqualByComparingTo("77");
    assertThat(assessment.outcome()).isEqualTo(Assessment.Outcome.MET);
  }

  @Test
  void every_shipped_scheme_stands_on_both_pages() throws IOException {
    String page = Files.readString(PAGE);
    String interpretations = Files.readString(INTERPRETATIONS);
    assertThat(StandardCatalog.load().standards())
        .allSatisfy(
            standard -> {
              assertThat(page).contains("`" + standard.reference() + "`");
              assertThat(interpretations).contains("`" + standard.id() + "`");
            });
  }

  private Path printedScheme() throws IOException {
    String turtle =
        TURTLE
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult block) -> block.group(1))
            .findFirst()
            .orElseThrow();
    return Files.writeString(folder.resolve("green-workshop-2026.ttl"), turtle);
  }

  private static Metric metric(Indicator indicator, String ratio) {
    return new Metric(
        indicator,
        new BigDecimal(ratio),
        BigDecimal.ONE,
        Availability.AVAILABLE,
        Confidence.OFFICIAL,
        1,
        MetricQuality.UNKNOWN);
  }
}

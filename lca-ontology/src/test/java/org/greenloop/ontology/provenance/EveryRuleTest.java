package org.greenloop.ontology.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.assessment.UnconfirmedNumber.Kind.BAND;
import static org.greenloop.accounting.assessment.UnconfirmedNumber.Kind.BASE;
import static org.greenloop.accounting.assessment.UnconfirmedNumber.Kind.LIMIT;
import static org.greenloop.ontology.Resources.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule.Kind;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.ontology.provenance.PublishedJudgement.Outcome;
import org.greenloop.ontology.standard.StandardCatalog;
import org.junit.jupiter.api.Test;

/// Judgements by every scoring rule of `schemes/rules.ttl`, published and read back.
class EveryRuleTest {

  private static final StandardCatalog CATALOG =
      StandardCatalog.load(List.of(resource("schemes/rules.ttl")));

  /// A plant of industry C3851 that uses 2 000 tce.
  ///
  ///     intensity  0.18, limit of C38 from 1 000 below 5 000 tce 0.18   met           40.5
  ///     power      20, base 11, leading 21: 9 ÷ 10 = 0.9, 1 missing      partly   27 of 30
  ///     carbon     0.2, reference 0.6: 3, capped 2.5                     met           50
  ///     output     0.08, bands 0.07 and 0.09: 0.5, 0.01 missing          partly  7.5 of 15
  ///     ledger     a reviewer gives 0.8                                  partly     4 of 5
  ///     accident   a reviewer confirms that there was none               met
  ///
  /// Score 129 ÷ 110.5 = 116.742 %, above 110: met, good.
  private final PublishedAssessment good =
      publish(
          Optional.of("C3851"),
          Map.of(
              "energy.comprehensive", "2000",
              "energy.per-value-added", "0.18",
              "energy.electricity", "20",
              "carbon.per-value-added", "0.2",
              "energy.per-output-value", "0.08"),
          Map.of("ledger", scored("0.8"), "accident", scored("1")));

  @Test
  void each_rule_earns_its_share() {
    assertThat(good.criteria())
        .extracting(
            PublishedJudgement::id,
            PublishedJudgement::rule,
            PublishedJudgement::outcome,
            j -> plain(j.share()),
            j -> plain(j.points()),
            j -> plain(j.value()),
            j -> plain(j.distance()))
        .containsExactly(
            tuple("intensity", Kind.THRESHOLD, Outcome.MET, "1", "40.5", "0.18", ""),
            tuple("power", Kind.LINEAR, Outcome.PARTLY_MET, "0.9", "27", "20", "1"),
            tuple("carbon", Kind.RATIO, Outcome.MET, "2.5", "50", "0.2", ""),
            tuple("output", Kind.BANDS, Outcome.PARTLY_MET, "0.5", "7.5", "0.08", "0.01"),
            tuple("ledger", Kind.EVIDENCE, Outcome.PARTLY_MET, "0.8", "4", "", ""),
            tuple("accident", Kind.VETO, Outcome.MET, "1", "0", "", ""));
    assertThat(good.outcome()).isEqualTo(Assessment.Outcome.MET);
    assertThat(good.score()).isEqualTo("116.74");
  }

  @Test
  void the_scheme_says_how_it_counts_and_which_grade_was_earned() {
    assertThat(good.counting()).isEqualTo(Standard.Counting.ASSESSED);
    assertThat(good.passScore()).isEqualTo(reference("110", "第 6 条", Confidence.SECONDARY));
    assertThat(good.grade())
        .contains(new Standard.Grade("良好", "Good", reference("110", "第 7 条", Confidence.OFFICIAL)));
  }

  @Test
  void what_a_value_was_compared_with_stands_in_full() {
    assertThat(good.criteria())
        .extracting(PublishedJudgement::benchmark)
        .containsExactly(
            Optional.of(
                new PublishedBenchmark(
                    Optional.of("C38"),
                    Optional.of(
                        new PublishedBenchmark.Size(
                            "energy.comprehensive",
                            Optional.of(new BigDecimal("1000")),
                            Optional.of(new BigDecimal("5000")))),
                    Optional.empty(),
                    reference("0.18", "表 3", Confidence.DOUBTFUL))),
            Optional.of(
                new PublishedBenchmark(
                    Optional.of("C"),
                    Optional.empty(),
                    Optional.of(reference("11", "制造业基准", Confidence.DOUBTFUL)),
                    reference("21", "制造业引领", Confidence.SECONDARY))),
            Optional.of(forAll(reference("0.6", "参考", Confidence.COMPUTED))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(good.criteria().get(3).band())
        .contains(reference("0.09", "二档", Confidence.UNCONFIRMED));
  }

  /// Of the numbers above: the limit of C38, the base of manufacturing and the second band.
  @Test
  void numbers_that_nobody_could_confirm_are_listed() {
    assertThat(good.unconfirmedNumbers())
        .extracting(
            UnconfirmedNumber::kind,
            number -> number.of().orElseThrow().id(),
            number -> number.value().toPlainString(),
            UnconfirmedNumber::source,
            UnconfirmedNumber::confidence)
        .containsExactly(
            tuple(LIMIT, "intensity", "0.18", "表 3", Confidence.DOUBTFUL),
            tuple(BASE, "power", "11", "制造业基准", Confidence.DOUBTFUL),
            tuple(BAND, "output", "0.09", "二档", Confidence.UNCONFIRMED));
    assertThat(good.unconfirmedNumbers().getFirst().of().orElseThrow().name()).isEqualTo("能耗强度");
  }

  /// As before they were listed: the same numbers, found by their own confidence.
  @Test
  void an_assessment_that_does_not_list_them_is_asked_for_each_number() {
    String listed =
        graph(
                Optional.of("C3851"),
                Map.of(
                    "energy.comprehensive", "2000",
                    "energy.per-value-added", "0.18",
                    "energy.electricity", "20",
                    "energy.per-output-value", "0.08"),
                Map.of())
            .jsonLd();
    String unlisted =
        Pattern.compile("\\n  \"unconfirmedNumber\": \\[.*?\\n  \\],", Pattern.DOTALL)
            .matcher(listed)
            .replaceFirst("");
    assertThat(unlisted).isNotEqualTo(listed);
    assertThat(AssessmentGraph.read(unlisted).unconfirmedNumbers())
        .isEqualTo(AssessmentGraph.read(listed).unconfirmedNumbers())
        .hasSize(3);
  }

  @Test
  void only_a_measured_criterion_has_indicator_unit_and_direction() {
    assertThat(good.criteria())
        .extracting(PublishedJudgement::indicator)
        .containsExactly(
            Optional.of("energy.per-value-added"),
            Optional.of("energy.electricity"),
            Optional.of("carbon.per-value-added"),
            Optional.of("energy.per-output-value"),
            Optional.empty(),
            Optional.empty());
    assertThat(good.criteria().get(4).unit()).isEmpty();
    assertThat(good.criteria().get(4).direction()).isEmpty();
    assertThat(good.criteria().get(1).group())
        .contains(new PublishedJudgement.Named("能源", "Energy"));
  }

  /// Nothing known of industry and size; power 5 lies 15 below the leading value of all, 20.
  @Test
  void what_is_unknown_or_vetoed_says_why() {
    PublishedAssessment vetoed =
        publish(
            Optional.empty(),
            Map.of("energy.electricity", "5", "energy.per-output-value", "0.1"),
            Map.of("ledger", new Declared.Stated(), "accident", scored("0")));

    assertThat(vetoed.outcome()).isEqualTo(Assessment.Outcome.VETOED);
    assertThat(vetoed.grade()).isEmpty();
    assertThat(vetoed.criteria())
        .extracting(
            PublishedJudgement::id,
            PublishedJudgement::outcome,
            PublishedJudgement::reason,
            j -> plain(j.points()),
            j -> plain(j.distance()))
        .containsExactly(
            tuple("intensity", Outcome.NOT_ASSESSABLE, Optional.of(Missing.NOT_REPORTED), "", ""),
            tuple("power", Outcome.NOT_MET, Optional.empty(), "0", "15"),
            tuple("carbon", Outcome.NOT_ASSESSABLE, Optional.of(Missing.NOT_REPORTED), "", ""),
            tuple("output", Outcome.NOT_MET, Optional.empty(), "0", "0.03"),
            tuple("ledger", Outcome.NOT_ASSESSABLE, Optional.of(Missing.NOT_REVIEWED), "", ""),
            tuple("accident", Outcome.VETOED, Optional.empty(), "0", ""));
    assertThat(vetoed.criteria().get(0).benchmark()).isEmpty();
    assertThat(vetoed.criteria().get(2).benchmark())
        .contains(forAll(reference("0.6", "参考", Confidence.COMPUTED)));
    assertThat(vetoed.criteria().get(3).band()).isEmpty();
  }

  @Test
  void json_ld_and_turtle_say_the_same() {
    AssessmentGraph graph = graph(Optional.of("C"), Map.of("energy.electricity", "12"), Map.of());

    assertThat(
            RDFParser.create()
                .fromString(graph.jsonLd())
                .lang(Lang.JSONLD11)
                .toGraph()
                .isIsomorphicWith(
                    RDFParser.create().fromString(graph.turtle()).lang(Lang.TURTLE).toGraph()))
        .isTrue();
  }

  /// A third has no end: its digits have to be read as they are written.
  @Test
  void a_share_without_an_end_is_read_back() {
    PublishedAssessment read =
        publish(Optional.empty(), Map.of("carbon.per-value-added", "90"), Map.of());

    assertThat(read.criteria().get(2).share().orElseThrow().doubleValue())
        .isEqualTo(0.6 / 90, org.assertj.core.data.Offset.offset(1e-15));
  }

  private static PublishedAssessment publish(
      Optional<String> industry, Map<String, String> values, Map<String, Declared> declared) {
    return AssessmentGraph.read(graph(industry, values, declared).jsonLd());
  }

  private static AssessmentGraph graph(
      Optional<String> industry, Map<String, String> values, Map<String, Declared> declared) {
    Assessment assessment =
        new Assessor()
            .judge(
                CATALOG.find("rules", Optional.empty(), LocalDate.of(2026, 1, 1)).orElseThrow(),
                new ReportingPeriod.CalendarYear(Year.of(2025)),
                new Applicant(Examples.SITE.id(), industry, metrics(values), declared));
    return AssessmentGraph.of(
        assessment, Examples.SITE, Examples.GENERATED_AT, List.of(), List.of());
  }

  private static Map<String, Metric> metrics(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> metric(e.getKey(), e.getValue())));
  }

  private static Metric metric(String code, String value) {
    return new Metric(
        CATALOG.findIndicator(code).orElseThrow(),
        new BigDecimal(value),
        BigDecimal.ONE,
        Availability.AVAILABLE,
        Confidence.OFFICIAL,
        1,
        MetricQuality.UNKNOWN);
  }

  private static Declared scored(String share) {
    return new Declared.Scored(new BigDecimal(share));
  }

  private static PublishedBenchmark forAll(Reference target) {
    return new PublishedBenchmark(Optional.empty(), Optional.empty(), Optional.empty(), target);
  }

  private static Reference reference(String value, String source, Confidence confidence) {
    return new Reference(new BigDecimal(value), source, confidence);
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("");
  }
}

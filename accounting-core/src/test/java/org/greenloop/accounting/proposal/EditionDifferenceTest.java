package org.greenloop.accounting.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.proposal.EditionChange.Amount;
import org.greenloop.accounting.proposal.EditionChange.Aspect;
import org.greenloop.accounting.proposal.EditionChange.Constant;
import org.greenloop.accounting.proposal.EditionChange.Flag;
import org.greenloop.accounting.proposal.EditionChange.Text;
import org.greenloop.accounting.proposal.EditionDifference.Kind;
import org.greenloop.accounting.proposal.EditionDifference.OfCriterion;
import org.junit.jupiter.api.Test;

class EditionDifferenceTest {

  private static final Indicator ENERGY =
      new Indicator(
          "energy.x",
          "能耗",
          "Energy",
          "tce",
          List.of(Account.ENERGY_COMPREHENSIVE),
          List.of(),
          BigDecimal.ONE,
          2,
          "E",
          "clause",
          Confidence.OFFICIAL);

  private static Standard edition(String edition, String from, String pass, Criterion... criteria) {
    return new Standard(
        "case",
        edition,
        "案例",
        "Case",
        Set.of(SubjectKind.SITE),
        LocalDate.parse(from),
        Optional.empty(),
        Standard.Counting.ALL,
        reference(pass),
        List.of(),
        12,
        Optional.of(new Reference(new BigDecimal("60"), "article 9", Confidence.OFFICIAL)),
        "source",
        List.of(criteria));
  }

  private static Reference reference(String value) {
    return new Reference(new BigDecimal(value), "table 1", Confidence.OFFICIAL);
  }

  private static Benchmark benchmark(String industry, String limit) {
    return new Benchmark(
        Optional.of(industry).filter(code -> !code.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        reference(limit));
  }

  private static Criterion criterion(String id, ScoringRule rule, String weight) {
    return new Criterion(
        id,
        "名称",
        "Name",
        Optional.empty(),
        rule,
        new BigDecimal(weight),
        false,
        "clause 1",
        Optional.empty(),
        Confidence.OFFICIAL);
  }

  private static ScoringRule atMost(Benchmark... benchmarks) {
    return new ScoringRule.Threshold(ENERGY, Direction.AT_MOST, List.of(benchmarks));
  }

  private static EditionDifference between(Standard earlier, Standard later) {
    return EditionDifference.between(Optional.of(earlier), later);
  }

  private static Amount points(String number) {
    return new Amount(new BigDecimal(number), "");
  }

  private static Amount tce(String number) {
    return new Amount(new BigDecimal(number), "tce");
  }

  @Test
  void a_criterion_with_another_weight_and_limit_says_both_and_nothing_else() {
    EditionDifference difference =
        between(
            edition("1", "2026-01-01", "60", criterion("a", atMost(benchmark("", "0.35")), "40")),
            edition("2", "2027-01-01", "60", criterion("a", atMost(benchmark("", "0.30")), "45")));
    assertThat(difference.before()).contains("1");
    assertThat(difference.header())
        .containsExactly(
            new EditionChange(
                Aspect.VALID_FROM,
                "",
                Optional.of(new Text("2026-01-01")),
                Optional.of(new Text("2027-01-01"))));
    assertThat(difference.criteria()).extracting(OfCriterion::kind).containsExactly(Kind.CHANGED);
    assertThat(difference.criteria().getFirst().changes())
        .containsExactly(
            new EditionChange(Aspect.LIMIT, "", Optional.of(tce("0.35")), Optional.of(tce("0.3"))),
            new EditionChange(
                Aspect.WEIGHT, "", Optional.of(points("40")), Optional.of(points("45"))));
  }

  @Test
  void how_a_number_is_written_makes_no_difference() {
    EditionDifference difference =
        between(
            edition("1", "2026-01-01", "60", criterion("a", atMost(benchmark("", "0.3")), "40")),
            edition(
                "2",
                "2026-01-01",
                "60.0",
                criterion("a", atMost(benchmark("", "0.300")), "40.00")));
    assertThat(difference.header()).isEmpty();
    assertThat(difference.criteria()).isEmpty();
  }

  @Test
  void what_is_new_and_what_is_gone_says_all_there_is_to_it() {
    EditionDifference difference =
        between(
            edition("1", "2026-01-01", "60", criterion("gone", new ScoringRule.Evidence(), "40")),
            edition("2", "2026-01-01", "60", criterion("new", new ScoringRule.Veto(), "0")));
    assertThat(difference.criteria())
        .extracting(OfCriterion::id, OfCriterion::kind)
        .containsExactly(tuple("new", Kind.ADDED), tuple("gone", Kind.REMOVED));
    assertThat(difference.count(Kind.ADDED)).isEqualTo(1);
    assertThat(difference.criteria().get(1).changes())
        .contains(
            new EditionChange(
                Aspect.RULE,
                "",
                Optional.of(new Constant(ScoringRule.Kind.EVIDENCE)),
                Optional.empty()),
            new EditionChange(Aspect.REQUIRED, "", Optional.of(new Flag(false)), Optional.empty()));
    // A veto has neither weight nor required.
    assertThat(difference.criteria().getFirst().changes())
        .extracting(EditionChange::aspect)
        .contains(Aspect.RULE, Aspect.CLAUSE)
        .doesNotContain(Aspect.WEIGHT, Aspect.REQUIRED);
  }

  @Test
  void limits_by_industry_are_compared_one_by_one() {
    EditionDifference difference =
        between(
            edition(
                "1",
                "2026-01-01",
                "60",
                criterion("a", atMost(benchmark("C38", "2"), benchmark("", "3")), "40")),
            edition(
                "2",
                "2026-01-01",
                "60",
                criterion("a", atMost(benchmark("C38", "1"), benchmark("", "3")), "40")));
    assertThat(difference.criteria().getFirst().changes())
        .extracting(EditionChange::aspect, EditionChange::part)
        .containsExactly(tuple(Aspect.LIMIT, "C38"));
  }

  @Test
  void another_rule_and_another_direction_are_named() {
    EditionDifference difference =
        between(
            edition("1", "2026-01-01", "60", criterion("a", atMost(benchmark("", "3")), "40")),
            edition(
                "2",
                "2026-01-01",
                "60",
                criterion(
                    "a",
                    new ScoringRule.Bands(
                        ENERGY,
                        Direction.AT_LEAST,
                        List.of(new Band(reference("3"), new BigDecimal("0.5")))),
                    "40")));
    assertThat(difference.criteria().getFirst().changes())
        .extracting(EditionChange::aspect, EditionChange::part)
        .contains(
            tuple(Aspect.RULE, ""),
            tuple(Aspect.DIRECTION, ""),
            tuple(Aspect.BAND, "0.5"),
            tuple(Aspect.LIMIT, ""));
  }

  @Test
  void the_order_counts_among_criteria_that_both_have() {
    ScoringRule rule = new ScoringRule.Evidence();
    Standard earlier =
        edition("1", "2026-01-01", "60", criterion("a", rule, "1"), criterion("b", rule, "1"));
    Standard inserted =
        edition(
            "2",
            "2026-01-01",
            "60",
            criterion("new", rule, "1"),
            criterion("a", rule, "1"),
            criterion("b", rule, "1"));
    Standard turned =
        edition("2", "2026-01-01", "60", criterion("b", rule, "1"), criterion("a", rule, "1"));
    assertThat(between(earlier, inserted).header()).isEmpty();
    assertThat(between(earlier, turned).header())
        .containsExactly(
            new EditionChange(
                Aspect.ORDER, "", Optional.of(new Text("a, b")), Optional.of(new Text("b, a"))));
  }

  @Test
  void of_the_first_edition_all_is_new() {
    EditionDifference difference =
        EditionDifference.between(
            Optional.empty(),
            edition("1", "2026-01-01", "60", criterion("a", new ScoringRule.Veto(), "0")));
    assertThat(difference.before()).isEmpty();
    assertThat(difference.header()).allMatch(change -> change.before().isEmpty());
    assertThat(difference.header())
        .extracting(EditionChange::aspect)
        .contains(
            Aspect.NAME, Aspect.SUBJECT, Aspect.PASS_SCORE, Aspect.LABEL_MONTHS, Aspect.MEND_DAYS);
    assertThat(difference.count(Kind.ADDED)).isEqualTo(1);
  }

  @Test
  void two_schemes_are_not_compared() {
    Standard one = edition("1", "2026-01-01", "60");
    Standard other =
        new Standard(
            "other",
            "1",
            "",
            "",
            Set.of(),
            one.validFrom(),
            Optional.empty(),
            Standard.Counting.ALL,
            one.passScore(),
            List.of(),
            12,
            Optional.empty(),
            "",
            List.of());
    assertThatThrownBy(() -> between(other, one)).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.assessment.ACriterion.benchmark;
import static org.greenloop.accounting.assessment.ACriterion.reference;
import static org.greenloop.accounting.world.Indicators.ENERGY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

  /// GB/T 36132-2025 clause 5.2: at the leading value or better all points, short of the base value
  /// none, in between the part of the way. Base 50, leading 90: 60 is 10 of 40.
  @ParameterizedTest
  @CsvSource({"49.999, 0", "50, 0", "60, 0.25", "80, 0.75", "90, 1", "120, 1"})
  void more_is_better_between_base_and_leading_value(BigDecimal value, BigDecimal share) {
    assertThat(linear(Direction.AT_LEAST, "50", "90", value)).isEqualByComparingTo(share);
  }

  /// Base 0.35, leading 0.15: 0.30 is 0.05 of 0.20.
  @ParameterizedTest
  @CsvSource({"0.36, 0", "0.35, 0", "0.30, 0.25", "0.20, 0.75", "0.15, 1", "0, 1", "-1, 1"})
  void less_is_better_between_base_and_leading_value(BigDecimal value, BigDecimal share) {
    assertThat(linear(Direction.AT_MOST, "0.35", "0.15", value)).isEqualByComparingTo(share);
  }

  @Test
  void a_leading_value_is_better_than_the_base_value() {
    assertThatThrownBy(() -> linear(Direction.AT_LEAST, "90", "50", ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leading");
    assertThatThrownBy(() -> linear(Direction.AT_MOST, "50", "50", ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Reference 3: 4.5 is 1.5 of it; where lower is better, 2 against 3 is 1.5.
  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 3, '', 4.5, 1.5",
    "AT_LEAST, 3, 1, 4.5, 1",
    "AT_LEAST, 3, 1.2, 4.5, 1.2",
    "AT_LEAST, 3, '', 1.5, 0.5",
    "AT_LEAST, 3, '', -1, 0",
    "AT_MOST, 3, '', 2, 1.5",
    "AT_MOST, 3, '', 6, 0.5",
    "AT_MOST, 3, '', 0, 1",
    "AT_MOST, 3, 2, 0, 2",
    "AT_MOST, 3, 1, -4, 1",
  })
  void a_ratio_is_the_part_of_the_reference_value(
      Direction direction, String reference, String cap, BigDecimal value, BigDecimal share) {
    ScoringRule.Ratio rule =
        new ScoringRule.Ratio(
            ENERGY,
            direction,
            List.of(benchmark(reference)),
            cap.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cap)));
    assertThat(Scoring.share(rule, Optional.of(benchmark(reference)), value))
        .isEqualByComparingTo(share);
  }

  @Test
  void a_reference_value_and_a_cap_are_above_zero() {
    assertThatThrownBy(
            () ->
                new ScoringRule.Ratio(
                    ENERGY, Direction.AT_LEAST, List.of(benchmark("0")), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ScoringRule.Ratio(
                    ENERGY,
                    Direction.AT_LEAST,
                    List.of(benchmark("1")),
                    Optional.of(BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// 95 % and more everything, from 85 % six tenths, from 70 % three.
  @ParameterizedTest
  @CsvSource({"100, 1", "95, 1", "94.999, 0.6", "85, 0.6", "70, 0.3", "69.999, 0"})
  void a_band_is_reached_from_its_limit_on(BigDecimal value, BigDecimal share) {
    assertThat(
            Scoring.share(
                bands(Direction.AT_LEAST, "95", "1", "85", "0.6", "70", "0.3"),
                Optional.empty(),
                value))
        .isEqualByComparingTo(share);
  }

  @Test
  void bands_go_from_the_best_to_the_worst() {
    assertThatThrownBy(() -> bands(Direction.AT_LEAST, "70", "1", "85", "0.6"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bands(Direction.AT_MOST, "10", "0.6", "20", "0.6"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bands(Direction.AT_MOST)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bands(Direction.AT_MOST, "10", "1.01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bands(Direction.AT_MOST, "10", "0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BigDecimal linear(
      Direction direction, String base, String leading, BigDecimal value) {
    Benchmark benchmark = benchmark(base, leading);
    return Scoring.share(
        new ScoringRule.Linear(ENERGY, direction, List.of(benchmark)),
        Optional.of(benchmark),
        value);
  }

  private static ScoringRule.Bands bands(Direction direction, String... fromAndShare) {
    List<Band> bands = new java.util.ArrayList<>();
    for (int i = 0; i < fromAndShare.length; i += 2) {
      bands.add(new Band(reference(fromAndShare[i]), new BigDecimal(fromAndShare[i + 1])));
    }
    return new ScoringRule.Bands(ENERGY, direction, bands);
  }
}

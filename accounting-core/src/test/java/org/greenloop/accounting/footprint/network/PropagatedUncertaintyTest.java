package org.greenloop.accounting.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CARBON_DIOXIDE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CLIMATE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.footprints;
import static org.greenloop.accounting.footprint.network.ProcessInWords.making;

import java.util.List;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty.Form;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropagatedUncertaintyTest {

  private static PropagatedUncertainty propagated(Footprints footprints, String product) {
    return PropagatedUncertainty.find(footprints, product, CLIMATE, 10).orElseThrow();
  }

  /// The reference vector: 2 % and 5 % multiplied are √29 = 5.385 %.
  private static Footprints steelInCar() {
    return footprints(
        making("car", 1)
            .from("steel", 0.5, LifeCycleStage.RAW_MATERIALS, new Uncertainty.Symmetric(0.02)),
        making("steel", 1).emitting(CARBON_DIOXIDE, 4, new Uncertainty.Symmetric(0.05)));
  }

  @Test
  void two_and_five_percent_multiplied_are_5_385_percent() {
    PropagatedUncertainty car = propagated(steelInCar(), "car");
    assertThat(car.standardDeviation() / car.value() * 100).isEqualTo(5.385, within(5e-4));
    assertThat(car.form()).isEqualTo(Form.SYMMETRIC);
    // 2 × (1 ± 1.96 × 0.05385)
    assertThat(car.low()).isEqualTo(1.7889, within(5e-5));
    assertThat(car.high()).isEqualTo(2.2111, within(5e-5));
  }

  /// 25/29 and 4/29.
  @Test
  void the_variance_is_shared_out_among_its_sources() {
    assertThat(propagated(steelInCar(), "car").sources())
        .satisfiesExactly(
            first -> {
              assertThat(first.process()).isEqualTo("steel");
              assertThat(first.other()).isEqualTo(CARBON_DIOXIDE);
              assertThat(first.share()).isEqualTo(25 / 29.0, within(1e-14));
            },
            second -> {
              assertThat(second.other()).isEqualTo("steel");
              assertThat(second.share()).isEqualTo(4 / 29.0, within(1e-14));
            });
    assertThat(PropagatedUncertainty.find(steelInCar(), "car", CLIMATE, 1).orElseThrow().sources())
        .extracting(Source::process)
        .containsExactly("steel");
  }

  private static Footprints lognormalSteelInCar() {
    return footprints(
        making("car", 1)
            .from("steel", 0.5, LifeCycleStage.RAW_MATERIALS, new Uncertainty.Lognormal(1.2)),
        making("steel", 1).emitting(CARBON_DIOXIDE, 4, new Uncertainty.Lognormal(1.5)));
  }

  /// A product of lognormals is lognormal with √(ln² 1.2 + ln² 1.5) = √(0.033241 + 0.164402) =
  /// 0.444570: 2 × e^(±1.96 × 0.444570) is 0.8368 to 4.7801.
  @Test
  void lognormal_amounts_make_a_lognormal_footprint() {
    PropagatedUncertainty car = propagated(lognormalSteelInCar(), "car");
    assertThat(car.form()).isEqualTo(Form.LOGNORMAL);
    assertThat(car.standardDeviation()).isEqualTo(2 * 0.444570, within(2e-6));
    assertThat(car.low()).isEqualTo(0.8368, within(1e-4));
    assertThat(car.high()).isEqualTo(4.7801, within(1e-3));
  }

  /// a = 1 + 0.5 b, b = 1 + 0.5 a, both 2. ∂a/∂x of the input of a: one a needs 4/3 runs of a, each
  /// b is worth 2: 8/3 × 0.5 × 3 %.
  @Test
  void in_a_loop_an_input_counts_as_often_as_it_goes_round() {
    Footprints footprints =
        footprints(
            making("a", 1)
                .from("b", 0.5, LifeCycleStage.RAW_MATERIALS, new Uncertainty.Symmetric(0.03))
                .emitting(1),
            making("b", 1).from("a", 0.5).emitting(1));
    assertThat(propagated(footprints, "a").standardDeviation())
        .isEqualTo(8 / 3.0 * 0.5 * 0.03, within(1e-14));
  }

  @Test
  void exact_amounts_leave_no_doubt() {
    PropagatedUncertainty steel = propagated(footprints(making("steel", 1).emitting(2)), "steel");
    assertThat(steel).isEqualTo(new PropagatedUncertainty(2, 0, Form.SYMMETRIC, 2, 2, List.of()));
  }

  /// Of 20 000 runs the median is known to about 1.25 σ ÷ √20000 = 0.9 % of σ; 3 % is allowed.
  @Test
  void simulation_finds_the_lognormal_that_is_known() {
    MonteCarlo.Distribution car =
        MonteCarlo.of(lognormalSteelInCar(), "car", 20_000, 42).find(CLIMATE).orElseThrow();
    assertThat(car.median()).isEqualTo(2, within(2 * 0.03));
    assertThat(car.low()).isEqualTo(0.8368, within(0.8368 * 0.05));
    assertThat(car.high()).isEqualTo(4.7801, within(4.7801 * 0.05));
    // mean of a lognormal: 2 e^(0.197643 ÷ 2) = 2.2077
    assertThat(car.mean()).isEqualTo(2.2077, within(2.2077 * 0.03));
    assertThat(car.runs()).isEqualTo(20_000);
    assertThat(car.undefined()).isZero();
  }

  @Test
  void simulation_and_propagation_agree_where_uncertainties_are_small() {
    double simulated =
        MonteCarlo.of(steelInCar(), "car", 20_000, 1)
            .find(CLIMATE)
            .orElseThrow()
            .standardDeviation();
    assertThat(simulated)
        .isEqualTo(propagated(steelInCar(), "car").standardDeviation(), within(0.003));
  }

  @Test
  void a_seed_gives_the_same_runs_again_and_another_seed_others() {
    assertThat(MonteCarlo.of(steelInCar(), "car", 100, 7).find(CLIMATE))
        .isEqualTo(MonteCarlo.of(steelInCar(), "car", 100, 7).find(CLIMATE))
        .isNotEqualTo(MonteCarlo.of(steelInCar(), "car", 100, 8).find(CLIMATE));
  }

  /// 0.9 of the power is used by the plant, give or take 20 %: above 1 in about 29 % of the runs,
  /// as 0.1 ÷ 0.18 = 0.56 σ away.
  @Test
  void runs_that_use_up_what_they_make_are_counted_and_left_out() {
    Footprints footprints =
        footprints(
            making("power", 1)
                .from("power", 0.9, LifeCycleStage.PRODUCTION, new Uncertainty.Symmetric(0.2))
                .emitting(1));
    MonteCarlo.Distribution power =
        MonteCarlo.of(footprints, "power", 10_000, 3).find(CLIMATE).orElseThrow();
    assertThat(power.undefined()).isBetween(2_700, 3_100);
    assertThat(power.runs() + power.undefined()).isEqualTo(10_000);
  }

  @Test
  void a_loop_without_footprint_has_none_in_any_run() {
    Footprints footprints =
        footprints(making("egg", 1).from("hen", 0.5), making("hen", 1).from("egg", 2));
    assertThat(MonteCarlo.of(footprints, "egg", 10, 3).find(CLIMATE)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> MonteCarlo.of(footprints, "egg", 1, 3));
  }

  /// Tables of the standard normal distribution.
  @ParameterizedTest
  @CsvSource({
    "0.5,0",
    "0.975,1.959963984540054",
    "0.025,-1.959963984540054",
    "0.999,3.090232306167813",
    "0.0000000001,-6.361340902404056"
  })
  void quantiles_are_those_of_the_tables(double share, double quantile) {
    assertThat(StandardNormal.quantile(share)).isEqualTo(quantile, within(1e-14));
  }
}

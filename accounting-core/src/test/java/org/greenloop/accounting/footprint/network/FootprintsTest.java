package org.greenloop.accounting.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CLIMATE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.climate;
import static org.greenloop.accounting.footprint.network.ProcessInWords.footprints;
import static org.greenloop.accounting.footprint.network.ProcessInWords.making;
import static org.greenloop.accounting.footprint.network.ProcessInWords.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FootprintsTest {

  private static final Offset<Double> ROUNDING = within(1e-14);

  /// 0.5 + 0.9 × 2
  @Test
  void a_product_bears_what_it_emits_and_what_its_suppliers_emit() {
    Footprints footprints =
        footprints(
            making("car", 1).from("steel", 0.9).emitting(0.5), making("steel", 1).emitting(2));
    assertThat(climate(footprints, "car")).isEqualTo(2.3, ROUNDING);
    assertThat(footprints.loops()).isEmpty();
  }

  /// p = 0.5 + 0.1 c and c = 0.2 + 0.05 p, so p = 0.52 ÷ 0.995 and c = 0.225 ÷ 0.995.
  @Test
  void two_that_supply_each_other_are_solved_together() {
    Footprints footprints =
        footprints(
            making("power", 1).from("coal", 0.1).emitting(0.5),
            making("coal", 1).from("power", 0.05).emitting(0.2));
    assertThat(climate(footprints, "power")).isEqualTo(0.52 / 0.995, ROUNDING);
    assertThat(climate(footprints, "coal")).isEqualTo(0.225 / 0.995, ROUNDING);
    assertThat(footprints.loops())
        .containsExactly(
            new Loop(
                List.of("coal", "power"),
                2,
                Loop.Method.ELIMINATION,
                0,
                Loop.Evidence.PROVEN,
                true));
  }

  /// Of 1 kWh made 0.05 are used by the plant: 0.95 ÷ 0.95.
  @Test
  void who_uses_its_own_product_makes_so_much_less() {
    assertThat(climate(footprints(making("power", 1).from("power", 0.05).emitting(0.95)), "power"))
        .isEqualTo(1, ROUNDING);
  }

  /// Heijungs and Suh 2002, chapter 2: 10 kWh take 2 l of fuel and emit 1 kg CO2 and 0.1 kg SO2;
  /// 100 l of fuel take 50 l of crude oil and emit 10 kg and 2 kg. 1000 kWh: 120 kg CO2, 14 kg SO2,
  /// 100 l of crude oil.
  @Test
  void the_example_of_Heijungs_and_Suh_holds_in_three_categories() {
    ImpactCategory carbon = new ImpactCategory("carbon dioxide", Map.of("CO2", 1.0));
    ImpactCategory sulphur = new ImpactCategory("sulphur dioxide", Map.of("SO2", 1.0));
    ImpactCategory crude = new ImpactCategory("crude oil", Map.of("crude oil", -1.0));
    Footprints footprints =
        Footprints.of(
            network(
                List.of(carbon, sulphur, crude),
                List.of(
                    making("electricity", 10)
                        .from("fuel", 2)
                        .emitting("CO2", 1, Uncertainty.EXACT)
                        .emitting("SO2", 0.1, Uncertainty.EXACT),
                    making("fuel", 100)
                        .emitting("crude oil", -50, Uncertainty.EXACT)
                        .emitting("CO2", 10, Uncertainty.EXACT)
                        .emitting("SO2", 2, Uncertainty.EXACT))));
    assertThat(1000 * footprints.find("electricity", carbon).orElseThrow().value())
        .isEqualTo(120, within(1e-11));
    assertThat(1000 * footprints.find("electricity", sulphur).orElseThrow().value())
        .isEqualTo(14, within(1e-11));
    assertThat(1000 * footprints.find("electricity", crude).orElseThrow().value())
        .isEqualTo(100, within(1e-11));
  }

  /// Miller and Blair 2009, section 2.3: coefficients 0.15, 0.25; 0.20, 0.05 and their inverse
  /// 1.2541, 0.3300; 0.2640, 1.1221, printed with four decimals. A burden in one sector alone gives
  /// its row.
  @Test
  void the_inverse_of_Miller_and_Blair_holds() {
    Footprints first =
        footprints(
            making("one", 1).from("one", 0.15).from("two", 0.20).emitting(1),
            making("two", 1).from("one", 0.25).from("two", 0.05));
    assertThat(climate(first, "one")).isEqualTo(1.2541, within(5e-5));
    assertThat(climate(first, "two")).isEqualTo(0.3300, within(5e-5));
    Footprints second =
        footprints(
            making("one", 1).from("one", 0.15).from("two", 0.20),
            making("two", 1).from("one", 0.25).from("two", 0.05).emitting(1));
    assertThat(climate(second, "one")).isEqualTo(0.2640, within(5e-5));
    assertThat(climate(second, "two")).isEqualTo(1.1221, within(5e-5));
  }

  /// The worked example of the circular footprint formula, as a product system: A 0.2, R1 0.3, R2
  /// 0.9. Virgin 0.7 + 0.3 × 0.8 = 0.94, recycled 0.3 × 0.2 = 0.06, recycling at the end 0.8 × 0.9
  /// = 0.72, as much virgin material avoided, 0.1 thrown away: 15.8 × 0.22 + 0.72 × 0.78 +
  /// 0.000898.
  @Test
  void an_avoided_product_is_an_input_below_zero() {
    Footprints footprints =
        footprints(
            making("part", 1)
                .from("virgin", 0.94)
                .from("recycled", 0.06)
                .from("recycled", 0.72, LifeCycleStage.END_OF_LIFE, Uncertainty.EXACT)
                .from("virgin", -0.72, LifeCycleStage.END_OF_LIFE, Uncertainty.EXACT)
                .from("disposal", 0.1),
            making("virgin", 1).emitting(15.8),
            making("recycled", 1).emitting(0.72),
            making("disposal", 1).emitting(0.00898));
    assertThat(climate(footprints, "part")).isEqualTo(4.038498, ROUNDING);
  }

  /// A plant that emits 100 makes 6 units of heat and 2 of power, worth 1 and 3 each: heat bears
  /// 6/12 and power 6/12, each process its share of all that goes in: 100 × 0.5 ÷ 6 and ÷ 2, and of
  /// 10 gas at 0.4 each: (50 + 2) ÷ 6 and ÷ 2.
  @Test
  void what_makes_several_products_comes_as_one_process_for_each() {
    Footprints footprints =
        footprints(
            making("heat", 6).from("gas", 5).emitting(50),
            making("power", 2).from("gas", 5).emitting(50),
            making("gas", 1).emitting(0.4));
    assertThat(climate(footprints, "heat")).isEqualTo(52 / 6.0, ROUNDING);
    assertThat(climate(footprints, "power")).isEqualTo(26, ROUNDING);
  }

  /// a = 1 − 2 b and b = 1 + a: a = −1/3, b = 2/3. Without signs the loop makes nothing, so sweeps
  /// do not converge and nothing is proven of the bound.
  @Test
  void a_loop_with_avoided_products_that_cannot_be_swept_is_eliminated() {
    Footprints footprints =
        footprints(
            making("a", 1).from("b", -2).emitting(1), making("b", 1).from("a", 1).emitting(1));
    assertThat(climate(footprints, "a")).isEqualTo(-1 / 3.0, ROUNDING);
    assertThat(climate(footprints, "b")).isEqualTo(2 / 3.0, ROUNDING);
    Loop loop = footprints.loops().getFirst();
    assertThat(loop.evidence()).isEqualTo(Loop.Evidence.ESTIMATED);
    assertThat(loop.productive()).isTrue();
  }

  /// Who buys from a loop without a proof has none either.
  @Test
  void an_estimated_bound_is_handed_on_to_the_users() {
    Footprints footprints =
        footprints(
            making("a", 1).from("b", -2).emitting(1),
            making("b", 1).from("a", 1).emitting(1),
            making("user", 1).from("b", 3),
            making("apart", 1).emitting(1));
    assertThat(footprints.find("user", CLIMATE).orElseThrow().evidence())
        .isEqualTo(Loop.Evidence.ESTIMATED);
    assertThat(footprints.find("apart", CLIMATE).orElseThrow().evidence())
        .isEqualTo(Loop.Evidence.PROVEN);
  }

  /// a = 1 + 2 b and b = 1 + a: a = −3, b = −2. Each unit of a takes two of itself.
  @Test
  void a_loop_that_uses_more_than_it_makes_is_said_to() {
    Footprints footprints =
        footprints(
            making("a", 1).from("b", 2).emitting(1), making("b", 1).from("a", 1).emitting(1));
    assertThat(climate(footprints, "a")).isEqualTo(-3, ROUNDING);
    assertThat(climate(footprints, "b")).isEqualTo(-2, ROUNDING);
    assertThat(footprints.loops().getFirst().productive()).isFalse();
  }

  /// λ = 1 − 2 λ for all of them.
  @Test
  void a_large_loop_that_cannot_be_swept_is_eliminated() {
    Footprints footprints = footprints(ring(501, -2));
    assertThat(Arrays.stream(footprints.values(CLIMATE)).boxed())
        .hasSize(501)
        .allSatisfy(value -> assertThat(value).isEqualTo(1 / 3.0, within(1e-12)));
    assertThat(footprints.loops().getFirst().method()).isEqualTo(Loop.Method.ELIMINATION);
  }

  /// λ = 1 + λ/2 for all of them.
  @Test
  void a_large_loop_is_swept_to_a_proven_bound() {
    Footprints footprints = footprints(ring(1000, 0.5));
    Loop loop = footprints.loops().getFirst();
    assertThat(loop.method()).isEqualTo(Loop.Method.SWEEP);
    assertThat(loop.evidence()).isEqualTo(Loop.Evidence.PROVEN);
    assertThat(Arrays.stream(footprints.values(CLIMATE)).boxed())
        .allSatisfy(value -> assertThat(value).isEqualTo(2, within(1e-14)));
    assertThat(Arrays.stream(footprints.errorBounds(CLIMATE)).boxed())
        .allSatisfy(bound -> assertThat(bound).isBetween(1e-17, 1e-13));
  }

  private static ProcessInWords[] ring(int size, double amount) {
    return IntStream.range(0, size)
        .mapToObj(i -> making(name(i), 1).from(name((i + 1) % size), amount).emitting(1))
        .toArray(ProcessInWords[]::new);
  }

  private static String name(int number) {
    return "P" + number;
  }

  @Test
  void a_loop_that_uses_up_all_it_makes_is_refused_by_name_and_the_rest_is_known() {
    Footprints footprints =
        footprints(
            making("egg", 1).from("hen", 0.5).emitting(1),
            making("hen", 1).from("egg", 2).from("grain", 1).emitting(1),
            making("grain", 1).emitting(0.3),
            making("cake", 1).from("egg", 3),
            making("bread", 1).from("grain", 1));
    assertThat(footprints.unsolvedLoops())
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.reason()).isEqualTo(UnsolvedLoop.Reason.SINGULAR);
              assertThat(loop.products()).containsExactlyInAnyOrder("egg", "hen");
              assertThat(loop.size()).isEqualTo(2);
            });
    assertThat(footprints.find("egg", CLIMATE)).isEmpty();
    assertThat(footprints.find("cake", CLIMATE)).isEmpty();
    assertThat(climate(footprints, "bread")).isEqualTo(0.3);
  }

  /// 0.5 × 2 (1 − 10⁻¹³): thirteen of sixteen digits are lost.
  @Test
  void a_loop_that_nearly_uses_up_all_it_makes_is_refused_too() {
    Footprints footprints =
        footprints(
            making("egg", 1).from("hen", 0.5 * (1 - 1e-13)).emitting(1),
            making("hen", 1).from("egg", 2).emitting(1));
    assertThat(footprints.unsolvedLoops().getFirst().reason())
        .isEqualTo(UnsolvedLoop.Reason.BADLY_CONDITIONED);
    assertThat(footprints.unsolvedLoops().getFirst().condition()).isBetween(1e12, 1e15);
  }

  /// Seventy products in a ring, two of which exchange all they make; what goes round the ring,
  /// 0.1³⁰ on the way from the one to the other, is nothing beside 1.
  @Test
  void only_those_to_blame_are_named() {
    ProcessInWords[] processes = ring(70, 0.1);
    processes[10].from(name(40), 1);
    processes[40].from(name(10), 1);
    Footprints footprints = footprints(processes);
    assertThat(footprints.unsolvedLoops())
        .singleElement()
        .satisfies(loop -> assertThat(loop.products()).containsExactlyInAnyOrder("P10", "P40"));
  }

  /// Each needs one of the next.
  @Test
  void a_chain_of_200_000_needs_no_stack() {
    int length = 200_000;
    Footprints footprints =
        footprints(
            IntStream.range(0, length)
                .mapToObj(
                    i ->
                        i == length - 1
                            ? making(name(i), 1).emitting(1)
                            : making(name(i), 1).from(name(i + 1), 1).emitting(1))
                .toArray(ProcessInWords[]::new));
    assertThat(climate(footprints, name(0))).isEqualTo(length);
  }

  @Test
  void what_the_network_does_not_have_is_said() {
    Footprints footprints = footprints(making("steel", 1).emitting(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> footprints.find("gold", CLIMATE))
        .withMessage("no process makes gold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> footprints.find("steel", new ImpactCategory("acidification", Map.of())))
        .withMessage("the network was not characterised by acidification");
  }
}

package org.greenloop.accounting.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CLIMATE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.footprints;
import static org.greenloop.accounting.footprint.network.ProcessInWords.making;

import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.data.Offset;
import org.greenloop.accounting.footprint.network.Contributions.Contribution;
import org.junit.jupiter.api.Test;

class ContributionsTest {

  private static final Offset<Double> ROUNDING = within(1e-14);

  /// A refrigerator of 30 kg of steel, half of it recycled; recycling takes 0.02 of an old
  /// refrigerator for 1 kg, which bears its footprint along, so that the loop closes.
  ///
  ///     r = 20 + 15 v + 15 c     v = 2, c = 0.4 + 0.02 r
  ///     r = 20 + 30 + 6 + 0.3 r = 80        c = 2        v = 2
  private static Footprints refrigerators() {
    return footprints(
        making("refrigerator", 1)
            .from("virgin steel", 15)
            .from("recycled steel", 15, LifeCycleStage.END_OF_LIFE, Uncertainty.EXACT)
            .emitting(20),
        making("virgin steel", 1).emitting(2),
        making("recycled steel", 1).from("refrigerator", 0.02).emitting(0.4));
  }

  private static Contributions contributions() {
    return Contributions.find(refrigerators(), "refrigerator").orElseThrow();
  }

  /// T = 1 ÷ (1 − 0.3) refrigerators are made for one: 20 T, 30 T and 6 T.
  @Test
  void each_process_bears_its_own_emissions_as_often_as_it_runs() {
    double times = 1 / 0.7;
    assertThat(contributions().largest(CLIMATE, 2))
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(
                    (one, other) ->
                        Math.abs(one - other) < 1e-12 * Math.abs(other)
                            ? 0
                            : Double.compare(one, other),
                    Double.class)
                .build())
        .containsExactly(
            new Contribution("virgin steel", 15 * times, 30 * times, 30 * times / 80),
            new Contribution("refrigerator", times, 20 * times, 20 * times / 80));
    assertThat(contributions().of("recycled steel", CLIMATE)).isEqualTo(6 * times, ROUNDING);
  }

  @Test
  void contributions_sum_to_the_footprint() {
    assertThat(contributions().total(CLIMATE)).isEqualTo(80, within(1e-12));
    assertThat(contributions().processes()).isEqualTo(3);
  }

  /// Own 20, virgin 15 × 2, recycled 15 × 2.
  @Test
  void stages_are_those_of_the_product_in_question() {
    Map<LifeCycleStage, Double> stages = contributions().byStage(CLIMATE);
    assertThat(stages.get(LifeCycleStage.PRODUCTION)).isEqualTo(20, ROUNDING);
    assertThat(stages.get(LifeCycleStage.RAW_MATERIALS)).isEqualTo(30, ROUNDING);
    assertThat(stages.get(LifeCycleStage.END_OF_LIFE)).isEqualTo(30, within(1e-12));
    assertThat(stages).hasSize(3);
  }

  /// 0.3 of the footprint comes round; 26 of 56 are emitted by the two in the loop.
  @Test
  void what_loops_add_is_said() {
    assertThat(contributions().shareOfOwnLoops()).isEqualTo(0.3, ROUNDING);
    assertThat(contributions().shareOfProcessesInLoops(CLIMATE)).isEqualTo(26 / 56.0, ROUNDING);
    Contributions steel = Contributions.find(refrigerators(), "virgin steel").orElseThrow();
    assertThat(steel.shareOfOwnLoops()).isZero();
    assertThat(steel.shareOfProcessesInLoops(CLIMATE)).isZero();
    assertThat(steel.processes()).isEqualTo(1);
  }

  /// Of 1 kWh 0.2 are used by the plant: 1.25 are made for one, and a fifth is its own.
  @Test
  void own_use_is_a_loop_of_one() {
    Contributions power =
        Contributions.find(footprints(making("power", 1).from("power", 0.2).emitting(1)), "power")
            .orElseThrow();
    assertThat(power.shareOfOwnLoops()).isEqualTo(0.2, ROUNDING);
    assertThat(power.shareOfProcessesInLoops(CLIMATE)).isEqualTo(1, ROUNDING);
    assertThat(power.largest(CLIMATE, 5).getFirst().amount()).isEqualTo(1.25, ROUNDING);
  }

  @Test
  void nothing_can_be_said_of_a_product_without_footprint() {
    Footprints footprints =
        footprints(making("egg", 1).from("hen", 0.5), making("hen", 1).from("egg", 2));
    assertThat(Contributions.find(footprints, "egg")).isEmpty();
    assertThat(UpstreamTree.find(footprints, "egg", CLIMATE, 3, 0)).isEmpty();
    assertThat(PropagatedUncertainty.find(footprints, "egg", CLIMATE, 3)).isEmpty();
  }

  /// Own 20; 30 of virgin and 30 of recycled steel; 0.3 of a refrigerator in the latter, 24 of 80,
  /// where the loop closes.
  @Test
  void the_tree_stops_where_the_loop_closes() {
    UpstreamTree tree =
        UpstreamTree.find(refrigerators(), "refrigerator", CLIMATE, 5, 0).orElseThrow();
    assertThat(tree.total()).isEqualTo(80, within(1e-12));
    assertThat(tree.own()).isEqualTo(20, ROUNDING);
    assertThat(tree.omitted()).isZero();
    UpstreamTree recycled = tree.inputs().get(0);
    UpstreamTree virgin = tree.inputs().get(1);
    assertThat(recycled.product()).isEqualTo("recycled steel");
    assertThat(virgin.total()).isEqualTo(30, ROUNDING);
    assertThat(virgin.own()).isEqualTo(30, ROUNDING);
    UpstreamTree again = recycled.inputs().getFirst();
    assertThat(again.returns()).isTrue();
    assertThat(again.amount()).isEqualTo(0.3, ROUNDING);
    assertThat(again.total()).isEqualTo(24, within(1e-12));
    assertThat(again.share()).isEqualTo(0.3, ROUNDING);
    assertThat(again.own()).isEqualTo(6, ROUNDING);
    assertThat(again.inputs()).isEmpty();
    assertThat(again.omitted()).isEqualTo(18, within(1e-12));
  }

  /// The returning refrigerator is 30 % of the whole, below the cut-off of 35 %; the steels, with
  /// 37.5 % each, are not.
  @Test
  void branches_below_the_cut_off_are_summed_up() {
    UpstreamTree tree =
        UpstreamTree.find(refrigerators(), "refrigerator", CLIMATE, 5, 0.35).orElseThrow();
    assertThat(tree.inputs()).hasSize(2);
    assertThat(tree.inputs().get(0).inputs()).isEmpty();
    assertThat(tree.inputs().get(0).omitted()).isEqualTo(24, within(1e-12));
  }

  @Test
  void a_tree_of_no_tiers_is_the_product_alone() {
    UpstreamTree tree =
        UpstreamTree.find(refrigerators(), "refrigerator", CLIMATE, 0, 0).orElseThrow();
    assertThat(tree.inputs()).isEmpty();
    assertThat(tree.omitted()).isEqualTo(60, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpstreamTree.find(refrigerators(), "refrigerator", CLIMATE, -1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpstreamTree.find(refrigerators(), "refrigerator", CLIMATE, 1, 1.1));
  }
}

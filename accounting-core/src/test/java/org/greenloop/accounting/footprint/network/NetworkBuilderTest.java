package org.greenloop.accounting.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.footprint.network.ProcessInWords.CLIMATE;
import static org.greenloop.accounting.footprint.network.ProcessInWords.making;
import static org.greenloop.accounting.footprint.network.ProcessInWords.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.greenloop.accounting.footprint.network.NetworkIssue.Kind;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

  private static List<NetworkIssue> issues(UnitProcess... processes) {
    NetworkBuilder builder = new NetworkBuilder(List.of(CLIMATE));
    for (UnitProcess process : processes) {
      builder.add(process);
    }
    return switch (builder.build()) {
      case NetworkAssembly.Complete complete -> List.of();
      case NetworkAssembly.Faulty faulty -> faulty.issues();
    };
  }

  @Test
  void a_process_without_reference_flow_is_named() {
    assertThat(issues(new UnitProcess("steel", OptionalDouble.empty(), List.of(), List.of())))
        .containsExactly(new NetworkIssue(Kind.NO_REFERENCE_FLOW, "steel", "", 0));
  }

  @Test
  void a_reference_amount_is_above_zero() {
    assertThat(issues(making("steel", 0).process(), making("zinc", -1).process()))
        .containsExactly(
            new NetworkIssue(Kind.REFERENCE_NOT_POSITIVE, "steel", "", 0),
            new NetworkIssue(Kind.REFERENCE_NOT_POSITIVE, "zinc", "", -1));
  }

  @Test
  void a_product_is_made_by_one_process() {
    assertThat(issues(making("steel", 1).process(), making("steel", 2).process()))
        .containsExactly(new NetworkIssue(Kind.DUPLICATE, "steel", "", 0));
  }

  @Test
  void an_input_that_nobody_makes_is_named_with_its_user() {
    assertThat(
            issues(
                making("car", 1).from("steel", 1).from("glass", 1).process(),
                making("glass", 1).process()))
        .containsExactly(new NetworkIssue(Kind.UNKNOWN_INPUT, "car", "steel", 0));
  }

  @Test
  void numbers_are_finite() {
    assertThat(
            issues(
                making("car", Double.NaN).process(),
                making("glass", 1)
                    .from("glass", Double.POSITIVE_INFINITY)
                    .emitting(Double.NEGATIVE_INFINITY)
                    .process()))
        .containsExactly(
            new NetworkIssue(Kind.NOT_FINITE, "car", "", Double.NaN),
            new NetworkIssue(Kind.NOT_FINITE, "glass", "carbon dioxide", Double.NEGATIVE_INFINITY),
            new NetworkIssue(Kind.NOT_FINITE, "glass", "glass", Double.POSITIVE_INFINITY));
  }

  /// 1 − 0.4 − 0.6 and 1 − 1.5
  @Test
  void who_uses_up_the_own_product_is_named() {
    assertThat(
            issues(
                making("power", 1).from("power", 0.4).from("power", 0.6).process(),
                making("steam", 1).from("steam", 1.5).process()))
        .extracting(NetworkIssue::kind, NetworkIssue::product)
        .containsExactly(tuple(Kind.NOTHING_LEFT, "power"), tuple(Kind.NOTHING_LEFT, "steam"));
  }

  @Test
  void all_that_is_wrong_is_said_at_once_in_the_order_of_products() {
    assertThat(
            issues(
                making("zinc", 0).process(),
                making("car", 1).from("steel", 1).process(),
                making("zinc", 1).process()))
        .extracting(NetworkIssue::product)
        .containsExactly("car", "zinc", "zinc");
  }

  @Test
  void flows_that_count_in_no_category_are_listed() {
    ProductNetwork network =
        network(
            making("paint", 1)
                .emitting(1)
                .emitting("xylene", 1, Uncertainty.EXACT)
                .emitting("dust", 1, Uncertainty.EXACT));
    assertThat(network.uncharacterisedFlows()).containsExactly("dust", "xylene");
  }

  @Test
  void nothing_is_measured_without_a_category() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkBuilder(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImpactCategory("climate change", Map.of("methane", Double.NaN)))
        .withMessage("the factor of methane in climate change is not a finite number: NaN");
  }

  @Test
  void a_spread_is_no_less_than_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Uncertainty.Lognormal(0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Uncertainty.Symmetric(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Uncertainty.Symmetric(Double.NaN));
  }
}

package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.LITRE;
import static org.greenloop.accounting.quantity.Unit.MEGAWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.TEN_THOUSAND_CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.ASite.site;
import static org.greenloop.accounting.world.AWater.flowing;
import static org.greenloop.accounting.world.AWater.municipal;
import static org.greenloop.accounting.world.AnAmount.transferredIn;
import static org.greenloop.accounting.world.AnAmount.transferredOut;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;
import static org.greenloop.accounting.world.Carriers.STEAM;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.ledger.TransferMatching.Mismatch;
import org.greenloop.accounting.water.WaterFlow;
import org.junit.jupiter.api.Test;

class TransferMatchingTest {

  private static final Set<Integer> PARK = Set.of(1, 2, 3);

  private final TransferMatching matching =
      new TransferMatching(new EnergyCalculator(guangdong2023().build()));

  @Test
  void two_sides_that_agree_match_in_any_unit() {
    // 1 MWh = 1000 kWh; 1000 L × 0.845 = 0.845 t
    assertMismatches(
            site(1).uses(transferredOut("1", MEGAWATT_HOUR).of(ELECTRICITY), 2),
            site(2).uses(transferredIn("1000", KILOWATT_HOUR).of(ELECTRICITY), 1),
            site(1).uses(transferredOut("1000", LITRE).of(DIESEL), 2),
            site(2).uses(transferredIn("0.845", TONNE).of(DIESEL), 1))
        .isEmpty();
  }

  @Test
  void several_rows_of_one_direction_are_summed_before_they_are_compared() {
    assertMismatches(
            site(1).uses(transferredOut("60", TONNE).of(STEAM), 2),
            site(1).uses(transferredOut("40", TONNE).of(STEAM), 2),
            site(2).uses(transferredIn("100", TONNE).of(STEAM), 1))
        .isEmpty();
  }

  @Test
  void a_difference_is_shown_with_what_each_side_says() {
    assertMismatches(
            site(1).uses(transferredOut("100", TONNE).of(STEAM), 2),
            site(2).uses(transferredIn("99.9", TONNE).of(STEAM), 1))
        .singleElement()
        .satisfies(
            mismatch -> {
              assertThat(mismatch.fromSite()).isEqualTo(1);
              assertThat(mismatch.toSite()).isEqualTo(2);
              assertThat(mismatch.what()).isEqualTo(STEAM.name());
              assertThat(mismatch.unit()).isEqualTo(STEAM.baseUnit());
              assertThat(mismatch.given()).isEqualByComparingTo("100000");
              assertThat(mismatch.received()).isEqualByComparingTo("99900");
            });
  }

  @Test
  void a_transfer_that_only_one_side_reports_is_a_mismatch() {
    assertMismatches(site(1).uses(transferredOut("100", TONNE).of(STEAM), 2))
        .singleElement()
        .satisfies(mismatch -> assertThat(mismatch.received()).isEqualByComparingTo("0"));
    assertMismatches(site(2).uses(transferredIn("100", TONNE).of(STEAM), 1))
        .singleElement()
        .satisfies(mismatch -> assertThat(mismatch.given()).isEqualByComparingTo("0"));
  }

  @Test
  void there_and_back_are_two_directions() {
    // Both sites only give: nothing cancels.
    assertMismatches(
            site(1).uses(transferredOut("5", TONNE).of(STEAM), 2),
            site(2).uses(transferredOut("5", TONNE).of(STEAM), 1))
        .hasSize(2);
  }

  @Test
  void a_transfer_over_the_border_of_the_group_is_none_of_its_business() {
    assertMismatches(
            site(1).uses(transferredOut("5", TONNE).of(STEAM), 8),
            site(8).uses(transferredOut("5", TONNE).of(STEAM), 1))
        .isEmpty();
  }

  @Test
  void mismatches_come_in_the_order_of_site_and_carrier() {
    assertMismatches(
            site(3).uses(transferredOut("1", TONNE).of(STEAM), 1),
            site(1).uses(transferredOut("1", TONNE).of(STEAM), 3),
            site(1).uses(transferredOut("1", TONNE).of(STEAM), 2),
            site(1).uses(transferredOut("1", TONNE).of(DIESEL), 2))
        .extracting(m -> m.fromSite() + ">" + m.toSite() + " " + m.what())
        .containsExactly(
            "1>2 " + DIESEL.name(),
            "1>2 " + STEAM.name(),
            "1>3 " + STEAM.name(),
            "3>1 " + STEAM.name());
  }

  @Test
  void water_handed_on_has_to_arrive() {
    // 1 万m³ = 10 000 m³ given, 9 990 m³ received
    assertMismatches(
            site(1).moves(flowing(WaterFlow.TRANSFERRED_OUT, "1", TEN_THOUSAND_CUBIC_METRE), 2),
            site(2).moves(flowing(WaterFlow.TRANSFERRED_IN, "9990", CUBIC_METRE), 1),
            site(1).moves(municipal("500")),
            site(3).moves(flowing(WaterFlow.SOLD, "5", CUBIC_METRE), 1))
        .singleElement()
        .satisfies(
            mismatch -> {
              assertThat(mismatch.fromSite()).isEqualTo(1);
              assertThat(mismatch.toSite()).isEqualTo(2);
              assertThat(mismatch.given()).isEqualByComparingTo("10000");
              assertThat(mismatch.received()).isEqualByComparingTo("9990");
              assertThat(mismatch.unit()).isEqualTo(CUBIC_METRE);
            });
  }

  private AbstractListAssert<
          ?, ? extends List<? extends Mismatch>, Mismatch, ObjectAssert<Mismatch>>
      assertMismatches(Activity... transfers) {
    return assertThat(matching.mismatches(List.of(transfers), PARK));
  }
}

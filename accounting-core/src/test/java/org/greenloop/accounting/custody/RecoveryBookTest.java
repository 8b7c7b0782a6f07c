package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.kg;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.treated;
import static org.greenloop.accounting.custody.ALot.twoBrands;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.junit.jupiter.api.Test;

class RecoveryBookTest {

  private static final ReportingPeriod MARCH = ReportingPeriod.of(YearMonth.of(2026, 3));
  private static final ReportingPeriod APRIL = ReportingPeriod.of(YearMonth.of(2026, 4));

  private static RecoveryBook book(List<CustodyEvent> events) {
    return new RecoveryBook(CustodyChain.of(events), References.processes());
  }

  private static Map<String, BigDecimal> contributions(
      List<CustodyEvent> events, ReportingPeriod period) {
    Map<String, BigDecimal> kilograms = new TreeMap<>();
    book(events)
        .contributions(period)
        .forEach((lot, mass) -> kilograms.put(lot, mass.value().stripTrailingZeros()));
    return kilograms;
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }

  /// 380 kg of ingots. The 700 kg of steel that lie at the dismantler are not recovered yet, and
  /// the aluminium was handed over twice without counting.
  @Test
  void material_counts_where_it_is_finally_recovered() {
    assertThat(book(twoBrands()).recoveries(MARCH))
        .extracting(MaterialRecovery::run, MaterialRecovery::material)
        .containsExactly(tuple("treatment-run T-2", "ALUMINIUM_INGOT"));
    assertThat(book(twoBrands()).recoveries(MARCH).getFirst().counted().value())
        .isEqualByComparingTo("380");
    assertThat(book(twoBrands()).recoveries(APRIL)).isEmpty();
  }

  /// 380 × 3/20 = 57, × 1/10 = 38, × 3/4 = 285.
  @Test
  void it_is_credited_to_the_consignments_it_came_from() {
    assertThat(contributions(twoBrands(), MARCH))
        .containsExactly(
            Map.entry("A", n("57")), Map.entry("B", n("38")), Map.entry("X", n("285")));
    assertThat(contributions(twoBrands(), APRIL)).isEmpty();
  }

  /// In April 380 kg of ingots are melted again with 20 kg of Y to 390 kg. 95 % of the input were
  /// recovered before: 390 × 0.05 = 19.5 count, and Y alone brought them.
  @Test
  void what_is_melted_again_is_not_recovered_again() {
    List<CustodyEvent> events = new ArrayList<>(twoBrands());
    events.add(returned(lot("Y", "ALUMINIUM_CAN", "20"), 3, "2026-04-01"));
    events.add(
        treated(
            "T-3",
            3,
            "2026-04-02",
            "ALUMINIUM_MELTING",
            List.of(portion("INGOT", "380"), portion("Y", "20")),
            List.of(recycled("INGOT-2", "ALUMINIUM_INGOT", "390"))));
    MaterialRecovery second = book(events).recoveries(APRIL).getFirst();
    assertThat(second.output().value()).isEqualByComparingTo("390");
    assertThat(second.counted().value()).isEqualByComparingTo("19.5");
    assertThat(contributions(events, APRIL)).containsExactly(Map.entry("Y", n("19.5")));
    assertThat(contributions(events, MARCH)).containsEntry("A", n("57"));
  }

  /// A compressor that is used again counts at the dismantler; refurbishing it later does not count
  /// again. 10 kg of 100: 10 credited.
  @Test
  void reuse_counts_at_once_and_only_once() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "REFRIGERATOR", "100"), 1, "2026-03-01"),
            treated(
                "T-1",
                1,
                "2026-03-02",
                "DISMANTLING",
                List.of(portion("A", "100")),
                List.of(
                    Output.of(Route.REUSE, lot("C", "COMPRESSOR", "10")),
                    kept("FE", "STEEL_LIGHT", "90"))),
            sold(portion("C", "10"), lot("C2", "COMPRESSOR", "10"), 1, 2, "2026-03-03"),
            treated(
                "T-2",
                2,
                "2026-03-04",
                "REFURBISHMENT",
                List.of(portion("C2", "10")),
                List.of(Output.of(Route.REUSE, lot("C3", "COMPRESSOR", "10")))));
    assertThat(contributions(events, MARCH)).containsExactly(Map.entry("A", n("10")));
    assertThat(book(events).recoveries(MARCH))
        .extracting(recovery -> recovery.counted().value().signum())
        .containsExactly(1, 0);
  }

  @Test
  void energy_and_disposal_recover_no_material() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "TYRE_WHOLE", "100"), 1, "2026-03-01"),
            treated(
                "T-1",
                1,
                "2026-03-02",
                "TYRE_GRINDING",
                List.of(portion("A", "100")),
                List.of(
                    Output.end(Route.ENERGY_RECOVERY, "WASTE_TYRE", kg("60")),
                    Output.end(Route.DISPOSAL, "WASTE_TYRE", kg("40")))));
    assertThat(book(events).recoveries(MARCH)).isEmpty();
    assertThat(contributions(events, MARCH)).isEmpty();
  }

  /// 30 of the 100 kg that were melted came from nobody: their part of the 90 kg, 27, is credited
  /// to nobody.
  @Test
  void what_came_from_nobody_is_credited_to_nobody() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "ALUMINIUM_CAN", "70"), 1, "2026-03-01"),
            treated(
                "T-1",
                1,
                "2026-03-02",
                "ALUMINIUM_MELTING",
                List.of(portion("A", "70"), portion("GHOST", "30")),
                List.of(recycled("I", "ALUMINIUM_INGOT", "90"))));
    assertThat(contributions(events, MARCH)).containsExactly(Map.entry("A", n("63")));
  }

  /// DESNZ 2025 aluminium: 380 × (9.11590131 − 0.9950779) = 380 × 8.12082341 = 3085.9128958 kgCO2e.
  @Test
  void a_recovery_spares_the_difference_of_its_factor_and_names_it() {
    LotBenefit benefit =
        LotBenefit.of(
                book(twoBrands()).recoveries(MARCH).getFirst(),
                References.resources(),
                References.substitutions(),
                "GB")
            .orElseThrow();
    assertThat(benefit.factor().id()).isEqualTo("DESNZ/ALUMINIUM/GB/2025");
    assertThat(benefit.avoided().value()).isEqualByComparingTo("3085.9128958");
  }

  @Test
  void without_a_factor_of_its_area_and_year_nothing_is_claimed() {
    MaterialRecovery recovery = book(twoBrands()).recoveries(MARCH).getFirst();
    assertThat(LotBenefit.of(recovery, References.resources(), References.substitutions(), "KR"))
        .isEmpty();
    MaterialRecovery earlier =
        new MaterialRecovery(
            recovery.run(),
            recovery.date().minusYears(3),
            recovery.operator(),
            recovery.material(),
            recovery.route(),
            recovery.output(),
            recovery.counted());
    assertThat(LotBenefit.of(earlier, References.resources(), References.substitutions(), "GB"))
        .isEmpty();
    MaterialRecovery reused =
        new MaterialRecovery(
            recovery.run(),
            recovery.date(),
            recovery.operator(),
            recovery.material(),
            Route.REUSE,
            recovery.output(),
            recovery.counted());
    assertThat(LotBenefit.of(reused, References.resources(), References.substitutions(), "GB"))
        .isEmpty();
  }

  @Test
  void the_parts_of_a_recovery_add_up_to_it() {
    Quantity all =
        book(twoBrands()).contributions(MARCH).values().stream()
            .reduce(Quantity::plus)
            .orElseThrow();
    assertThat(all.value()).isEqualByComparingTo("380");
  }
}

package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.custody.ALot.gone;
import static org.greenloop.accounting.custody.ALot.invoice;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.manifest;
import static org.greenloop.accounting.custody.ALot.photo;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.refrigerator;
import static org.greenloop.accounting.custody.ALot.regrouped;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sentBack;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.soldBack;
import static org.greenloop.accounting.custody.ALot.ticket;
import static org.greenloop.accounting.custody.ALot.treated;
import static org.greenloop.accounting.custody.ALot.twoBrands;
import static org.greenloop.accounting.custody.ALot.wet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.ReturnConsignment.Source;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.junit.jupiter.api.Test;

/// Each kind of finding: found where it is, and nobody accused where it is not. Limits are those
/// that are shipped: weights 0.5 %, papers 1 %, weighings 30 minutes, cycles 50 %.
class CustodyReviewTest {

  private static List<CustodyFinding> findings(CustodyEvent... events) {
    return References.review().review(List.of(events)::forEach).findings();
  }

  private static CustodyFinding only(FindingKind kind, CustodyEvent... events) {
    List<CustodyFinding> found = findings(events);
    assertThat(found).extracting(CustodyFinding::kind).containsExactly(kind);
    return found.getFirst();
  }

  private static ReturnConsignment copper(String lot, Documents documents) {
    return returned(lot(lot, "COPPER", "100"), 1, "2026-03-05", refrigerator("HX"), documents);
  }

  @Test
  void an_honest_chain_is_not_accused_of_anything() {
    assertThat(References.review().review(twoBrands()::forEach).findings()).isEmpty();
  }

  @Test
  void one_manifest_does_not_bring_two_consignments() {
    CustodyFinding finding =
        only(
            FindingKind.CLAIMED_TWICE_BY_NUMBER,
            copper("A", manifest("M-1", "200")),
            copper("B", manifest("M-1", "200")));
    assertThat(finding.found()).isEqualTo("manifest M-1");
    assertThat(finding.events())
        .containsExactly("return-consignment RC-A A", "return-consignment RC-B B");
    assertThat(finding.lots()).containsExactly("A", "B");
    assertThat(findings(copper("A", manifest("M-1", "100")), copper("B", manifest("M-2", "100"))))
        .isEmpty();
  }

  @Test
  void one_ticket_does_not_bring_two_consignments() {
    CustodyFinding finding =
        only(
            FindingKind.CLAIMED_TWICE_BY_NUMBER,
            copper("A", ticket("T-1", "粤E12345", "2026-03-05T10:00", "9000")),
            copper("B", ticket("T-1", "粤E12345", "2026-03-05T10:00", "9000")));
    assertThat(finding.found()).isEqualTo("ticket W-1 T-1");
  }

  /// One vehicle brings copper and aluminium: one consignment, one manifest, two lots.
  @Test
  void two_materials_of_one_consignment_are_claimed_once() {
    Documents shared = manifest("M-1", "150");
    assertThat(
            findings(
                consignment("RC-1", lot("A", "COPPER", "100"), shared),
                consignment("RC-1", lot("B", "ALUMINIUM", "50"), shared)))
        .isEmpty();
  }

  private static ReturnConsignment consignment(String number, Lot lot, Documents documents) {
    return new ReturnConsignment(
        number,
        LocalDate.parse("2026-03-05"),
        1,
        new Source(SourceKind.COMPANY, Optional.of("ACME")),
        refrigerator("HX"),
        lot,
        Optional.empty(),
        documents);
  }

  @Test
  void one_vehicle_does_not_weigh_the_same_twice_in_half_an_hour() {
    CustodyFinding finding =
        only(
            FindingKind.CLAIMED_TWICE_BY_WEIGHING,
            copper("A", ticket("T-1", "粤E12345", "2026-03-05T10:00", "9000")),
            copper("B", ticket("T-2", "粤e12345 ", "2026-03-05T10:30", "9000")));
    assertThat(finding.arguments()).containsExactly("9000 kg", "30", "30");
    assertThat(
            findings(
                copper("A", ticket("T-1", "粤E12345", "2026-03-05T10:00", "9000")),
                copper("B", ticket("T-2", "粤E12345", "2026-03-05T10:31", "9000")),
                copper("C", ticket("T-3", "粤E99999", "2026-03-05T10:00", "9000")),
                copper("D", ticket("T-4", "粤E12345", "2026-03-05T10:05", "8990"))))
        .isEmpty();
  }

  @Test
  void one_picture_does_not_show_two_consignments() {
    assertThat(
            only(
                    FindingKind.CLAIMED_TWICE_BY_PHOTO,
                    copper("A", photo("ab")),
                    copper("B", photo("ab")))
                .found())
        .isEqualTo("ab");
    assertThat(findings(copper("A", photo("ab")), copper("B", photo("cd")))).isEmpty();
  }

  /// 60 + 41 of 100.
  @Test
  void no_lot_sells_more_than_it_has() {
    ReturnConsignment hundred = returned(lot("A", "COPPER", "100"), 1, "2026-03-01");
    HandOver sixty = sold(portion("A", "60"), lot("B", "COPPER", "60"), 1, 2, "2026-03-02");
    CustodyFinding finding =
        only(
            FindingKind.LOT_OVERDRAWN,
            hundred,
            sixty,
            sold(portion("A", "41"), lot("C", "COPPER", "41"), 1, 3, "2026-03-02"));
    assertThat(finding.lots()).containsExactly("A");
    assertThat(finding.found()).isEqualTo("101 kg");
    assertThat(finding.arguments()).containsExactly("100 kg");
    assertThat(
            findings(
                hundred,
                sixty,
                sold(portion("A", "40"), lot("C", "COPPER", "40"), 1, 3, "2026-03-02")))
        .isEmpty();
  }

  private static final List<CustodyEvent> ROUND =
      List.of(
          returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
          sold(portion("A", "100"), lot("B", "COPPER", "100"), 1, 2, "2026-03-02"),
          sold(portion("B", "100"), lot("C", "COPPER", "100"), 2, 3, "2026-03-03"),
          sold(portion("C", "100"), lot("D", "COPPER", "100"), 3, 1, "2026-03-04"));

  @Test
  void lots_that_are_sold_round_and_never_treated_are_found_with_all_who_passed_them_on() {
    CustodyFinding finding = only(FindingKind.CYCLE_OF_SALES, ROUND.toArray(new CustodyEvent[0]));
    assertThat(finding.operators()).containsExactly(1, 2, 3);
    assertThat(finding.events())
        .containsExactly("hand-over HO-B", "hand-over HO-C", "hand-over HO-D");
    assertThat(finding.found()).isEqualTo("100");
    assertThat(finding.arguments()).containsExactly("0", "50");
  }

  @Test
  void what_came_round_and_is_treated_after_all_is_no_cycle() {
    List<CustodyEvent> events = new ArrayList<>(ROUND);
    events.add(
        treated(
            "T-1",
            1,
            "2026-03-05",
            "COPPER_SMELTING",
            List.of(portion("D", "100")),
            List.of(recycled("E", "COPPER_RECYCLED", "95"))));
    assertThat(References.review().review(events::forEach).findings()).isEmpty();
  }

  /// Half treated is enough, a little less is not.
  @Test
  void a_little_treatment_does_not_excuse_a_cycle() {
    List<CustodyEvent> events = new ArrayList<>(ROUND);
    events.add(
        treated(
            "T-1",
            1,
            "2026-03-05",
            "COPPER_SMELTING",
            List.of(portion("D", "49")),
            List.of(recycled("E", "COPPER_RECYCLED", "48"))));
    assertThat(References.review().review(events::forEach).findings())
        .extracting(CustodyFinding::kind)
        .containsExactly(FindingKind.CYCLE_OF_SALES);
  }

  @Test
  void goods_that_a_buyer_sends_back_close_no_cycle() {
    assertThat(
            findings(
                returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
                sold(portion("A", "100"), lot("B", "COPPER", "100"), 1, 2, "2026-03-02"),
                sentBack(portion("B", "100"), lot("C", "COPPER", "100"), 2, 1, "2026-03-03")))
        .isEmpty();
  }

  /// 1 sells copper to 2 and 2 sells other copper to 1: a ring of operators, but no lot went round.
  /// Neither do 10 kg of its own among 1000.
  @Test
  void two_that_trade_with_each_other_do_not_sell_in_a_circle() {
    assertThat(
            findings(
                returned(lot("A", "COPPER", "10"), 1, "2026-03-01"),
                returned(lot("X", "COPPER", "990"), 2, "2026-03-01"),
                sold(portion("A", "10"), lot("B", "COPPER", "10"), 1, 2, "2026-03-02"),
                regrouped(
                    "R-1",
                    2,
                    "2026-03-03",
                    List.of(portion("B", "10"), portion("X", "990")),
                    List.of(kept("M", "COPPER", "1000"))),
                sold(portion("M", "500"), lot("N", "COPPER", "500"), 2, 1, "2026-03-04")))
        .isEmpty();
  }

  @Test
  void what_comes_back_treated_is_no_cycle() {
    assertThat(
            findings(
                returned(lot("A", "PET_BOTTLE", "100"), 1, "2026-03-01"),
                sold(portion("A", "100"), lot("B", "PET_BOTTLE", "100"), 1, 2, "2026-03-02"),
                treated(
                    "T-1",
                    2,
                    "2026-03-03",
                    "WASHING",
                    List.of(portion("B", "100")),
                    List.of(kept("C", "PET_FLAKE", "95"))),
                sold(portion("C", "95"), lot("D", "PET_FLAKE", "95"), 2, 1, "2026-03-04")))
        .isEmpty();
  }

  /// 5 of 1000 is 0.5 %, the limit; 6 is beyond.
  @Test
  void seller_and_buyer_weigh_the_same_within_the_tolerance() {
    ReturnConsignment tonne = returned(lot("A", "COPPER", "1000"), 1, "2026-03-01");
    assertThat(
            findings(
                tonne, sold(portion("A", "1000"), lot("B", "COPPER", "995"), 1, 2, "2026-03-02")))
        .isEmpty();
    CustodyFinding finding =
        only(
            FindingKind.WEIGHTS_DIFFER,
            tonne,
            sold(portion("A", "1000"), lot("B", "COPPER", "994"), 1, 2, "2026-03-02"));
    assertThat(finding.found()).isEqualTo("994 kg");
    assertThat(finding.arguments()).containsExactly("1000 kg", "0.6", "0.5");
    assertThat(finding.operators()).containsExactly(1, 2);
    assertThat(
            only(
                    FindingKind.WEIGHTS_DIFFER,
                    tonne,
                    soldBack("S-1", portion("A", "1000"), "COPPER", "1006", 1, 9, "2026-03-02"))
                .found())
        .isEqualTo("1006 kg");
  }

  @Test
  void what_moves_only_with_a_manifest_has_one() {
    assertThat(
            only(
                    FindingKind.NO_MANIFEST,
                    returned(lot("A", "CIRCUIT_BOARD", "100"), 1, "2026-03-01"))
                .found())
        .isEqualTo("CIRCUIT_BOARD");
    assertThat(
            findings(
                returned(
                    lot("A", "CIRCUIT_BOARD", "100"),
                    1,
                    "2026-03-01",
                    refrigerator("HX"),
                    manifest("M-1", "100")),
                returned(lot("B", "COPPER", "100"), 1, "2026-03-01")))
        .isEmpty();
  }

  /// 100 against 101.01: 1.0 % of the paper. 100 against 102: 1.96 %.
  @Test
  void a_manifest_says_what_the_goods_weigh() {
    assertThat(findings(copper("A", manifest("M-1", "101.01")))).isEmpty();
    CustodyFinding finding =
        only(FindingKind.MANIFEST_DIFFERS, copper("A", manifest("M-1", "102")));
    assertThat(finding.found()).isEqualTo("100 kg");
    assertThat(finding.arguments()).containsExactly("M-1", "102 kg", "1.96", "1");
  }

  /// One invoice settles two deliveries of 100 kg: 200 is right, 230 is 13.04 % too much.
  @Test
  void an_invoice_says_what_all_its_deliveries_weigh() {
    assertThat(findings(copper("A", invoice("I-1", "200")), copper("B", invoice("I-1", "200"))))
        .isEmpty();
    CustodyFinding finding =
        only(
            FindingKind.INVOICE_DIFFERS,
            copper("A", invoice("I-1", "230")),
            copper("B", invoice("I-1", "230")));
    assertThat(finding.found()).isEqualTo("200 kg");
    assertThat(finding.arguments()).containsExactly("I-1", "230 kg", "13.04", "1");
    assertThat(finding.lots()).containsExactly("A", "B");
  }

  private static TreatmentRun melt(String out) {
    return treated(
        "T-1",
        1,
        "2026-03-06",
        "ALUMINIUM_MELTING",
        List.of(portion("A", "1000")),
        List.of(recycled("I", "ALUMINIUM_INGOT", out)));
  }

  /// The limit of melting aluminium is 12 %: 880 kg of 1000 are within it, 879 are 12.1 % short,
  /// whether the loss was stated or not.
  @Test
  void a_run_loses_no_more_than_its_process_does() {
    ReturnConsignment cans = returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-01");
    assertThat(findings(cans, melt("880"))).isEmpty();
    CustodyFinding finding = only(FindingKind.LOSS_ABOVE_LIMIT, cans, melt("879"));
    assertThat(finding.found()).isEqualTo("12.1");
    assertThat(finding.arguments()).containsExactly("12", "ALUMINIUM_MELTING");
    only(
        FindingKind.LOSS_ABOVE_LIMIT,
        cans,
        treated(
            "T-1",
            1,
            "2026-03-06",
            "ALUMINIUM_MELTING",
            List.of(portion("A", "1000")),
            List.of(
                recycled("I", "ALUMINIUM_INGOT", "800"), gone(Route.LOSS, "ALUMINIUM", "200"))));
  }

  /// 1000 kg with 20 % water are 800 kg dry; 790 kg are 1.25 % short and not 21 %.
  @Test
  void water_that_dries_off_is_no_loss() {
    assertThat(
            findings(
                returned(wet("A", "PET_BOTTLE", "1000", "0.2"), 1, "2026-03-01"),
                treated(
                    "T-1",
                    1,
                    "2026-03-06",
                    "WASHING",
                    List.of(portion("A", "1000")),
                    List.of(kept("F", "PET_FLAKE", "790")))))
        .isEmpty();
  }

  @Test
  void no_more_comes_out_than_went_in() {
    ReturnConsignment cans = returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-01");
    assertThat(findings(cans, melt("1000"))).isEmpty();
    CustodyFinding finding = only(FindingKind.YIELD_ABOVE_WHOLE, cans, melt("1000.5"));
    assertThat(finding.found()).isEqualTo("1000.5 kg");
    assertThat(finding.arguments()).containsExactly("1000 kg");
  }

  /// 29.4 ÷ 30 = 98 % is enough; 29.39 ÷ 30 = 97.97 % is not.
  @Test
  void elements_of_batteries_are_held_against_the_conditions_of_the_trade() {
    ReturnConsignment powder = returned(lot("A", "BLACK_MASS", "100"), 1, "2026-03-01");
    assertThat(findings(powder, leached("29.4"))).isEmpty();
    CustodyFinding finding = only(FindingKind.ELEMENT_BELOW_THRESHOLD, powder, leached("29.39"));
    assertThat(finding.found()).isEqualTo("97.97");
    assertThat(finding.arguments()).containsExactly("98", "Co");
  }

  private static TreatmentRun leached(String cobalt) {
    return new TreatmentRun(
        "T-1",
        LocalDate.of(2026, 3, 6),
        1,
        "HYDROMETALLURGY",
        List.of(portion("A", "100")),
        List.of(kept("S", "COBALT_SULPHATE", "77")),
        List.of(
            new ElementRecovery(
                "Co", Quantity.of("30", Unit.KILOGRAM), Quantity.of(cobalt, Unit.KILOGRAM))));
  }

  /// 300 kg of electrode powder with 60 % cobalt hold 180 kg of it: 473 kg of its sulphate.
  @Test
  void salts_that_weigh_more_than_their_powder_accuse_nobody() {
    assertThat(
            findings(
                returned(lot("A", "BLACK_MASS", "300"), 1, "2026-03-01"),
                treated(
                    "T-1",
                    1,
                    "2026-03-06",
                    "HYDROMETALLURGY",
                    List.of(portion("A", "300")),
                    List.of(kept("S", "COBALT_SULPHATE", "473")))))
        .isEmpty();
  }

  /// 500 kg of dry paper become 1000 kg of pulp with 55 % water: 450 kg dry.
  @Test
  void pulp_that_leaves_wet_is_no_yield_above_everything() {
    assertThat(
            findings(
                returned(lot("A", "CORRUGATED_BOX", "500"), 1, "2026-03-01"),
                treated(
                    "T-1",
                    1,
                    "2026-03-06",
                    "PULPING",
                    List.of(portion("A", "500")),
                    List.of(
                        Output.of(Route.RECYCLING, wet("P", "PULP_RECYCLED", "1000", "0.55"))))))
        .isEmpty();
  }

  @Test
  void iron_phosphate_batteries_give_no_nickel() {
    ReturnConsignment batteries = returned(lot("A", "LFP_BATTERY", "1000"), 1, "2026-03-01");
    CustodyFinding finding =
        only(
            FindingKind.MATERIAL_NEVER_CAME_IN,
            batteries,
            treated(
                "T-1",
                1,
                "2026-03-06",
                "HYDROMETALLURGY",
                List.of(portion("A", "1000")),
                List.of(
                    recycled("L", "LITHIUM_CARBONATE", "100"),
                    recycled("N", "NICKEL_SULPHATE", "300"))));
    assertThat(finding.found()).isEqualTo("NICKEL_SULPHATE");
    assertThat(
            findings(
                batteries,
                treated(
                    "T-1",
                    1,
                    "2026-03-06",
                    "HYDROMETALLURGY",
                    List.of(portion("A", "1000")),
                    List.of(
                        recycled("L", "LITHIUM_CARBONATE", "100"),
                        gone(Route.DISPOSAL, "NICKEL", "300")))))
        .isEmpty();
  }

  @Test
  void a_sale_does_not_turn_copper_into_silver() {
    assertThat(
            only(
                    FindingKind.MATERIAL_NEVER_CAME_IN,
                    returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
                    soldBack(
                        "S-1", portion("A", "100"), "PRECIOUS_METAL", "100", 1, 9, "2026-03-02"))
                .found())
        .isEqualTo("PRECIOUS_METAL");
  }

  @Test
  void nobody_treats_what_somebody_else_holds() {
    ReturnConsignment cans = returned(lot("A", "ALUMINIUM_CAN", "1000"), 2, "2026-03-01");
    CustodyFinding finding = only(FindingKind.NOT_HELD, cans, melt("900"));
    assertThat(finding.operators()).containsExactly(1);
    assertThat(finding.found()).isEqualTo("A");
    assertThat(finding.arguments()).containsExactly("2");
  }

  @Test
  void nobody_treats_what_nobody_received() {
    assertThat(only(FindingKind.NOT_HELD, melt("900")).arguments()).containsExactly("");
  }

  @Test
  void nothing_is_used_before_it_is_there() {
    CustodyFinding finding =
        only(
            FindingKind.BACKDATED,
            returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-07"),
            melt("900"));
    assertThat(finding.found()).isEqualTo("2026-03-06");
    assertThat(finding.arguments()).containsExactly("2026-03-07");
    assertThat(findings(returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-06"), melt("900")))
        .isEmpty();
  }

  @Test
  void nothing_is_received_before_it_is_weighed() {
    CustodyFinding finding =
        only(
            FindingKind.BACKDATED,
            copper("A", ticket("T-1", "粤E12345", "2026-03-06T00:10", "9000")));
    assertThat(finding.found()).isEqualTo("2026-03-05");
    assertThat(finding.arguments()).containsExactly("2026-03-06");
    assertThat(findings(copper("A", ticket("T-1", "粤E12345", "2026-03-05T23:50", "9000"))))
        .isEmpty();
  }

  @Test
  void what_was_recovered_is_not_recovered_again() {
    CustodyFinding finding =
        only(
            FindingKind.RECOVERED_TWICE,
            returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-01"),
            melt("950"),
            sold(portion("I", "950"), lot("J", "ALUMINIUM_INGOT", "950"), 1, 2, "2026-03-07"),
            treated(
                "T-2",
                2,
                "2026-03-08",
                "ALUMINIUM_MELTING",
                List.of(portion("J", "950")),
                List.of(recycled("K", "ALUMINIUM_INGOT", "940"))));
    assertThat(finding.events()).containsExactly("treatment-run T-2");
    assertThat(finding.lots()).containsExactly("J");
    assertThat(finding.found()).isEqualTo("100");
  }

  @Test
  void a_run_that_is_reported_twice_takes_its_lots_twice() {
    assertThat(
            findings(
                returned(lot("A", "ALUMINIUM_CAN", "1000"), 1, "2026-03-01"),
                melt("950"),
                treated(
                    "T-2",
                    1,
                    "2026-03-06",
                    "ALUMINIUM_MELTING",
                    List.of(portion("A", "1000")),
                    List.of(recycled("I2", "ALUMINIUM_INGOT", "950")))))
        .extracting(CustodyFinding::kind)
        .containsExactly(FindingKind.LOT_OVERDRAWN);
  }

  @Test
  void every_kind_has_an_id_of_its_own() {
    assertThat(FindingKind.values()).extracting(FindingKind::id).doesNotHaveDuplicates().isSorted();
  }
}

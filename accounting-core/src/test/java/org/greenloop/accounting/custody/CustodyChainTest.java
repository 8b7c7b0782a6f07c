package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.custody.ALot.gone;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.regrouped;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.soldBack;
import static org.greenloop.accounting.custody.ALot.treated;
import static org.greenloop.accounting.custody.ALot.twoBrands;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.BackTrace.Ground;
import org.greenloop.accounting.custody.BackTrace.Origin;
import org.greenloop.accounting.custody.ForwardTrace.Destination;
import org.greenloop.accounting.custody.ForwardTrace.Fate;
import org.greenloop.accounting.quantity.Fraction;
import org.junit.jupiter.api.Test;

class CustodyChainTest {

  private static Fraction share(long part, long whole) {
    return Fraction.of(part, whole);
  }

  /// S is 100 of 400 kg of the melt; A is 600 and B 400 of the 1000 kg behind S: 1/4 × 3/5 = 3/20,
  /// 1/4 × 2/5 = 1/10, and X 3/4.
  @Test
  void the_share_of_each_brand_in_the_aluminium_of_a_smelter_is_told() {
    BackTrace trace = CustodyChain.of(twoBrands()).traceBack("INGOT");
    assertThat(trace.origins())
        .containsExactly(
            new Origin("A", Ground.RETURNED, share(3, 20)),
            new Origin("B", Ground.RETURNED, share(1, 10)),
            new Origin("X", Ground.RETURNED, share(3, 4)));
    assertThat(trace.exact()).isTrue();
    assertThat(trace.share(origin -> !origin.lot().equals("X"))).isEqualTo(share(1, 4));
  }

  @Test
  void everybody_who_had_the_material_answers_for_it() {
    BackTrace trace = CustodyChain.of(twoBrands()).traceBack("INGOT");
    assertThat(trace.passages())
        .extracting(Passage::event)
        .containsExactly(
            "return-consignment RC-A A",
            "return-consignment RC-B B",
            "regrouping R-1",
            "hand-over HO-D",
            "treatment-run T-1",
            "return-consignment RC-X X",
            "hand-over HO-S",
            "treatment-run T-2");
    Passage handOver = trace.passages().get(6);
    assertThat(handOver.operator()).isEqualTo(2);
    assertThat(handOver.holder()).isEqualTo(3);
    assertThat(handOver.share()).isEqualTo(share(1, 4));
  }

  /// Of A: 70 % steel, 15 % plastic and 3 % residue at the dismantler, 2 % lost there; of the 10 %
  /// aluminium 380 ÷ 400 in the ingot: 19/200, and 1/200 lost in the melt.
  @Test
  void what_became_of_the_refrigerators_of_a_brand_is_told() {
    ForwardTrace trace = CustodyChain.of(twoBrands()).traceForward("A");
    assertThat(trace.destinations())
        .containsExactlyInAnyOrder(
            new Destination(
                Fate.HELD, "FE", 2, "STEEL_LIGHT", Optional.of(Route.STOCK), share(7, 10)),
            new Destination(Fate.HELD, "PL", 2, "ABS", Optional.of(Route.STOCK), share(3, 20)),
            new Destination(
                Fate.LEFT,
                "treatment-run T-1",
                2,
                "WEEE",
                Optional.of(Route.DISPOSAL),
                share(3, 100)),
            new Destination(
                Fate.LEFT, "treatment-run T-1", 2, "WEEE", Optional.of(Route.LOSS), share(1, 50)),
            new Destination(
                Fate.HELD,
                "INGOT",
                3,
                "ALUMINIUM_INGOT",
                Optional.of(Route.RECYCLING),
                share(19, 200)),
            new Destination(
                Fate.LEFT,
                "treatment-run T-2",
                3,
                "ALUMINIUM",
                Optional.of(Route.LOSS),
                share(1, 200)));
    assertThat(trace.share(destination -> true)).isEqualTo(Fraction.ONE);
  }

  /// 100 kg split 30 and 50, 20 kg stay; 30 of them arrive as 29: 29/100 with the buyer, 1/100 on
  /// the way.
  @Test
  void a_lot_that_is_split_is_in_each_part_and_in_what_is_left() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
            sold(portion("A", "30"), lot("A1", "COPPER", "29"), 1, 2, "2026-03-02"),
            sold(portion("A", "50"), lot("A2", "COPPER", "50"), 1, 3, "2026-03-02"));
    ForwardTrace trace = CustodyChain.of(events).traceForward("A");
    assertThat(trace.destinations())
        .extracting(Destination::fate, Destination::operator, Destination::share)
        .containsExactlyInAnyOrder(
            tuple(Fate.HELD, 1, share(20, 100)),
            tuple(Fate.HELD, 2, share(29, 100)),
            tuple(Fate.UNACCOUNTED, 1, share(1, 100)),
            tuple(Fate.HELD, 3, share(50, 100)));
  }

  /// Both halves of A meet again: 60 of A through one, 40 through the other, are A whole.
  @Test
  void ways_that_part_and_meet_again_are_added() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
            regrouped(
                "R-1",
                1,
                "2026-03-02",
                List.of(portion("A", "100")),
                List.of(kept("A1", "COPPER", "60"), kept("A2", "COPPER", "40"))),
            regrouped(
                "R-2",
                1,
                "2026-03-03",
                List.of(portion("A1", "60"), portion("A2", "40")),
                List.of(kept("A3", "COPPER", "100"))));
    assertThat(CustodyChain.of(events).traceBack("A3").origins())
        .containsExactly(new Origin("A", Ground.RETURNED, Fraction.ONE));
  }

  @Test
  void what_is_sold_back_to_a_factory_ends_there() {
    List<CustodyEvent> events = new ArrayList<>(twoBrands());
    events.add(
        soldBack("SB-1", portion("INGOT", "380"), "ALUMINIUM_INGOT", "380", 3, 9, "2026-03-09"));
    ForwardTrace trace = CustodyChain.of(events).traceForward("X");
    // 380 ÷ 400
    assertThat(trace.share(destination -> destination.fate() == Fate.SOLD_BACK))
        .isEqualTo(share(19, 20));
  }

  @Test
  void a_lot_that_nobody_made_is_an_origin_that_is_not_known() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "30"), 1, "2026-03-01"),
            regrouped(
                "R-1",
                1,
                "2026-03-02",
                List.of(portion("A", "30"), portion("GHOST", "70")),
                List.of(kept("M", "COPPER", "100"))));
    assertThat(CustodyChain.of(events).traceBack("M").origins())
        .containsExactly(
            new Origin("A", Ground.RETURNED, share(3, 10)),
            new Origin("GHOST", Ground.UNKNOWN, share(7, 10)));
  }

  /// Taken 60 + 60 of 100: half of what there was went each way.
  @Test
  void of_a_lot_that_is_overdrawn_each_taker_has_its_part() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
            sold(portion("A", "60"), lot("A1", "COPPER", "60"), 1, 2, "2026-03-02"),
            sold(portion("A", "60"), lot("A2", "COPPER", "60"), 1, 3, "2026-03-02"));
    assertThat(CustodyChain.of(events).traceForward("A").destinations())
        .extracting(Destination::share)
        .containsExactly(share(1, 2), share(1, 2));
  }

  @Test
  void lots_that_go_in_a_circle_end_the_trace_instead_of_never_ending_it() {
    List<CustodyEvent> events =
        List.of(
            regrouped(
                "R-1",
                1,
                "2026-03-01",
                List.of(portion("B", "10")),
                List.of(kept("A", "COPPER", "10"))),
            regrouped(
                "R-2",
                1,
                "2026-03-01",
                List.of(portion("A", "10")),
                List.of(kept("B", "COPPER", "5"), kept("C", "COPPER", "5"))),
            sold(portion("C", "5"), lot("D", "COPPER", "5"), 1, 2, "2026-03-02"));
    assertThat(CustodyChain.of(events).traceBack("D").origins())
        .containsExactly(new Origin("D", Ground.UNFOUNDED, Fraction.ONE));
  }

  @Test
  void two_events_do_not_make_one_lot() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CustodyChain.of(
                    List.of(
                        returned(lot("A", "COPPER", "1"), 1, "2026-03-01"),
                        sold(portion("B", "1"), lot("A", "COPPER", "1"), 1, 2, "2026-03-01"))))
        .withMessageContaining("made twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustodyChain.of(twoBrands()).traceBack("NONE"));
    assertThat(CustodyChain.of(twoBrands()).knows("INGOT")).isTrue();
    assertThat(CustodyChain.of(twoBrands()).knows("NONE")).isFalse();
  }

  @Test
  void a_chain_of_a_hundred_thousand_sales_is_followed_without_recursion() {
    List<CustodyEvent> events = new ArrayList<>();
    events.add(returned(lot("L0", "COPPER", "7"), 0, "2026-03-01"));
    for (int i = 1; i <= 100_000; i++) {
      events.add(
          sold(portion("L" + (i - 1), "7"), lot("L" + i, "COPPER", "7"), i - 1, i, "2026-03-01"));
    }
    CustodyChain chain = CustodyChain.of(events);
    assertThat(chain.traceBack("L100000").origins())
        .containsExactly(new Origin("L0", Ground.RETURNED, Fraction.ONE));
    assertThat(chain.traceForward("L0").share(end -> end.operator() == 100_000))
        .isEqualTo(Fraction.ONE);
  }

  /// A thousand mixtures, each with a prime-like odd mass: the denominators would grow to thirty
  /// thousand digits.
  @Test
  void shares_whose_digits_grow_without_end_are_cut_and_said_to_be() {
    List<CustodyEvent> events = new ArrayList<>();
    events.add(returned(lot("M0", "COPPER", "1000003"), 1, "2026-03-01"));
    for (int i = 1; i <= 1000; i++) {
      events.add(returned(lot("N" + i, "COPPER", "1009"), 1, "2026-03-01"));
      events.add(
          regrouped(
              "R-" + i,
              1,
              "2026-03-02",
              List.of(
                  portion("M" + (i - 1), Integer.toString(1_000_003 + 2 * i)),
                  portion("N" + i, "1009")),
              List.of(kept("M" + i, "COPPER", "1001012"))));
    }
    BackTrace trace = CustodyChain.of(events).traceBack("M1000");
    assertThat(trace.exact()).isFalse();
    assertThat(trace.origins()).hasSize(1001);
    assertThat(trace.share(origin -> true).minus(Fraction.ONE).toDecimal().abs())
        .isLessThan(new BigDecimal("1e-100"));
  }

  @Test
  void an_event_that_gives_without_taking_grounds_nothing() {
    List<CustodyEvent> events =
        List.of(
            treated(
                "T-1",
                1,
                "2026-03-01",
                "ALUMINIUM_MELTING",
                List.of(),
                List.of(
                    recycled("A", "ALUMINIUM_INGOT", "10"), gone(Route.LOSS, "ALUMINIUM", "1"))));
    assertThat(CustodyChain.of(events).traceBack("A").origins())
        .containsExactly(new Origin("A", Ground.UNFOUNDED, Fraction.ONE));
  }
}

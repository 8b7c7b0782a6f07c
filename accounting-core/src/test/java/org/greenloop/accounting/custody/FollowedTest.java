package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.custody.ALot.kg;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.refrigerator;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.soldBack;
import static org.greenloop.accounting.custody.ALot.twoBrands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.SourceShares.Answer;
import org.greenloop.accounting.custody.SourceShares.Basis;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.junit.jupiter.api.Test;

/// The way of material, and how much of it comes from one source. The world is that of
/// [ALot#twoBrands].
class FollowedTest {

  private static final ReportingPeriod MARCH = ReportingPeriod.find("2026-03").orElseThrow();

  private static Fraction share(long part, long whole) {
    return Fraction.of(part, whole);
  }

  private static boolean isHaiXin(Consigned consigned) {
    return consigned.product().brand().equals(Optional.of("HX"));
  }

  private static SourceShares haiXin(List<CustodyEvent> events) {
    return new SourceShares(CustodyChain.of(events), FollowedTest::isHaiXin);
  }

  /// 100 of 400 kg of the melt are S, and all behind it is the same quarter until A and B part.
  @Test
  void the_way_back_is_told_lot_by_lot() {
    Followed<BackTrace> followed = CustodyChain.of(twoBrands()).followBack("INGOT");
    assertThat(followed.links())
        .extracting(Followed.Link::lot, Followed.Link::share)
        .containsExactlyInAnyOrder(
            tuple("A", share(3, 20)),
            tuple("B", share(1, 10)),
            tuple("M", share(1, 4)),
            tuple("D", share(1, 4)),
            tuple("AL", share(1, 4)),
            tuple("S", share(1, 4)),
            tuple("X", share(3, 4)));
    assertThat(followed.steps())
        .extracting(Followed.Step::event)
        .isEqualTo(followed.trace().passages().stream().map(Passage::event).toList());
    Followed.Step dismantled = followed.steps().get(4);
    assertThat(dismantled.process()).contains("DISMANTLING");
    assertThat(dismantled.took()).containsExactly("REFRIGERATOR");
    assertThat(dismantled.gave()).containsExactly("ALUMINIUM", "STEEL_LIGHT", "ABS", "WEEE");
    assertThat(dismantled.in()).isEqualTo(kg("1000.000000000"));
    assertThat(dismantled.out()).isEqualTo(kg("1000.000000000"));
  }

  /// Of A, 600 of the 1000 kg of M: all of it goes to the dismantler, 1/10 of it is aluminium.
  @Test
  void the_way_forward_has_the_lots_that_hold_of_it() {
    Followed<ForwardTrace> followed = CustodyChain.of(twoBrands()).followForward("A");
    assertThat(followed.links())
        .extracting(Followed.Link::lot, Followed.Link::share)
        .containsExactly(
            tuple("A", Fraction.ONE),
            tuple("M", Fraction.ONE),
            tuple("D", Fraction.ONE),
            tuple("AL", share(1, 10)),
            tuple("S", share(1, 10)));
  }

  @Test
  void a_lot_says_who_got_it_and_what_it_was() {
    CustodyChain chain = CustodyChain.of(twoBrands());
    assertThat(chain.findMade("D"))
        .contains(
            new MadeLot(
                "D",
                "REFRIGERATOR",
                kg("1000.000000000"),
                2,
                "hand-over HO-D",
                LocalDate.of(2026, 3, 4)));
    assertThat(chain.findMade("none")).isEmpty();
    assertThat(chain.findConsigned("A").orElseThrow().product().brand()).contains("HX");
    assertThat(chain.findConsigned("D")).isEmpty();
  }

  /// 60 of the 100 kg of S are of A, and none of X: 60 ÷ 400.
  @Test
  void the_share_of_a_brand_in_what_a_smelter_received_is_told() {
    Answer answer =
        haiXin(twoBrands())
            .of(Set.of(3), code -> code.startsWith("ALUMINIUM"), MARCH, Basis.RECEIVED);
    assertThat(answer.lots()).isEqualTo(2);
    assertThat(answer.share()).isEqualTo(share(3, 20));
    assertThat(answer.mass().value()).isEqualByComparingTo("400");
    assertThat(answer.fromSource().value()).isEqualByComparingTo("60");
    assertThat(answer.unknown().value()).isEqualByComparingTo("0");
  }

  /// The ingot is of the same melt: 380 × 3 ÷ 20 = 57.
  @Test
  void and_in_what_it_made_of_it() {
    Answer answer = haiXin(twoBrands()).of(Set.of(3), "ALUMINIUM_INGOT"::equals, MARCH, Basis.MADE);
    assertThat(answer.fromSource().value()).isEqualByComparingTo("57");
    assertThat(answer.share()).isEqualTo(share(3, 20));
  }

  /// The dismantler melts its aluminium itself, half of it after splitting: 40 of the 100 kg stay
  /// as they are, and the ingots are 50 kg. Of both 60 % are HX: 24 and 30.
  @Test
  void what_is_used_again_is_not_made_twice() {
    List<CustodyEvent> events = new ArrayList<>(twoBrands().subList(0, 5));
    events.add(
        ALot.regrouped(
            "R-2",
            2,
            "2026-03-06",
            List.of(portion("AL", "50")),
            List.of(ALot.kept("AL1", "ALUMINIUM", "25"), ALot.kept("AL2", "ALUMINIUM", "25"))));
    events.add(
        ALot.treated(
            "T-3",
            2,
            "2026-03-07",
            "ALUMINIUM_MELTING",
            List.of(portion("AL", "35"), portion("AL1", "25")),
            List.of(ALot.recycled("I", "ALUMINIUM_INGOT", "50"))));
    Answer answer =
        haiXin(events).of(Set.of(2), code -> code.startsWith("ALUMINIUM"), MARCH, Basis.MADE);
    assertThat(answer.mass().value()).isEqualByComparingTo("90");
    assertThat(answer.fromSource().value()).isEqualByComparingTo("54");
    assertThat(answer.lots()).isEqualTo(2);
  }

  @Test
  void what_a_factory_buys_back_is_received_too() {
    List<CustodyEvent> events = new ArrayList<>(twoBrands());
    events.add(
        soldBack("S-1", portion("INGOT", "100"), "ALUMINIUM_INGOT", "100", 3, 9, "2026-03-09"));
    Answer answer = haiXin(events).of(Set.of(9), "ALUMINIUM_INGOT"::equals, MARCH, Basis.RECEIVED);
    assertThat(answer.fromSource().value()).isEqualByComparingTo("15");
  }

  @Test
  void what_passes_inside_of_a_company_is_not_received() {
    Answer answer =
        haiXin(twoBrands())
            .of(Set.of(2, 3), code -> code.startsWith("ALUMINIUM"), MARCH, Basis.RECEIVED);
    assertThat(answer.mass().value()).isEqualByComparingTo("300");
  }

  /// Half of what came is of a lot that nobody made.
  @Test
  void what_has_no_origin_is_told_apart() {
    List<CustodyEvent> events = new ArrayList<>();
    events.add(
        returned(lot("A", "COPPER", "50"), 1, "2026-03-01", refrigerator("HX"), Documents.NONE));
    events.add(sold(portion("A", "50"), lot("A2", "COPPER", "50"), 1, 2, "2026-03-02"));
    events.add(sold(portion("U", "50"), lot("U2", "COPPER", "50"), 1, 2, "2026-03-02"));
    Answer answer = haiXin(events).of(Set.of(2), "COPPER"::equals, MARCH, Basis.RECEIVED);
    assertThat(answer.share()).isEqualTo(share(1, 2));
    assertThat(answer.unknown().value()).isEqualByComparingTo("50");
  }

  @Test
  void where_there_is_no_material_there_is_no_share() {
    Answer answer = haiXin(twoBrands()).of(Set.of(7), any -> true, MARCH, Basis.RECEIVED);
    assertThat(answer.lots()).isZero();
    assertThat(answer.share()).isEqualTo(Fraction.ZERO);
  }
}

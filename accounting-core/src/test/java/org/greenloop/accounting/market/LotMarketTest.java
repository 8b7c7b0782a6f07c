package org.greenloop.accounting.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.market.LotMarket.Settled;
import org.greenloop.accounting.market.Refusal.Reason;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

/// Site 1 holds 1000 kg of copper, lot C, since 1 March. Sites 1 and 2 are of company 10, the
/// others of a company each.
class LotMarketTest {

  private final LotMarket market = new LotMarket(site -> site <= 2 ? 10 : 10 * site);
  private final List<CustodyEvent> events = new ArrayList<>(List.of(copper()));

  private static ReturnConsignment copper() {
    return new ReturnConsignment(
        "RC-1",
        march(1),
        1,
        new ReturnConsignment.Source(ReturnConsignment.SourceKind.HOUSEHOLD, Optional.empty()),
        ReturnedProduct.of(ReturnedProduct.Family.OTHER),
        new Lot("C", "COPPER", kg(1000)),
        Optional.empty(),
        Documents.NONE);
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static Quantity kg(long mass) {
    return Quantity.of(String.valueOf(mass), Unit.KILOGRAM);
  }

  private CustodyChain chain() {
    return CustodyChain.of(events);
  }

  private static Listing listing(String number, int seller, String lot, long mass) {
    return new Listing(
        number,
        march(2),
        march(20),
        seller,
        lot,
        "COPPER",
        kg(mass),
        Optional.of("bright wire"),
        "440606",
        Optional.of(new BigDecimal("60000")),
        List.of());
  }

  private static Reservation reservation(String number, int buyer, long mass, int on, int until) {
    return new Reservation(
        number, "L-1", march(on), march(until), buyer, kg(mass), new BigDecimal("59000"));
  }

  private static Settlement settlement(String reservation, int on, long given, String lot) {
    return new Settlement(
        reservation, march(on), kg(given), new Lot(lot, "COPPER", kg(given)), Documents.NONE);
  }

  private List<Reason> listed(Listing listing) {
    return market.list(listing, chain()).stream().map(Refusal::reason).toList();
  }

  private List<Reason> reserved(Reservation reservation) {
    return market.reserve(reservation).stream().map(Refusal::reason).toList();
  }

  private static List<Reason> reasons(Settled settled) {
    return ((Settled.Refused) settled).refusals().stream().map(Refusal::reason).toList();
  }

  private List<String> left(int day) {
    return market.offers(march(day)).stream()
        .map(offer -> offer.listing().number() + " " + offer.left().value().toPlainString())
        .toList();
  }

  @Test
  void a_settlement_becomes_the_hand_over() {
    assertThat(listed(listing("L-1", 1, "C", 800))).isEmpty();
    assertThat(reserved(reservation("R-1", 3, 300, 3, 10))).isEmpty();
    assertThat(left(4)).containsExactly("L-1 500");
    Settled settled = market.settle(settlement("R-1", 5, 298, "C3"), chain());
    HandOver handOver = ((Settled.Done) settled).handOver();
    assertThat(handOver.seller()).isEqualTo(1);
    assertThat(handOver.buyer()).isEqualTo(3);
    assertThat(handOver.given().lot()).isEqualTo("C");
    assertThat(handOver.given().net()).isEqualTo(kg(298));
    assertThat(handOver.received().code()).isEqualTo("C3");
    events.add(handOver);
    assertThat(chain().findMade("C3").orElseThrow().holder()).isEqualTo(3);
    assertThat(chain().findLeft("C").orElseThrow().value()).isEqualByComparingTo("702");
    // 800 − 298: what was reserved and not given is on offer again.
    assertThat(left(6)).containsExactly("L-1 502");
  }

  @Test
  void nothing_is_promised_twice() {
    assertThat(listed(listing("L-1", 1, "C", 800))).isEmpty();
    assertThat(listed(listing("L-2", 1, "C", 201))).containsExactly(Reason.MORE_THAN_LEFT);
    assertThat(listed(listing("L-2", 1, "C", 200))).isEmpty();
    assertThat(reserved(reservation("R-1", 3, 500, 3, 10))).isEmpty();
    assertThat(reserved(reservation("R-2", 4, 301, 3, 10))).containsExactly(Reason.MORE_THAN_LEFT);
    assertThat(market.settle(settlement("R-1", 5, 501, "C3"), chain()))
        .isEqualTo(
            new Settled.Refused(List.of(new Refusal(Reason.MORE_THAN_LEFT, "501 kg", "500 kg"))));
    assertThat(market.settle(settlement("R-1", 5, 500, "C3"), chain()))
        .isInstanceOf(Settled.Done.class);
    // Sold, although the hand-over is not in the chain yet: 1000 − 500 − 300 − 200 are left.
    assertThat(listed(listing("L-3", 1, "C", 1))).containsExactly(Reason.NOTHING_LEFT);
  }

  @Test
  void a_reservation_lapses_or_is_given_up_and_its_mass_is_on_offer_again() {
    assertThat(listed(listing("L-1", 1, "C", 800))).isEmpty();
    assertThat(reserved(reservation("R-1", 3, 800, 3, 10))).isEmpty();
    assertThat(left(10)).isEmpty();
    assertThat(left(11)).containsExactly("L-1 800");
    assertThat(reasons(market.settle(settlement("R-1", 11, 800, "C3"), chain())))
        .containsExactly(Reason.NOT_OPEN);
    assertThat(market.cancel("R-1")).isEmpty();
    assertThat(left(10)).containsExactly("L-1 800");
    assertThat(reasons(market.settle(settlement("R-1", 5, 800, "C3"), chain())))
        .containsExactly(Reason.ENDED);
    assertThat(left(21)).isEmpty();
  }

  @Test
  void an_offer_that_is_taken_back_keeps_its_reservations() {
    assertThat(listed(listing("L-1", 1, "C", 800))).isEmpty();
    assertThat(reserved(reservation("R-1", 3, 300, 3, 10))).isEmpty();
    assertThat(market.withdraw("L-1")).isEmpty();
    assertThat(left(4)).isEmpty();
    assertThat(reserved(reservation("R-2", 4, 1, 4, 10))).containsExactly(Reason.ENDED);
    assertThat(listed(listing("L-2", 1, "C", 701))).containsExactly(Reason.MORE_THAN_LEFT);
    assertThat(market.settle(settlement("R-1", 5, 300, "C3"), chain()))
        .isInstanceOf(Settled.Done.class);
    assertThat(market.withdraw("L-1").getFirst().reason()).isEqualTo(Reason.ENDED);
  }

  @Test
  void only_the_holder_offers_and_another_company_takes() {
    assertThat(listed(listing("L-1", 3, "C", 10))).containsExactly(Reason.NOT_HELD);
    assertThat(listed(listing("L-1", 1, "D", 10))).containsExactly(Reason.UNKNOWN);
    assertThat(listed(listing("L-1", 1, "C", 0))).containsExactly(Reason.NOT_POSITIVE);
    assertThat(listed(listing("L-1", 1, "C", 10))).isEmpty();
    assertThat(reserved(reservation("R-1", 2, 5, 3, 10))).containsExactly(Reason.OWN_OFFER);
    assertThat(reserved(reservation("R-1", 3, 5, 1, 10))).containsExactly(Reason.NOT_OPEN);
    assertThat(reserved(reservation("R-1", 3, 5, 3, 2))).containsExactly(Reason.TOO_EARLY);
    assertThat(reasons(market.settle(settlement("R-9", 3, 5, "C3"), chain())))
        .containsExactly(Reason.UNKNOWN);
  }

  private static Deal deal(int seller, int buyer, long kilograms, String price) {
    return new Deal(march(5), "COPPER", seller, buyer, kg(kilograms), new BigDecimal(price));
  }

  /// (1 t × 60000 + 2 t × 57000 + 1 t × 54000) ÷ 4 t = 228000 ÷ 4 = 57000.
  @Test
  void prices_are_means_by_mass_of_at_least_three_on_each_side() {
    List<Deal> deals =
        List.of(deal(1, 4, 1000, "60000"), deal(2, 5, 2000, "57000"), deal(3, 6, 1000, "54000"));
    MarketStatistics.Line line = MarketStatistics.of(deals).getFirst();
    assertThat(line.month()).isEqualTo(YearMonth.of(2026, 3));
    MarketStatistics.Shown shown = line.shown().orElseThrow();
    assertThat(shown.price()).isEqualByComparingTo("57000");
    assertThat(shown.mass().value()).isEqualByComparingTo("4");
    assertThat(shown.deals()).isEqualTo(3);
  }

  @Test
  void a_group_of_fewer_than_three_members_is_not_shown() {
    List<Deal> twoSellers =
        List.of(deal(1, 4, 1, "1"), deal(2, 5, 1, "2"), deal(2, 6, 1, "3"), deal(1, 6, 1, "4"));
    assertThat(MarketStatistics.of(twoSellers).getFirst().shown()).isEmpty();
    List<Deal> twoBuyers = List.of(deal(1, 4, 1, "1"), deal(2, 5, 1, "2"), deal(3, 5, 1, "3"));
    assertThat(MarketStatistics.of(twoBuyers).getFirst().shown()).isEmpty();
    assertThat(MarketStatistics.of(List.of())).isEmpty();
  }

  /// Several deals of one pair of companies are one member on each side.
  @Test
  void statistics_come_from_what_was_settled() {
    assertThat(listed(listing("L-1", 1, "C", 800))).isEmpty();
    assertThat(reserved(reservation("R-1", 3, 300, 3, 10))).isEmpty();
    assertThat(market.deals()).isEmpty();
    market.settle(settlement("R-1", 5, 298, "C3"), chain());
    assertThat(market.deals())
        .containsExactly(new Deal(march(5), "COPPER", 10, 30, kg(298), new BigDecimal("59000")));
    assertThat(MarketStatistics.of(market.deals()).getFirst().shown()).isEmpty();
  }
}

package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.custody.ALot.gone;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.kg;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.soldBack;
import static org.greenloop.accounting.custody.ALot.treated;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.junit.jupiter.api.Test;

class MassBalanceTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final ReportingPeriod PERIOD = ReportingPeriod.of(MARCH);
  private static final BigDecimal ONE_PERCENT = BigDecimal.ONE;

  /// Smelter 3 has 50 kg of cans from February and takes 150 in March; it melts 120 of them to 108
  /// kg of ingots and 6 kg of dross, hands 30 kg of cans on and sells 100 kg of ingots back.
  private static final List<CustodyEvent> EVENTS =
      List.of(
          returned(lot("A", "ALUMINIUM_CAN", "50"), 3, "2026-02-10"),
          returned(lot("B", "ALUMINIUM_CAN", "150"), 3, "2026-03-05"),
          treated(
              "T-1",
              3,
              "2026-03-06",
              "ALUMINIUM_MELTING",
              List.of(portion("A", "50"), portion("B", "70")),
              List.of(
                  recycled("I", "ALUMINIUM_INGOT", "108"),
                  gone(Route.DISPOSAL, "ALUMINIUM", "6"),
                  gone(Route.LOSS, "ALUMINIUM", "2"))),
          sold(portion("B", "30"), lot("C", "ALUMINIUM_CAN", "29.9"), 3, 4, "2026-03-07"),
          soldBack("S-1", portion("I", "100"), "ALUMINIUM_INGOT", "100", 3, 9, "2026-03-08"),
          returned(lot("D", "ALUMINIUM_CAN", "1000"), 3, "2026-04-01"));

  private static MassBalance balance(int operator, String material, List<StockCount> counts) {
    return MassBalances.of(CustodyChain.of(EVENTS), PERIOD, counts).stream()
        .filter(one -> one.operator() == operator && one.material().equals(material))
        .findFirst()
        .orElseThrow();
  }

  private static void is(Quantity mass, String kilograms) {
    assertThat(mass.value()).isEqualByComparingTo(kilograms);
  }

  /// Of 120 kg, 108 + 6 came out: 6 lost, stated or not. 50 + 150 = 30 + 114 + 6 + 50.
  @Test
  void what_came_in_went_out_was_lost_or_is_there() {
    MassBalance cans = balance(3, "ALUMINIUM_CAN", List.of());
    is(cans.opening(), "50");
    is(cans.received(), "150");
    is(cans.made(), "0");
    is(cans.handedOver(), "30");
    is(cans.used(), "114");
    is(cans.losses(), "6");
    is(cans.soldBack(), "0");
    is(cans.closing(), "50");
    assertThat(cans.difference()).isEmpty();
    assertThat(cans.closes(ONE_PERCENT)).isTrue();
  }

  /// 108 made, 100 sold, 8 left.
  @Test
  void what_is_made_is_another_material() {
    MassBalance ingots = balance(3, "ALUMINIUM_INGOT", List.of());
    is(ingots.made(), "108");
    is(ingots.soldBack(), "100");
    is(ingots.closing(), "8");
  }

  @Test
  void the_buyer_has_what_the_buyer_weighed() {
    is(balance(4, "ALUMINIUM_CAN", List.of()).received(), "29.9");
  }

  /// Brought 200; 1 % of it is 2 kg. Counted 48 is 2 short and closes, 47.9 does not.
  @Test
  void a_count_that_differs_by_more_than_allowed_leaves_the_balance_open() {
    MassBalance close =
        balance(3, "ALUMINIUM_CAN", List.of(new StockCount(3, "ALUMINIUM_CAN", MARCH, kg("48"))));
    is(close.difference().orElseThrow(), "-2");
    assertThat(close.closes(ONE_PERCENT)).isTrue();
    assertThat(
            balance(
                    3,
                    "ALUMINIUM_CAN",
                    List.of(new StockCount(3, "ALUMINIUM_CAN", MARCH, kg("47.9"))))
                .closes(ONE_PERCENT))
        .isFalse();
  }

  @Test
  void what_was_counted_before_is_where_the_period_opens() {
    MassBalance cans =
        balance(
            3,
            "ALUMINIUM_CAN",
            List.of(new StockCount(3, "ALUMINIUM_CAN", MARCH.minusMonths(1), kg("47"))));
    is(cans.opening(), "47");
    is(cans.closing(), "47");
  }

  /// 100 kg bought, 130 sold: −30.
  @Test
  void books_below_zero_do_not_close() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
            sold(portion("A", "130"), lot("B", "COPPER", "130"), 1, 2, "2026-03-02"));
    MassBalance copper = MassBalances.of(CustodyChain.of(events), PERIOD, List.of()).getFirst();
    is(copper.closing(), "-30");
    assertThat(copper.closes(ONE_PERCENT)).isFalse();
    assertThat(References.review().openBalances(CustodyChain.of(events), PERIOD, List.of()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.BALANCE_OPEN);
              assertThat(finding.operators()).containsExactly(1);
              assertThat(finding.found()).isEqualTo("COPPER -30 kg");
              assertThat(finding.arguments()).containsExactly("", "1", "2026-03");
            });
  }

  @Test
  void what_is_regrouped_stays_the_same() {
    List<CustodyEvent> events =
        List.of(
            returned(lot("A", "COPPER", "100"), 1, "2026-03-01"),
            ALot.regrouped(
                "R-1",
                1,
                "2026-03-02",
                List.of(portion("A", "100")),
                List.of(kept("B", "COPPER", "40"), kept("C", "COPPER", "60"))));
    MassBalance copper = MassBalances.of(CustodyChain.of(events), PERIOD, List.of()).getFirst();
    is(copper.used(), "100");
    is(copper.made(), "100");
    is(copper.closing(), "100");
  }
}

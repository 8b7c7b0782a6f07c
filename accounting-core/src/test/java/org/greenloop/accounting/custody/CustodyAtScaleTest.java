package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.regrouped;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.treated;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A month of a province: a million consignments of 50 kg, mixed by the hundred, dismantled, and
/// their aluminium (5 %) melted by the hundred lots.
@Tag("long")
class CustodyAtScaleTest {

  private static final int CONSIGNMENTS = 1_000_000;
  private static final int HUNDRED = 100;

  private static CustodyChain month() {
    CustodyChain.Builder chain = new CustodyChain.Builder();
    List<Portion> mixed = new ArrayList<>();
    List<Portion> melted = new ArrayList<>();
    for (int i = 0; i < CONSIGNMENTS; i++) {
      chain.add(returned(lot("C" + i, "REFRIGERATOR", "50"), 1, "2026-03-01"));
      mixed.add(portion("C" + i, "50"));
      if (mixed.size() == HUNDRED) {
        String group = Integer.toString(i / HUNDRED);
        passOn(chain, group, mixed);
        mixed.clear();
        melted.add(portion("S" + group, "250"));
      }
      if (melted.size() == HUNDRED) {
        String melt = Integer.toString(i / HUNDRED / HUNDRED);
        chain.add(
            treated(
                "M" + melt,
                3000,
                "2026-03-06",
                "ALUMINIUM_MELTING",
                melted,
                List.of(recycled("I" + melt, "ALUMINIUM_INGOT", "24000"))));
        melted.clear();
      }
    }
    return chain.build();
  }

  private static void passOn(CustodyChain.Builder chain, String group, List<Portion> mixed) {
    chain
        .add(
            regrouped(
                "R" + group,
                1,
                "2026-03-02",
                mixed,
                List.of(kept("G" + group, "REFRIGERATOR", "5000"))))
        .add(
            sold(
                portion("G" + group, "5000"),
                lot("D" + group, "REFRIGERATOR", "5000"),
                1,
                2000,
                "2026-03-03"))
        .add(
            treated(
                "T" + group,
                2000,
                "2026-03-04",
                "DISMANTLING",
                List.of(portion("D" + group, "5000")),
                List.of(
                    kept("A" + group, "ALUMINIUM", "250"),
                    kept("F" + group, "STEEL_LIGHT", "4750"))))
        .add(
            sold(
                portion("A" + group, "250"),
                lot("S" + group, "ALUMINIUM", "250"),
                2000,
                3000,
                "2026-03-05"));
  }

  /// An ingot comes from 100 × 100 consignments, one ten-thousandth from each. Of a consignment 5 %
  /// are aluminium, of which 24 of 25 are in the ingot: 6/125. A million times 50 kg × 6/125 = 2.4
  /// kg count, 2 400 000 kg.
  @Test
  void a_question_about_a_lot_among_a_million_is_answered_in_less_than_a_second() {
    CustodyChain chain = month();
    long begun = System.nanoTime();
    BackTrace back = chain.traceBack("I7");
    ForwardTrace forward = chain.traceForward("C70123");
    long milliseconds = (System.nanoTime() - begun) / 1_000_000;
    assertThat(back.origins())
        .hasSize(10_000)
        .allMatch(origin -> origin.share().equals(Fraction.of(1, 10_000)));
    assertThat(forward.share(end -> end.at().equals("I7"))).isEqualTo(Fraction.of(6, 125));
    assertThat(milliseconds).isLessThan(1000);
    ReportingPeriod march = ReportingPeriod.of(YearMonth.of(2026, 3));
    Quantity counted =
        new RecoveryBook(chain, References.processes())
            .contributions(march).values().stream().reduce(Quantity::plus).orElseThrow();
    assertThat(counted.value()).isEqualByComparingTo("2400000");
    assertThat(MassBalances.of(chain, march, List.of()))
        .allMatch(one -> one.closes(BigDecimal.ZERO));
  }
}

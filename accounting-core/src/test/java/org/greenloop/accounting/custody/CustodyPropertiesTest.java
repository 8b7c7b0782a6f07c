package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;

/// What holds for every honest region.
class CustodyPropertiesTest {

  private static final int TRIES = 300;
  private static final ReportingPeriod MARCH = ReportingPeriod.of(YearMonth.of(2026, 3));

  private static List<String> lots(List<CustodyEvent> events) {
    return events.stream()
        .flatMap(event -> event.outputs().stream())
        .flatMap(output -> output.lot().stream())
        .map(Lot::code)
        .toList();
  }

  @Property(tries = TRIES)
  void the_shares_of_a_lot_and_of_its_fate_add_up_to_one(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int chains) {
    List<CustodyEvent> events = ARegion.honest(seed, chains);
    CustodyChain chain = CustodyChain.of(events);
    for (String lot : lots(events)) {
      assertThat(chain.traceBack(lot).share(origin -> true)).isEqualTo(Fraction.ONE);
      assertThat(chain.traceForward(lot).share(end -> true)).isEqualTo(Fraction.ONE);
    }
  }

  @Property(tries = TRIES)
  void the_order_of_reporting_changes_nothing(@ForAll long seed, @ForAll Random order) {
    List<CustodyEvent> events = ARegion.honest(seed, 3);
    List<CustodyEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, order);
    CustodyChain one = CustodyChain.of(events);
    CustodyChain other = CustodyChain.of(shuffled);
    for (String lot : lots(events)) {
      assertThat(other.traceBack(lot)).isEqualTo(one.traceBack(lot));
      assertThat(other.traceForward(lot)).isEqualTo(one.traceForward(lot));
    }
    assertThat(MassBalances.of(other, MARCH, List.of()))
        .isEqualTo(MassBalances.of(one, MARCH, List.of()));
    assertThat(new RecoveryBook(other, References.processes()).contributions(MARCH))
        .isEqualTo(new RecoveryBook(one, References.processes()).contributions(MARCH));
  }

  /// Up to the 34th digit of each contribution.
  @Property(tries = TRIES)
  void what_is_credited_is_what_counts(@ForAll long seed) {
    RecoveryBook book =
        new RecoveryBook(CustodyChain.of(ARegion.honest(seed, 4)), References.processes());
    BigDecimal counted =
        book.recoveries(MARCH).stream()
            .map(recovery -> recovery.counted().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal credited =
        book.contributions(MARCH).values().stream()
            .map(Quantity::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(credited.subtract(counted).abs()).isLessThan(new BigDecimal("1e-20"));
  }

  @Property(tries = TRIES)
  void honest_books_close(@ForAll long seed) {
    CustodyChain chain = CustodyChain.of(ARegion.honest(seed, 4));
    assertThat(MassBalances.of(chain, MARCH, List.of()))
        .allMatch(balance -> balance.closes(BigDecimal.ZERO));
  }

  /// A lot that is split in two and mixed again has the same origins, and recovery counts the same.
  @Property(tries = TRIES)
  void splitting_and_mixing_a_lot_changes_no_share(@ForAll @IntRange(min = 1, max = 999) int part) {
    List<CustodyEvent> events = new ArrayList<>(ALot.twoBrands());
    events.remove(3);
    events.add(
        ALot.regrouped(
            "R-2",
            1,
            "2026-03-03",
            List.of(ALot.portion("M", "1000")),
            List.of(
                ALot.kept("M1", "REFRIGERATOR", Integer.toString(part)),
                ALot.kept("M2", "REFRIGERATOR", Integer.toString(1000 - part)))));
    events.add(
        ALot.regrouped(
            "R-3",
            1,
            "2026-03-03",
            List.of(
                ALot.portion("M1", Integer.toString(part)),
                ALot.portion("M2", Integer.toString(1000 - part))),
            List.of(ALot.kept("M3", "REFRIGERATOR", "1000"))));
    events.add(
        ALot.sold(
            ALot.portion("M3", "1000"), ALot.lot("D", "REFRIGERATOR", "1000"), 1, 2, "2026-03-04"));
    CustodyChain split = CustodyChain.of(events);
    CustodyChain whole = CustodyChain.of(ALot.twoBrands());
    assertThat(split.traceBack("INGOT").origins()).isEqualTo(whole.traceBack("INGOT").origins());
    assertThat(new RecoveryBook(split, References.processes()).contributions(MARCH))
        .isEqualTo(new RecoveryBook(whole, References.processes()).contributions(MARCH));
  }
}

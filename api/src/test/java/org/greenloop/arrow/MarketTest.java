package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.market.LotMarket.ReservationState;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.market.MarketEvent;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.MarketStatistics;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.market.Refusal.Reason;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.custody.CustodyBook;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.market.HandOverRefused;
import org.greenloop.batch.market.LotDesk;
import org.greenloop.batch.market.OfferForm;
import org.greenloop.batch.market.ReservationForm;
import org.greenloop.batch.market.SettlementForm;
import org.greenloop.batch.market.Trader;
import org.greenloop.store.StoreCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Offers, reservations and settlements on the real database. COOL-1 holds a tonne of aluminium,
/// lot L-3, since 6 March 2025.
class MarketTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String RETURNS =
      "site,month,date,consignment,lot,source_kind,family,material,quantity,unit";
  private static final int ROUNDS = 30;

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void open() {
    world = World.empty();
    Examples.register(world, Examples.ALLIANCE);
    returned("EX-COOL", "COOL-1,2025-03,6,RC-3,L-3,company,other,ALUMINIUM,1,t");
  }

  @AfterEach
  void close() {
    assertThat(new StoreCheck(world.get(DataSource.class)).findings())
        .allMatch(StoreCheck.Finding::holds);
    world.close();
  }

  private void returned(String company, String... rows) {
    List<String> lines = new ArrayList<>(List.of(RETURNS));
    lines.addAll(List.of(rows));
    ImportReceipt receipt =
        world.take(Examples.write(folder, "returns-" + company + ".csv", lines), company);
    assertThat(receipt.isClean()).as(receipt.toString()).isTrue();
  }

  /// A desk on a day in China, as another process would have one.
  private LotDesk on(String day) {
    return on(day, world.get(MarketBook.class));
  }

  private LotDesk on(String day, MarketBook book) {
    return new LotDesk(
        book,
        world.get(LedgerLocks.class),
        world.get(CustodyBook.class),
        world.get(Organizations.class),
        world.get(FileImport.class),
        Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC));
  }

  private Trader of(String company) {
    return new Trader(Optional.of(world.subject(company).id()), "clerk of " + company);
  }

  private static OfferForm offer(String site, String lot, String mass, String price) {
    return new OfferForm(site, lot, mass, "", price, "", "", "", "", List.of());
  }

  private static ReservationForm reservation(String offer, String site, String mass) {
    return new ReservationForm(offer, site, mass, "", "", "");
  }

  private static SettlementForm settlement(String reservation, String received, String lot) {
    return new SettlementForm(reservation, "2025-03-12", "", received, "", lot, "");
  }

  private static List<Refusal> refusals(ThrowingCallable deed) {
    return catchThrowableOfType(MarketRefused.class, deed).refusals();
  }

  private static List<Reason> reasons(ThrowingCallable deed) {
    return refusals(deed).stream().map(Refusal::reason).toList();
  }

  private CustodyChain chain() {
    return world.get(CustodyRecords.class).chain(MARCH);
  }

  private List<String> held(String company) {
    return on("2025-04-02").held(world.subject(company).id()).stream()
        .map(
            one ->
                one.lot().lot()
                    + " "
                    + Rounding.plain(one.left().value())
                    + " "
                    + Rounding.plain(one.free().value()))
        .toList();
  }

  private List<String> left(String day) {
    return on(day).offers().stream()
        .map(one -> one.listing().number() + " " + Rounding.plain(one.left().value()))
        .toList();
  }

  /// 800 of 1000 kg are offered, 500 reserved and handed over: 500 of the lot and 300 of the offer
  /// are left.
  @Test
  void a_settlement_becomes_a_hand_over_that_is_traced_counted_and_corrected() {
    LotDesk march = on("2025-03-10");
    assertThat(march.offer(of("EX-COOL"), offer("COOL-1", "L-3", "800", "15000")).number())
        .isEqualTo("O-1");
    assertThat(march.reserve(of("EX-CAST"), reservation("O-1", "CAST-1", "500")).number())
        .isEqualTo("R-1");
    assertThat(left("2025-03-11")).containsExactly("O-1 300");
    on("2025-04-02").settle(of("EX-CAST"), settlement("R-1", "498", "D-1"));
    // 500 of the 1000 kg are left, 300 of them on offer; the buyer holds what it weighed.
    assertThat(held("EX-COOL")).containsExactly("L-3 500 200");
    assertThat(held("EX-CAST")).containsExactly("D-1 498 498");

    BackTrace trace = chain().traceBack("D-1");
    assertThat(trace.origins())
        .containsExactly(new BackTrace.Origin("L-3", BackTrace.Ground.RETURNED, Fraction.of(1, 1)));
    assertThat(trace.passages())
        .extracting(passage -> passage.event())
        .contains("hand-over CAST-1/R-1/D-1");
    assertThat(chain().findLeft("L-3").orElseThrow().value()).isEqualByComparingTo("500");
    assertThat(
            world
                .get(LotTracing.class)
                .find("D-1", LotTrace.Direction.BACK, Onlooker.of(world.subject("EX-CAST").id())))
        .isPresent();
    assertThat(left("2025-04-02")).containsExactly("O-1 300");
    world.close(MARCH);
    assertThat(world.figures(ReportingPeriod.of(MARCH), List.of("recycling.taken-over")))
        .containsEntry("CAST-1,2025-03,recycling.taken-over", "0.498");
    ImportReceipt corrected =
        world.correct(
            Examples.write(
                folder,
                "corrected.csv",
                List.of(
                    "site,month,date,handover,counterparty,given_lot,given,lot,material,quantity,unit",
                    "CAST-1,2025-03,2025-03-12,R-1,COOL-1,L-3,500,D-1,ALUMINIUM,497,kg")),
            "EX-CAST",
            "weighed again");
    assertThat(corrected.isClean()).as(corrected.toString()).isTrue();
    assertThat(chain().findMade("D-1").orElseThrow().net().value()).isEqualByComparingTo("497");
    assertThat(reasons(() -> on("2025-04-03").settle(of("EX-CAST"), settlement("R-1", "1", "D-2"))))
        .contains(Reason.ENDED);
  }

  /// Two desks at once want all of one offer, each in its own way to the database.
  @Test
  void of_two_that_reserve_the_same_lot_at_once_one_gets_it() throws Exception {
    LotDesk march = on("2025-03-10");
    march.offer(of("EX-COOL"), offer("COOL-1", "L-3", "800", "15000"));
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        List<Future<Object>> both = new ArrayList<>();
        for (String site : List.of("CAST-1", "KITCHEN-1")) {
          LotDesk desk = on("2025-03-10");
          Callable<Object> reserve =
              () -> {
                start.await();
                try {
                  return desk.reserve(
                          of("EX-" + site.replace("-1", "")), reservation("O-1", site, "800"))
                      .number();
                } catch (MarketRefused refused) {
                  return refused.refusals();
                }
              };
          both.add(threads.submit(reserve));
        }
        List<Object> answers = List.of(both.get(0).get(), both.get(1).get());
        assertThat(answers)
            .containsOnlyOnce((Object) List.of(new Refusal(Reason.NOTHING_LEFT, "800 kg", "")));
        String got =
            answers.stream().filter(String.class::isInstance).findFirst().orElseThrow().toString();
        march.release(new Trader(Optional.empty(), "operator"), got);
      }
    }
    assertThat(world.count("lot_reservation")).isEqualTo(ROUNDS);
  }

  @Test
  void what_the_intake_refuses_is_not_settled() {
    returned("EX-KITCHEN", "KITCHEN-1,2025-03,6,RC-1,K-1,company,other,ALUMINIUM,1,t");
    on("2025-03-10").offer(of("EX-COOL"), offer("COOL-1", "L-3", "800", "15000"));
    on("2025-03-10").reserve(of("EX-CAST"), reservation("O-1", "CAST-1", "500"));
    HandOverRefused refused =
        catchThrowableOfType(
            HandOverRefused.class,
            () -> on("2025-04-02").settle(of("EX-CAST"), settlement("R-1", "500", "K-1")));
    assertThat(refused.receipt().issues())
        .extracting(issue -> issue.rule().id())
        .containsExactly("R-607");
    assertThat(world.count("lot_reservation_end")).isZero();
    assertThat(world.count("handover_activity")).isZero();
    assertThat(on("2025-04-02").own(of("EX-CAST")).reservations().getFirst().state())
        .isEqualTo(ReservationState.OPEN);
    on("2025-04-02").settle(of("EX-CAST"), settlement("R-1", "500", "D-1"));
    assertThat(on("2025-04-02").own(of("EX-COOL")).reservations().getFirst().state())
        .isEqualTo(ReservationState.SETTLED);
  }

  /// The service stops between hand-over and settlement.
  @Test
  void a_settlement_that_was_cut_off_is_finished_by_the_same_again() {
    on("2025-03-10").offer(of("EX-COOL"), offer("COOL-1", "L-3", "1000", "15000"));
    on("2025-03-10").reserve(of("EX-CAST"), reservation("O-1", "CAST-1", "1000"));
    MarketBook book = world.get(MarketBook.class);
    MarketBook stopping =
        new MarketBook() {
          @Override
          public List<Entry> list() {
            return book.list();
          }

          @Override
          public MarketEvent add(Entry entry) {
            throw new IllegalStateException("stopped");
          }
        };
    SettlementForm form = settlement("R-1", "1000", "D-1");
    assertThatThrownBy(() -> on("2025-04-02", stopping).settle(of("EX-CAST"), form))
        .hasMessage("stopped");
    assertThat(world.count("lot_reservation_end")).isZero();
    on("2025-04-03").settle(of("EX-CAST"), form);
    assertThat(world.count("lot_reservation_end")).isOne();
    assertThat(world.count("handover_activity")).isOne();
  }

  @Test
  void who_trades_what_is_not_theirs_is_told_what_is_right() {
    LotDesk march = on("2025-03-10");
    Trader cool = of("EX-COOL");
    Trader cast = of("EX-CAST");
    assertThat(refusals(() -> march.offer(cool, offer("COOL-1", "L-3", "1000.5", "1"))))
        .containsExactly(new Refusal(Reason.MORE_THAN_LEFT, "1000.5 kg", "1000 kg"));
    assertThat(reasons(() -> march.offer(cast, offer("COOL-1", "L-3", "1", "1"))))
        .containsExactly(Reason.NO_SITE);
    assertThat(reasons(() -> march.offer(cast, offer("CAST-1", "L-3", "1", "1"))))
        .containsExactly(Reason.NOT_HELD);
    assertThat(reasons(() -> march.offer(cool, offer("COOL-1", "L-9", "1", "1"))))
        .containsExactly(Reason.UNKNOWN);
    assertThat(reasons(() -> march.offer(cool, offer("COOL-1", "", "1,5x", "-1"))))
        .containsExactly(Reason.MISSING, Reason.NO_NUMBER, Reason.NOT_POSITIVE);
    march.offer(cool, offer("COOL-1", "L-3", "800", ""));
    assertThat(
            reasons(
                () -> march.reserve(cool, new ReservationForm("O-1", "COOL-2", "1", "", "9", ""))))
        .containsExactly(Reason.OWN_OFFER);
    assertThat(reasons(() -> march.reserve(cast, reservation("O-1", "CAST-1", "1"))))
        .containsExactly(Reason.NO_PRICE);
    assertThat(reasons(() -> march.withdraw(cast, "O-1"))).containsExactly(Reason.NOT_YOURS);
    assertThat(reasons(() -> march.withdraw(cast, "O-2"))).containsExactly(Reason.UNKNOWN);
    march.reserve(cast, new ReservationForm("O-1", "CAST-1", "0.1", "t", "9000", ""));
    assertThat(reasons(() -> march.release(of("EX-KITCHEN"), "R-1")))
        .containsExactly(Reason.UNKNOWN);
    assertThat(reasons(() -> march.settle(cool, settlement("R-1", "100", "D-1"))))
        .containsExactly(Reason.NOT_YOURS);
    march.withdraw(cool, "O-1");
    assertThat(reasons(() -> march.withdraw(cool, "O-1"))).containsExactly(Reason.ENDED);
    assertThat(march.offers()).isEmpty();
    march.release(cool, "R-1");
    assertThat(reasons(() -> march.release(cast, "R-1"))).containsExactly(Reason.ENDED);
  }

  /// Aluminium: 1 t at 10 000, 1 t at 12 000, 2 t at 14 000 yuan per tonne between six companies:
  /// (10 000 + 12 000 + 28 000) ÷ 4 = 12 500. Copper: one deal.
  @Test
  void prices_are_told_where_three_sold_and_three_bought_and_never_change() {
    returned("EX-KITCHEN", "KITCHEN-1,2025-03,6,RC-1,K-1,company,other,ALUMINIUM,1,t");
    returned(
        "EX-COAT",
        "COAT-1,2025-03,6,RC-1,T-1,company,other,ALUMINIUM,5,t",
        "COAT-1,2025-03,6,RC-2,T-2,company,other,COPPER,1,t");
    deal("COOL", "L-3", "CAST", "1000", "10000", "2025-04-02");
    deal("KITCHEN", "K-1", "DYE", "1000", "12000", "2025-04-02");
    deal("COAT", "T-1", "WOOD", "2000", "14000", "2025-04-30");
    deal("COAT", "T-2", "WOOD", "1000", "60000", "2025-04-30");
    assertThat(on("2025-04-30").statistics()).isEmpty();
    List<MarketStatistics.Line> told = on("2025-05-01").statistics();
    assertThat(told).hasSize(2);
    MarketStatistics.Line aluminium = told.getFirst();
    assertThat(aluminium.month()).isEqualTo(MARCH);
    assertThat(aluminium.material()).isEqualTo("ALUMINIUM");
    assertThat(aluminium.shown().orElseThrow().deals()).isEqualTo(3);
    assertThat(aluminium.shown().orElseThrow().mass().value()).isEqualByComparingTo("4");
    assertThat(aluminium.shown().orElseThrow().price()).isEqualByComparingTo("12500");
    assertThat(told.getLast().material()).isEqualTo("COPPER");
    assertThat(told.getLast().shown()).isEmpty();
    deal("COAT", "T-1", "ROLL", "100", "99000", "2025-05-02");
    assertThat(on("2025-05-03").statistics()).isEqualTo(told);
  }

  private void deal(
      String seller, String lot, String buyer, String mass, String price, String settled) {
    String offer =
        on("2025-03-10").offer(of("EX-" + seller), offer(seller + "-1", lot, mass, price)).number();
    String reservation =
        on("2025-03-10")
            .reserve(
                of("EX-" + buyer),
                new ReservationForm(offer, buyer + "-1", mass, "", "", "2025-03-31"))
            .number();
    on(settled).settle(of("EX-" + buyer), settlement(reservation, mass, buyer + "-" + reservation));
  }
}

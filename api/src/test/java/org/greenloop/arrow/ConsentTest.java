package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.custody.ConsentRefused.Reason;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.ConsentDesk;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.store.StoreCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Consents on the real database. WOOD-1 collects the lot A, KITCHEN-1 takes it over as K, COOL-1
/// as C: of C, COOL sees the last hand-over and nothing of the two events before.
class ConsentTest {

  private static final String RETURNED = "return-consignment WOOD-1/RC-1";
  private static final String TAKEN = "hand-over KITCHEN-1/HO-1/K";
  private static final String BOUGHT = "hand-over COOL-1/HO-2/C";
  private static final String HAND_OVERS =
      "site,month,date,handover,counterparty,given_lot,given,lot,material,quantity,unit";

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void open() {
    world = World.empty();
    Examples.register(world, Examples.ALLIANCE);
    take(
        "returns",
        "EX-WOOD",
        "site,month,date,consignment,lot,source_kind,family,material,quantity,unit",
        "WOOD-1,2025-03,6,RC-1,A,company,other,ALUMINIUM,100,kg");
    take(
        "handovers",
        "EX-KITCHEN",
        HAND_OVERS,
        "KITCHEN-1,2025-03,2025-03-07,HO-1,WOOD-1,A,100,K,ALUMINIUM,100,kg");
    take(
        "handovers",
        "EX-COOL",
        HAND_OVERS,
        "COOL-1,2025-03,2025-03-08,HO-2,KITCHEN-1,K,100,C,ALUMINIUM,100,kg");
  }

  @AfterEach
  void close() {
    assertThat(new StoreCheck(world.get(DataSource.class)).findings())
        .allMatch(StoreCheck.Finding::holds);
    world.close();
  }

  private void take(String template, String company, String header, String row) {
    ImportReceipt receipt =
        world.take(
            Examples.write(folder, template + "-" + company + ".csv", List.of(header, row)),
            company);
    assertThat(receipt.isClean()).as(receipt.toString()).isTrue();
  }

  private ConsentDesk on(String day) {
    return new ConsentDesk(
        world.get(TraceConsents.class),
        world.get(Organizations.class),
        Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC));
  }

  private LotTrace seenByCool() {
    return world
        .get(LotTracing.class)
        .find("C", LotTrace.Direction.BACK, Onlooker.of(world.subject("EX-COOL").id()))
        .orElseThrow();
  }

  private List<String> events() {
    return seenByCool().steps().stream().map(step -> step.event().orElse("closed")).toList();
  }

  @Test
  void an_event_opens_once_both_its_sides_allow_it_and_closes_when_one_withdraws() {
    assertThat(events()).hasSize(3).startsWith("closed", "closed").last().isEqualTo(BOUGHT);
    on("2025-04-01").allow("EX-WOOD", Optional.of("EX-COOL"), "a customer asks", "wood");
    assertThat(events()).containsExactly(RETURNED + " A", "closed", BOUGHT);
    on("2025-04-02").allow("EX-KITCHEN", Optional.empty(), "agreed", "kitchen");
    assertThat(events()).containsExactly(RETURNED + " A", TAKEN, BOUGHT);
    LotTrace.Step taken = seenByCool().steps().get(1);
    assertThat(taken.operator().map(Subject::code)).contains("WOOD-1");
    assertThat(taken.in().orElseThrow().value()).isEqualByComparingTo("100");
    on("2025-05-01").withdraw(1, "the contract has ended", "wood");
    assertThat(events()).containsExactly("closed", "closed", BOUGHT);
    assertThat(on("2025-05-02").allowing(world.subject("EX-COOL")))
        .extracting(Subject::code)
        .containsExactly("EX-KITCHEN");
    assertThat(on("2025-05-02").allowing(world.subject("EX-CAST")))
        .extracting(Subject::code)
        .containsExactly("EX-KITCHEN");
  }

  @Test
  void who_allowed_what_when_and_why_stays_readable() {
    on("2025-04-01").allow("EX-WOOD", Optional.of("EX-COOL"), " a customer asks ", "wood");
    on("2025-05-01").withdraw(1, "the contract has ended", "wilma");
    on("2025-06-01").allow("EX-WOOD", Optional.of("EX-COOL"), "a new contract", "wood");
    List<TraceConsent> consents = world.get(TraceConsents.class).list();
    assertThat(consents).extracting(TraceConsent::isInForce).containsExactly(false, true);
    assertThat(consents.getFirst().given())
        .isEqualTo(
            new TraceConsent.Word(
                "a customer asks", "wood", Instant.parse("2025-04-01T04:00:00Z")));
    assertThat(consents.getFirst().withdrawn())
        .contains(
            new TraceConsent.Word(
                "the contract has ended", "wilma", Instant.parse("2025-05-01T04:00:00Z")));
  }

  private static Reason reason(ThrowingCallable deed) {
    return catchThrowableOfType(ConsentRefused.class, deed).reason();
  }

  @Test
  void what_makes_no_sense_is_refused_and_changes_nothing() {
    ConsentDesk desk = on("2025-04-01");
    Optional<String> cool = Optional.of("EX-COOL");
    assertThat(reason(() -> desk.allow("EX-WOOD", Optional.of("EX-NOBODY"), "why", "wood")))
        .isEqualTo(Reason.NO_COMPANY);
    assertThat(reason(() -> desk.allow("EX-WOOD", Optional.of("COOL-1"), "why", "wood")))
        .isEqualTo(Reason.NO_COMPANY);
    assertThat(reason(() -> desk.allow("EX-COOL", cool, "why", "cool")))
        .isEqualTo(Reason.OWN_COMPANY);
    assertThat(reason(() -> desk.allow("EX-WOOD", cool, " ", "wood"))).isEqualTo(Reason.NO_REASON);
    assertThat(reason(() -> desk.allow("EX-WOOD", cool, "x".repeat(501), "wood")))
        .isEqualTo(Reason.LONG_REASON);
    assertThat(reason(() -> desk.withdraw(1, "why", "wood"))).isEqualTo(Reason.NO_CONSENT);
    assertThat(world.count("trace_consent")).isZero();
    desk.allow("EX-WOOD", cool, "x".repeat(500), "wood");
    assertThat(reason(() -> desk.allow("EX-WOOD", cool, "again", "wood")))
        .isEqualTo(Reason.IN_FORCE);
    assertThat(reason(() -> desk.withdraw(1, "", "wood"))).isEqualTo(Reason.NO_REASON);
    desk.withdraw(1, "over", "wood");
    assertThat(reason(() -> desk.withdraw(1, "over", "wood"))).isEqualTo(Reason.WITHDRAWN);
    assertThat(world.count("trace_consent")).isOne();
    assertThat(world.count("trace_consent_end")).isOne();
  }

  @Test
  void of_two_that_allow_the_same_at_once_one_is_refused() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Object> allow =
        () -> {
          start.await();
          try {
            return on("2025-04-01")
                .allow("EX-WOOD", Optional.empty(), "both", "wood")
                .consent()
                .isInForce();
          } catch (ConsentRefused refused) {
            return refused.reason();
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Object> answers = new ArrayList<>();
      for (Future<Object> answer : threads.invokeAll(List.of(allow, allow))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(true, Reason.IN_FORCE);
    }
    assertThat(world.count("trace_consent")).isOne();
  }
}

package org.greenloop.accounting.greencertificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.junit.jupiter.api.Test;

class CertificateBookTest {

  private static final Instant AT = Instant.parse("2025-12-01T00:00:00Z");
  private static final int MOTHER = 1;
  private static final int DAUGHTER = 2;
  private static final int STRANGER = 3;
  private static final SerialRange ALL = new SerialRange(1, 1000);

  @Test
  void who_registered_a_batch_holds_all_of_it() {
    CertificateBook book = book();
    assertThat(book.heldBy(MOTHER)).containsExactly(ALL);
    assertThat(book.freeOf(MOTHER)).containsExactly(ALL);
    assertThat(book.heldBy(STRANGER)).isEmpty();
    assertThat(book.holders()).containsExactly(MOTHER);
  }

  @Test
  void what_is_handed_on_is_the_others_and_may_come_back() {
    CertificateBook handed = book(moved(101, 300, MOTHER, DAUGHTER));
    assertThat(handed.heldBy(MOTHER)).containsExactly(range(1, 100), range(301, 1000));
    assertThat(handed.heldBy(DAUGHTER)).containsExactly(range(101, 300));
    assertThat(handed.holders()).containsExactly(MOTHER, DAUGHTER);
    assertThat(handed.isHeldBy(MOTHER, range(90, 110))).isFalse();

    CertificateBook back =
        book(moved(101, 300, MOTHER, DAUGHTER), moved(101, 300, DAUGHTER, MOTHER));
    assertThat(back.heldBy(MOTHER)).containsExactly(ALL);
    assertThat(back.holders()).containsExactly(MOTHER);
  }

  @Test
  void an_allocation_takes_serials_until_it_is_released() {
    CertificateBook allocated = book(allocated(7, 1, 400));
    assertThat(allocated.freeOf(MOTHER)).containsExactly(range(401, 1000));
    assertThat(allocated.heldBy(MOTHER)).containsExactly(ALL);
    assertThat(allocated.findClaim(range(400, 401))).containsInstanceOf(Claim.Open.class);
    assertThat(allocated.findClaim(range(401, 500))).isEmpty();

    CertificateBook released = book(allocated(7, 1, 400), released(7));
    assertThat(released.freeOf(MOTHER)).containsExactly(ALL);
    assertThat(released.claims()).isEmpty();
    assertThat(released.events()).hasSize(2);
  }

  @Test
  void a_retired_allocation_stays() {
    CertificateBook book = book(allocated(7, 1, 400), retired(7));
    assertThat(book.claims())
        .singleElement()
        .isInstanceOfSatisfying(
            Claim.Used.class,
            used -> assertThat(used.retirement().source()).isEqualTo(new SourceRow(5, 2)));
    assertThat(book.freeOf(MOTHER)).containsExactly(range(401, 1000));
  }

  @Test
  void a_company_reads_its_own_part_of_the_history() {
    CertificateEvent mine = allocated(7, 1, 100);
    CertificateEvent over = moved(500, 600, MOTHER, DAUGHTER);
    CertificateBook book = book(mine, over, retired(7));
    assertThat(book.eventsOf(MOTHER)).containsExactly(mine, over, retired(7));
    assertThat(book.eventsOf(DAUGHTER)).containsExactly(over);
    assertThat(book.eventsOf(STRANGER)).isEmpty();
  }

  /// Whatever is handed on, all companies together hold the whole batch, and no serial twice.
  @Property
  void transfers_neither_make_nor_lose_a_certificate(@ForAll("moves") List<Move> moves) {
    List<CertificateEvent> events = new ArrayList<>();
    for (Move move : moves) {
      CertificateBook now = book(events.toArray(CertificateEvent[]::new));
      if (move.from != move.to && now.isHeldBy(move.from, move.serials)) {
        events.add(moved(move.serials.first(), move.serials.last(), move.from, move.to));
      }
    }
    CertificateBook book = book(events.toArray(CertificateEvent[]::new));
    List<SerialRange> held = new ArrayList<>();
    for (int company : List.of(MOTHER, DAUGHTER, STRANGER)) {
      held.addAll(book.heldBy(company));
    }
    assertThat(SerialRange.count(held)).isEqualTo(ALL.count());
    assertThat(SerialRange.joined(held)).containsExactly(ALL);
  }

  record Move(int from, int to, SerialRange serials) {}

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<Integer> companies = Arbitraries.of(MOTHER, DAUGHTER, STRANGER);
    return Combinators.combine(
            companies,
            companies,
            Arbitraries.longs().between(1, 1000),
            Arbitraries.longs().between(0, 400))
        .as(
            (from, to, first, more) ->
                new Move(from, to, range(first, Math.min(1000, first + more))))
        .list()
        .ofMaxSize(12);
  }

  private static CertificateBook book(CertificateEvent... events) {
    return new CertificateBook(
        new CertificateBatch(
            1,
            new SerialNumbers("GEC", "W-001", ALL),
            YearMonth.of(2025, 6),
            Technology.WIND,
            "a wind farm",
            MOTHER,
            "statement 1",
            "clerk",
            AT),
        List.of(events));
  }

  private static SerialRange range(long first, long last) {
    return new SerialRange(first, last);
  }

  private static CertificateEvent moved(long first, long last, int from, int to) {
    return new CertificateEvent.Transferred(range(first, last), from, to, "sold", "clerk", AT);
  }

  private static CertificateEvent allocated(long id, long first, long last) {
    return new CertificateEvent.Allocated(
        id, range(first, last), MOTHER, 11, YearMonth.of(2025, 7), "clerk", AT);
  }

  private static CertificateEvent released(long id) {
    return new CertificateEvent.Released(id, "wrong site", "clerk", AT);
  }

  private static CertificateEvent retired(long id) {
    return new CertificateEvent.Retired(id, new SourceRow(5, 2), "clerk", AT);
  }
}

package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.store.StoreCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two threads at once on the real database, in 1000 rounds: a certificate is not allocated twice,
/// not beyond its volume, not after retirement, and not beyond what was bought.
class CertificateRaceTest {

  private static final int ROUNDS = 1000;

  /// Of races that go beyond what a certificate must not be.
  private static final int FEWER_ROUNDS = 200;

  @TempDir private static Path folder;
  private static CertificateWorld certificates;

  private final CyclicBarrier start = new CyclicBarrier(2);

  @BeforeAll
  static void open() {
    certificates =
        CertificateWorld.in(World.empty(), folder)
            .buys(CertificateWorld.SITE, CertificateWorld.MONTH, "1000000000");
  }

  @AfterAll
  static void close() {
    // The rounds settle and post nothing.
    assertThat(new StoreCheck(certificates.world().get(DataSource.class)).findings())
        .filteredOn(finding -> !finding.name().equals("unfinished"))
        .allMatch(StoreCheck.Finding::holds);
    certificates.world().close();
  }

  /// Serials 1 to 60 and 41 to 100 of a batch of 100: both would be 120, and 20 of them twice.
  @Test
  void a_certificate_is_not_allocated_twice_nor_beyond_its_volume() throws Exception {
    race(
        "TWICE",
        ROUNDS,
        round ->
            new Prepared(
                refusal(() -> certificates.allocates("TWICE", first(round, 1), first(round, 60))),
                refusal(
                    () -> certificates.allocates("TWICE", first(round, 41), first(round, 100)))),
        refused ->
            assertThat(refused)
                .containsExactlyInAnyOrder(
                    Optional.empty(), Optional.of(Rule.CERTIFICATES_ALLOCATED)));
    assertThat(claimed("TWICE")).isEqualTo(60L * ROUNDS);
  }

  /// One thread retires what another wants to allocate; whoever comes second finds it taken.
  @Test
  void what_is_retired_is_not_allocated_again() throws Exception {
    race(
        "AFTER",
        ROUNDS,
        round ->
            new Prepared(
                () -> retire("AFTER", first(round, 1), first(round, 50)),
                refusal(() -> certificates.allocates("AFTER", first(round, 26), first(round, 75)))),
        refused ->
            assertThat(refused)
                .isIn(
                    List.of(Optional.empty(), Optional.of(Rule.CERTIFICATES_RETIRED)),
                    List.of(Optional.of(Rule.CERTIFICATES_ALLOCATED), Optional.empty())));
    assertThat(claimed("AFTER")).isEqualTo(50L * ROUNDS);
  }

  /// While one thread retires, another gives free; whoever comes first, the other is refused.
  @Test
  void what_is_retired_is_never_given_free() throws Exception {
    race(
        "FREE",
        FEWER_ROUNDS,
        round -> {
          long id =
              certificates.allocates("FREE", first(round, 1), first(round, 50)).allocationId();
          return new Prepared(
              () -> retire("FREE", first(round, 1), first(round, 50)),
              refusal(
                  () -> {
                    certificates.releases(id, "wrong month");
                    return id;
                  }));
        },
        refused -> assertThat(refused.getFirst()).as("the retirement").isEmpty());
    long retired = count("certificate_retirement r", "r.allocation_id = a.id", "FREE");
    long released = count("certificate_release r", "r.allocation_id = a.id", "FREE");
    // A release that came first leaves free serials, which the retirement then takes by itself.
    assertThat(retired).isEqualTo(FEWER_ROUNDS);
    assertThat(released).isBetween(0L, (long) FEWER_ROUNDS);
    assertThat(claimed("FREE")).isEqualTo(50L * FEWER_ROUNDS);
  }

  /// Two files retire the same certificates.
  @Test
  void a_certificate_is_retired_once() throws Exception {
    race(
        "ONCE",
        FEWER_ROUNDS,
        round ->
            new Prepared(
                () -> retire("ONCE", first(round, 1), first(round, 100)),
                () -> retire("ONCE", first(round, 51), first(round, 100))),
        refused ->
            assertThat(refused)
                .filteredOn(Optional::isEmpty)
                .as("one of the two files is taken")
                .hasSize(1));
    assertThat(count("certificate_retirement r", "r.allocation_id = a.id", "ONCE"))
        .isEqualTo(FEWER_ROUNDS);
  }

  /// 100 MWh were bought in the month of a round; two threads want 60 and 70 of different batches.
  @Test
  void no_more_is_allocated_than_was_bought() throws Exception {
    YearMonth month = YearMonth.of(2025, 8);
    certificates.buys("KITCHEN-1", month, "100000");
    register("LEFT");
    register("RIGHT");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        long base = first(round, 0);
        List<Optional<Long>> allocated =
            both(
                threads,
                () -> id(() -> allocate(month, "LEFT", base + 1, base + 60)),
                () -> id(() -> allocate(month, "RIGHT", base + 1, base + 70)));
        List<Long> got = allocated.stream().flatMap(Optional::stream).toList();
        assertThat(got).as("round %d", round).hasSize(1);
        certificates.releases(got.getFirst(), "next round");
      }
    }
  }

  private static Allocated allocate(YearMonth month, String prefix, long first, long last) {
    return certificates.allocates(
        CertificateWorld.COMPANY, CertificateWorld.SITE, month, prefix, first, last);
  }

  /// A batch of 100 for every round.
  private static void register(String prefix) {
    List<String> batches = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      batches.add(CertificateWorld.batch(prefix, first(round, 1), first(round, 100)));
    }
    assertThat(certificates.registers(batches.toArray(String[]::new)).isClean()).isTrue();
  }

  private interface Attempt {
    Allocated make();
  }

  private interface Round {
    Prepared prepare(int round);
  }

  private record Prepared(Callable<Optional<Rule>> left, Callable<Optional<Rule>> right) {}

  private static Optional<Long> id(Attempt attempt) {
    try {
      return Optional.of(attempt.make().allocationId());
    } catch (CertificatesRefused refused) {
      assertThat(refused.rule()).isEqualTo(Rule.MORE_CERTIFICATES_THAN_BOUGHT);
      return Optional.empty();
    }
  }

  private static Callable<Optional<Rule>> refusal(Callable<?> attempt) {
    return () -> {
      try {
        attempt.call();
        return Optional.empty();
      } catch (CertificatesRefused refused) {
        return Optional.of(refused.rule());
      }
    };
  }

  /// @param requirement on the refusals of the two, in every round
  private void race(
      String prefix, int howOften, Round rounds, Consumer<List<Optional<Rule>>> requirement)
      throws Exception {
    register(prefix);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < howOften; round++) {
        Prepared prepared = rounds.prepare(round);
        requirement.accept(both(threads, prepared.left(), prepared.right()));
      }
    }
  }

  /// Serial of a round; rounds lie 1000 apart.
  private static long first(int round, int serial) {
    return round * 1000L + serial;
  }

  private <T> List<T> both(ExecutorService threads, Callable<T> left, Callable<T> right)
      throws InterruptedException, ExecutionException {
    Future<T> one = threads.submit(together(left));
    Future<T> other = threads.submit(together(right));
    return List.of(one.get(), other.get());
  }

  private <T> Callable<T> together(Callable<T> attempt) {
    return () -> {
      start.await();
      return attempt.call();
    };
  }

  /// What the intake does with a file of one row.
  private static Optional<Rule> retire(String prefix, long first, long last) {
    Submissions submissions = certificates.world().get(Submissions.class);
    Submission submission =
        submissions.receive(
            new Submission(
                0,
                certificates.id(CertificateWorld.COMPANY),
                Template.CERTIFICATE_RETIREMENTS,
                "retirement.csv",
                prefix + first + Thread.currentThread().threadId(),
                Acceptance.PARTIAL,
                Optional.empty(),
                Optional.empty(),
                "clerk",
                CertificateWorld.AT));
    submissions.takeInActivities(
        submission,
        1,
        2,
        List.of(
            new CertificateRetirement(
                new SourceRow(submission.id(), 2),
                certificates.id(CertificateWorld.SITE),
                CertificateWorld.MONTH,
                CertificateWorld.numbers(prefix, first, last),
                Optional.empty())),
        List.of());
    submissions.settle(submission, CertificateWorld.AT);
    return submissions.listIssues(submission.id(), 1).stream()
        .map(issue -> issue.rule())
        .findFirst();
  }

  private static long claimed(String prefix) {
    return certificates
        .world()
        .database()
        .sql(
            """
            SELECT coalesce(sum(upper(c.serials) - lower(c.serials)), 0)
            FROM certificate_claim c JOIN certificate_batch b ON b.id = c.batch_id
            WHERE b.prefix = :prefix
            """)
        .param("prefix", prefix)
        .query(Long.class)
        .single();
  }

  private static long count(String table, String on, String prefix) {
    return certificates
        .world()
        .database()
        .sql(
            "SELECT count(*) FROM certificate_allocation a JOIN certificate_batch b"
                + " ON b.id = a.batch_id JOIN "
                + table
                + " ON "
                + on
                + " WHERE b.prefix = :prefix")
        .param("prefix", prefix)
        .query(Long.class)
        .single();
  }
}

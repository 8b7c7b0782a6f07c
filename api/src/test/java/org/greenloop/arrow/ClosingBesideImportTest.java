package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.closing.ClosingReceipt;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.intake.ImportReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month is closed on one state of the ledger, and later explained by the same.
class ClosingBesideImportTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 2);

  @TempDir Path folder;

  /// The closing begins while somebody posts, and waits. Meanwhile another file is posted. What the
  /// closing then sums, and what it says that it saw, have to be the same.
  @Test
  void a_closing_that_waited_for_imports_is_explained_by_what_it_summed() throws Exception {
    try (World world = World.empty();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Examples.register(world, Examples.ALLIANCE);
      take(world, "first.csv", "KITCHEN-1,2026-02,ELECTRICITY,purchased,1000,kWh");
      Future<ClosingReceipt> closing;
      try (LedgerLocks.Held posting =
          world.get(LedgerLocks.class).tryLock("ledger", Mode.SHARED).orElseThrow()) {
        closing = threads.submit(() -> world.close(MONTH));
        assertThatThrownBy(
                () -> closing.get(Duration.ofSeconds(2).toMillis(), TimeUnit.MILLISECONDS))
            .as("the closing waits for who posts")
            .isInstanceOf(java.util.concurrent.TimeoutException.class);
        take(world, "second.csv", "KITCHEN-1,2026-02,ELECTRICITY,purchased,234,kWh");
      }
      closing.get();

      Explanation explanation =
          world
              .get(Explainer.class)
              .explain(world.subject("KITCHEN-1"), ReportingPeriod.of(MONTH), "energy.electricity")
              .orElseThrow();
      // 1000 kWh and 234 kWh were in the ledger when it was summed
      assertThat(explanation.metric().value().orElseThrow()).isEqualByComparingTo("1234");
      assertThat(explanation.parts().getFirst().rows()).hasSize(2);
      assertThat(world.close(MONTH).changed()).isZero();
    }
  }

  /// Twelve clerks hand in at the same moment, and none of them is turned away.
  @Test
  void all_companies_can_hand_in_at_once() throws Exception {
    List<Path> files =
        Examples.facts(Examples.ALLIANCE).stream()
            .filter(file -> file.getFileName().toString().startsWith("production-"))
            .toList();
    assertThat(files).hasSize(12);
    try (World world = World.empty();
        ExecutorService threads = Executors.newFixedThreadPool(files.size())) {
      Examples.register(world, Examples.ALLIANCE);
      CyclicBarrier start = new CyclicBarrier(files.size());
      List<Future<ImportReceipt>> receipts =
          files.stream()
              .map(
                  file ->
                      threads.submit(
                          () -> {
                            start.await();
                            return world.take(file, Examples.company(file));
                          }))
              .toList();
      for (Future<ImportReceipt> receipt : receipts) {
        assertThat(receipt.get().isClean()).isTrue();
      }
      assertThat(world.count("submission")).isEqualTo(12);
    }
  }

  private void take(World world, String name, String row) {
    Examples.takeClean(
        world,
        Examples.write(
            folder,
            name,
            List.of("site,month,carrier,flow,quantity,unit,evidence", row + "," + name)),
        "EX-KITCHEN");
  }
}

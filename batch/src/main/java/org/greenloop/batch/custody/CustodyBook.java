package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.Documented;
import org.jspecify.annotations.Nullable;

/// The chain of all events, kept in memory until one is added, corrected or withdrawn.
public final class CustodyBook {

  /// Later than any month that can be reported.
  private static final YearMonth END = YearMonth.of(2100, 12);

  private record Kept(long edition, CustodyChain chain) {}

  private final CustodyRecords records;
  private volatile @Nullable Kept kept;

  public CustodyBook(CustodyRecords records) {
    this.records = records;
  }

  CustodyRecords records() {
    return records;
  }

  /// Where an event arrives while the chain is read, the next question reads it again.
  public CustodyChain chain() {
    OptionalLong edition = records.edition();
    Kept before = kept;
    if (before != null && edition.isPresent() && before.edition == edition.getAsLong()) {
      return before.chain;
    }
    CustodyChain chain = records.chain(END);
    edition.ifPresent(number -> kept = new Kept(number, chain));
    return chain;
  }

  /// What a trace of one lot needs, without the rest.
  public CustodyChain chainAround(String lot) {
    return records.chainAround(lot, END);
  }

  /// The consignment or hand-over that a lot came by, with its papers.
  public Optional<Documented> findArrival(String lot) {
    return records.findArrival(lot, END);
  }

  /// Events that a question is about, to the end of a month.
  public List<CustodyEvent> events(YearMonth last, Predicate<? super CustodyEvent> wanted) {
    List<CustodyEvent> found = new ArrayList<>();
    records.forEachEvent(
        last,
        event -> {
          if (wanted.test(event)) {
            found.add(event);
          }
        });
    return found;
  }
}

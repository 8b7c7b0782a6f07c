package org.greenloop.accounting.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenloop.accounting.organization.ReportingPeriod;

/// What members have reported about lots and is in force: corrected and withdrawn rows are left
/// out.
public interface CustodyRecords {

  /// Events of all members to the end of a month, in any order, each read once.
  void forEachEvent(YearMonth last, Consumer<? super CustodyEvent> reader);

  /// Answers a question that reads the events more than once: each time those of one moment.
  ///
  /// @param last as for [#forEachEvent]
  default <T> T read(YearMonth last, Function<CustodyEvents, T> question) {
    return question.apply(reader -> forEachEvent(last, reader));
  }

  /// What was counted at the ends of the months of a period, and of the month before it.
  List<StockCount> counts(ReportingPeriod period);

  /// A number that is another one as soon as an event is added, corrected or withdrawn, so that a
  /// chain can be kept until then; empty where that is not known.
  default OptionalLong edition() {
    return OptionalLong.empty();
  }

  default CustodyChain chain(YearMonth last) {
    CustodyChain.Builder chain = new CustodyChain.Builder();
    forEachEvent(last, chain::add);
    return chain.build();
  }

  /// As much of the chain as tells where a lot came from and went, exactly as the whole chain tells
  /// it: for one question about one lot.
  default CustodyChain chainAround(String lot, YearMonth last) {
    return chain(last);
  }

  /// The event in which a lot changed hands and got its code: a consignment or a hand-over, with
  /// its papers, which a chain does not keep. Empty for a lot that a treatment made, and for one
  /// that no event made.
  default Optional<Documented> findArrival(String lot, YearMonth last) {
    List<Documented> found = new ArrayList<>();
    forEachEvent(
        last,
        event -> {
          if (event instanceof Documented documented
              && event.outputs().stream()
                  .flatMap(output -> output.lot().stream())
                  .anyMatch(made -> made.code().equals(lot))) {
            found.add(documented);
          }
        });
    return found.stream().findFirst();
  }
}

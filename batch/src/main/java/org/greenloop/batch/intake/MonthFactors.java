package org.greenloop.batch.intake;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorSet;

/// The factors that a row is read by: those of the edition that its month is posted by, so that no
/// row is taken in by what only another edition knows. What was looked up once stays for as long as
/// this lives, so a job takes one of its own.
///
/// Safe for use by several threads.
final class MonthFactors {

  private final FactorEditions editions;
  private final Function<YearMonth, Optional<String>> editionOf;
  private final Map<YearMonth, FactorSet> byMonth = new ConcurrentHashMap<>();
  private final Map<String, FactorSet> byEdition = new ConcurrentHashMap<>();

  /// @param editionOf edition of a month that was posted, such as
  ///   [org.greenloop.accounting.ledger.Restatements#findEdition]; empty for any other, whose rows
  ///   the current edition will post
  MonthFactors(FactorEditions editions, Function<YearMonth, Optional<String>> editionOf) {
    this.editions = editions;
    this.editionOf = editionOf;
  }

  FactorSet of(YearMonth month) {
    return byMonth.computeIfAbsent(
        month,
        any ->
            byEdition.computeIfAbsent(
                editionOf.apply(any).orElseGet(() -> editions.list().getFirst()), editions::get));
  }
}

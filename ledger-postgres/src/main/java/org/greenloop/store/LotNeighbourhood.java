package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.Documented;
import org.greenloop.accounting.custody.Portion;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The events after a lot, step by step, and all events before these and before the lot.
///
/// With all that is before them, events stand in the order that they have in the whole chain; and
/// of each lot that the walk forward meets, everything that was taken from it is there.
final class LotNeighbourhood {

  private final JdbcClient jdbc;
  private final int last;
  private final Map<String, CustodyEvent> events = new LinkedHashMap<>();

  LotNeighbourhood(JdbcClient jdbc, YearMonth last) {
    this.jdbc = jdbc;
    this.last = Months.toColumn(last);
  }

  CustodyChain around(String lot) {
    walk(Set.of(lot), this::takers, LotNeighbourhood::made);
    Set<String> before = new HashSet<>(Set.of(lot));
    events.values().forEach(event -> before.addAll(taken(event)));
    walk(before, this::makers, LotNeighbourhood::taken);
    CustodyChain.Builder chain = new CustodyChain.Builder();
    events.values().forEach(chain::add);
    return chain.build();
  }

  private void walk(
      Set<String> from,
      Function<Collection<String>, List<CustodyEvent>> step,
      Function<CustodyEvent, List<String>> onwards) {
    Set<String> seen = new HashSet<>(from);
    Set<String> lots = from;
    while (!lots.isEmpty()) {
      Set<String> next = new HashSet<>();
      for (CustodyEvent event : step.apply(lots)) {
        events.putIfAbsent(event.reference(), event);
        for (String lot : onwards.apply(event)) {
          if (seen.add(lot)) {
            next.add(lot);
          }
        }
      }
      lots = next;
    }
  }

  /// The consignment or hand-over that made a lot.
  Optional<Documented> findArrival(String lot) {
    return makers(Set.of(lot)).stream()
        .filter(Documented.class::isInstance)
        .map(Documented.class::cast)
        .findFirst();
  }

  private static List<String> made(CustodyEvent event) {
    return event.outputs().stream()
        .flatMap(output -> output.lot().stream())
        .map(lot -> lot.code())
        .toList();
  }

  private static List<String> taken(CustodyEvent event) {
    return event.inputs().stream().map(Portion::lot).toList();
  }

  private List<CustodyEvent> makers(Collection<String> lots) {
    List<CustodyEvent> found = new ArrayList<>();
    found.addAll(read("return_activity", "lot", lots, PostgresCustodyRecords::consignment));
    found.addAll(read("handover_activity", "lot", lots, PostgresCustodyRecords::handOver));
    found.addAll(runs("OUTPUT", lots));
    return found;
  }

  private List<CustodyEvent> takers(Collection<String> lots) {
    List<CustodyEvent> found = new ArrayList<>();
    found.addAll(read("handover_activity", "given_lot", lots, PostgresCustodyRecords::handOver));
    found.addAll(read("sale_back_activity", "lot", lots, PostgresCustodyRecords::sale));
    found.addAll(runs("INPUT", lots));
    return found;
  }

  private interface RowMapper {
    CustodyEvent event(ResultSet row) throws SQLException;
  }

  private List<CustodyEvent> read(
      String table, String column, Collection<String> lots, RowMapper mapper) {
    return jdbc.sql(
            PostgresCustodyRecords.IN_FORCE.formatted(table)
                + " AND a.period <= :last AND a."
                + column
                + " = ANY (:lots)")
        .param("last", last)
        .param("lots", lots.toArray(String[]::new))
        .query((row, index) -> mapper.event(row))
        .list();
  }

  /// Whole runs, with all their lines.
  private List<CustodyEvent> runs(String line, Collection<String> lots) {
    List<CustodyEvent> found = new ArrayList<>();
    PostgresCustodyRecords.Runs runs = new PostgresCustodyRecords.Runs(found::add);
    jdbc.sql(
            PostgresCustodyRecords.IN_FORCE.formatted("treatment_activity")
                + """
                 AND a.period <= :last AND (a.site_id, a.run) IN (
                  SELECT b.site_id, b.run FROM treatment_activity b WHERE b.lot = ANY (:lots) AND b.line = :line)
                ORDER BY a.site_id, a.run, a.item
                """)
        .param("last", last)
        .param("lots", lots.toArray(String[]::new))
        .param("line", line)
        .query((RowCallbackHandler) runs::add);
    runs.end();
    return found;
  }
}

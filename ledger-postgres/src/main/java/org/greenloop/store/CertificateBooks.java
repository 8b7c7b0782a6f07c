package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateEvent;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificateEvent.Released;
import org.greenloop.accounting.greencertificate.CertificateEvent.Retired;
import org.greenloop.accounting.greencertificate.CertificateEvent.Transferred;
import org.greenloop.accounting.greencertificate.ConsumptionLimit;
import org.greenloop.accounting.greencertificate.Technology;
import org.greenloop.accounting.ledger.Account;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads batches with their history, and what a site can still cover.
final class CertificateBooks {

  /// SQL of a range of serials with both ends.
  static final String RANGE = "int8range(:first, :last, '[]')";

  private final JdbcClient jdbc;

  CertificateBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CertificateBook get(long batchId) {
    return list(List.of(batchId)).getFirst();
  }

  /// The batch with all of the serials.
  Optional<CertificateBatch> containing(SerialNumbers numbers) {
    return overlapping(numbers).filter(batch -> batch.numbers().range().contains(numbers.range()));
  }

  /// The first batch with any of the serials.
  Optional<CertificateBatch> overlapping(SerialNumbers numbers) {
    return jdbc.sql(
            """
            SELECT *, lower(serials) AS first, upper(serials) - 1 AS last
            FROM certificate_batch
            WHERE register = :register AND prefix = :prefix AND serials && %s
            ORDER BY serials
            LIMIT 1
            """
                .formatted(RANGE))
        .params(parameters(numbers))
        .query((row, index) -> batch(row))
        .optional();
  }

  ConsumptionLimit limit(int siteId, YearMonth period) {
    BigDecimal bought =
        jdbc.sql(
                """
                SELECT coalesce(sum(quantity), 0)
                FROM ledger_entry
                WHERE period = :period AND site_id = :site AND account = :account
                """)
            .param("period", Months.toColumn(period))
            .param("site", siteId)
            .param("account", Account.ELECTRICITY_BOUGHT.number())
            .query(BigDecimal.class)
            .single();
    return jdbc.sql(
            """
            SELECT coalesce(sum(upper(c.serials) - lower(c.serials)), 0) AS allocated,
              coalesce(sum(upper(c.serials) - lower(c.serials))
                FILTER (WHERE r.allocation_id IS NOT NULL), 0) AS retired
            FROM certificate_allocation a
            JOIN certificate_claim c ON c.allocation_id = a.id
            LEFT JOIN certificate_retirement r ON r.allocation_id = a.id
            WHERE a.site_id = :site AND a.period = :period
            """)
        .param("site", siteId)
        .param("period", Months.toColumn(period))
        .query(
            (row, index) ->
                new ConsumptionLimit(bought, row.getLong("allocated"), row.getLong("retired")))
        .single();
  }

  List<CertificateBook> list(Collection<Long> batchIds) {
    Map<Long, Map<Long, CertificateEvent>> events = new HashMap<>();
    Long[] ids = batchIds.toArray(Long[]::new);
    events(
        """
        SELECT batch_id, event, lower(serials) AS first, upper(serials) - 1 AS last, from_company,
          to_company, reason, transferred_by AS who, transferred_at AS at
        FROM certificate_transfer
        WHERE batch_id = ANY (:batches)
        """,
        ids,
        events,
        row ->
            new Transferred(
                range(row),
                row.getInt("from_company"),
                row.getInt("to_company"),
                row.getString("reason"),
                row.getString("who"),
                at(row, "at")));
    events(
        """
        SELECT batch_id, id AS event, lower(serials) AS first, upper(serials) - 1 AS last,
          company_id, site_id, period, allocated_by AS who, allocated_at AS at
        FROM certificate_allocation
        WHERE batch_id = ANY (:batches)
        """,
        ids,
        events,
        row ->
            new Allocated(
                row.getLong("event"),
                range(row),
                row.getInt("company_id"),
                row.getInt("site_id"),
                Months.fromColumn(row.getInt("period")),
                row.getString("who"),
                at(row, "at")));
    events(
        """
        SELECT a.batch_id, r.event, r.allocation_id, r.reason, r.released_by AS who,
          r.released_at AS at
        FROM certificate_release r
        JOIN certificate_allocation a ON a.id = r.allocation_id
        WHERE a.batch_id = ANY (:batches)
        """,
        ids,
        events,
        row ->
            new Released(
                row.getLong("allocation_id"),
                row.getString("reason"),
                row.getString("who"),
                at(row, "at")));
    events(
        """
        SELECT a.batch_id, r.event, r.allocation_id, r.submission_id, r.row_no,
          r.retired_by AS who, r.retired_at AS at
        FROM certificate_retirement r
        JOIN certificate_allocation a ON a.id = r.allocation_id
        WHERE a.batch_id = ANY (:batches)
        """,
        ids,
        events,
        row ->
            new Retired(
                row.getLong("allocation_id"),
                new SourceRow(row.getLong("submission_id"), row.getInt("row_no")),
                row.getString("who"),
                at(row, "at")));
    return jdbc
        .sql(
            """
            SELECT *, lower(serials) AS first, upper(serials) - 1 AS last
            FROM certificate_batch
            WHERE id = ANY (:batches)
            ORDER BY register, prefix, serials
            """)
        .param("batches", ids)
        .query((row, index) -> batch(row))
        .list()
        .stream()
        .map(
            batch -> new CertificateBook(batch, inOrder(events.getOrDefault(batch.id(), Map.of()))))
        .toList();
  }

  private static List<CertificateEvent> inOrder(Map<Long, CertificateEvent> events) {
    return events.entrySet().stream()
        .sorted(Comparator.comparingLong(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  private interface EventReader {
    CertificateEvent read(ResultSet row) throws SQLException;
  }

  private void events(
      String sql,
      Long[] batches,
      Map<Long, Map<Long, CertificateEvent>> events,
      EventReader reader) {
    jdbc.sql(sql)
        .param("batches", batches)
        .query(
            row -> {
              events
                  .computeIfAbsent(row.getLong("batch_id"), batch -> new HashMap<>())
                  .put(row.getLong("event"), reader.read(row));
            });
  }

  static Map<String, Object> parameters(SerialNumbers numbers) {
    return Map.of(
        "register", numbers.register(),
        "prefix", numbers.prefix(),
        "first", numbers.range().first(),
        "last", numbers.range().last());
  }

  private static SerialRange range(ResultSet row) throws SQLException {
    return new SerialRange(row.getLong("first"), row.getLong("last"));
  }

  private static CertificateBatch batch(ResultSet row) throws SQLException {
    return new CertificateBatch(
        row.getLong("id"),
        new SerialNumbers(row.getString("register"), row.getString("prefix"), range(row)),
        Months.fromColumn(row.getInt("produced")),
        Technology.valueOf(row.getString("technology")),
        row.getString("project"),
        row.getInt("holder_id"),
        row.getString("evidence"),
        row.getString("registered_by"),
        at(row, "registered_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

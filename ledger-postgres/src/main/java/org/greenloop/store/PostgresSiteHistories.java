package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.plausibility.HeatingValue;
import org.greenloop.accounting.plausibility.SeriesMonth;
import org.greenloop.accounting.plausibility.SeriesMonth.RowAmount;
import org.greenloop.accounting.plausibility.SiteHistories;
import org.greenloop.accounting.plausibility.SiteHistory;
import org.greenloop.accounting.quantity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Reads `series_month`, never the rows: the work grows with sites, months and series.
final class PostgresSiteHistories implements SiteHistories {

  private static final int FETCHED_AT_ONCE = 5_000;

  /// What is read for a submission of some template.
  private static final List<Read> READ =
      Stream.of(Template.values())
          .flatMap(
              submitted ->
                  SiteHistory.templatesFor(submitted).stream()
                      .map(template -> new Read(submitted.name(), template.name())))
          .toList();

  private record Read(String submitted, String template) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresSiteHistories(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void forEach(long submissionId, Consumer<SiteHistory> site) {
    forEach(
        """
        SELECT submission_id, site_id, max(period) AS last_period
        FROM series_month
        WHERE submission_id = :submission AND rows > 0
        GROUP BY submission_id, site_id
        """,
        """
        JOIN settlement s ON s.submission_id = m.submission_id
        WHERE m.period <= own.last_period
          AND s.sequence <= (SELECT sequence FROM settlement WHERE submission_id = :submission)
        """,
        Map.of("submission", submissionId),
        () -> heatingValues(submissionId),
        (id, history) -> site.accept(history));
  }

  @Override
  public void forEachToday(
      Collection<Long> submissionIds,
      Collection<Integer> siteIds,
      BiConsumer<Long, SiteHistory> site) {
    forEach(
        """
        SELECT DISTINCT submission_id, site_id
        FROM series_month
        WHERE submission_id = ANY (:submissions) AND site_id = ANY (:sites) AND rows > 0
        """,
        "",
        Map.of(
            "submissions",
            submissionIds.toArray(Long[]::new),
            "sites",
            siteIds.toArray(Integer[]::new)),
        Map::of,
        site);
  }

  /// @param own submissions and sites
  /// @param known of the months `m` of such a site; what counts
  private void forEach(
      String own,
      String known,
      Map<String, Object> parameters,
      Supplier<Map<Integer, List<HeatingValue>>> heatingValues,
      BiConsumer<Long, SiteHistory> site) {
    // In a transaction the driver hands over a part of the lines at a time.
    transactions.executeWithoutResult(
        status -> {
          Map<Integer, List<HeatingValue>> measured = heatingValues.get();
          List<SiteSeries> open = new ArrayList<>(1);
          jdbc.sql(
                  """
                  WITH own AS (%s)
                  SELECT own.submission_id, m.site_id, m.template, m.particulars, m.unit, m.period,
                    sum(m.amount) AS amount, sum(m.rows) AS rows,
                    min(m.first_row) FILTER (WHERE m.submission_id = own.submission_id) AS first_row,
                    min(m.least) FILTER (WHERE m.submission_id = own.submission_id) AS least,
                    min(m.least_row) FILTER (WHERE m.submission_id = own.submission_id) AS least_row,
                    max(m.most) FILTER (WHERE m.submission_id = own.submission_id) AS most,
                    min(m.most_row) FILTER (WHERE m.submission_id = own.submission_id) AS most_row
                  FROM own
                  JOIN submission u ON u.id = own.submission_id
                  JOIN unnest(:submitted, :read) AS r (submitted, template) ON r.submitted = u.template
                  JOIN series_month m ON m.site_id = own.site_id AND m.template = r.template
                  %s
                  GROUP BY own.submission_id, m.site_id, m.template, m.particulars, m.unit, m.period
                  HAVING sum(m.rows) > 0
                  ORDER BY own.submission_id, m.site_id, m.template, m.particulars, m.unit, m.period
                  """
                      .formatted(own, known))
              .withFetchSize(FETCHED_AT_ONCE)
              .params(parameters)
              .param("submitted", READ.stream().map(Read::submitted).toArray(String[]::new))
              .param("read", READ.stream().map(Read::template).toArray(String[]::new))
              .query(
                  row -> {
                    long submissionId = row.getLong("submission_id");
                    int siteId = row.getInt("site_id");
                    if (open.isEmpty() || !open.getFirst().isOf(submissionId, siteId)) {
                      finish(open, measured, site);
                      open.add(new SiteSeries(submissionId, siteId));
                    }
                    open.getFirst()
                        .add(
                            Template.valueOf(row.getString("template")),
                            PostgresSubmissions.strings(row.getArray("particulars")),
                            Unit.valueOf(row.getString("unit")),
                            month(row));
                  });
          finish(open, measured, site);
        });
  }

  private static void finish(
      List<SiteSeries> open,
      Map<Integer, List<HeatingValue>> heatingValues,
      BiConsumer<Long, SiteHistory> site) {
    for (SiteSeries done : open) {
      site.accept(
          done.submissionId(),
          new SiteHistory(
              done.siteId(), done.series(), heatingValues.getOrDefault(done.siteId(), List.of())));
    }
    open.clear();
  }

  private static SeriesMonth month(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    Optional<Integer> first = Optional.ofNullable(row.getObject("first_row", Integer.class));
    return new SeriesMonth(
        Months.fromColumn(row.getInt("period")),
        amount,
        row.getInt("rows"),
        first.map(OptionalInt::of).orElse(OptionalInt.empty()),
        first.isEmpty()
            ? new RowAmount(0, amount)
            : new RowAmount(row.getInt("least_row"), row.getBigDecimal("least")),
        first.isEmpty()
            ? new RowAmount(0, amount)
            : new RowAmount(row.getInt("most_row"), row.getBigDecimal("most")));
  }

  /// The lowest and the highest of a carrier and month: the one that is furthest out is one of
  /// them.
  private Map<Integer, List<HeatingValue>> heatingValues(long submissionId) {
    Map<Integer, List<HeatingValue>> values = new HashMap<>();
    jdbc.sql(
            """
            SELECT site_id, period, carrier, min(ARRAY[heating_value, row_no]) AS lowest,
              max(ARRAY[heating_value, -row_no]) AS highest
            FROM energy_activity
            WHERE submission_id = :id AND heating_value IS NOT NULL
            GROUP BY site_id, period, carrier
            ORDER BY site_id, period, carrier
            """)
        .param("id", submissionId)
        .query(
            row -> {
              List<HeatingValue> ofSite =
                  values.computeIfAbsent(row.getInt("site_id"), id -> new ArrayList<>());
              for (String end : List.of("lowest", "highest")) {
                BigDecimal[] found = (BigDecimal[]) row.getArray(end).getArray();
                ofSite.add(
                    new HeatingValue(
                        found[1].abs().intValueExact(),
                        Months.fromColumn(row.getInt("period")),
                        row.getString("carrier"),
                        found[0]));
              }
            });
    return values;
  }
}

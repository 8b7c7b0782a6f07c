package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyEvents;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.Documented;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.Regrouping;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.custody.TreatmentRun;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads events row by row. Numbers are those of the reporting site, `SITE/NUMBER`; where a
/// delivery has several lots, `SITE/NUMBER/LOT`.
final class PostgresCustodyRecords implements CustodyRecords {

  private static final int ROWS_AT_A_TIME = 5000;

  /// Rows `a` that count, with the code of their site.
  static final String IN_FORCE =
      """
      SELECT a.*, j.code AS site_code
      FROM %s a
      JOIN settlement s ON s.submission_id = a.submission_id
      JOIN subject j ON j.id = a.site_id
      WHERE NOT EXISTS (
        SELECT 1 FROM superseded x WHERE x.submission_id = a.submission_id AND x.row_no = a.row_no)
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final TransactionTemplate snapshot;

  PostgresCustodyRecords(
      JdbcClient jdbc, DataSource dataSource, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public <T> T read(YearMonth last, Function<CustodyEvents, T> question) {
    return Optional.ofNullable(
            snapshot.execute(status -> question.apply(reader -> forEachEvent(last, reader))))
        .orElseThrow();
  }

  /// In a transaction, because the driver hands on rows as they come in one only.
  @Override
  public void forEachEvent(YearMonth last, Consumer<? super CustodyEvent> reader) {
    transactions.executeWithoutResult(
        status -> {
          read("return_activity", last, "", row -> reader.accept(consignment(row)));
          read("handover_activity", last, "", row -> reader.accept(handOver(row)));
          read("sale_back_activity", last, "", row -> reader.accept(sale(row)));
          Runs runs = new Runs(reader);
          read("treatment_activity", last, "ORDER BY a.site_id, a.run, a.item", runs::add);
          runs.end();
        });
  }

  /// What a row callback does; a lambda of it may throw what a result set throws.
  private interface RowReader extends RowCallbackHandler {}

  private void read(String table, YearMonth last, String order, RowReader reader) {
    jdbc.sql(IN_FORCE.formatted(table) + " AND a.period <= :last " + order)
        .withFetchSize(ROWS_AT_A_TIME)
        .param("last", Months.toColumn(last))
        .query((RowCallbackHandler) reader);
  }

  static CustodyEvent consignment(ResultSet row) throws SQLException {
    return ReturnTable.consignment(row, number(row, "consignment"));
  }

  static CustodyEvent handOver(ResultSet row) throws SQLException {
    return HandOverTable.handOver(row, number(row, "handover") + "/" + row.getString("lot"));
  }

  static CustodyEvent sale(ResultSet row) throws SQLException {
    return SaleBackTable.sale(row, number(row, "sale") + "/" + row.getString("lot"));
  }

  static String number(ResultSet row, String column) throws SQLException {
    return row.getString("site_code") + "/" + row.getString(column);
  }

  /// Puts lines of one run, which come one after the other, together.
  static final class Runs {
    private final Consumer<? super CustodyEvent> reader;
    private String number = "";
    private LocalDate date = LocalDate.EPOCH;
    private int site;
    private String process = "";
    private final List<TreatmentLine> lines = new ArrayList<>();

    Runs(Consumer<? super CustodyEvent> reader) {
      this.reader = reader;
    }

    void add(ResultSet row) throws SQLException {
      String next = number(row, "run");
      if (!next.equals(number)) {
        end();
        number = next;
        date = LotColumns.day(row);
        site = row.getInt("site_id");
        process = row.getString("process");
      }
      lines.add(TreatmentTable.line(row));
    }

    void end() {
      if (!lines.isEmpty()) {
        reader.accept(event());
        lines.clear();
      }
    }

    private CustodyEvent event() {
      List<Portion> inputs = new ArrayList<>();
      List<Output> outputs = new ArrayList<>();
      List<ElementRecovery> elements = new ArrayList<>();
      for (TreatmentLine line : lines) {
        switch (line) {
          case TreatmentLine.Taken taken -> inputs.add(taken.portion());
          case TreatmentLine.Given given -> outputs.add(given.output());
          case TreatmentLine.Measured measured -> elements.add(measured.recovery());
        }
      }
      return process.equals(Regrouping.PROCESS)
          ? new Regrouping(number, date, site, inputs, outputs)
          : new TreatmentRun(number, date, site, process, inputs, outputs, elements);
    }
  }

  /// Every row in force came with a settlement, and so did every correction of one.
  @Override
  public OptionalLong edition() {
    return OptionalLong.of(jdbc.sql("SELECT count(*) FROM settlement").query(Long.class).single());
  }

  @Override
  public CustodyChain chainAround(String lot, YearMonth last) {
    return Optional.ofNullable(
            transactions.execute(status -> new LotNeighbourhood(jdbc, last).around(lot)))
        .orElseThrow();
  }

  @Override
  public Optional<Documented> findArrival(String lot, YearMonth last) {
    return new LotNeighbourhood(jdbc, last).findArrival(lot);
  }

  @Override
  public List<StockCount> counts(ReportingPeriod period) {
    List<YearMonth> months = period.months();
    return jdbc.sql(
            IN_FORCE.formatted("lot_stock_activity")
                + " AND a.period BETWEEN :first AND :last ORDER BY a.site_id, a.material, a.period")
        .param("first", Months.toColumn(months.getFirst().minusMonths(1)))
        .param("last", Months.toColumn(months.getLast()))
        .query((row, index) -> LotStockTable.count(row))
        .list();
  }
}

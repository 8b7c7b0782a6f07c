package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresProcessFiles implements ProcessFiles {

  private static final String COLUMNS =
      "id, company_id, file_name, sha256, format, processes, imported_by, imported_at";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresProcessFiles(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Imports of one company wait for each other.
  @Override
  public ProcessFile save(ProcessFile file) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT pg_advisory_xact_lock(:company, 25)")
              .param("company", file.companyId())
              .query()
              .singleRow();
          return latest(file.companyId())
              .filter(latest -> latest.sha256().equals(file.sha256()))
              .orElseGet(() -> insert(file));
        });
  }

  private Optional<ProcessFile> latest(int companyId) {
    return jdbc.sql(
            """
            SELECT %s
            FROM process_file
            WHERE company_id = :company
            ORDER BY id DESC
            LIMIT 1
            """
                .formatted(COLUMNS))
        .param("company", companyId)
        .query((row, index) -> file(row))
        .optional();
  }

  private ProcessFile insert(ProcessFile file) {
    return jdbc.sql(
            """
            INSERT INTO process_file (company_id, file_name, sha256, format, processes, imported_by,
              imported_at)
            VALUES (:company, :name, :sha256, :format, :processes, :by, :at)
            RETURNING %s
            """
                .formatted(COLUMNS))
        .param("company", file.companyId())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("format", file.format().name())
        .param("processes", file.processes())
        .param("by", file.importedBy())
        .param("at", file.importedAt().atOffset(ZoneOffset.UTC))
        .query((row, index) -> file(row))
        .single();
  }

  @Override
  public List<ProcessFile> list() {
    return jdbc.sql(
            """
            SELECT %s
            FROM process_file
            ORDER BY id
            """
                .formatted(COLUMNS))
        .query((row, index) -> file(row))
        .list();
  }

  private static ProcessFile file(ResultSet row) throws SQLException {
    return new ProcessFile(
        row.getLong("id"),
        row.getInt("company_id"),
        row.getString("file_name"),
        row.getString("sha256"),
        ProcessFile.Format.valueOf(row.getString("format")),
        row.getInt("processes"),
        row.getString("imported_by"),
        row.getObject("imported_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void allow(int companyId, String product, SupplierView view, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO supplier_view (company_id, product, view, said_by, said_at)
            VALUES (:company, :product, :view, :by, :at)
            """)
        .param("company", companyId)
        .param("product", product)
        .param("view", view.name())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public SupplierView view(int companyId, String product) {
    return jdbc.sql(
            """
            SELECT view
            FROM supplier_view
            WHERE company_id = :company AND product IN (:product, '')
            ORDER BY product = '', id DESC
            LIMIT 1
            """)
        .param("company", companyId)
        .param("product", product)
        .query(String.class)
        .optional()
        .map(SupplierView::valueOf)
        .orElse(SupplierView.TOTAL);
  }
}

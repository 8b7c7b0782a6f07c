package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresOrganizations implements Organizations {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresOrganizations(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public SubjectDirectory directory() {
    return new SubjectDirectory(
        jdbc.sql(
                """
                SELECT id, kind, code, name, name_en, credit_code, company_id, park_id, industry, region
                FROM subject
                ORDER BY code COLLATE "C"
                """)
            .query((row, index) -> subject(row))
            .list());
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getInt("id"),
        SubjectKind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        Optional.ofNullable(row.getString("credit_code")).map(CreditCode::new),
        Optional.ofNullable(row.getObject("company_id", Integer.class)),
        Optional.ofNullable(row.getObject("park_id", Integer.class)),
        Optional.ofNullable(row.getString("industry")),
        Optional.ofNullable(row.getString("region")));
  }

  @Override
  public void save(List<SubjectEntry> entries) {
    transactions.executeWithoutResult(
        status -> {
          for (SubjectEntry entry : entries) {
            save(entry);
          }
          jdbc.sql(
                  "UPDATE subject SET company_id = id WHERE kind = 'COMPANY' AND company_id IS NULL")
              .update();
        });
  }

  private void save(SubjectEntry entry) {
    jdbc.sql(
            """
            INSERT INTO subject AS s
              (kind, code, name, name_en, credit_code, company_id, park_id, industry, region)
            VALUES (:kind, :code, :name, :nameEn, :creditCode,
              (SELECT id FROM subject WHERE code = :company), (SELECT id FROM subject WHERE code = :park),
              :industry, :region)
            ON CONFLICT (code) DO UPDATE
            SET name = EXCLUDED.name, name_en = EXCLUDED.name_en, credit_code = EXCLUDED.credit_code,
              company_id = coalesce(EXCLUDED.company_id, s.company_id), park_id = EXCLUDED.park_id,
              industry = EXCLUDED.industry, region = EXCLUDED.region
            WHERE s.kind = EXCLUDED.kind
            """)
        .param("kind", entry.kind().name())
        .param("code", entry.code())
        .param("name", entry.name())
        .param("nameEn", entry.nameEnglish())
        .param("creditCode", entry.creditCode().map(CreditCode::text).orElse(null))
        .param("company", entry.company().orElse(null))
        .param("park", entry.park().orElse(null))
        .param("industry", entry.industry().orElse(null))
        .param("region", entry.region().orElse(null))
        .update();
  }

  @Override
  public List<Product> listProducts() {
    return jdbc.sql(
            "SELECT code, name, name_en, company_id, unit FROM product ORDER BY code COLLATE \"C\"")
        .query(
            (row, index) ->
                new Product(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("name_en"),
                    row.getInt("company_id"),
                    Unit.valueOf(row.getString("unit"))))
        .list();
  }

  @Override
  public void saveProducts(List<Product> products) {
    transactions.executeWithoutResult(
        status -> {
          for (Product product : products) {
            jdbc.sql(
                    """
                    INSERT INTO product (code, name, name_en, company_id, unit)
                    VALUES (:code, :name, :nameEn, :company, :unit)
                    ON CONFLICT (company_id, code) DO UPDATE
                    SET name = EXCLUDED.name, name_en = EXCLUDED.name_en, unit = EXCLUDED.unit
                    """)
                .param("code", product.code())
                .param("name", product.name())
                .param("nameEn", product.nameEnglish())
                .param("company", product.companyId())
                .param("unit", product.unit().name())
                .update();
          }
        });
  }
}

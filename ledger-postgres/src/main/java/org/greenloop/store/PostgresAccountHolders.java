package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresAccountHolders implements AccountHolders {

  private final JdbcClient jdbc;

  PostgresAccountHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<AccountHolder> find(String username) {
    return jdbc.sql(
            """
            SELECT username, name, role, company_id, password
            FROM account_holder
            WHERE username = :username
            """)
        .param("username", username)
        .query((row, index) -> holder(row))
        .optional();
  }

  @Override
  public List<AccountHolder> list() {
    return jdbc.sql(
            """
            SELECT username, name, role, company_id, password
            FROM account_holder
            ORDER BY username COLLATE "C"
            """)
        .query((row, index) -> holder(row))
        .list();
  }

  private static AccountHolder holder(ResultSet row) throws SQLException {
    return new AccountHolder(
        row.getString("username"),
        row.getString("name"),
        AccountHolder.Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getObject("company_id", Integer.class)),
        row.getString("password"));
  }

  @Override
  public void save(AccountHolder holder) {
    jdbc.sql(
            """
            INSERT INTO account_holder (username, name, role, company_id, password)
            VALUES (:username, :name, :role, :company, :password)
            ON CONFLICT (username) DO UPDATE
            SET name = EXCLUDED.name, role = EXCLUDED.role, company_id = EXCLUDED.company_id,
              password = EXCLUDED.password
            """)
        .param("username", holder.username())
        .param("name", holder.name())
        .param("role", holder.role().name())
        .param("company", holder.companyId().orElse(null))
        .param("password", holder.password())
        .update();
  }
}

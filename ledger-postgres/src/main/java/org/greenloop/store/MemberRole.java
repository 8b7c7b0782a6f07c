package org.greenloop.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives up the owner's role for the rest of a transaction, so that row level security holds.
///
/// Role and company last until the transaction ends, whichever way it ends: the connection goes
/// back to its pool as it came. All readers on the same data source take part.
public final class MemberRole {

  private static final String EVERYBODY = "all";
  private static final String NOBODY = "";

  private final JdbcClient jdbc;

  public MemberRole(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// From here on the transaction sees the rows of one company.
  public void seeCompany(int companyId) {
    become(NOBODY, String.valueOf(companyId));
  }

  /// From here on the transaction sees the rows of every company, and may still write nothing.
  public void seeEverybody() {
    become(EVERYBODY, "");
  }

  private void become(String scope, String company) {
    jdbc.sql(
            """
            SELECT set_config('role', 'greenloop_app', true),
              set_config('app.scope', :scope, true),
              set_config('app.company_id', :company, true)
            """)
        .param("scope", scope)
        .param("company", company)
        .query((row, index) -> row.getString(1))
        .single();
  }
}

package org.greenloop.portal.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads in the database as the member who asks, so that row level security holds whatever the code
/// above forgets.
///
/// One read-only transaction per reading, and one snapshot. Its first statement gives up the
/// owner's role and says who looks; both last until the transaction ends, so the connection goes
/// back to the pool as it came. The ports need no second data source: they join the transaction.
@Component
public final class MemberReadings {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  MemberReadings(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// @throws IllegalStateException inside another transaction, whose role would change under it
  public <T> T read(Viewer viewer, Supplier<T> reading) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a reading of " + viewer.username() + " begins by itself");
    }
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  become(viewer);
                  return reading.get();
                }))
        .orElseThrow();
  }

  private void become(Viewer viewer) {
    jdbc.sql(
            """
            SELECT set_config('role', 'greenloop_app', true),
              set_config('app.scope', :scope, true),
              set_config('app.company_id', :company, true)
            """)
        .param("scope", viewer.seesEverybody() ? "all" : "")
        .param("company", viewer.companyId().map(String::valueOf).orElse(""))
        .query((row, index) -> row.getString(1))
        .single();
  }
}

package org.greenloop.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.greenloop.store.MemberRole;
import org.springframework.context.annotation.Import;
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
@Import(MemberRole.class)
public final class MemberReadings {

  private final MemberRole role;
  private final TransactionTemplate transaction;

  MemberReadings(MemberRole role, PlatformTransactionManager transactions) {
    this.role = role;
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
    if (viewer.seesEverybody()) {
      role.seeEverybody();
    } else {
      role.seeCompany(viewer.companyId().orElseThrow());
    }
  }
}

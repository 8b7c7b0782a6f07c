package org.greenloop.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.greenloop.accounting.transparency.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/// Labels that were issued or revoked before there was a log come into it in the order in which it
/// happened: once, when the tables are there, and never again. A later start that added what is
/// missing would also take in what somebody slipped into the register.
final class OldLabelsIntoLog implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("31.1");
  }

  @Override
  public String getDescription() {
    return "old labels into log";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    JdbcClient jdbc =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    PostgresLabelLog log = new PostgresLabelLog(jdbc, TransactionOperations.withoutTransaction());
    for (LogEntry entry : RegisterEntries.beforeCertificates(jdbc).list()) {
      log.append(entry);
    }
  }
}

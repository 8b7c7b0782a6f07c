package org.greenloop.store;

import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.greenloop.accounting.projection.Books;
import org.greenloop.accounting.projection.ProjectionSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One read-only transaction, and so one snapshot, for each reading.
final class PostgresProjectionSource implements ProjectionSource {

  private final TransactionTemplate snapshot;
  private final Books books;

  PostgresProjectionSource(
      JdbcClient jdbc,
      DataSource dataSource,
      PostgresOrganizations organizations,
      PostgresClosings closings,
      PostgresIssuedDocuments documents) {
    snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    books = new PostgresBooks(jdbc, organizations, closings, documents);
  }

  @Override
  public <T> T read(Function<Books, T> reading) {
    return Optional.ofNullable(snapshot.execute(status -> reading.apply(books))).orElseThrow();
  }
}

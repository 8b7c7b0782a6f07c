package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.accounting.transparency.LogBooks;
import org.greenloop.accounting.transparency.LogSigner;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.store.Store;
import org.greenloop.store.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/// A data folder from before there was a log.
class OldLabelsTest {

  @TempDir Path folder;

  @Test
  void labels_and_revocations_from_before_come_into_the_log_in_the_order_in_which_they_happened() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("data"), atExit -> {})) {
      SingleConnectionDataSource database =
          new SingleConnectionDataSource(
              postgres.jdbcUrl(), postgres.user(), postgres.password(), true);
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/migration")
          .target("23")
          .load()
          .migrate();
      JdbcClient jdbc = JdbcClient.create(database);
      fill(jdbc);
      Store.migrate(database);
      Store store =
          Store.of(
              database,
              TransactionOperations.withoutTransaction(),
              ReferenceData.carriers(),
              List.of(),
              ReferenceData.certificateRules());
      LogBooks books = store.labelLog().books();
      assertThat(books.entries())
          .extracting(row -> row.index() + " " + row.kind() + " " + row.serial())
          .containsExactly("0 issued GL-B", "1 issued GL-A", "2 revoked GL-B", "3 issued GL-C");
      LogSigner signer = LogSigner.generate("example.org/log", new SecureRandom());
      assertThat(LogAudit.of(books, List.of(signer.key()), List.of()).faults()).isEmpty();
      Store.migrate(database);
      assertThat(store.labelLog().size()).as("once").isEqualTo(4);
      database.destroy();
    }
  }

  private static void fill(JdbcClient jdbc) {
    jdbc.sql("SET session_replication_role = replica").update();
    jdbc.sql(
            "INSERT INTO subject (id, kind, code, name, name_en) OVERRIDING SYSTEM VALUE"
                + " VALUES (1, 'COMPANY', 'C', '甲', 'C')")
        .update();
    String at = "2026-01-0%d 08:00:00+00";
    int day = 1;
    for (String serial : List.of("GL-B", "GL-A", "GL-C")) {
      jdbc.sql(
              "INSERT INTO assessment (id, scheme, edition, subject_id, period, version, outcome, score,"
                  + " content, submitted_by, assessed_at) OVERRIDING SYSTEM VALUE"
                  + " VALUES (:day, 's', '1', 1, '2025-0' || :day, 1, 'MET', 1, '{}', 'ann', now())")
          .param("day", day)
          .update();
      jdbc.sql("INSERT INTO label VALUES (:serial, :day, CAST(:at AS timestamptz), '2027-01-01')")
          .param("serial", serial)
          .param("day", day)
          .param("at", at.formatted(day))
          .update();
      jdbc.sql("INSERT INTO label_document VALUES (:serial, 'zh', encode(sha256('x'), 'hex'), 'x')")
          .param("serial", serial)
          .update();
      day += 2;
    }
    jdbc.sql("INSERT INTO revocation VALUES ('GL-B', 'wrong', 'ann', CAST(:at AS timestamptz))")
        .param("at", at.formatted(4))
        .update();
    jdbc.sql("SET session_replication_role = DEFAULT").update();
  }
}

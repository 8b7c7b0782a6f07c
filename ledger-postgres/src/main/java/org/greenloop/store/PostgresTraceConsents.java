package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.custody.ConsentRefused.Reason;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsent.Word;
import org.greenloop.accounting.custody.TraceConsents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresTraceConsents implements TraceConsents {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresTraceConsents(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Those who speak for one company at once wait for each other.
  @Override
  public TraceConsent give(TraceConsent consent) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT pg_advisory_xact_lock(:company, 27)")
              .param("company", consent.companyId())
              .query()
              .singleRow();
          list().stream()
              .filter(TraceConsent::isInForce)
              .filter(other -> other.companyId() == consent.companyId())
              .filter(other -> other.onlookerId().equals(consent.onlookerId()))
              .findFirst()
              .ifPresent(other -> refuse(Reason.IN_FORCE, other.number()));
          return find(insert(consent)).orElseThrow();
        });
  }

  private long insert(TraceConsent consent) {
    return jdbc.sql(
            """
            INSERT INTO trace_consent (company_id, onlooker_id, reason, given_by, given_at)
            VALUES (:company, :onlooker, :reason, :by, :at)
            RETURNING id
            """)
        .param("company", consent.companyId())
        .param("onlooker", consent.onlookerId().orElse(null), Types.INTEGER)
        .param("reason", consent.given().reason())
        .param("by", consent.given().by())
        .param("at", consent.given().at().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /// Of two that withdraw one consent at once the second is refused.
  @Override
  public TraceConsent withdraw(long number, Word word) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT id FROM trace_consent WHERE id = :id FOR UPDATE")
              .param("id", number)
              .query()
              .listOfRows();
          Optional<TraceConsent> consent = find(number);
          if (consent.isEmpty()) {
            refuse(Reason.NO_CONSENT, number);
          }
          if (!consent.orElseThrow().isInForce()) {
            refuse(Reason.WITHDRAWN, number);
          }
          jdbc.sql(
                  """
                  INSERT INTO trace_consent_end (consent_id, reason, withdrawn_by, withdrawn_at)
                  VALUES (:id, :reason, :by, :at)
                  """)
              .param("id", number)
              .param("reason", word.reason())
              .param("by", word.by())
              .param("at", word.at().atOffset(ZoneOffset.UTC))
              .update();
          return find(number).orElseThrow();
        });
  }

  private static void refuse(Reason reason, long number) {
    throw new ConsentRefused(reason, String.valueOf(number));
  }

  @Override
  public List<TraceConsent> list() {
    return where("", 0);
  }

  private Optional<TraceConsent> find(long number) {
    return where("WHERE c.id = :id", number).stream().findFirst();
  }

  private List<TraceConsent> where(String condition, long number) {
    return jdbc.sql(
            """
            SELECT c.id, c.company_id, c.onlooker_id, c.reason, c.given_by, c.given_at,
              e.reason AS end_reason, e.withdrawn_by, e.withdrawn_at
            FROM trace_consent c
            LEFT JOIN trace_consent_end e ON e.consent_id = c.id
            %s
            ORDER BY c.id
            """
                .formatted(condition))
        .param("id", number)
        .query((row, index) -> consent(row))
        .list();
  }

  private static TraceConsent consent(ResultSet row) throws SQLException {
    String withdrawn = row.getString("end_reason");
    return new TraceConsent(
        row.getLong("id"),
        row.getInt("company_id"),
        Optional.ofNullable(row.getObject("onlooker_id", Integer.class)),
        new Word(row.getString("reason"), row.getString("given_by"), instant(row, "given_at")),
        withdrawn == null
            ? Optional.empty()
            : Optional.of(
                new Word(withdrawn, row.getString("withdrawn_by"), instant(row, "withdrawn_at"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public Set<Integer> allowing(int onlookerId) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT c.company_id
                FROM trace_consent c
                WHERE (c.onlooker_id = :onlooker OR c.onlooker_id IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM trace_consent_end e WHERE e.consent_id = c.id)
                ORDER BY c.company_id
                """)
            .param("onlooker", onlookerId)
            .query(Integer.class)
            .list());
  }
}

package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.OwnFactor;
import org.greenloop.accounting.factor.OwnFactors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A factor that is approved also stands among the factors of the edition `own`, where calculations
/// refer to it like to any other.
final class PostgresOwnFactors implements OwnFactors {

  private static final String SELECT =
      """
      SELECT f.*, r.verdict, r.reviewer, r.reason, r.reviewed_at
      FROM own_factor f
      LEFT JOIN own_factor_review r ON r.own_factor_id = f.id
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresOwnFactors(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public OwnFactor propose(OwnFactor factor) {
    long id =
        jdbc.sql(
                """
                INSERT INTO own_factor (company_id, kind, subject, area, value, unit, source,
                  valid_from, valid_until, proposed_by, proposed_at)
                VALUES (:company, :kind, :subject, :area, :value, :unit, :source, :from, :until, :by,
                  :at)
                RETURNING id
                """)
            .param("company", factor.companyId())
            .param("kind", factor.key().kind().name())
            .param("subject", factor.key().subject())
            .param("area", factor.key().area())
            .param("value", factor.value())
            .param("unit", factor.unit())
            .param("source", factor.source())
            .param("from", Months.toColumn(factor.validFrom()))
            .param("until", Months.toColumn(factor.validUntil()))
            .param("by", factor.proposedBy())
            .param("at", factor.proposedAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return find(id).orElseThrow();
  }

  @Override
  public Optional<OwnFactor> find(long id) {
    return list("f.id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Override
  public List<OwnFactor> list(int companyId) {
    return list("f.company_id = :company", Map.of("company", companyId));
  }

  @Override
  public List<OwnFactor> listOpen() {
    return list("r.own_factor_id IS NULL", Map.of());
  }

  private List<OwnFactor> list(String condition, Map<String, Object> parameters) {
    return jdbc.sql(SELECT + " WHERE " + condition + " ORDER BY f.id")
        .params(parameters)
        .query((row, index) -> ownFactor(row))
        .list();
  }

  @Override
  public OwnFactor review(long id, OwnFactor.Review review) {
    return transactions.execute(
        status -> {
          OwnFactor factor =
              find(id)
                  .orElseThrow(() -> new IllegalArgumentException("no proposal has the id " + id));
          // Reviews of a company's factors one after the other: two could approve the same months.
          jdbc.sql("SELECT pg_advisory_xact_lock(0x676C66, :company)")
              .param("company", factor.companyId())
              .query()
              .singleRow();
          refuseSecond(find(id).orElseThrow(), review);
          jdbc.sql(
                  """
                  INSERT INTO own_factor_review (own_factor_id, verdict, reviewer, reason, reviewed_at,
                    after)
                  VALUES (:id, :verdict, :reviewer, :reason, :at,
                    (SELECT coalesce(max(sequence), 0) FROM ledger_event))
                  """)
              .param("id", id)
              .param("verdict", review.verdict().name())
              .param("reviewer", review.reviewer())
              .param("reason", review.reason())
              .param("at", review.at().atOffset(ZoneOffset.UTC))
              .update();
          if (review.verdict() == OwnFactor.Verdict.APPROVE) {
            publish(factor.factor(), review.at());
          }
          return find(id).orElseThrow();
        });
  }

  private void refuseSecond(OwnFactor factor, OwnFactor.Review review) {
    if (factor.review().isPresent()) {
      throw new DecisionRefused(
          Reason.FACTOR_REVIEWED, factor.id(), factor.review().get().reviewer());
    }
    if (review.verdict() == OwnFactor.Verdict.REJECT) {
      return;
    }
    list(factor.companyId()).stream()
        .filter(
            other ->
                other.review().filter(r -> r.verdict() == OwnFactor.Verdict.APPROVE).isPresent())
        .filter(other -> other.key().equals(factor.key()))
        .filter(
            other ->
                !other.validUntil().isBefore(factor.validFrom())
                    && !factor.validUntil().isBefore(other.validFrom()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new DecisionRefused(
                  Reason.FACTOR_OVERLAPS, other.id(), other.validFrom(), other.validUntil());
            });
  }

  private void publish(Factor factor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO factor_edition (id, sha256, loaded_at) VALUES (:own, '', :at)
            ON CONFLICT (id) DO NOTHING
            """)
        .param("own", OwnFactor.EDITION)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            INSERT INTO factor (edition, factor, kind, subject, area, value, unit, source, confidence,
              note)
            VALUES (:own, :factor, :kind, :subject, :area, :value, :unit, :source, :confidence, :note)
            """)
        .param("own", OwnFactor.EDITION)
        .param("factor", factor.id())
        .param("kind", factor.key().kind().name())
        .param("subject", factor.key().subject())
        .param("area", factor.key().area())
        .param("value", factor.value().orElseThrow())
        .param("unit", factor.unit())
        .param("source", factor.source())
        .param("confidence", factor.confidence().name())
        .param("note", factor.note())
        .update();
  }

  @Override
  public List<Factor> list(int companyId, YearMonth period, Approved approved) {
    return jdbc.sql(
            SELECT
                + """
                WHERE f.company_id = :company AND r.verdict = 'APPROVE'
                  AND :period BETWEEN f.valid_from AND f.valid_until
                  AND (:all OR NOT EXISTS (
                      SELECT 1
                      FROM ledger_entry e
                      JOIN subject s ON s.id = e.site_id AND s.company_id = f.company_id
                      JOIN ledger_event v ON v.id = e.posted_by
                      WHERE e.period = :period AND v.sequence <= r.after)
                    OR EXISTS (
                      SELECT 1 FROM restatement t WHERE t.period = :period AND t.sequence > r.after))
                ORDER BY f.id
                """)
        .param("company", companyId)
        .param("period", Months.toColumn(period))
        .param("all", approved == Approved.ALL)
        .query((row, index) -> ownFactor(row).factor())
        .list();
  }

  private static OwnFactor ownFactor(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return new OwnFactor(
        row.getLong("id"),
        row.getInt("company_id"),
        new FactorKey(
            FactorKind.valueOf(row.getString("kind")),
            row.getString("subject"),
            row.getString("area")),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getString("source"),
        Months.fromColumn(row.getInt("valid_from")),
        Months.fromColumn(row.getInt("valid_until")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        verdict == null
            ? Optional.empty()
            : Optional.of(
                new OwnFactor.Review(
                    OwnFactor.Verdict.valueOf(verdict),
                    row.getString("reviewer"),
                    row.getString("reason"),
                    row.getObject("reviewed_at", OffsetDateTime.class).toInstant())));
  }
}

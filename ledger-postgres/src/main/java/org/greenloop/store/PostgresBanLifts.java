package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresBanLifts implements BanLifts {

  /// Columns of a lift and its end, for whoever joins `ban_lift b` and `ban_lift_end e`.
  static final String COLUMNS =
      "b.id AS lift_number, b.scheme AS lift_scheme, b.edition AS lift_edition, b.subject_id AS"
          + " lift_subject, b.reason AS lift_reason, b.given_by, b.given_by_name, b.given_at,"
          + " e.reason AS end_reason, e.ended_by, e.ended_at";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresBanLifts(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Those who lift the same edition at once wait for each other.
  @Override
  public BanLift give(BanLift lift) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:edition, 23))")
              .param("edition", "ban_lift " + lift.schemeReference())
              .query()
              .singleRow();
          list().stream()
              .filter(BanLift::isInForce)
              .filter(other -> other.schemeReference().equals(lift.schemeReference()))
              .filter(other -> other.subjectId().equals(lift.subjectId()))
              .findFirst()
              .ifPresent(
                  other -> {
                    throw new DecisionRefused(Reason.LIFT_IN_FORCE, other.id(), other.givenBy());
                  });
          return get(insert(lift));
        });
  }

  private long insert(BanLift lift) {
    return jdbc.sql(
            """
            INSERT INTO ban_lift (scheme, edition, subject_id, reason, given_by, given_by_name,
              given_at)
            VALUES (:scheme, :edition, :subject, :reason, :by, :name, :at)
            RETURNING id
            """)
        .param("scheme", lift.scheme())
        .param("edition", lift.edition())
        .param("subject", lift.subjectId().orElse(null), Types.INTEGER)
        .param("reason", lift.reason())
        .param("by", lift.givenBy())
        .param("name", lift.givenByName())
        .param("at", lift.givenAt().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /// Whoever issues a label on the lift holds its row, so the label comes before the end or not at
  /// all.
  @Override
  public BanLift end(long id, BanLift.End end) {
    return transactions.execute(
        status -> {
          lock(jdbc, id);
          BanLift lift = find(id).orElseThrow(() -> new DecisionRefused(Reason.NO_LIFT, id));
          lift.end()
              .ifPresent(
                  earlier -> {
                    throw new DecisionRefused(
                        Reason.LIFT_ENDED,
                        id,
                        earlier.endedBy(),
                        earlier.at().atOffset(ZoneOffset.ofHours(8)).toLocalDate());
                  });
          jdbc.sql(
                  """
                  INSERT INTO ban_lift_end (lift_id, reason, ended_by, ended_at)
                  VALUES (:id, :reason, :by, :at)
                  """)
              .param("id", id)
              .param("reason", end.reason())
              .param("by", end.endedBy())
              .param("at", end.at().atOffset(ZoneOffset.UTC))
              .update();
          return get(id);
        });
  }

  static void lock(JdbcClient jdbc, long id) {
    jdbc.sql("SELECT id FROM ban_lift WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query()
        .listOfRows();
  }

  @Override
  public List<BanLift> list() {
    return where("", 0);
  }

  private BanLift get(long id) {
    return find(id).orElseThrow();
  }

  private Optional<BanLift> find(long id) {
    return where("WHERE b.id = :id", id).stream().findFirst();
  }

  private List<BanLift> where(String condition, long id) {
    return jdbc.sql(
            """
            SELECT %s
            FROM ban_lift b
            LEFT JOIN ban_lift_end e ON e.lift_id = b.id
            %s
            ORDER BY b.id
            """
                .formatted(COLUMNS, condition))
        .param("id", id)
        .query((row, index) -> find(row).orElseThrow())
        .list();
  }

  /// The lift of a row with [#COLUMNS]; empty where the join found none.
  static Optional<BanLift> find(ResultSet row) throws SQLException {
    long id = row.getLong("lift_number");
    if (row.wasNull()) {
      return Optional.empty();
    }
    int subject = row.getInt("lift_subject");
    Optional<Integer> subjectId = row.wasNull() ? Optional.empty() : Optional.of(subject);
    return Optional.of(
        new BanLift(
            id,
            row.getString("lift_scheme"),
            row.getString("lift_edition"),
            subjectId,
            row.getString("lift_reason"),
            row.getString("given_by"),
            row.getString("given_by_name"),
            row.getObject("given_at", OffsetDateTime.class).toInstant(),
            end(row)));
  }

  private static Optional<BanLift.End> end(ResultSet row) throws SQLException {
    String reason = row.getString("end_reason");
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new BanLift.End(
                reason,
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
  }
}

package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.OwnFactor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

final class PostgresFactorEditions implements FactorEditions {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final DataSource dataSource;

  PostgresFactorEditions(
      JdbcClient jdbc, TransactionOperations transactions, DataSource dataSource) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.dataSource = dataSource;
  }

  @Override
  public void load(FactorSet edition, String sha256, Instant at) {
    transactions.executeWithoutResult(
        status -> {
          int inserted =
              jdbc.sql(
                      """
                      INSERT INTO factor_edition (id, sha256, loaded_at)
                      VALUES (:id, :sha256, :at)
                      ON CONFLICT (id) DO NOTHING
                      """)
                  .param("id", edition.edition())
                  .param("sha256", sha256)
                  .param("at", at.atOffset(ZoneOffset.UTC))
                  .update();
          if (inserted == 0) {
            refuseOtherContent(edition.edition(), sha256);
          } else {
            insert(edition);
          }
        });
  }

  private void refuseOtherContent(String edition, String sha256) {
    String loaded =
        jdbc.sql("SELECT sha256 FROM factor_edition WHERE id = :id")
            .param("id", edition)
            .query(String.class)
            .single();
    if (!loaded.equals(sha256)) {
      throw new IllegalStateException(
          "factor edition "
              + edition
              + " was loaded with other content; changed values are a new edition");
    }
  }

  private void insert(FactorSet edition) {
    CopyRows rows = new CopyRows();
    for (Factor factor : edition.list()) {
      rows.value(edition.edition())
          .value(factor.id())
          .value(factor.key().kind().name())
          .value(factor.key().subject())
          .value(factor.key().area())
          .value(
              factor.dataYear().isPresent()
                  ? Optional.of(factor.dataYear().getAsInt())
                  : Optional.empty())
          .value(factor.value())
          .value(factor.unit())
          .value(factor.low())
          .value(factor.high())
          .value(factor.source())
          .value(factor.confidence().name())
          .value(factor.note())
          .endRow();
    }
    rows.into(
        "factor (edition, factor, kind, subject, area, data_year, value, unit, low, high, source,"
            + " confidence, note)",
        dataSource);
  }

  @Override
  public FactorSet current() {
    List<String> editions = list();
    if (editions.isEmpty()) {
      throw new IllegalStateException("no factor edition is loaded");
    }
    return get(editions.getFirst());
  }

  @Override
  public FactorSet get(String edition) {
    List<Factor> factors =
        jdbc.sql("SELECT * FROM factor WHERE edition = :edition ORDER BY id")
            .param("edition", edition)
            .query((row, index) -> factor(row))
            .list();
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("no factor edition " + edition + " is loaded");
    }
    return new FactorSet(edition, factors);
  }

  @Override
  public List<String> list() {
    return jdbc.sql(
            """
            SELECT id FROM factor_edition WHERE id <> :own ORDER BY loaded_at DESC, id COLLATE "C" DESC
            """)
        .param("own", OwnFactor.EDITION)
        .query(String.class)
        .list();
  }

  /// Every factor of every edition by its key in the store.
  Map<Integer, Factor> listByKey() {
    Map<Integer, Factor> factors = new HashMap<>();
    jdbc.sql("SELECT * FROM factor")
        .query(
            row -> {
              factors.put(row.getInt("id"), factor(row));
            });
    return factors;
  }

  private static Factor factor(ResultSet row) throws SQLException {
    Integer year = row.getObject("data_year", Integer.class);
    return new Factor(
        row.getString("factor"),
        new FactorKey(
            FactorKind.valueOf(row.getString("kind")),
            row.getString("subject"),
            row.getString("area")),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        decimal(row, "value"),
        row.getString("unit"),
        decimal(row, "low"),
        decimal(row, "high"),
        row.getString("source"),
        Confidence.valueOf(row.getString("confidence")),
        row.getString("note"));
  }

  private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}

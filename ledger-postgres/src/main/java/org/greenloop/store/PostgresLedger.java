package org.greenloop.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.EntryKind;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.LedgerLine;
import org.greenloop.accounting.ledger.Posting;
import org.greenloop.accounting.ledger.PostingGap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

final class PostgresLedger implements Ledger {

  /// Numbers of [EntryKind] in the column `kind`.
  private static final int POSTING = 0;

  private static final int REVERSAL = 1;

  /// The head of a statement that takes lines back, and what it selects of the lines `e`; the place
  /// is who takes them back.
  static final String REVERSE =
      """
      INSERT INTO ledger_entry (submission_id, row_no, account, kind, site_id, counterparty_id, period,
        quantity, calculation_id, revision, posted_by, tier)
      """;

  static final String REVERSED =
      "e.submission_id, e.row_no, e.account, 1, e.site_id, e.counterparty_id, e.period, -e.quantity,"
          + " e.calculation_id, e.revision, %s, e.tier";

  /// A company of thousands of sites has hundreds of thousands of balances.
  private static final int ROWS_AT_A_TIME = 2000;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionOperations transactions;
  private final TransactionTemplate ownTransaction;
  private final PostgresFactorEditions factorEditions;
  private final Map<Calculation, Integer> calculationKeys = new ConcurrentHashMap<>();

  PostgresLedger(
      JdbcClient jdbc,
      DataSource dataSource,
      TransactionOperations transactions,
      PostgresFactorEditions factorEditions) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.ownTransaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.factorEditions = factorEditions;
  }

  @Override
  public boolean post(long submissionId, int fromRow, List<Posting> postings) {
    knowCalculations(postings);
    return transactions.execute(
        status -> {
          long entries = postings.stream().mapToLong(posting -> posting.entries().size()).sum();
          int claimed =
              jdbc.sql(
                      """
                      INSERT INTO posted_range (submission_id, from_row, entries)
                      VALUES (:id, :fromRow, :entries)
                      ON CONFLICT DO NOTHING
                      """)
                  .param("id", submissionId)
                  .param("fromRow", fromRow)
                  .param("entries", entries)
                  .update();
          if (claimed == 1) {
            copy(submissionId, postings, source -> 0);
          }
          return claimed == 1;
        });
  }

  /// Stores the calculations that are new, outside the transaction that will refer to them.
  void knowCalculations(List<Posting> postings) {
    postings.stream()
        .flatMap(posting -> posting.entries().stream())
        .map(LedgerEntry::calculation)
        .distinct()
        .forEach(this::calculationKey);
  }

  /// Within the transaction of the caller.
  ///
  /// @param postedBy submission or restatement that adds the lines
  /// @param revision of the lines of a row
  void copy(long postedBy, List<Posting> postings, ToIntFunction<SourceRow> revision) {
    copyEntries(postedBy, postings, revision);
    copyGaps(postings, revision);
  }

  private void copyEntries(
      long postedBy, List<Posting> postings, ToIntFunction<SourceRow> revision) {
    CopyRows rows = new CopyRows();
    for (Posting posting : postings) {
      for (LedgerEntry entry : posting.entries()) {
        rows.value(entry.source().submissionId())
            .value(entry.source().row())
            .value(entry.account().number())
            .value(entry.kind() == EntryKind.POSTING ? POSTING : REVERSAL)
            .value(entry.siteId())
            .value(entry.counterpartyId())
            .value(Months.toColumn(entry.period()))
            .value(entry.quantity())
            .value(calculationKey(entry.calculation()))
            .value(revision.applyAsInt(entry.source()))
            .value(postedBy)
            .value(entry.tier().number())
            .endRow();
      }
    }
    rows.into(
        "ledger_entry (submission_id, row_no, account, kind, site_id, counterparty_id, period,"
            + " quantity, calculation_id, revision, posted_by, tier)",
        dataSource);
  }

  private void copyGaps(List<Posting> postings, ToIntFunction<SourceRow> revision) {
    CopyRows rows = new CopyRows();
    for (Posting posting : postings) {
      for (PostingGap gap : posting.gaps()) {
        rows.value(gap.source().submissionId())
            .value(gap.source().row())
            .value(gap.account().number())
            .value(gap.siteId())
            .value(Months.toColumn(gap.period()))
            .value(gap.missing().toString())
            .value(revision.applyAsInt(gap.source()))
            .endRow();
      }
    }
    rows.into(
        "posting_gap (submission_id, row_no, account, site_id, period, missing, revision)",
        dataSource);
  }

  /// The key of a calculation, stored at first sight, in a transaction of its own: were it the one
  /// of the posting, a rollback would leave a key in memory that is not in the store, and the next
  /// posting would refer to nothing.
  int calculationKey(Calculation calculation) {
    return calculationKeys.computeIfAbsent(
        calculation, unknown -> ownTransaction.execute(status -> storeCalculation(unknown)));
  }

  private int storeCalculation(Calculation calculation) {
    String[] factors = calculation.factors().stream().map(Factor::id).toArray(String[]::new);
    jdbc.sql(
            """
            INSERT INTO calculation (formula, factors, confidence)
            SELECT :formula, coalesce(array_agg(f.id ORDER BY n.position), '{}'), :confidence
            FROM unnest(CAST(:factors AS text[])) WITH ORDINALITY AS n (factor, position)
            JOIN factor f ON f.factor = n.factor
            ON CONFLICT (formula, factors) DO NOTHING
            """)
        .param("formula", calculation.formula().name())
        .param("factors", factors)
        .param("confidence", calculation.confidence().name())
        .update();
    return jdbc.sql(
            """
            SELECT c.id
            FROM calculation c
            WHERE c.formula = :formula AND c.factors = (
              SELECT coalesce(array_agg(f.id ORDER BY n.position), '{}')
              FROM unnest(CAST(:factors AS text[])) WITH ORDINALITY AS n (factor, position)
              JOIN factor f ON f.factor = n.factor)
            """)
        .param("formula", calculation.formula().name())
        .param("factors", factors)
        .query(Integer.class)
        .single();
  }

  @Override
  public void reverseSuperseded(long correctingSubmission) {
    jdbc.sql(
            REVERSE
                + """
                SELECT %s
                FROM superseded x
                JOIN ledger_entry e ON e.submission_id = x.submission_id AND e.row_no = x.row_no
                WHERE x.by_submission = :id AND e.kind = 0
                ON CONFLICT DO NOTHING
                """
                    .formatted(REVERSED.formatted("x.by_submission")))
        .param("id", correctingSubmission)
        .update();
  }

  @Override
  public void sumBalances(YearMonth period, int fromSite, int toSite) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  DELETE FROM balance
                  WHERE period = :period AND site_id BETWEEN :fromSite AND :toSite
                  """)
              .param("period", Months.toColumn(period))
              .param("fromSite", fromSite)
              .param("toSite", toSite)
              .update();
          jdbc.sql(
                  """
                  INSERT INTO balance (period, site_id, counterparty_id, account, calculations, tiers,
                    sums, absolutes, squares, entries)
                  SELECT s.period, s.site_id, s.counterparty_id, s.account,
                    array_agg(s.calculation_id ORDER BY s.calculation_id, s.tier),
                    array_agg(s.tier ORDER BY s.calculation_id, s.tier),
                    array_agg(s.total ORDER BY s.calculation_id, s.tier),
                    array_agg(s.absolute ORDER BY s.calculation_id, s.tier),
                    array_agg(s.square ORDER BY s.calculation_id, s.tier),
                    array_agg(s.entries ORDER BY s.calculation_id, s.tier)
                  FROM (
                    SELECT e.period, e.site_id, e.counterparty_id, e.account, e.calculation_id, e.tier,
                      sum(e.quantity) AS total,
                      sum(CASE e.kind WHEN 0 THEN abs(e.quantity) ELSE -abs(e.quantity) END) AS absolute,
                      sum(CASE e.kind WHEN 0 THEN e.quantity ELSE -e.quantity END * e.quantity) AS square,
                      count(*) AS entries
                    FROM ledger_entry e
                    WHERE e.period = :period AND e.site_id BETWEEN :fromSite AND :toSite
                    GROUP BY e.period, e.site_id, e.counterparty_id, e.account, e.calculation_id, e.tier
                    HAVING count(*) FILTER (WHERE e.kind = 0) > count(*) FILTER (WHERE e.kind = 1)
                  ) s
                  GROUP BY s.period, s.site_id, s.counterparty_id, s.account
                  """)
              .param("period", Months.toColumn(period))
              .param("fromSite", fromSite)
              .param("toSite", toSite)
              .update();
        });
  }

  /// In a transaction, because the driver hands on rows as they come in one only.
  @Override
  public void readBalances(YearMonth period, Set<Integer> sites, Consumer<Balance> each) {
    Map<Integer, Calculation> calculations = calculations();
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    SELECT site_id, counterparty_id, account, calculations, tiers, sums, absolutes, squares,
                      entries
                    FROM balance
                    WHERE period = :period AND site_id = ANY (:sites)
                    """)
                .withFetchSize(ROWS_AT_A_TIME)
                .param("period", Months.toColumn(period))
                .param("sites", sites.toArray(Integer[]::new))
                .query((RowCallbackHandler) row -> each.accept(balance(row, calculations))));
  }

  private static Balance balance(ResultSet row, Map<Integer, Calculation> calculations)
      throws SQLException {
    Integer[] keys = (Integer[]) row.getArray("calculations").getArray();
    Short[] tiers = (Short[]) row.getArray("tiers").getArray();
    BigDecimal[] sums = (BigDecimal[]) row.getArray("sums").getArray();
    BigDecimal[] absolutes = (BigDecimal[]) row.getArray("absolutes").getArray();
    BigDecimal[] squares = (BigDecimal[]) row.getArray("squares").getArray();
    Long[] entries = (Long[]) row.getArray("entries").getArray();
    List<Balance.Share> shares = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      shares.add(
          new Balance.Share(
              calculation(calculations, keys[i]),
              DataQualityTier.get(tiers[i]),
              sums[i],
              absolutes[i],
              squares[i],
              entries[i]));
    }
    return new Balance(
        row.getInt("site_id"),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Account.get(row.getInt("account")),
        shares);
  }

  @Override
  public List<PostingGap> listGaps(YearMonth period, Set<Integer> sites) {
    return gaps(
        "g.period = :period AND g.site_id = ANY (:sites)",
        Map.of("period", Months.toColumn(period), "sites", sites.toArray(Integer[]::new)));
  }

  /// What is missing still: of rows that no correction replaced, in their last revision.
  List<PostingGap> gaps(String condition, Map<String, Object> parameters) {
    return jdbc.sql(
            """
            SELECT g.submission_id, g.row_no, g.account, g.site_id, g.period, g.missing
            FROM posting_gap g
            WHERE %s
              AND NOT EXISTS (
                SELECT 1 FROM superseded x
                WHERE x.submission_id = g.submission_id AND x.row_no = g.row_no)
              AND NOT EXISTS (
                SELECT 1 FROM restated_row n
                WHERE n.submission_id = g.submission_id AND n.row_no = g.row_no
                  AND n.revision > g.revision)
            ORDER BY g.site_id, g.account, g.submission_id, g.row_no
            """
                .formatted(condition))
        .params(parameters)
        .query(
            (row, index) ->
                new PostingGap(
                    new SourceRow(row.getLong("submission_id"), row.getInt("row_no")),
                    Account.get(row.getInt("account")),
                    row.getInt("site_id"),
                    Months.fromColumn(row.getInt("period")),
                    factorKey(row.getString("missing"))))
        .list();
  }

  private static FactorKey factorKey(String text) {
    String[] parts = text.split("/", 3);
    return new FactorKey(
        FactorKind.find(parts[0]).orElseThrow(), parts[1], parts.length > 2 ? parts[2] : "");
  }

  @Override
  public Set<Integer> listSites(YearMonth period) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT site_id FROM (
                  SELECT site_id FROM balance WHERE period = :period
                  UNION ALL
                  SELECT site_id FROM posting_gap WHERE period = :period
                ) s
                ORDER BY site_id
                """)
            .param("period", Months.toColumn(period))
            .query(Integer.class)
            .list());
  }

  @Override
  public List<LedgerLine> listLines(
      YearMonth period, Set<Integer> sites, Collection<Account> accounts, long sequence) {
    Map<Integer, Calculation> calculations = calculations();
    return jdbc.sql(
            """
            SELECT e.*, o.file_name
            FROM ledger_entry e
            JOIN submission o ON o.id = e.submission_id
            JOIN ledger_event s ON s.id = e.posted_by AND s.sequence <= :sequence
            WHERE e.period = :period AND e.site_id = ANY (:sites) AND e.account = ANY (:accounts)
              AND e.kind = 0
              AND NOT EXISTS (
                SELECT 1
                FROM ledger_entry r
                JOIN ledger_event t ON t.id = r.posted_by AND t.sequence <= :sequence
                WHERE r.submission_id = e.submission_id AND r.row_no = e.row_no
                  AND r.account = e.account AND r.revision = e.revision AND r.kind = 1)
            ORDER BY e.account, e.site_id, e.submission_id, e.row_no
            """)
        .param("period", Months.toColumn(period))
        .param("sites", sites.toArray(Integer[]::new))
        .param("accounts", accounts.stream().map(Account::number).toArray(Integer[]::new))
        .param("sequence", sequence)
        .query((row, index) -> line(row, calculations))
        .list();
  }

  @Override
  public Map<Integer, Set<String>> listFactorIds(Collection<ClosedMonth> months) {
    List<Integer> subjects = new ArrayList<>();
    List<Integer> periods = new ArrayList<>();
    List<Integer> sites = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    for (ClosedMonth month : months) {
      for (int site : month.sites()) {
        subjects.add(month.subjectId());
        periods.add(Months.toColumn(month.period()));
        sites.add(site);
        sequences.add(month.sequence());
      }
    }
    Map<Integer, Set<String>> factors = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT u.subject_id, f.factor
            FROM (
              SELECT DISTINCT m.subject_id, e.calculation_id
              FROM unnest(CAST(:subjects AS integer[]), CAST(:periods AS integer[]),
                CAST(:sites AS integer[]), CAST(:sequences AS bigint[]))
                AS m (subject_id, period, site_id, sequence)
              JOIN ledger_entry e ON e.period = m.period AND e.site_id = m.site_id
              JOIN ledger_event s ON s.id = e.posted_by AND s.sequence <= m.sequence
            ) u
            JOIN calculation c ON c.id = u.calculation_id
            JOIN factor f ON f.id = ANY (c.factors)
            """)
        .param("subjects", subjects.toArray(Integer[]::new))
        .param("periods", periods.toArray(Integer[]::new))
        .param("sites", sites.toArray(Integer[]::new))
        .param("sequences", sequences.toArray(Long[]::new))
        .query(
            row -> {
              factors
                  .computeIfAbsent(row.getInt("subject_id"), subject -> new TreeSet<>())
                  .add(row.getString("factor"));
            });
    return factors;
  }

  private static LedgerLine line(ResultSet row, Map<Integer, Calculation> calculations)
      throws SQLException {
    return new LedgerLine(entry(row, calculations), row.getString("file_name"));
  }

  static LedgerEntry entry(ResultSet row, Map<Integer, Calculation> calculations)
      throws SQLException {
    return new LedgerEntry(
        new SourceRow(row.getLong("submission_id"), row.getInt("row_no")),
        Account.get(row.getInt("account")),
        row.getInt("kind") == POSTING ? EntryKind.POSTING : EntryKind.REVERSAL,
        row.getInt("site_id"),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Months.fromColumn(row.getInt("period")),
        row.getBigDecimal("quantity"),
        calculation(calculations, row.getInt("calculation_id")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Calculation calculation(Map<Integer, Calculation> calculations, int key) {
    return Optional.ofNullable(calculations.get(key))
        .orElseThrow(() -> new IllegalStateException("no calculation " + key));
  }

  Map<Integer, Calculation> calculations() {
    Map<Integer, Factor> factors = factorEditions.listByKey();
    Map<Integer, Calculation> calculations = new HashMap<>();
    jdbc.sql("SELECT id, formula, factors FROM calculation")
        .query(
            row -> {
              calculations.put(
                  row.getInt("id"),
                  new Calculation(
                      Formula.valueOf(row.getString("formula")),
                      integers(row.getArray("factors")).stream()
                          .map(key -> Optional.ofNullable(factors.get(key)).orElseThrow())
                          .toList()));
            });
    return calculations;
  }

  private static List<Integer> integers(Array array) throws SQLException {
    return List.of((Integer[]) array.getArray());
  }
}

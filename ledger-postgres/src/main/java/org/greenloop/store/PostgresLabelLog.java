package org.greenloop.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.greenloop.accounting.transparency.Checkpoint;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LogBooks;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.LogEntry;
import org.greenloop.accounting.transparency.LogSigner;
import org.greenloop.accounting.transparency.MerkleHash;
import org.greenloop.accounting.transparency.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class PostgresLabelLog implements LabelLog {

  private static final long LOCK = 0x676C6C; // "gll"

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresLabelLog(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Adds an entry in the transaction of the caller, who has written the register before. Others
  /// who add wait until that transaction ends, so the lock is taken last and held shortly.
  void append(LogEntry entry) {
    lock();
    MerkleHash leaf = entry.leaf();
    long size = size();
    for (MerkleTree.Node node : tree(size).adding(leaf)) {
      if (node.level() == 0) {
        jdbc.sql(
                """
                INSERT INTO log_entry (leaf_index, kind, serial, entry, leaf_hash)
                VALUES (:index, :kind, :serial, :entry, :hash)
                """)
            .param("index", size)
            .param("kind", entry.kind())
            .param("serial", entry.serial())
            .param("entry", entry.text())
            .param("hash", leaf.bytes())
            .update();
      } else {
        jdbc.sql(
                """
                INSERT INTO log_node (level, node_index, hash)
                VALUES (:level, :index, :hash)
                """)
            .param("level", node.level())
            .param("index", node.index())
            .param("hash", node.hash().bytes())
            .update();
      }
    }
  }

  private void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
  }

  @Override
  public long size() {
    return jdbc.sql("SELECT coalesce(max(leaf_index) + 1, 0) FROM log_entry")
        .query(Long.class)
        .single();
  }

  @Override
  public MerkleTree tree(long size) {
    return new MerkleTree(size, this::node);
  }

  private MerkleHash node(int level, long index) {
    return hashes(level, index, 1).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new LogBroken(
                    "the log has lost the hash at level %d, number %d; ./greenloop log audit says more"
                        .formatted(level, index)));
  }

  @Override
  public List<MerkleHash> hashes(int level, long first, int count) {
    return jdbc.sql(
            level == 0
                ? """
                  SELECT leaf_hash
                  FROM log_entry
                  WHERE leaf_index >= :first AND leaf_index < :end
                  ORDER BY leaf_index
                  """
                : """
                  SELECT hash
                  FROM log_node
                  WHERE level = :level AND node_index >= :first AND node_index < :end
                  ORDER BY node_index
                  """)
        .param("level", level)
        .param("first", first)
        .param("end", first + count)
        .query((row, index) -> MerkleHash.of(row.getBytes(1)))
        .list();
  }

  @Override
  public List<String> entries(long first, int count) {
    return jdbc.sql(
            """
            SELECT entry
            FROM log_entry
            WHERE leaf_index >= :first AND leaf_index < :end
            ORDER BY leaf_index
            """)
        .param("first", first)
        .param("end", first + count)
        .query(String.class)
        .list();
  }

  @Override
  public List<Logged> list(String serial) {
    return jdbc.sql(
            """
            SELECT leaf_index, kind, entry
            FROM log_entry
            WHERE serial = :serial
            ORDER BY leaf_index
            """)
        .param("serial", serial)
        .query(
            (row, index) ->
                new Logged(
                    row.getLong("leaf_index"), row.getString("kind"), row.getString("entry")))
        .list();
  }

  @Override
  public StoredCheckpoint sign(LogSigner signer) {
    return transactions.execute(
        status -> {
          lock();
          MerkleTree tree = tree(size());
          Optional<StoredCheckpoint> last = findLastCheckpoint();
          last.ifPresent(earlier -> requireContained(earlier, tree.size()));
          return last.filter(earlier -> earlier.size() == tree.size())
              .filter(earlier -> earlier.key().equals(signer.key().text()))
              .orElseGet(() -> insert(signer, tree, last));
        });
  }

  private void requireContained(StoredCheckpoint earlier, long size) {
    if (earlier.size() > size || !tree(earlier.size()).root().equals(earlier.root())) {
      throw new LogBroken(
          "the log does not contain what checkpoint %d signed; nothing more is signed, and ./greenloop log audit says where it differs"
              .formatted(earlier.number()));
    }
  }

  private StoredCheckpoint insert(
      LogSigner signer, MerkleTree tree, Optional<StoredCheckpoint> last) {
    Checkpoint checkpoint = Checkpoint.of(signer.key().name(), tree);
    StoredCheckpoint signed =
        new StoredCheckpoint(
            last.map(StoredCheckpoint::number).orElse(0L) + 1,
            checkpoint.size(),
            checkpoint.root(),
            signer.key().text(),
            checkpoint.signedBy(signer));
    jdbc.sql(
            """
            INSERT INTO log_checkpoint (number, size, root, key, note)
            VALUES (:number, :size, :root, :key, :note)
            """)
        .param("number", signed.number())
        .param("size", signed.size())
        .param("root", signed.root().bytes())
        .param("key", signed.key())
        .param("note", signed.note())
        .update();
    return signed;
  }

  @Override
  public Optional<StoredCheckpoint> findLastCheckpoint() {
    return checkpoints("ORDER BY number DESC LIMIT 1").stream().findFirst();
  }

  @Override
  public List<StoredCheckpoint> listCheckpoints() {
    return checkpoints("ORDER BY number");
  }

  private List<StoredCheckpoint> checkpoints(String which) {
    return jdbc.sql("SELECT number, size, root, key, note FROM log_checkpoint " + which)
        .query(
            (row, index) ->
                new StoredCheckpoint(
                    row.getLong("number"),
                    row.getLong("size"),
                    MerkleHash.of(row.getBytes("root")),
                    row.getString("key"),
                    row.getString("note")))
        .list();
  }

  @Override
  public <T> T read(Function<LogBooks, T> reading) {
    boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
    return transactions.execute(
        status -> {
          if (alone) {
            jdbc.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").update();
          }
          return reading.apply(new Books());
        });
  }

  /// Rows come in portions, inside the transaction of the reading.
  private final class Books implements LogBooks {

    private static final int PORTION = 1_000;

    @Override
    public Stream<EntryRow> entries() {
      return jdbc
          .sql(
              """
              SELECT leaf_index, kind, serial, entry, leaf_hash
              FROM log_entry
              ORDER BY leaf_index
              """)
          .withFetchSize(PORTION)
          .query(
              (row, index) ->
                  new EntryRow(
                      row.getLong("leaf_index"),
                      row.getString("kind"),
                      row.getString("serial"),
                      row.getString("entry"),
                      MerkleHash.of(row.getBytes("leaf_hash"))))
          .stream();
    }

    @Override
    public Stream<MerkleTree.Node> nodes() {
      return jdbc
          .sql(
              """
              SELECT level, node_index, hash
              FROM log_node
              ORDER BY (node_index + 1) * (2::numeric ^ level), level
              """)
          .withFetchSize(PORTION)
          .query(
              (row, index) ->
                  new MerkleTree.Node(
                      row.getInt("level"),
                      row.getLong("node_index"),
                      MerkleHash.of(row.getBytes("hash"))))
          .stream();
    }

    @Override
    public List<StoredCheckpoint> checkpoints() {
      return listCheckpoints();
    }

    @Override
    public Stream<Registered> registered() {
      return new RegisterEntries(jdbc).stream(PORTION);
    }
  }
}

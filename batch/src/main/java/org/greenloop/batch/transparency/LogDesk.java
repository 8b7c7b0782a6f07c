package org.greenloop.batch.transparency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.accounting.transparency.LogEntry;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.accounting.transparency.LogSigner;
import org.greenloop.accounting.transparency.MerkleHash;
import org.greenloop.accounting.transparency.MerkleTree;

/// The log with its key: signs, proves, audits.
public final class LogDesk {

  private final LabelLog log;
  private final LogSigner signer;
  private final List<LogKey> earlier;

  /// @param earlier keys that checkpoints were signed with before
  public LogDesk(LabelLog log, LogSigner signer, List<LogKey> earlier) {
    this.log = log;
    this.signer = signer;
    this.earlier = List.copyOf(earlier);
  }

  public LogKey key() {
    return signer.key();
  }

  /// Signs what was added since the last checkpoint; that one again when nothing was.
  public StoredCheckpoint sign() {
    return log.sign(signer);
  }

  /// What is published, by the key of today. An empty log has a checkpoint, too.
  public StoredCheckpoint checkpoint() {
    return log.findLastCheckpoint()
        .filter(last -> last.key().equals(signer.key().text()))
        .orElseGet(this::sign);
  }

  /// Shows that a document was issued. Signs when the last checkpoint is older than the document.
  public Optional<LabelProof> find(String serial) {
    return log.list(serial).stream()
        .filter(entry -> entry.kind().equals(LogEntry.Issued.KIND))
        .findFirst()
        .map(
            entry -> {
              StoredCheckpoint checkpoint = checkpoint();
              return checkpoint.size() > entry.index()
                  ? proof(entry, checkpoint)
                  : proof(entry, sign());
            });
  }

  private LabelProof proof(LabelLog.Logged entry, StoredCheckpoint checkpoint) {
    return new LabelProof(
        entry.text(),
        entry.index(),
        log.tree(checkpoint.size()).inclusion(entry.index()),
        checkpoint.note());
  }

  /// Two sizes of the log with their roots, and what shows that one is the beginning of the other.
  public record Extension(
      long from, MerkleHash fromRoot, long to, MerkleHash toRoot, List<MerkleHash> path) {}

  /// Empty when the log is shorter.
  public Optional<Extension> findExtension(long from, long to) {
    if (from < 0 || from > to || to > log.size()) {
      return Optional.empty();
    }
    MerkleTree newer = log.tree(to);
    return Optional.of(
        new Extension(from, log.tree(from).root(), to, newer.root(), newer.consistency(from)));
  }

  /// @param kept checkpoints that somebody kept elsewhere
  public LogAudit.Report audit(List<String> kept) {
    return LogAudit.of(
        log.books(), Stream.concat(Stream.of(signer.key()), earlier.stream()).toList(), kept);
  }
}

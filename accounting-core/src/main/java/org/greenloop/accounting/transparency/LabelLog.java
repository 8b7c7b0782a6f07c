package org.greenloop.accounting.transparency;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Port: the log as it is kept. Entries are added by whoever writes the register, in the same
/// transaction; here they are read, and the whole is signed.
public interface LabelLog {

  long size();

  /// Hashes of neighbouring complete subtrees; fewer where the log ends.
  List<MerkleHash> hashes(int level, long first, int count);

  /// Texts of neighbouring entries; fewer where the log ends.
  List<String> entries(long first, int count);

  /// Entries about a label, oldest first.
  List<Logged> list(String serial);

  /// An entry in its place.
  record Logged(long index, String kind, String text) {}

  /// The log as it was when it had that many entries.
  MerkleTree tree(long size);

  /// Signs the log as it is now; the last checkpoint again when nothing was added since.
  ///
  /// @throws LogBroken when the log does not contain what an earlier checkpoint signed
  StoredCheckpoint sign(LogSigner signer);

  Optional<StoredCheckpoint> findLastCheckpoint();

  /// All of them, oldest first.
  List<StoredCheckpoint> listCheckpoints();

  /// Reads everything that an audit compares, as it is at one moment. The books are closed when the
  /// reading ends.
  <T> T read(Function<LogBooks, T> reading);

  /// A checkpoint as it was published.
  ///
  /// @param number 1 for the first
  /// @param key public key that its signature is to be checked with
  /// @param note checkpoint and signature
  record StoredCheckpoint(long number, long size, MerkleHash root, String key, String note) {

    /// Name of the log, the first line.
    public String origin() {
      return note.lines().findFirst().orElse("");
    }
  }
}

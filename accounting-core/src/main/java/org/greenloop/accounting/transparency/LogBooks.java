package org.greenloop.accounting.transparency;

import java.util.List;
import java.util.stream.Stream;

/// The log and the register as their rows say, read at one moment, for [LogAudit] to compare. Rows
/// may have been changed by somebody who could: nothing here is taken for granted.
///
/// Everything that grows with the log is a stream, which the reader closes and may ask for again.
public interface LogBooks {

  /// By index.
  Stream<EntryRow> entries();

  /// Complete subtrees above the leaves, in the order in which they become complete: by the last
  /// entry below them, then by level.
  Stream<MerkleTree.Node> nodes();

  /// By number.
  List<LabelLog.StoredCheckpoint> checkpoints();

  /// What the register says happened, in any order.
  Stream<Registered> registered();

  /// @param leaf hash beside the text
  record EntryRow(long index, String kind, String serial, String text, MerkleHash leaf) {}

  /// @param text of the entry that the register would write
  /// @param documents files of what was issued
  record Registered(String serial, String kind, String text, List<Document> documents) {

    public Registered {
      documents = List.copyOf(documents);
    }
  }

  /// @param said SHA-256 in its row
  /// @param actual SHA-256 of the bytes
  record Document(String language, String said, String actual) {}
}

package org.greenloop.accounting.transparency;

import java.util.List;

/// The log and the register as their rows say, read at one moment, for [LogAudit] to compare. Rows
/// may have been changed by somebody who could: nothing here is taken for granted.
///
/// @param nodes complete subtrees above the leaves
/// @param registered what the register says happened
/// @param documents of the labels
public record LogBooks(
    List<EntryRow> entries,
    List<MerkleTree.Node> nodes,
    List<LabelLog.StoredCheckpoint> checkpoints,
    List<Registered> registered,
    List<Document> documents) {

  /// @param leaf hash beside the text
  public record EntryRow(long index, String kind, String serial, String text, MerkleHash leaf) {}

  /// @param text of the entry that the register would write
  public record Registered(String serial, String kind, String text) {}

  /// @param said SHA-256 in its row
  /// @param actual SHA-256 of the bytes
  public record Document(String serial, String language, String said, String actual) {}
}

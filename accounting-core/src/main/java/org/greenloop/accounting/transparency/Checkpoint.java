package org.greenloop.accounting.transparency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How many entries a log has and the hash over all of them: whoever keeps a signed one can tell
/// later whether the log forgot or changed anything since.
///
///     example.org/log
///     1234
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// Source: c2sp.org/tlog-checkpoint.
///
/// @param origin name of the log
public record Checkpoint(String origin, long size, MerkleHash root) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n") || size < 0) {
      throw new IllegalArgumentException("checkpoint of '" + origin + "' at " + size);
    }
  }

  public static Checkpoint of(String origin, MerkleTree tree) {
    return new Checkpoint(origin, tree.size(), tree.root());
  }

  /// Lines after the third are passed over, as the format asks.
  public static Optional<Checkpoint> find(String text) {
    List<String> lines = text.lines().toList();
    if (!text.endsWith("\n")
        || lines.size() < 3
        || lines.contains("")
        || !SIZE.matcher(lines.get(1)).matches()) {
      return Optional.empty();
    }
    return MerkleHash.find(lines.get(2))
        .map(root -> new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root));
  }

  /// The checkpoint in a note of the log with this key; empty when the signature does not hold or
  /// the note is of another log.
  public static Optional<Checkpoint> open(String note, LogKey key) {
    return SignedNote.find(note, key)
        .flatMap(Checkpoint::find)
        .filter(checkpoint -> checkpoint.origin().equals(key.name()));
  }

  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /// The signed note.
  public String signedBy(LogSigner signer) {
    return signer.note(text());
  }
}

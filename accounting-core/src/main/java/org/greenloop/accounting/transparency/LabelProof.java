package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows without network and database that a log has an entry: the entry, its way to the root, and
/// the signed checkpoint with that root.
///
///     c2sp.org/tlog-proof@v1
///     extra <base64 of the entry>
///     index 73894
///     <base64 of the neighbour>
///     …
///
///     <checkpoint>
///
/// Source: c2sp.org/tlog-proof.
///
/// @param checkpoint signed note
public record LabelProof(String entry, long index, List<MerkleHash> path, String checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");

  /// No tree that fits into a `long` is higher.
  private static final int HIGHEST = 63;

  public LabelProof {
    path = List.copyOf(path);
  }

  public static Optional<LabelProof> find(String text) {
    int blank = text.indexOf("\n\n");
    if (!text.startsWith(HEAD) || blank < HEAD.length()) {
      return Optional.empty();
    }
    List<String> lines = text.substring(HEAD.length(), blank).lines().toList();
    if (lines.size() < 2
        || lines.size() > 2 + HIGHEST
        || !lines.getFirst().startsWith("extra ")
        || !INDEX.matcher(lines.get(1)).matches()) {
      return Optional.empty();
    }
    List<MerkleHash> path = new ArrayList<>();
    lines.stream().skip(2).forEach(line -> MerkleHash.find(line).ifPresent(path::add));
    if (path.size() != lines.size() - 2) {
      return Optional.empty();
    }
    try {
      byte[] entry = Base64.getDecoder().decode(lines.getFirst().substring("extra ".length()));
      return Optional.of(
          new LabelProof(
              new String(entry, StandardCharsets.UTF_8),
              Long.parseLong(lines.get(1).substring("index ".length())),
              path,
              text.substring(blank + 2)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("extra ")
        .append(Base64.getEncoder().encodeToString(entry.getBytes(StandardCharsets.UTF_8)))
        .append("\nindex ")
        .append(index)
        .append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }

  /// The checkpoint that has the entry; empty when the log with this key did not sign it, or it
  /// does not have the entry.
  public Optional<Checkpoint> check(LogKey key) {
    return Checkpoint.open(checkpoint, key)
        .filter(
            signed ->
                MerkleProof.includes(
                    MerkleHash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)),
                    index,
                    signed.size(),
                    path,
                    signed.root()));
  }
}

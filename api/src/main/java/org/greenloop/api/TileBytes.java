package org.greenloop.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.MerkleHash;

/// Tiles and bundles of entries as c2sp.org/tlog-tiles packs them.
final class TileBytes {

  private TileBytes() {}

  /// One after the other, 32 bytes each.
  static byte[] of(List<MerkleHash> hashes, int width) {
    requireWhole(hashes.size(), width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * MerkleHash.LENGTH);
    hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }

  /// Each after its length in two bytes, the higher first.
  static byte[] ofEntries(List<String> entries, int width) {
    requireWhole(entries.size(), width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String entry : entries) {
      byte[] text = entry.getBytes(StandardCharsets.UTF_8);
      bytes.write(text.length >> 8);
      bytes.write(text.length);
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }

  private static void requireWhole(int found, int width) {
    if (found != width) {
      throw new LogBroken("the log has lost %d of %d hashes".formatted(width - found, width));
    }
  }
}

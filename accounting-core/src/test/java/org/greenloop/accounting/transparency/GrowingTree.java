package org.greenloop.accounting.transparency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A log in memory that keeps the nodes that the real one keeps.
final class GrowingTree {

  private final Map<Integer, Map<Long, MerkleHash>> levels = new HashMap<>();
  private long size;

  void add(byte[] entry) {
    tree(size)
        .adding(MerkleHash.ofLeaf(entry))
        .forEach(
            node ->
                levels
                    .computeIfAbsent(node.level(), level -> new HashMap<>())
                    .put(node.index(), node.hash()));
    size++;
  }

  MerkleTree tree(long first) {
    return new MerkleTree(
        first,
        (level, index) ->
            Optional.ofNullable(levels.get(level)).map(row -> row.get(index)).orElseThrow());
  }

  int kept() {
    return levels.values().stream().mapToInt(Map::size).sum();
  }

  long size() {
    return size;
  }
}

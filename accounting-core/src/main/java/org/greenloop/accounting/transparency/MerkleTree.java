package org.greenloop.accounting.transparency;

import java.util.ArrayList;
import java.util.List;

/// The tree over the first `size` entries of a log, computed from the nodes that are kept: a root,
/// a proof or an addition reads as many of them as the tree is high, not as it has leaves.
///
/// Source: RFC 9162, sections 2.1.1 (root), 2.1.3.1 (inclusion) and 2.1.4.1 (consistency).
public record MerkleTree(long size, MerkleNodes nodes) {

  public MerkleTree {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " entries");
    }
  }

  /// A node with its place.
  public record Node(int level, long index, MerkleHash hash) {}

  /// `MTH(D[0:size])`.
  public MerkleHash root() {
    return size == 0 ? MerkleHash.EMPTY : hash(0, size);
  }

  /// The nodes that are complete once this leaf is added, the leaf itself first.
  public List<Node> adding(MerkleHash leaf) {
    List<Node> complete = new ArrayList<>();
    MerkleHash hash = leaf;
    long index = size;
    int level = 0;
    complete.add(new Node(level, index, hash));
    while (index % 2 == 1) {
      hash = MerkleHash.ofNode(nodes.get(level, index - 1), hash);
      index /= 2;
      level++;
      complete.add(new Node(level, index, hash));
    }
    return complete;
  }

  /// What is hashed with the leaf, from its neighbour up to the child of the root.
  public List<MerkleHash> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("entry " + index + " of a tree of " + size);
    }
    List<MerkleHash> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long begin, long end, List<MerkleHash> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + split(end - begin);
    if (index < middle) {
      inclusion(index, begin, middle, path);
      path.add(hash(middle, end));
    } else {
      inclusion(index, middle, end, path);
      path.add(hash(begin, middle));
    }
  }

  /// What shows that the tree of the first `from` entries is the beginning of this one; empty where
  /// nothing needs to be shown, because the older tree is empty or the same.
  public List<MerkleHash> consistency(long from) {
    if (from < 0 || from > size) {
      throw new IllegalArgumentException("the first " + from + " of a tree of " + size);
    }
    List<MerkleHash> path = new ArrayList<>();
    if (from > 0 && from < size) {
      consistency(from, 0, size, true, path);
    }
    return path;
  }

  private void consistency(long from, long begin, long end, boolean known, List<MerkleHash> path) {
    if (from == end) {
      if (!known) {
        path.add(hash(begin, end));
      }
      return;
    }
    long middle = begin + split(end - begin);
    if (from <= middle) {
      consistency(from, begin, middle, known, path);
      path.add(hash(middle, end));
    } else {
      consistency(from, middle, end, false, path);
      path.add(hash(begin, middle));
    }
  }

  /// `MTH(D[begin:end])`, where `begin` is a multiple of the largest power of two in the length.
  private MerkleHash hash(long begin, long end) {
    long length = end - begin;
    if (Long.bitCount(length) == 1) {
      return nodes.get(Long.numberOfTrailingZeros(length), begin / length);
    }
    long middle = begin + split(length);
    return MerkleHash.ofNode(hash(begin, middle), hash(middle, end));
  }

  /// The largest power of two below `length`.
  private static long split(long length) {
    return Long.highestOneBit(length - 1);
  }
}

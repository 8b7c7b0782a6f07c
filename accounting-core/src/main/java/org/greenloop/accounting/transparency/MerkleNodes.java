package org.greenloop.accounting.transparency;

/// The hashes of the complete subtrees of a log: what is kept so that nothing is hashed twice.
@FunctionalInterface
public interface MerkleNodes {

  /// Hash over the entries from `index × 2^level` up to, but without, `(index + 1) × 2^level`; all
  /// of them exist. At level 0 it is the hash of a leaf.
  MerkleHash get(int level, long index);
}

package org.greenloop.accounting.transparency;

import java.util.Iterator;
import java.util.List;

/// What anybody can check who trusts a root: no database, no key.
public final class MerkleProof {

  private MerkleProof() {}

  /// Whether the leaf is entry number `index` of the tree with this size and root.
  ///
  /// Source: RFC 9162, section 2.1.3.2.
  public static boolean includes(
      MerkleHash leaf, long index, long size, List<MerkleHash> path, MerkleHash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    MerkleHash r = leaf;
    for (MerkleHash p : path) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        r = MerkleHash.ofNode(p, r);
        while (fn % 2 == 0 && fn != 0) {
          fn /= 2;
          sn /= 2;
        }
      } else {
        r = MerkleHash.ofNode(r, p);
      }
      fn /= 2;
      sn /= 2;
    }
    return sn == 0 && r.equals(root);
  }

  /// Whether the older tree is the beginning of the newer one. Every tree begins with the empty
  /// one, and with itself; then the path is empty.
  ///
  /// Source: RFC 9162, section 2.1.4.2.
  public static boolean extendsTree(
      long oldSize, MerkleHash oldRoot, long newSize, MerkleHash newRoot, List<MerkleHash> path) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(MerkleHash.EMPTY);
    }
    Iterator<MerkleHash> rest = path.iterator();
    boolean complete = Long.bitCount(oldSize) == 1;
    if (!complete && !rest.hasNext()) {
      return false;
    }
    MerkleHash first = complete ? oldRoot : rest.next();
    long fn = oldSize - 1;
    long sn = newSize - 1;
    while (fn % 2 == 1) {
      fn /= 2;
      sn /= 2;
    }
    MerkleHash fr = first;
    MerkleHash sr = first;
    while (rest.hasNext()) {
      MerkleHash c = rest.next();
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        fr = MerkleHash.ofNode(c, fr);
        sr = MerkleHash.ofNode(c, sr);
        while (fn % 2 == 0 && fn != 0) {
          fn /= 2;
          sn /= 2;
        }
      } else {
        sr = MerkleHash.ofNode(sr, c);
      }
      fn /= 2;
      sn /= 2;
    }
    return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
  }
}

package org.greenloop.accounting.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// SHA-256 of a leaf or of a node, 32 bytes.
///
///     leaf:  SHA-256(0x00 ‖ entry)
///     node:  SHA-256(0x01 ‖ left ‖ right)
///
/// Source: RFC 9162, section 2.1.1. The first byte differs, so no node passes for an entry.
public final class MerkleHash {

  public static final int LENGTH = 32;

  /// Of a tree without leaves: SHA-256 of nothing.
  public static final MerkleHash EMPTY = new MerkleHash(sha256().digest());

  private final byte[] bytes;

  private MerkleHash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MerkleHash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new MerkleHash(bytes.clone());
  }

  public static MerkleHash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return new MerkleHash(digest.digest(entry));
  }

  public static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left.bytes);
    return new MerkleHash(digest.digest(right.bytes));
  }

  /// Empty when the text is not the one base64 form of 32 bytes.
  public static Optional<MerkleHash> find(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return bytes.length == LENGTH && Base64.getEncoder().encodeToString(bytes).equals(base64)
          ? Optional.of(new MerkleHash(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MerkleHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// Hexadecimal.
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

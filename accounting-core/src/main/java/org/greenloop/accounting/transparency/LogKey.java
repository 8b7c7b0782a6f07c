package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The public key of a log, by which anybody checks its checkpoints; written
/// `<name>+<key id>+<base64 of 0x01 and 32 bytes>`.
///
///     key id = first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)
///
/// Source: c2sp.org/signed-note, type 0x01 (Ed25519, RFC 8032).
public final class LogKey {

  static final byte ED25519 = 1;
  static final int ID_LENGTH = 4;
  private static final int KEY_LENGTH = 32;

  /// Everything that RFC 8410 writes before the 32 bytes.
  private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");

  private final String name;
  private final byte[] bytes;

  private LogKey(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /// @param bytes as RFC 8032 writes them
  static LogKey of(String name, byte[] bytes) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a log's name has neither spaces nor plus signs: '" + name + "'");
    }
    if (bytes.length != KEY_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + bytes.length);
    }
    return new LogKey(name, bytes.clone());
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /// Empty when the text is not a key, or its id does not fit.
  public static Optional<LogKey> find(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !isName(parts[0])) {
      return Optional.empty();
    }
    return keyBytes(parts[2])
        .map(bytes -> new LogKey(parts[0], bytes))
        .filter(key -> key.text().equals(text));
  }

  /// The 32 bytes after the type; empty when they are something else.
  static Optional<byte[]> keyBytes(String base64) {
    try {
      byte[] typed = Base64.getDecoder().decode(base64);
      return typed.length == 1 + KEY_LENGTH && typed[0] == ED25519
          ? Optional.of(Arrays.copyOfRange(typed, 1, typed.length))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// Of the log; its checkpoints begin with it.
  public String name() {
    return name;
  }

  byte[] id() {
    java.security.MessageDigest digest = MerkleHash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(bytes), ID_LENGTH);
  }

  /// The key as it is handed to others.
  public String text() {
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + typed(bytes);
  }

  static String typed(byte[] bytes) {
    byte[] typed = new byte[1 + bytes.length];
    typed[0] = ED25519;
    System.arraycopy(bytes, 0, typed, 1, bytes.length);
    return Base64.getEncoder().encodeToString(typed);
  }

  boolean verifies(byte[] text, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + KEY_LENGTH);
      System.arraycopy(bytes, 0, encoded, HEADER.length, KEY_LENGTH);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException noPoint) {
      return false;
    }
  }

  @Override
  public String toString() {
    return text();
  }
}

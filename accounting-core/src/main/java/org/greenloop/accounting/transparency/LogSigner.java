package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The private key of a log. A signature is a function of key and text (Ed25519), so a checkpoint
/// signed twice is the same.
///
/// Kept as two lines: `PRIVATE+KEY+<name>+<key id>+<base64 of 0x01 and the seed>`, which other
/// programs for signed notes read too, and the public key.
public final class LogSigner {

  private static final String PRIVATE = "PRIVATE+KEY+";
  private static final int HASH_LENGTH = 32;

  private final LogKey key;
  private final byte[] seed;

  private LogSigner(LogKey key, byte[] seed) {
    this.key = key;
    this.seed = seed;
  }

  /// @param name of the log, such as `example.org/log`
  public static LogSigner generate(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      return new LogSigner(
          LogKey.of(
              name, Arrays.copyOfRange(encoded, encoded.length - HASH_LENGTH, encoded.length)),
          seed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  /// Empty when the lines are not a private and its public key.
  public static Optional<LogSigner> find(String lines) {
    List<String> parts = lines.strip().lines().toList();
    if (parts.size() != 2 || !parts.getFirst().startsWith(PRIVATE)) {
      return Optional.empty();
    }
    String[] secret = parts.getFirst().substring(PRIVATE.length()).split("\\+", 3);
    Optional<LogKey> key = LogKey.find(parts.get(1));
    if (secret.length != 3 || key.isEmpty()) {
      return Optional.empty();
    }
    return LogKey.keyBytes(secret[2])
        .map(seed -> new LogSigner(key.get(), seed))
        .filter(signer -> signer.privateText().equals(parts.getFirst()))
        .filter(LogSigner::isOneKey);
  }

  private boolean isOneKey() {
    byte[] text = key.name().getBytes(StandardCharsets.UTF_8);
    return key.verifies(text, sign(text));
  }

  public LogKey key() {
    return key;
  }

  /// Both lines, secret.
  public String text() {
    return privateText() + "\n" + key.text() + "\n";
  }

  private String privateText() {
    return PRIVATE
        + key.name()
        + "+"
        + HexFormat.of().formatHex(key.id())
        + "+"
        + LogKey.typed(seed);
  }

  /// The text with its signature below.
  ///
  /// @param text whole lines
  String note(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("a note ends with a line feed: '" + text + "'");
    }
    byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] named = Arrays.copyOf(key.id(), LogKey.ID_LENGTH + signature.length);
    System.arraycopy(signature, 0, named, LogKey.ID_LENGTH, signature.length);
    return text
        + "\n"
        + SignedNote.MARK
        + key.name()
        + " "
        + Base64.getEncoder().encodeToString(named)
        + "\n";
  }

  private byte[] sign(byte[] text) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key of " + key.name(), e);
    }
  }

  /// Says nothing of the secret.
  @Override
  public String toString() {
    return "signer of " + key.name();
  }
}

package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Text with signatures below it, in the form of c2sp.org/signed-note.
public final class SignedNote {

  static final String MARK = "— ";
  private static final int MOST_SIGNATURES = 100;

  private SignedNote() {}

  /// The text, once it is known that this key signed it. Signatures by others are passed over;
  /// empty when there is none by this key, one of them does not hold, or it is no note.
  public static Optional<String> find(String note, LogKey key) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || hasControls(note)) {
      return Optional.empty();
    }
    String text = note.substring(0, blank + 1);
    List<String> signatures = note.substring(blank + 2).lines().toList();
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      return Optional.empty();
    }
    boolean signed = false;
    for (String line : signatures) {
      String[] parts = line.split(" ", -1);
      Optional<byte[]> named =
          parts.length == 3 && parts[0].equals(MARK.strip()) && LogKey.isName(parts[1])
              ? bytes(parts[2])
              : Optional.empty();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = named.get();
      if (parts[1].equals(key.name())
          && Arrays.equals(Arrays.copyOf(bytes, LogKey.ID_LENGTH), key.id())) {
        byte[] signature = Arrays.copyOfRange(bytes, LogKey.ID_LENGTH, bytes.length);
        if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
          return Optional.empty();
        }
        signed = true;
      }
    }
    return signed ? Optional.of(text) : Optional.empty();
  }

  /// Of the one form of the text: unused bits of the last character are no place for changes.
  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64))
          .filter(bytes -> Base64.getEncoder().encodeToString(bytes).equals(base64))
          .filter(bytes -> bytes.length > LogKey.ID_LENGTH);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean hasControls(String note) {
    return note.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == '\uFFFD');
  }
}

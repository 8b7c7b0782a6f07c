package org.greenloop.certificate.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file as its `/ByteRange [0 a b c]` divides it: signed bytes, the gap with the seal in
/// hexadecimal, signed bytes.
///
/// Found by reading bytes, without a PDF parser: a file that nobody has vouched for is kept away
/// from it. Whether the range really belongs to the document's signature is asked later, when the
/// bytes are known to come from a trusted signer.
final class SealedBytes {

  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s{0,4}\\[\\s{0,4}0 ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9})\\s{0,4}]");

  private final byte[] file;
  private final int gapStart;
  private final int gapEnd;
  private final int tail;

  private SealedBytes(byte[] file, int gapStart, int gapEnd, int tail) {
    this.file = file;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.tail = tail;
  }

  /// The last such range in the file, as that is where a signature stands that covers the whole.
  static Optional<SealedBytes> find(byte[] file) {
    return find(file, file.length);
  }

  private static Optional<SealedBytes> find(byte[] file, int before) {
    byte[] name = "/ByteRange".getBytes(StandardCharsets.ISO_8859_1);
    for (int at = lastIndexOf(file, name, before); at >= 0; at = lastIndexOf(file, name, at)) {
      int length = Math.min(80, file.length - at);
      Matcher range = RANGE.matcher(new String(file, at, length, StandardCharsets.ISO_8859_1));
      if (range.lookingAt()) {
        return Optional.of(
            new SealedBytes(
                file,
                Integer.parseInt(range.group(1)),
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(3))));
      }
    }
    return Optional.empty();
  }

  boolean reachesFromFirstToLastByte() {
    return gapStart < gapEnd && gapEnd <= file.length && gapEnd + (long) tail == file.length;
  }

  /// The file that ended where the range before this one's gap says; empty where there is none. It
  /// may say anything.
  byte[] earlierFile() {
    long length =
        find(file, gapStart).map(earlier -> earlier.gapEnd + (long) earlier.tail).orElse(0L);
    return Arrays.copyOf(file, length < gapStart ? (int) length : 0);
  }

  int gapStart() {
    return gapStart;
  }

  /// The file with another content in its gap, and zeros behind that.
  byte[] filledWith(byte[] content) {
    byte[] hex = HexFormat.of().formatHex(content).getBytes(StandardCharsets.US_ASCII);
    if (hex.length > gapEnd - gapStart - 2) {
      throw new IllegalArgumentException(
          "%d bytes for a gap of %d".formatted(content.length, (gapEnd - gapStart) / 2 - 1));
    }
    byte[] filled = file.clone();
    Arrays.fill(filled, gapStart + 1, gapEnd - 1, (byte) '0');
    System.arraycopy(hex, 0, filled, gapStart + 1, hex.length);
    return filled;
  }

  byte[] digest() {
    MessageDigest sha256 = Seal.sha256();
    sha256.update(file, 0, gapStart);
    sha256.update(file, gapEnd, tail);
    return sha256.digest();
  }

  /// The seal in the gap: `<`, lower-case hexadecimal of one DER value, zeros, `>` and nothing
  /// else.
  Optional<byte[]> seal() {
    if (gapEnd - gapStart < 6 || file[gapStart] != '<' || file[gapEnd - 1] != '>') {
      return Optional.empty();
    }
    String hex = new String(file, gapStart + 1, gapEnd - gapStart - 2, StandardCharsets.ISO_8859_1);
    if (hex.length() % 2 != 0 || !hex.chars().allMatch(SealedBytes::isHexDigit)) {
      return Optional.empty();
    }
    byte[] padded = HexFormat.of().parseHex(hex);
    int length = derLength(padded);
    for (int i = length; i < padded.length; i++) {
      if (padded[i] != 0) {
        return Optional.empty();
      }
    }
    return length <= 0 || length > padded.length
        ? Optional.empty()
        : Optional.of(Arrays.copyOf(padded, length));
  }

  boolean hasRange(int[] range) {
    return Arrays.equals(range, new int[] {0, gapStart, gapEnd, tail});
  }

  /// The bytes of the gap between `<` and `>`, decoded, padding included.
  byte[] gap() {
    return HexFormat.of()
        .parseHex(
            new String(file, gapStart + 1, gapEnd - gapStart - 2, StandardCharsets.ISO_8859_1));
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /// Length of a SEQUENCE with a length of two bytes, as every seal has; 0 for anything else.
  private static int derLength(byte[] der) {
    return der.length >= 4 && der[0] == 0x30 && (der[1] & 0xff) == 0x82
        ? 4 + ((der[2] & 0xff) << 8) + (der[3] & 0xff)
        : 0;
  }

  static boolean contains(byte[] file, String ascii) {
    return lastIndexOf(file, ascii.getBytes(StandardCharsets.US_ASCII), file.length) >= 0;
  }

  private static int lastIndexOf(byte[] file, byte[] wanted, int before) {
    for (int at = Math.min(before - 1, file.length - wanted.length); at >= 0; at--) {
      if (file[at] == wanted[0]
          && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}

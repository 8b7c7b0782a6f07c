package org.greenloop.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A charset and the length of the byte-order mark before the text.
record TextEncoding(Charset charset, int markBytes) {

  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int HEAD_BYTES = 4096;

  /// Damaged text still has more good characters than bad ones; Chinese of another charset has
  /// about one good in ten (of the pairs of GB 2312, an eighth are valid UTF-8).
  private static final int GOOD_FOR_EACH_BAD = 2;

  /// So few wrong places are defects of their rows, whatever their share.
  private static final int FEW = 20;

  sealed interface Detection {}

  record Text(TextEncoding encoding) implements Detection {}

  record Other(FileKind kind) implements Detection {}

  /// Neither UTF-8 nor GB18030.
  record Unreadable(TextEncoding closest) implements Detection {}

  /// How a file reads in one charset.
  private record Census(TextEncoding encoding, long nonAscii, long malformed) {

    boolean isMostlyGood() {
      return nonAscii >= GOOD_FOR_EACH_BAD * malformed;
    }
  }

  boolean isTwoByte() {
    return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
  }

  /// Reads the file once, and a second time where it is not UTF-8, in constant memory.
  ///
  /// A mark decides. Without one the file is UTF-8 where it is valid UTF-8 or damaged UTF-8, else
  /// GB18030: Chinese text in GB18030 is hardly ever valid UTF-8, while UTF-8 often passes as
  /// GB18030 and shows other characters.
  static Detection detect(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    Optional<TextEncoding> marked = ofMark(head);
    boolean isTwoByte = marked.filter(TextEncoding::isTwoByte).isPresent();
    Optional<FileKind> kind = isTwoByte ? Optional.empty() : FileKind.find(head);
    if (kind.isPresent()) {
      return new Other(kind.get());
    }
    if (marked.isPresent()) {
      return new Text(marked.get());
    }
    Census utf8 = census(path, UTF_8);
    if (utf8.malformed() == 0 || utf8.isMostlyGood()) {
      return new Text(utf8.encoding());
    }
    Census gb18030 = census(path, GB18030);
    Census better = gb18030.malformed() < utf8.malformed() ? gb18030 : utf8;
    return better.malformed() <= FEW || better.isMostlyGood()
        ? new Text(better.encoding())
        : new Unreadable(better.encoding());
  }

  private static Optional<TextEncoding> ofMark(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(UTF_8, 3));
    }
    if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
      return Optional.of(new TextEncoding(GB18030, 4));
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(UTF_16LE, 2));
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return Optional.of(new TextEncoding(UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Census census(Path path, Charset charset) throws IOException {
    TextEncoding encoding = new TextEncoding(charset, 0);
    try (TextSource text = new TextSource(path, encoding)) {
      char[] buffer = new char[TextSource.BUFFER];
      long nonAscii = 0;
      for (int read = 0; read >= 0; read = text.read(buffer, 0, buffer.length)) {
        for (int i = 0; i < read; i++) {
          nonAscii += buffer[i] < 0x80 ? 0 : 1;
        }
      }
      return new Census(encoding, nonAscii - text.wrongPlaces(), text.wrongPlaces());
    }
  }
}

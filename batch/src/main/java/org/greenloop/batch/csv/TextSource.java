package org.greenloop.batch.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.OptionalLong;

/// Characters of a file, decoded strictly.
///
/// Bytes that are no character come out as one [#WRONG] with their offset remembered, so that the
/// row they stand in can be refused and reading goes on; they never become U+FFFD.
final class TextSource implements Closeable {

  /// A noncharacter, which no proper text contains.
  static final char WRONG = '\uFFFF';

  static final int BUFFER = 64 * 1024;

  /// Offsets kept for characters that were handed out and not yet forgotten.
  private static final int REMEMBERED = 4096;

  private record WrongPlace(long character, long byteOffset) {}

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean isTwoByte;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final ArrayDeque<WrongPlace> wrong = new ArrayDeque<>(0);
  private long bytesBefore;
  private long characters;
  private long wrongPlaces;
  private boolean endOfFile;

  TextSource(Path path, TextEncoding encoding) throws IOException {
    this.in = Files.newInputStream(path);
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.isTwoByte = encoding.isTwoByte();
    in.skipNBytes(encoding.markBytes());
    this.bytesBefore = encoding.markBytes();
  }

  /// Fills `target` from `from` on, at least one character; −1 at the end of the file.
  ///
  /// @param length 2 or more, so that a surrogate pair finds room
  int read(char[] target, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, from, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, endOfFile);
      if (result.isError()) {
        if (out.hasRemaining()) {
          takeWrong(result.length(), out, from);
          continue;
        }
      } else if (result.isUnderflow() && out.position() == from) {
        if (endOfFile) {
          return -1;
        }
        refill();
        continue;
      }
      int read = out.position() - from;
      characters += read;
      return read;
    }
  }

  /// Passes one byte (one unit of UTF-16), whatever the decoder complains about: the next may be a
  /// comma or a line end.
  private void takeWrong(int length, CharBuffer out, int from) {
    wrongPlaces++;
    if (wrong.size() < REMEMBERED) {
      wrong.addLast(
          new WrongPlace(characters + out.position() - from, bytesBefore + bytes.position()));
    }
    bytes.position(bytes.position() + (isTwoByte ? Math.min(length, 2) : 1));
    out.put(WRONG);
  }

  private void refill() throws IOException {
    bytesBefore += bytes.position();
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      endOfFile = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  /// How many places so far were no characters.
  long wrongPlaces() {
    return wrongPlaces;
  }

  /// Offset of the first wrong byte between two characters; places before them are forgotten.
  ///
  /// @param from counted from the first character of the file
  /// @param until the first that is too far
  OptionalLong wrongByte(long from, long until) {
    while (!wrong.isEmpty() && wrong.getFirst().character() < from) {
      wrong.removeFirst();
    }
    return wrong.isEmpty() || wrong.getFirst().character() >= until
        ? OptionalLong.empty()
        : OptionalLong.of(wrong.getFirst().byteOffset());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

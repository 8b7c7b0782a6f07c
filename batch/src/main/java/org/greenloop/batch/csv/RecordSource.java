package org.greenloop.batch.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.greenloop.batch.csv.CsvDefect.Code;

/// Finds the records of a file and checks what the parser behind it does not: OpenCSV accepts any
/// quoting, has no limits, and needs quadratic time for a quotation mark that nothing closes.
///
/// After a defect, reading goes on in the next line. Only there: a quotation mark too many would
/// otherwise swallow the good rows behind it.
final class RecordSource implements Closeable {

  private static final char QUOTE = '"';

  /// How a cell ended.
  private enum Ending {
    DELIMITER,
    RECORD,
    BAD_QUOTING,
    UNCLOSED_QUOTE,
    CELL_TOO_LONG
  }

  private final TextSource text;
  private final char delimiter;

  /// Characters below U+0080 at which a scan need not stop.
  private final boolean[] plain = new boolean[0x80];

  private final boolean[] plainInQuotes = new boolean[0x80];

  private char[] buffer = new char[TextSource.BUFFER];

  /// Characters of the file before the buffer.
  private long before;

  /// Where the record begins, where scanning stands, where the buffered text ends.
  private int start;

  private int position;
  private int end;
  private boolean endOfText;

  private int row;

  /// All three counted from `start`, which moves when the buffer is filled.
  private int recordLength;

  private int cellStart;
  private int secondLine;

  /// Column of the first character that may not stand in a cell, and that character.
  private OptionalInt strangeColumn = OptionalInt.empty();

  private char strange;

  RecordSource(Path path, TextEncoding encoding, char delimiter) throws IOException {
    this.text = new TextSource(path, encoding);
    this.delimiter = delimiter;
    Arrays.fill(plain, ' ', plain.length, true);
    plain['\t'] = true;
    plain[QUOTE] = false;
    System.arraycopy(plain, 0, plainInQuotes, 0, plain.length);
    plain[delimiter] = false;
  }

  boolean isAtEnd() {
    start = position;
    return position == end && !fill();
  }

  /// Row of the current record; 0 before the first.
  int row() {
    return row;
  }

  boolean isEmpty() {
    return recordLength == 0;
  }

  /// The current record without its line end.
  String text() {
    return new String(buffer, start, recordLength);
  }

  /// Goes to the next record, or past one with a defect.
  Optional<CsvDefect> advance() {
    start = position;
    row++;
    secondLine = -1;
    strangeColumn = OptionalInt.empty();
    int column = 0;
    Ending ending;
    do {
      column++;
      if (column > CsvLimits.COLUMNS) {
        return Optional.of(passOver(Code.TOO_MANY_CELLS, column));
      }
      cellStart = position - start;
      boolean quoted = (position < end || fill()) && buffer[position] == QUOTE;
      ending = quoted ? quotedCell(column) : plainCell(column);
    } while (ending == Ending.DELIMITER);
    return switch (ending) {
      case DELIMITER -> throw new IllegalStateException("a record ended at a delimiter");
      case RECORD -> strangeColumn.isPresent() ? Optional.of(strangeCharacter()) : Optional.empty();
      case BAD_QUOTING -> Optional.of(passOver(Code.BAD_QUOTING, column));
      case UNCLOSED_QUOTE -> Optional.of(passOver(Code.UNCLOSED_QUOTE, column));
      case CELL_TOO_LONG -> Optional.of(passOver(Code.CELL_TOO_LONG, column));
    };
  }

  private Ending plainCell(int column) {
    while (true) {
      position = firstStop(plain);
      if (isTooLong()) {
        return Ending.CELL_TOO_LONG;
      }
      if (position == end) {
        if (fill()) {
          continue;
        }
        return endOfRecord();
      }
      char c = buffer[position];
      if (c == delimiter) {
        position++;
        return Ending.DELIMITER;
      }
      if (c == '\n' || c == '\r') {
        return endOfRecord();
      }
      if (c == QUOTE) {
        return Ending.BAD_QUOTING;
      }
      noteStrange(c, column);
      position++;
    }
  }

  private Ending quotedCell(int column) {
    position++;
    while (true) {
      position = firstStop(plainInQuotes);
      if (isTooLong()) {
        return secondLine < 0 ? Ending.CELL_TOO_LONG : Ending.UNCLOSED_QUOTE;
      }
      if (position == end) {
        if (fill()) {
          continue;
        }
        return Ending.UNCLOSED_QUOTE;
      }
      char c = buffer[position++];
      if (c == '\n' || c == '\r') {
        noteLineEnd(c);
      } else if (c != QUOTE) {
        noteStrange(c, column);
      } else if (position == end && !fill()) {
        return endOfRecord();
      } else if (buffer[position] == QUOTE) {
        position++;
      } else {
        return behindQuotes();
      }
    }
  }

  private Ending behindQuotes() {
    char c = buffer[position];
    if (c == delimiter) {
      position++;
      return Ending.DELIMITER;
    }
    return c == '\n' || c == '\r' ? endOfRecord() : Ending.BAD_QUOTING;
  }

  private int firstStop(boolean[] plainAscii) {
    char[] characters = buffer;
    int i = position;
    while (i < end) {
      char c = characters[i];
      if (c < 0x80 ? !plainAscii[c] : c == TextSource.WRONG) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isTooLong() {
    return position - start - cellStart > CsvLimits.CELL_CHARACTERS;
  }

  /// A line end inside quotation marks; CR LF is one.
  private void noteLineEnd(char c) {
    int behind = position - start;
    if (secondLine < 0 || (c == '\n' && secondLine == behind - 1 && buffer[position - 2] == '\r')) {
      secondLine = behind;
    }
  }

  private void noteStrange(char c, int column) {
    if (strangeColumn.isEmpty()) {
      strangeColumn = OptionalInt.of(column);
      strange = c;
    }
  }

  private Ending endOfRecord() {
    recordLength = position - start;
    passLineEnd();
    return Ending.RECORD;
  }

  private void passLineEnd() {
    boolean carriageReturn = position < end && buffer[position] == '\r';
    if (position < end) {
      position++;
    }
    if (carriageReturn && (position < end || fill()) && buffer[position] == '\n') {
      position++;
    }
  }

  private CsvDefect strangeCharacter() {
    int column = strangeColumn.orElseThrow();
    if (strange != TextSource.WRONG) {
      String found = String.format("U+%04X", (int) strange);
      return new CsvDefect(row, Code.CONTROL_CHARACTER, column, found, OptionalLong.empty());
    }
    OptionalLong offset = text.wrongByte(before + start, before + start + recordLength);
    return new CsvDefect(row, Code.WRONG_ENCODING, column, "", offset);
  }

  /// Gives up the record that began at `start`, and goes to the line behind its first.
  private CsvDefect passOver(Code code, int column) {
    int from = start + cellStart;
    int until = Math.min(position, from + CsvLimits.CELL_CHARACTERS);
    String found = CellText.excerpt(new String(buffer, from, until - from));
    if (secondLine >= 0) {
      position = start + secondLine;
    } else {
      passLine();
    }
    return new CsvDefect(row, code, column, found, OptionalLong.empty());
  }

  private void passLine() {
    while (true) {
      while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
        position++;
      }
      start = position;
      if (position < end) {
        passLineEnd();
        return;
      }
      if (!fill()) {
        return;
      }
    }
  }

  /// Reads on behind `end`; the text from `start` on stays, at a new place.
  private boolean fill() {
    if (endOfText) {
      return false;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    before += start;
    position -= start;
    end -= start;
    start = 0;
    if (buffer.length - end < TextSource.BUFFER / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = read();
    end += Math.max(read, 0);
    endOfText = read < 0;
    return !endOfText;
  }

  private int read() {
    try {
      return text.read(buffer, end, buffer.length - end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

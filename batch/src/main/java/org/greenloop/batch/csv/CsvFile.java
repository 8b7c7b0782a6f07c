package org.greenloop.batch.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.greenloop.batch.csv.FileProblem.Code;

/// A CSV file whose charset, delimiter and header are known.
///
/// Reads UTF-8 with or without mark, UTF-16 with mark, GB18030; comma, tab or semicolon; any line
/// end.
public final class CsvFile implements Table {

  private final Path path;
  private final TextEncoding encoding;
  private final char delimiter;
  private final Header header;
  private final int headerRow;

  private CsvFile(Path path, TextEncoding encoding, char delimiter, Header header, int headerRow) {
    this.path = path;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.header = header;
    this.headerRow = headerRow;
  }

  /// Recognises the file. What is wrong with the content is a [CsvOpening.Refused]; a file that is
  /// not there or not readable is an exception.
  public static CsvOpening open(Path path) throws IOException {
    long size = Files.size(path);
    if (size > CsvLimits.FILE_BYTES) {
      return refused(FileProblem.of(Code.TOO_LARGE, Long.toString(size)));
    }
    TextEncoding encoding;
    switch (TextEncoding.detect(path)) {
      case TextEncoding.Other(FileKind kind) -> {
        return refused(FileProblem.of(Code.NOT_TEXT, kind.name()));
      }
      case TextEncoding.Unreadable(TextEncoding closest) -> {
        return refused(firstWrongByte(path, closest));
      }
      case TextEncoding.Text(TextEncoding found) -> encoding = found;
    }
    char delimiter = Delimiter.ofHeader(path, encoding);
    try (CsvReader reader = new CsvReader(path, encoding, delimiter, CsvLimits.COLUMNS)) {
      if (!reader.hasNext()) {
        return refused(FileProblem.of(Code.EMPTY_FILE, ""));
      }
      return switch (reader.next()) {
        case CsvDefect defect -> refused(headerProblem(defect, encoding));
        case CsvRow row -> open(path, encoding, delimiter, row);
      };
    }
  }

  private static CsvOpening open(Path path, TextEncoding encoding, char delimiter, CsvRow row) {
    Header header = Header.of(row.cells(), Header.Columns.NAMED);
    Optional<String> duplicate = header.duplicate();
    if (duplicate.isPresent()) {
      return refused(FileProblem.inRow(Code.DUPLICATE_HEADER, duplicate.get(), row.row()));
    }
    return new CsvOpening.Opened(new CsvFile(path, encoding, delimiter, header, row.row()));
  }

  private static FileProblem headerProblem(CsvDefect defect, TextEncoding encoding) {
    return switch (defect.code()) {
      case WRONG_ENCODING ->
          new FileProblem(
              Code.BAD_ENCODING,
              encoding.charset().name(),
              OptionalInt.of(defect.row()),
              defect.byteOffset());
      case TOO_MANY_CELLS ->
          FileProblem.inRow(Code.TOO_MANY_COLUMNS, "more than " + CsvLimits.COLUMNS, defect.row());
      case BAD_QUOTING, UNCLOSED_QUOTE, CELL_TOO_LONG, CONTROL_CHARACTER ->
          FileProblem.inRow(Code.BAD_HEADER, defect.code().name(), defect.row());
    };
  }

  private static FileProblem firstWrongByte(Path path, TextEncoding encoding) throws IOException {
    String charset = encoding.charset().name();
    try (CsvReader reader =
        new CsvReader(path, encoding, Delimiter.ofHeader(path, encoding), CsvLimits.COLUMNS)) {
      while (reader.hasNext()) {
        if (reader.next() instanceof CsvDefect defect && defect.byteOffset().isPresent()) {
          return new FileProblem(
              Code.BAD_ENCODING, charset, OptionalInt.of(defect.row()), defect.byteOffset());
        }
      }
    }
    return new FileProblem(Code.BAD_ENCODING, charset, OptionalInt.empty(), OptionalLong.empty());
  }

  private static CsvOpening refused(FileProblem problem) {
    return new CsvOpening.Refused(problem);
  }

  public Path path() {
    return path;
  }

  /// The charset that was recognised, to be shown to the submitter.
  public Charset charset() {
    return encoding.charset();
  }

  public char delimiter() {
    return delimiter;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public String encoding() {
    return charset().name();
  }

  /// Row of the header: 1, or later where blank lines come first.
  @Override
  public int headerRow() {
    return headerRow;
  }

  @Override
  public TableRows read() throws IOException {
    CsvReader reader = new CsvReader(path, encoding, delimiter, header.cells().size());
    reader.skipTo(headerRow + 1);
    return FilledRows.of(reader, header);
  }
}

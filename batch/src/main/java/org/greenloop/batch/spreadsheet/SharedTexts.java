package org.greenloop.batch.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.greenloop.batch.csv.CsvLimits;

/// The texts of a workbook, which cells name by number. Kept as bytes, one behind the other: a
/// million voucher numbers need 20 MB, as objects five times that.
final class SharedTexts {

  private byte[] bytes = new byte[8192];
  private int[] ends = new int[1024];
  private int count;

  private SharedTexts() {}

  static SharedTexts read(Optional<XmlPart> part) throws IOException {
    SharedTexts texts = new SharedTexts();
    if (part.isEmpty()) {
      return texts;
    }
    try (XmlPart xml = part.get()) {
      StringBuilder text = new StringBuilder();
      while (xml.nextElement()) {
        if (xml.element().equals("si")) {
          text.setLength(0);
          richText(xml, text);
          texts.add(text.toString());
        }
      }
    }
    return texts;
  }

  /// The text of an element that may hold it in runs of different letters; readings of Asian
  /// characters (`rPh`) are no part of it.
  static void richText(XmlPart xml, StringBuilder text) throws IOException {
    String element = xml.element();
    while (xml.advance()) {
      if (xml.isEnd() && xml.element().equals(element)) {
        return;
      }
      if (xml.isStart() && xml.element().equals("rPh")) {
        xml.pass();
      } else if (xml.isStart() && xml.element().equals("t")) {
        xml.text(text, CsvLimits.CELL_CHARACTERS);
      }
    }
  }

  private void add(String text) throws IOException {
    byte[] encoded = text.getBytes(UTF_8);
    int start = start(count);
    if (count == SpreadsheetLimits.SHARED_TEXTS) {
      throw RefusedWorkbook.limit("sharedStrings", SpreadsheetLimits.SHARED_TEXTS);
    }
    if (start + encoded.length > SpreadsheetLimits.SHARED_TEXT_BYTES) {
      throw RefusedWorkbook.limit("sharedStrings", SpreadsheetLimits.SHARED_TEXT_BYTES);
    }
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + encoded.length, bytes.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[count++] = start + encoded.length;
  }

  /// In bytes of UTF-8; empty for a number that no text has.
  Optional<Integer> length(int number) {
    return number < 0 || number >= count
        ? Optional.empty()
        : Optional.of(ends[number] - start(number));
  }

  String get(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, UTF_8);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }
}

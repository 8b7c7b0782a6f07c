package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The number formats of a workbook, by the style that a cell names.
final class CellFormats {

  private final List<NumberFormat> byStyle = new ArrayList<>();

  static CellFormats read(Optional<XmlPart> part) throws IOException {
    CellFormats formats = new CellFormats();
    if (part.isEmpty()) {
      return formats;
    }
    Map<Integer, NumberFormat> own = new HashMap<>();
    try (XmlPart xml = part.get()) {
      boolean cells = false;
      while (xml.advance()) {
        if (xml.isEnd() && xml.element().equals("cellXfs")) {
          cells = false;
        }
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.element()) {
          case "numFmt" ->
              own.put(
                  xml.number("numFmtId", 0, Integer.MAX_VALUE),
                  NumberFormat.of(xml.attribute("formatCode").orElse("")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells) {
              int id = xml.number("numFmtId", 0, Integer.MAX_VALUE);
              NumberFormat format = own.get(id);
              formats.byStyle.add(format == null ? NumberFormat.builtIn(id) : format);
            }
          }
          default -> {}
        }
        if (own.size() > SpreadsheetLimits.FORMATS
            || formats.byStyle.size() > SpreadsheetLimits.FORMATS) {
          throw RefusedWorkbook.limit("styles", SpreadsheetLimits.FORMATS);
        }
      }
    }
    return formats;
  }

  NumberFormat of(int style) {
    return style < byStyle.size() ? byStyle.get(style) : NumberFormat.PLAIN;
  }
}

package org.greenloop.batch.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written by hand, part by part, as the format has it and not as we would write it.
public final class AWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String contentType =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private String workbookProperties = "";
  private String main = MAIN;
  private String relation = RELATION;
  private int count;

  public static AWorkbook with() {
    return new AWorkbook();
  }

  /// @param rows what stands between `<sheetData>` and its end
  public AWorkbook sheet(String name, String rows) {
    return sheet(name, "visible", "", "<sheetData>" + rows + "</sheetData>");
  }

  AWorkbook sheet(String name, String state, String prolog, String content) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
            .formatted(name, count, state, count));
    relations.append(
        "<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, relation, count));
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        prolog + "<worksheet xmlns=\"" + main + "\">" + content + "</worksheet>");
  }

  /// @param items such as `<si><t>a</t></si>`
  AWorkbook texts(String items) {
    relations.append(
        "<Relationship Id=\"t\" Type=\""
            + relation
            + "/sharedStrings\" Target=\"/xl/texts.xml\"/>");
    return part("xl/texts.xml", "<sst xmlns=\"" + main + "\">" + items + "</sst>");
  }

  /// @param content such as `<numFmts>…</numFmts><cellXfs>…</cellXfs>`
  AWorkbook styles(String content) {
    relations.append(
        "<Relationship Id=\"f\" Type=\"" + relation + "/styles\" Target=\"styles.xml\"/>");
    return part("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + content + "</styleSheet>");
  }

  AWorkbook strict() {
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    return this;
  }

  AWorkbook countedFrom1904() {
    workbookProperties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  AWorkbook contentType(String type) {
    contentType = type;
    return this;
  }

  AWorkbook part(String name, String content) {
    return part(name, content.getBytes(UTF_8));
  }

  AWorkbook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public Path in(Path folder) {
    Path file = folder.resolve("workbook.xlsx");
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + contentType
            + "\"/></Types>");
    part(
        "_rels/.rels",
        relations(
            "<Relationship Id=\"r\" Type=\""
                + relation
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + relation
            + "\">"
            + workbookProperties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  /// A row of texts.
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(escaped(text))
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        case '\r' -> escaped.append("_x000D_");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

package org.greenloop.certificate.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A tree of values as a table that any spreadsheet opens: `part,row,field,value`.
///
///     "","","lot.code","RFA-202501"
///     "destinations","1","share","0.5"
///
/// A part is a list at the top, its rows are counted from 1; a list with nothing in it is one line
/// with the row 0. Lists further inside are part of the field: `events[2]`. What is not known has no
/// line.
///
/// UTF-8 with its mark, CRLF, every cell in quotes. A cell that a spreadsheet would run as a
/// formula, or that begins with an apostrophe, has an apostrophe before it; reading takes it off.
final class LongCsv {

  private static final String MARK = "\uFEFF";
  private static final String HEADER = "part,row,field,value";
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20'";
  private static final int COLUMNS = 4;

  private LongCsv() {}

  static byte[] write(ObjectNode values) {
    StringBuilder csv = new StringBuilder(MARK).append(HEADER).append("\r\n");
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      if (entry.getValue() instanceof ArrayNode rows) {
        if (rows.isEmpty()) {
          line(csv, entry.getKey(), "0", "", "");
        }
        for (int i = 0; i < rows.size(); i++) {
          values(csv, entry.getKey(), String.valueOf(i + 1), "", rows.get(i));
        }
      } else {
        values(csv, "", "", entry.getKey(), entry.getValue());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(csv.toString().getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void values(
      StringBuilder csv, String part, String row, String field, JsonNode node) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  entry ->
                      values(
                          csv,
                          part,
                          row,
                          field.isEmpty() ? entry.getKey() : field + "." + entry.getKey(),
                          entry.getValue()));
      case ArrayNode array -> {
        if (array.isEmpty()) {
          line(csv, part, row, field + "[0]", "");
        }
        for (int i = 0; i < array.size(); i++) {
          values(csv, part, row, field + "[" + (i + 1) + "]", array.get(i));
        }
      }
      default -> {
        if (!node.isNull()) {
          line(csv, part, row, field, node.asString());
        }
      }
    }
  }

  private static void line(StringBuilder csv, String part, String row, String field, String value) {
    csv.append(quoted(part)).append(',').append(quoted(row)).append(',').append(quoted(field));
    csv.append(',').append(quoted(guarded(value))).append("\r\n");
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String guarded(String value) {
    boolean runs = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return runs && !value.matches("[+-]?[0-9]+([.][0-9]+)?") ? "'" + value : value;
  }

  private static String unguarded(String value) {
    return value.startsWith("'") ? value.substring(1) : value;
  }

  /// @param into an empty object that the values are put into
  static ObjectNode read(byte[] csv, ObjectNode into) {
    List<List<String>> lines = cells(new String(csv, StandardCharsets.UTF_8));
    if (lines.isEmpty() || !String.join(",", lines.getFirst()).equals(MARK + HEADER)) {
      throw new IllegalArgumentException("the first line of the data is " + HEADER);
    }
    int number = 1;
    for (List<String> line : lines.subList(1, lines.size())) {
      number++;
      if (line.size() != COLUMNS) {
        throw new IllegalArgumentException(
            "line " + number + " of the data has " + line.size() + " cells, not " + COLUMNS);
      }
      put(into, path(line.get(0), line.get(1), line.get(2)), unguarded(line.get(3)));
    }
    return into;
  }

  /// Steps to a value: a name, or the number of a list's element from 1; 0 is a list with nothing.
  private static List<String> path(String part, String row, String field) {
    List<String> path = new ArrayList<>();
    if (!part.isEmpty()) {
      path.add(part);
      path.add(row);
    }
    if (!field.isEmpty()) {
      for (String step : field.split("[.]", -1)) {
        String[] names = step.replace("]", "").split("\\[", -1);
        path.addAll(List.of(names));
      }
    }
    return path.stream().filter(step -> !step.isEmpty()).toList();
  }

  private static void put(ObjectNode root, List<String> path, String value) {
    JsonNode at = root;
    for (int i = 0; i < path.size(); i++) {
      String step = path.get(i);
      boolean last = i == path.size() - 1;
      boolean listNext = !last && path.get(i + 1).chars().allMatch(Character::isDigit);
      if (at instanceof ObjectNode object) {
        at = last ? object.put(step, value) : child(object, step, listNext);
      } else if (at instanceof ArrayNode array) {
        int index = Integer.parseInt(step) - 1;
        if (index < 0) {
          return;
        }
        if (index > array.size()) {
          throw new IllegalArgumentException("the data leaves out an element before " + path);
        }
        if (index == array.size()) {
          if (last) {
            array.add(value);
          } else {
            array.addObject();
          }
        }
        at = array.get(index);
      } else {
        throw new IllegalArgumentException("the data has a value and more below it: " + path);
      }
    }
  }

  private static JsonNode child(ObjectNode object, String name, boolean list) {
    JsonNode there = object.get(name);
    if (there != null) {
      return there;
    }
    return list ? object.putArray(name) : object.putObject(name);
  }

  /// RFC 4180.
  private static List<List<String>> cells(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (inQuotes) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          inQuotes = false;
        }
      } else if (c == '"') {
        inQuotes = true;
      } else if (c == ',') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(List.copyOf(line));
        line.clear();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }
}

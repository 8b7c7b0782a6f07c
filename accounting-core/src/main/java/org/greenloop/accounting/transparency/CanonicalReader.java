package org.greenloop.accounting.transparency;

import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what [CanonicalJson] writes, from left to right; anything else is refused.
final class CanonicalReader {

  private final String text;
  private int at;

  CanonicalReader(String text) {
    this.text = text;
  }

  /// @throws IllegalArgumentException when something else stands here
  void expect(String literal) {
    if (!finds(literal)) {
      throw new IllegalArgumentException("no " + literal + " at " + at);
    }
  }

  /// Whether the literal stands here; then it is passed.
  boolean finds(String literal) {
    boolean found = text.startsWith(literal, at);
    at += found ? literal.length() : 0;
    return found;
  }

  String string() {
    expect("\"");
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && finds("u")) {
        value.append((char) Integer.parseInt(text, at, Math.min(at + 4, text.length()), 16));
        at += 4;
      } else if (c == '\\' && at < text.length()) {
        value.append(text.charAt(at++));
      } else {
        value.append(c);
      }
    }
    expect("\"");
    return value.toString();
  }

  /// The text of a member.
  String member(String name) {
    expect("\"" + name + "\":");
    return string();
  }

  long number() {
    int begin = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Long.parseLong(text.substring(begin, at));
  }

  SortedMap<String, String> object() {
    SortedMap<String, String> members = new TreeMap<>();
    expect("{");
    while (!finds("}")) {
      if (!members.isEmpty()) {
        expect(",");
      }
      String name = string();
      expect(":");
      members.put(name, string());
    }
    return members;
  }
}

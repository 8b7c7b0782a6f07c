package org.greenloop.accounting.transparency;

import java.util.Locale;
import java.util.Map;

/// One JSON object on one line in one possible form: names in the given order, no blanks, only `"`,
/// `\` and control characters escaped.
final class CanonicalJson {

  private final StringBuilder text = new StringBuilder("{");

  CanonicalJson with(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  CanonicalJson with(String name, long value) {
    name(name);
    text.append(value);
    return this;
  }

  CanonicalJson with(String name, Map<String, String> values) {
    CanonicalJson object = new CanonicalJson();
    values.forEach(object::with);
    name(name);
    text.append(object.text());
    return this;
  }

  private void name(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    string(name);
    text.append(':');
  }

  private void string(String value) {
    text.append('"');
    value
        .chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
              } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                text.append((char) c);
              }
            });
    text.append('"');
  }

  String text() {
    return text + "}";
  }
}

package org.greenloop.ontology.query;

/// The text of a query before a parser sees it, which would call itself for each level of brackets.
/// What stands in texts, in addresses and behind `#` is passed over.
final class QueryText {

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private QueryText(String text) {
    this.text = text;
  }

  /// @throws QueryRefused when it is longer or nested deeper than a query may be
  static void requireWithinBounds(String text) {
    if (text.length() > QueryLimits.CHARACTERS) {
      throw new QueryRefused(
          "the query has "
              + text.length()
              + " characters; at most "
              + QueryLimits.CHARACTERS
              + " are read");
    }
    new QueryText(text).requireShallow();
  }

  /// Where a keyword stands first; line 1 and column 1 when it is nowhere.
  static int[] place(String text, String keyword) {
    QueryText found = new QueryText(text);
    while (found.at < text.length()) {
      if (!found.skipped()) {
        if (found.isWord(keyword)) {
          return new int[] {found.line, found.column()};
        }
        found.step();
      }
    }
    return new int[] {1, 1};
  }

  private void requireShallow() {
    int depth = 0;
    while (at < text.length()) {
      if (skipped()) {
        continue;
      }
      switch (text.charAt(at)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        default -> {}
      }
      if (depth > QueryLimits.DEPTH) {
        throw new QueryRefused(
            line,
            column(),
            "brackets are nested deeper than " + QueryLimits.DEPTH + "; write it flatter");
      }
      step();
    }
  }

  private boolean isWord(String keyword) {
    return text.regionMatches(true, at, keyword, 0, keyword.length())
        && (at == 0 || !isPartOfWord(text.charAt(at - 1)))
        && (at + keyword.length() == text.length()
            || !isPartOfWord(text.charAt(at + keyword.length())));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '?' || c == '$';
  }

  private int column() {
    return at - lineStart + 1;
  }

  private void step() {
    if (text.charAt(at) == '\n') {
      line++;
      lineStart = at + 1;
    }
    at++;
  }

  /// Passes a comment, an address or a text, if one begins here.
  private boolean skipped() {
    char c = text.charAt(at);
    int end =
        switch (c) {
          case '#' -> endOfLine();
          case '<' -> endOfAddress();
          case '"', '\'' -> endOfText(c);
          default -> at;
        };
    boolean skips = end > at;
    while (at < end) {
      step();
    }
    return skips;
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /// A `<` that no `>` follows without a gap is a comparison.
  private int endOfAddress() {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        return at;
      }
    }
    return at;
  }

  private int endOfText(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(three, at);
    for (int i = at + (isLong ? 3 : 1); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (isLong && text.startsWith(three, i)) {
        return i + 3;
      } else if (!isLong && (c == quote || c == '\n')) {
        return i + 1;
      }
    }
    return text.length();
  }
}

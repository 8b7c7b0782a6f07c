package org.greenloop.batch.spreadsheet;

/// The longest piece of XML that a parser would build as a whole: a tag with its attributes, a
/// comment, a CDATA section, a run of text.
///
/// A parser reads such a piece into memory before anybody can ask how long it is. Works on bytes of
/// an encoding that contains ASCII, such as UTF-8.
final class TokenWatch {

  private enum Inside {
    TEXT,
    OPENING,
    TAG,
    DOUBLE_QUOTES,
    SINGLE_QUOTES,
    EXCLAMATION,
    DASH,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private Inside inside = Inside.TEXT;
  private long length;
  private long longest;

  /// The two bytes before, as far as they belong to the same piece.
  private byte last;

  private byte beforeLast;

  /// @return length of the longest piece so far, in bytes
  long longest(byte[] bytes, int from, int until) {
    int i = from;
    while (i < until) {
      int start = i;
      i = firstOf(bytes, i, until);
      if (i == until) {
        length += until - start;
        break;
      }
      byte b = bytes[i++];
      length += i - start;
      Inside next = next(b);
      if (next == inside) {
        beforeLast = last;
        last = b;
      } else {
        enter(next);
      }
    }
    longest = Math.max(longest, length);
    return longest;
  }

  private void enter(Inside next) {
    longest = Math.max(longest, length);
    if (next == Inside.TEXT || next == Inside.OPENING) {
      length = 0;
    }
    last = 0;
    beforeLast = 0;
    inside = next;
  }

  /// Passes over what cannot end the piece; sheets consist of it for the most part.
  private int firstOf(byte[] bytes, int from, int until) {
    int i = from;
    switch (inside) {
      case TEXT -> {
        while (i < until && bytes[i] != '<') {
          i++;
        }
      }
      case TAG -> {
        while (i < until && bytes[i] != '>' && bytes[i] != '"' && bytes[i] != '\'') {
          i++;
        }
      }
      case DOUBLE_QUOTES -> {
        while (i < until && bytes[i] != '"') {
          i++;
        }
      }
      default -> {}
    }
    return i;
  }

  private Inside next(byte b) {
    return switch (inside) {
      case TEXT -> b == '<' ? Inside.OPENING : Inside.TEXT;
      case OPENING ->
          switch (b) {
            case '!' -> Inside.EXCLAMATION;
            case '?' -> Inside.INSTRUCTION;
            case '>' -> Inside.TEXT;
            default -> Inside.TAG;
          };
      case TAG ->
          switch (b) {
            case '"' -> Inside.DOUBLE_QUOTES;
            case '\'' -> Inside.SINGLE_QUOTES;
            case '>' -> Inside.TEXT;
            default -> Inside.TAG;
          };
      case DOUBLE_QUOTES -> b == '"' ? Inside.TAG : Inside.DOUBLE_QUOTES;
      case SINGLE_QUOTES -> b == '\'' ? Inside.TAG : Inside.SINGLE_QUOTES;
      case EXCLAMATION -> b == '-' ? Inside.DASH : b == '[' ? Inside.CDATA : Inside.TAG;
      case DASH -> b == '-' ? Inside.COMMENT : Inside.TAG;
      case COMMENT -> ends(b, '-') ? Inside.TEXT : Inside.COMMENT;
      case CDATA -> ends(b, ']') ? Inside.TEXT : Inside.CDATA;
      case INSTRUCTION -> b == '>' && last == '?' ? Inside.TEXT : Inside.INSTRUCTION;
    };
  }

  private boolean ends(byte b, char twice) {
    return b == '>' && last == twice && beforeLast == twice;
  }
}

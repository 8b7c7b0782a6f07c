package org.greenloop.ontology.standard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/// How deep and long a Turtle text may be, looked at before it is parsed.
///
/// Jena's parser calls itself for each nested list, blank node and triple term, and overflows its
/// stack on some thousands of them; a decimal of a million digits costs seconds. Both are found
/// here in one pass over Jena's own tokens, without recursion: brackets in strings, addresses and
/// comments are told from others exactly as the parser will tell them.
final class TurtleBounds {

  /// Deeper than any standard needs; a scheme is 1 deep.
  static final int MAX_DEPTH = 32;

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{65}");

  /// @param line counted from 1
  record Excess(String rule, long line) {}

  private TurtleBounds() {}

  /// The first nesting that is too deep or number that is too long. Of a text that is not Turtle
  /// only what comes before the fault is looked at; the parser will not come further.
  static Optional<Excess> findExcess(String text) {
    Tokenizer tokens =
        TokenizerText.create().fromString(text).errorHandler(new FirstError()).build();
    try {
      int depth = 0;
      while (tokens.hasNext()) {
        Token token = tokens.next();
        switch (token.getType()) {
          case LPAREN, LBRACKET, LBRACE, LT2, L_TRIPLE, L_ANN -> depth++;
          case RPAREN, RBRACKET, RBRACE, GT2, R_TRIPLE, R_ANN -> depth--;
          case INTEGER, DECIMAL, DOUBLE, LITERAL_DT -> {
            if (LONG_NUMBER.matcher(token.getImage()).find()) {
              return Optional.of(new Excess("number-too-long", token.getLine()));
            }
          }
          default -> {}
        }
        if (depth > MAX_DEPTH) {
          return Optional.of(new Excess("nested-too-deep", token.getLine()));
        }
      }
      return Optional.empty();
    } catch (RiotException notTurtle) {
      return Optional.empty();
    }
  }
}

package org.greenloop.ontology.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/// Texts of values.
final class Texts {

  private Texts() {}

  /// @throws ExprEvalException when it is no text, as SPARQL has it
  static String of(NodeValue value) {
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException(value + " is no text");
    }
    return value.asNode().getLiteralLexicalForm();
  }

  /// A text in the language of another.
  static NodeValue like(Node other, String text) {
    return NodeValue.makeNode(
        other.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, other.getLiteralLanguage()));
  }

  static int length(NodeValue value) {
    return value.asNode().isLiteral()
        ? value.asNode().getLiteralLexicalForm().length()
        : value.asString().length();
  }

  /// @throws ExprEvalException when a text would be longer than a query may make one
  static void requireShort(long length, Work work) {
    if (length > QueryLimits.TEXT) {
      throw new ExprEvalException("a text of more than " + QueryLimits.TEXT + " characters");
    }
    work.text(length);
  }
}

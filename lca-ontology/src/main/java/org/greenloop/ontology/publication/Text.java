package org.greenloop.ontology.publication;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// The same in both languages; empty where nothing is said.
public record Text(String chinese, String english) {

  static Text of(Graph graph, Node subject, Node property) {
    return new Text(in(graph, subject, property, "zh"), in(graph, subject, property, "en"));
  }

  private static String in(Graph graph, Node subject, Node property, String language) {
    return graph.stream(subject, property, Node.ANY)
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .filter(text -> text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse("");
  }

  public boolean isEmpty() {
    return chinese.isEmpty() && english.isEmpty();
  }
}

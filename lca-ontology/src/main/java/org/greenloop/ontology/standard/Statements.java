package org.greenloop.ontology.standard;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.vocabulary.Gl;

/// The statements of a graph that conforms to the shapes; a shipped file that does not is a fault
/// of the build.
final class Statements {

  private final Graph graph;

  Statements(Graph graph) {
    this.graph = graph;
  }

  /// Things of a class in their declared order.
  Stream<Node> declared(Node type) {
    return inOrder(subjects(type));
  }

  Stream<Node> inOrder(Stream<Node> nodes) {
    return nodes.sorted(
        comparingInt((Node node) -> Integer.parseInt(text(node, Gl.ORDER)))
            .thenComparing(this::id));
  }

  Stream<Node> subjects(Node type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).distinct();
  }

  Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
  }

  Optional<Node> find(Node subject, Node property) {
    return objects(subject, property).findFirst();
  }

  Node get(Node subject, Node property) {
    return find(subject, property)
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
  }

  String text(Node subject, Node property) {
    return get(subject, property).getLiteralLexicalForm();
  }

  Optional<String> findText(Node subject, Node property) {
    return find(subject, property).map(Node::getLiteralLexicalForm);
  }

  String id(Node subject) {
    return text(subject, DCTerms.identifier.asNode());
  }

  String source(Node subject) {
    return text(subject, DCTerms.source.asNode());
  }

  /// The name in a language.
  String name(Node subject, String language) {
    return in(subject, SKOS.prefLabel.asNode(), language)
        .orElseThrow(() -> new IllegalStateException(subject + " has no name in " + language));
  }

  Optional<String> in(Node subject, Node property, String language) {
    return objects(subject, property)
        .filter(text -> text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  BigDecimal decimal(Node subject, Node property) {
    return exact(text(subject, property));
  }

  Optional<BigDecimal> findDecimal(Node subject, Node property) {
    return findText(subject, property).map(Statements::exact);
  }

  boolean isTrue(Node subject, Node property) {
    return findText(subject, property).filter(t -> t.equals("true") || t.equals("1")).isPresent();
  }

  <E extends Enum<E>> E constant(Class<E> type, Node subject, Node property) {
    return constant(type, get(subject, property));
  }

  <E extends Enum<E>> Optional<E> findConstant(Class<E> type, Node subject, Node property) {
    return find(subject, property).map(concept -> constant(type, concept));
  }

  static <E extends Enum<E>> E constant(Class<E> type, Node concept) {
    return Gl.find(type, concept)
        .orElseThrow(() -> new IllegalStateException(concept + " is no " + type.getSimpleName()));
  }

  /// Without the trailing zeros that Turtle asks of a decimal: `40.0` is 40.
  private static BigDecimal exact(String number) {
    return new BigDecimal(Rounding.plain(new BigDecimal(number)));
  }
}

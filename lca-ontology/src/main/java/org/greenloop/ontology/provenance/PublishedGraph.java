package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.ontology.vocabulary.Gl;

/// The statements of a graph that may come from anyone: each is there once and of the right kind,
/// or the graph is refused.
final class PublishedGraph {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,100})?");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  private final Graph graph;

  PublishedGraph(Graph graph) {
    this.graph = graph;
  }

  List<Node> subjects(Node type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type)
        .map(Triple::getSubject)
        .distinct()
        .toList();
  }

  Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
  }

  /// The only value of a property: a second one would let two readers read two results.
  Optional<Node> find(Node subject, Node property) {
    List<Node> values = objects(subject, property).limit(2).toList();
    if (values.size() > 1) {
      throw new AssessmentGraphRefused(
          "found more than one " + property.getLocalName() + " of " + subject + "; there is one");
    }
    return values.stream().findFirst();
  }

  Node get(Node subject, Node property) {
    return find(subject, property)
        .orElseThrow(
            () ->
                new AssessmentGraphRefused(
                    "found no " + property.getLocalName() + " of " + subject));
  }

  String text(Node subject, Node property) {
    return literal(get(subject, property));
  }

  Optional<String> findText(Node subject, Node property) {
    return find(subject, property).map(PublishedGraph::literal);
  }

  String name(Node subject, String language) {
    List<Node> names =
        objects(subject, SKOS.prefLabel.asNode())
            .filter(name -> name.isLiteral() && name.getLiteralLanguage().equals(language))
            .limit(2)
            .toList();
    if (names.size() != 1) {
      throw new AssessmentGraphRefused(
          "found " + names.size() + " names of " + subject + " in " + language + "; there is one");
    }
    return literal(names.getFirst());
  }

  BigDecimal decimal(Node subject, Node property) {
    return decimal(get(subject, property));
  }

  Optional<BigDecimal> findDecimal(Node subject, Node property) {
    return find(subject, property).map(PublishedGraph::decimal);
  }

  int wholeNumber(Node subject, Node property) {
    String number = text(subject, property);
    if (!WHOLE.matcher(number).matches()) {
      throw new AssessmentGraphRefused(
          "found " + property.getLocalName() + " " + number + "; it is a whole number");
    }
    return Integer.parseInt(number);
  }

  <E extends Enum<E>> E constant(Class<E> type, Node subject, Node property) {
    return constant(type, get(subject, property));
  }

  <E extends Enum<E>> Optional<E> findConstant(Class<E> type, Node subject, Node property) {
    return find(subject, property).map(concept -> constant(type, concept));
  }

  private static BigDecimal decimal(Node node) {
    String text = literal(node);
    if (!DECIMAL.matcher(text).matches()) {
      throw new AssessmentGraphRefused("found " + text + " where a decimal number belongs");
    }
    return new BigDecimal(text);
  }

  private static String literal(Node node) {
    if (!node.isLiteral()) {
      throw new AssessmentGraphRefused("found " + node + " where a text or number belongs");
    }
    return node.getLiteralLexicalForm();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Node concept) {
    return Gl.find(type, concept)
        .orElseThrow(() -> new AssessmentGraphRefused(concept + " is no " + type.getSimpleName()));
  }
}

package org.greenloop.ontology.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.ontology.publication.VocabularyTerm.Kind;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads terms out of the graph of a version of the vocabulary.
final class VocabularyReader {

  private static final String DCAM = "http://purl.org/dc/dcam/";
  private static final Node DOMAIN_INCLUDES = NodeFactory.createURI(DCAM + "domainIncludes");
  private static final Node RANGE_INCLUDES = NodeFactory.createURI(DCAM + "rangeIncludes");

  private static final Node DEPRECATED = NodeFactory.createURI(OWL.getURI() + "deprecated");

  private final Graph graph;

  VocabularyReader(Graph graph) {
    this.graph = graph;
  }

  /// Our own terms, by name.
  List<VocabularyTerm> terms() {
    return graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .filter(node -> node.isURI() && node.getURI().startsWith(Gl.NAMESPACE))
        .distinct()
        .map(this::term)
        .sorted(Comparator.comparing(VocabularyTerm::name))
        .toList();
  }

  /// Terms of others that connect our classes, such as `prov:used`.
  List<VocabularyTerm> foreignRelations() {
    return graph.stream(Node.ANY, DOMAIN_INCLUDES, Node.ANY)
        .map(Triple::getSubject)
        .filter(node -> !node.getURI().startsWith(Gl.NAMESPACE))
        .distinct()
        .map(this::term)
        .sorted(Comparator.comparing(VocabularyTerm::name))
        .toList();
  }

  String version() {
    return graph.stream(Node.ANY, OWL.versionInfo.asNode(), Node.ANY)
        .findFirst()
        .orElseThrow()
        .getObject()
        .getLiteralLexicalForm();
  }

  Text description() {
    return Text.of(graph, NodeFactory.createURI(Gl.BASE + "ns"), DCTerms.description.asNode());
  }

  private VocabularyTerm term(Node node) {
    Kind kind = kind(node);
    String address = node.getURI();
    return new VocabularyTerm(
        address.startsWith(Gl.NAMESPACE)
            ? address.substring(Gl.NAMESPACE.length())
            : Prefixes.shorten(address).orElse(address),
        kind,
        Text.of(graph, node, RDFS.label.asNode()),
        Text.of(graph, node, SKOS.definition.asNode()),
        Text.of(graph, node, SKOS.example.asNode()),
        Text.of(graph, node, DCTerms.source.asNode()),
        Text.of(graph, node, SKOS.scopeNote.asNode()),
        links(
            node,
            kind == Kind.VALUE
                ? List.of(RDF.type.asNode())
                : List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())),
        links(node, List.of(RDFS.domain.asNode(), DOMAIN_INCLUDES)),
        links(node, List.of(RDFS.range.asNode(), RANGE_INCLUDES)),
        links(node, List.of(RDFS.seeAlso.asNode())),
        isDeprecated(node),
        links(node, List.of(DCTerms.isReplacedBy.asNode())).stream().findFirst());
  }

  private Kind kind(Node node) {
    Set<Node> types = Set.copyOf(objects(node, RDF.type.asNode()).toList());
    if (types.contains(OWL.Class.asNode())) {
      return Kind.CLASS;
    }
    if (types.contains(OWL.ObjectProperty.asNode())) {
      return Kind.RELATION;
    }
    return types.contains(OWL.DatatypeProperty.asNode()) ? Kind.ATTRIBUTE : Kind.VALUE;
  }

  private boolean isDeprecated(Node node) {
    Optional<Node> said = objects(node, DEPRECATED).findFirst();
    return said.filter(value -> value.getLiteralLexicalForm().equals("true")).isPresent();
  }

  private List<Link> links(Node subject, List<Node> properties) {
    return properties.stream()
        .flatMap(property -> objects(subject, property))
        .distinct()
        .map(Link::to)
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
  }
}

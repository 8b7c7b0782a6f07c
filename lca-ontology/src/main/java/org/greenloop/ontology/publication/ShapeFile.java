package org.greenloop.ontology.publication;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.ontology.vocabulary.Gl;

/// A file of shapes, as pages show it.
///
/// @param name as its address ends, such as `standards`
/// @param rules in the order of their ids
public record ShapeFile(String name, Text title, List<ShapeRule> rules) {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  public ShapeFile {
    rules = List.copyOf(rules);
  }

  static ShapeFile of(String name, Graph graph) {
    return new ShapeFile(
        name,
        Text.of(graph, NodeFactory.createURI(Gl.BASE + "shapes/" + name), DCTerms.title.asNode()),
        graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filter(
                triple ->
                    triple.getObject().equals(term("PropertyShape"))
                        || triple.getObject().equals(term("NodeShape")))
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .distinct()
            .map(node -> rule(graph, node))
            .sorted(Comparator.comparing(ShapeRule::id))
            .toList());
  }

  private static ShapeRule rule(Graph graph, Node node) {
    return new ShapeRule(
        node.getURI().substring(node.getURI().lastIndexOf('/') + 1),
        Text.of(graph, node, term("message")),
        graph.stream(node, term("targetClass"), Node.ANY)
            .map(triple -> Link.to(triple.getObject()))
            .sorted(Comparator.comparing(Link::text))
            .toList(),
        graph.stream(node, term("path"), Node.ANY)
            .map(triple -> path(graph, triple.getObject()))
            .findFirst()
            .orElse(""));
  }

  private static String path(Graph graph, Node path) {
    return path.isURI()
        ? Link.to(path).text()
        : graph.stream(path, term("inversePath"), Node.ANY)
            .map(triple -> "^" + Link.to(triple.getObject()).text())
            .findFirst()
            .orElse("");
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}

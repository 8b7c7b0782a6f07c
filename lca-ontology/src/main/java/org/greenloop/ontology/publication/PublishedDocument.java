package org.greenloop.ontology.publication;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// What is said at one address. The same statements give the same bytes.
public final class PublishedDocument {

  private final String address;
  private final Graph graph;
  private final Optional<String> source;

  private PublishedDocument(String address, Graph graph, Optional<String> source) {
    this.address = address;
    this.graph = graph;
    this.source = source;
  }

  static PublishedDocument of(String address, Collection<Triple> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    return new PublishedDocument(address, graph, Optional.empty());
  }

  /// @param turtle the file itself, with the comments that its authors wrote
  static PublishedDocument of(String address, Graph graph, String turtle) {
    return new PublishedDocument(address, graph, Optional.of(turtle));
  }

  public String address() {
    return address;
  }

  public String turtle() {
    return source.orElseGet(() -> new GraphText(graph).turtle(address));
  }

  /// JSON-LD 1.1 with its context inside.
  public String jsonLd() {
    return new GraphText(graph).jsonLd(address);
  }

  Graph graph() {
    return graph;
  }
}

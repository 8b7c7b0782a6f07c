package org.greenloop.ontology.dataset;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// A part of one graph: what should be there, and what is.
///
/// @param graph its name
/// @param expected by the books
/// @param present in the dataset
record Slice(Node graph, Set<Triple> expected, Set<Triple> present) {

  /// The whole of a graph.
  static Slice whole(DatasetGraph dataset, Node graph, Set<Triple> expected) {
    return new Slice(graph, expected, find(dataset, graph, Node.ANY, Node.ANY, Node.ANY));
  }

  /// What is said of the things that are described.
  static Slice of(DatasetGraph dataset, Node graph, Set<Triple> expected) {
    return of(dataset, graph, expected, Set.of());
  }

  /// What is said of the things that are described, and of others that may be there no longer.
  static Slice of(DatasetGraph dataset, Node graph, Set<Triple> expected, Set<Node> others) {
    Set<Node> things = new HashSet<>(others);
    expected.forEach(triple -> things.add(triple.getSubject()));
    Set<Triple> present = new HashSet<>();
    things.forEach(thing -> present.addAll(find(dataset, graph, thing, Node.ANY, Node.ANY)));
    return new Slice(graph, expected, present);
  }

  static Set<Triple> find(
      DatasetGraph dataset, Node graph, Node subject, Node property, Node object) {
    return new HashSet<>(
        Iter.iter(dataset.find(graph, subject, property, object)).map(Quad::asTriple).toList());
  }

  Set<Triple> missing() {
    return without(expected, present);
  }

  Set<Triple> extra() {
    return without(present, expected);
  }

  /// Writes the difference; again is nothing new.
  ///
  /// @return how many triples were added or taken away
  int apply(DatasetGraph dataset) {
    Set<Triple> extra = extra();
    Set<Triple> missing = missing();
    extra.forEach(triple -> dataset.delete(Quad.create(graph, triple)));
    missing.forEach(triple -> dataset.add(Quad.create(graph, triple)));
    return extra.size() + missing.size();
  }

  private static Set<Triple> without(Set<Triple> some, Set<Triple> others) {
    Set<Triple> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}

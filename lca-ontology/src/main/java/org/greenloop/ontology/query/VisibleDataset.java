package org.greenloop.ontology.query;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapZero;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/// The dataset as one asker has it: other graphs are not filtered out of answers, they are not
/// there. Whatever way a query takes, it comes through these three `find`s.
final class VisibleDataset extends DatasetGraphBaseFind {

  private final DatasetGraph all;
  private final Optional<List<Node>> unnamed;
  private final Optional<List<Node>> named;
  private final Work work;

  /// @param unnamed graphs whose union is asked where no graph is named; all where it is empty
  /// @param named graphs that `GRAPH` finds; all where it is empty
  VisibleDataset(
      DatasetGraph all, Optional<List<Node>> unnamed, Optional<List<Node>> named, Work work) {
    this.all = all;
    this.unnamed = unnamed.map(List::copyOf);
    this.named = named.map(List::copyOf);
    this.work = work;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    Iterator<Quad> found =
        unnamed
            .map(graphs -> union(graphs, s, p, o))
            .orElseGet(() -> all.find(Quad.unionGraph, s, p, o));
    return counted(Iter.map(found, quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
  }

  /// Each triple once: one of a later graph is left out where an earlier one has it.
  private Iterator<Quad> union(List<Node> graphs, Node s, Node p, Node o) {
    Iterator<Quad> found = Collections.emptyIterator();
    for (int i = 0; i < graphs.size(); i++) {
      List<Node> before = graphs.subList(0, i);
      found =
          Iter.concat(
              found,
              Iter.filter(
                  all.find(graphs.get(i), s, p, o),
                  quad -> before.stream().noneMatch(graph -> has(graph, quad))));
    }
    return found;
  }

  private boolean has(Node graph, Quad quad) {
    return all.contains(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return isNamed(g) ? counted(all.find(g, s, p, o)) : Collections.emptyIterator();
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return counted(
        named
            .map(graphs -> Iter.flatMap(graphs.iterator(), graph -> all.find(graph, s, p, o)))
            .orElseGet(() -> all.findNG(Node.ANY, s, p, o)));
  }

  private boolean isNamed(Node graph) {
    return graph.isURI()
        && !Quad.isDefaultGraph(graph)
        && named.map(graphs -> graphs.contains(graph)).orElse(true);
  }

  private Iterator<Quad> counted(Iterator<Quad> quads) {
    return Iter.map(
        quads,
        quad -> {
          work.triple();
          return quad;
        });
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return named
        .map(graphs -> Iter.filter(graphs.iterator(), all::containsGraph))
        .orElseGet(all::listGraphNodes);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return Quad.isDefaultGraph(graph) || (isNamed(graph) && all.containsGraph(graph));
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapZero.empty;
  }

  // ---- The reader of `all` has begun a transaction and ends it.

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return false;
  }

  @Override
  public void begin(TxnType type) {
    throw readOnly();
  }

  @Override
  public void begin(ReadWrite mode) {
    throw readOnly();
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void abort() {
    throw readOnly();
  }

  @Override
  public void end() {
    throw readOnly();
  }

  @Override
  public ReadWrite transactionMode() {
    return ReadWrite.READ;
  }

  @Override
  public TxnType transactionType() {
    return TxnType.READ;
  }

  @Override
  public boolean isInTransaction() {
    return true;
  }

  // ---- Nothing is written here.

  @Override
  public void add(Quad quad) {
    throw readOnly();
  }

  @Override
  public void delete(Quad quad) {
    throw readOnly();
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node name) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("queries read");
  }
}

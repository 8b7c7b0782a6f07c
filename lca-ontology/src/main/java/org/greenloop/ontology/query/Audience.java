package org.greenloop.ontology.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.greenloop.ontology.dataset.GraphName;

/// Who asks, as far as it decides what is there to be asked about.
public sealed interface Audience {

  /// Everybody: schemes, register, park totals.
  record Public() implements Audience {}

  /// A member: the same and the own company.
  ///
  /// @param code of the company
  record Member(String code) implements Audience {}

  /// A reviewer or operator: every company.
  record Alliance() implements Audience {}

  /// The graphs that are there for it; empty when it is all of them.
  default Optional<List<Node>> graphs() {
    return switch (this) {
      case Public everybody -> Optional.of(GraphName.PUBLIC);
      case Member member -> {
        List<Node> graphs = new ArrayList<>(GraphName.PUBLIC);
        graphs.add(GraphName.ofCompany(member.code()));
        yield Optional.of(graphs);
      }
      case Alliance all -> Optional.empty();
    };
  }

  /// Whether a graph is there for it. One that does not exist and one that is not for it are not
  /// told apart.
  default boolean mayAsk(Node graph, DatasetGraph dataset) {
    return graphs()
        .map(graphs -> graphs.contains(graph))
        .orElseGet(
            () ->
                GraphName.PUBLIC.contains(graph)
                    || Iter.iter(dataset.listGraphNodes()).anyMatch(graph::equals));
  }
}

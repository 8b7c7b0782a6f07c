package org.greenloop.ontology.dataset;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.greenloop.ontology.vocabulary.Gl;

/// Names of the graphs: `https://w3id.org/greenloop/graph/register`, `…/graph/company/CODE`.
public final class GraphName {

  private static final String GRAPHS = Gl.BASE + "graph/";
  private static final String COMPANIES = GRAPHS + "company/";

  /// Terms, with labels and definitions.
  public static final Node VOCABULARY = NodeFactory.createURI(GRAPHS + "vocabulary");

  /// Accounts, indicators, scheme editions and their criteria.
  public static final Node SCHEMES = NodeFactory.createURI(GRAPHS + "schemes");

  /// Labels, their holders and subjects.
  public static final Node REGISTER = NodeFactory.createURI(GRAPHS + "register");

  /// Parks and their totals, where enough companies contribute.
  public static final Node AGGREGATES = NodeFactory.createURI(GRAPHS + "aggregates");

  /// Open to everybody.
  public static final List<Node> PUBLIC = List.of(VOCABULARY, SCHEMES, REGISTER, AGGREGATES);

  private GraphName() {}

  /// What one company reported and how it was judged.
  public static Node ofCompany(String code) {
    return NodeFactory.createURI(COMPANIES + Address.encoded(code));
  }

  /// The company's code as its graph's name ends, encoded; empty for another graph.
  static Optional<String> company(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(COMPANIES)
        ? Optional.of(graph.getURI().substring(COMPANIES.length()))
        : Optional.empty();
  }
}

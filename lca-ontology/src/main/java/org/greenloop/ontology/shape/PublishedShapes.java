package org.greenloop.ontology.shape;

import java.util.List;
import org.apache.jena.graph.Graph;

/// The shapes of `shapes/published.ttl`, parsed once: what assessments, figures, labels and
/// declared evidence must be before anybody reads them.
public final class PublishedShapes {

  private final ShapeCheck check;

  private PublishedShapes(ShapeCheck check) {
    this.check = check;
  }

  public static PublishedShapes load() {
    return Shipped.SHAPES;
  }

  /// Ids of all rules, sorted: one for each shape.
  public List<String> rules() {
    return check.rules();
  }

  /// Everything wrong in a graph, in a fixed order.
  ///
  /// @param name of the graph, which stands where a file would
  public List<StandardIssue> check(Graph data, String name) {
    return check.check(data, focus -> true, node -> name);
  }

  /// Parsed at first use.
  private static final class Shipped {

    static final PublishedShapes SHAPES = new PublishedShapes(new ShapeCheck("published"));
  }
}

package org.greenloop.ontology.shape;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// The shapes of `shapes/standards.ttl`, parsed once.
public final class StandardShapes {

  private final ShapeCheck check;

  private StandardShapes(ShapeCheck check) {
    this.check = check;
  }

  public static StandardShapes load() {
    return Shipped.SHAPES;
  }

  /// Ids of all rules, sorted: one for each shape.
  public List<String> rules() {
    return check.rules();
  }

  /// Everything wrong in `data`, in a fixed order.
  ///
  /// @param data indicators, schemes and criteria, with the accounts of the system
  /// @param focus things that are looked at; asking about a new file alone takes a tenth of the
  ///   time of asking about all that is known
  /// @param fileOf the file that declares a node
  public List<StandardIssue> check(
      Graph data, Predicate<Node> focus, Function<Node, String> fileOf) {
    return check.check(data, focus, fileOf);
  }

  /// Parsed at first use: a catalogue of shipped files alone never needs them.
  private static final class Shipped {

    static final StandardShapes SHAPES = new StandardShapes(new ShapeCheck("standards"));
  }
}

package org.greenloop.ontology.publication;

import java.util.List;

/// A shape: one rule that a graph has to keep.
///
/// @param id local name, which messages carry
/// @param message what is right
/// @param targets classes that it looks at; empty where it looks for things by a query
/// @param path property that it is about; empty where it is about the whole
public record ShapeRule(String id, Text message, List<Link> targets, String path) {

  public ShapeRule {
    targets = List.copyOf(targets);
  }
}

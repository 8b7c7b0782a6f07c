package org.greenloop.ontology.dataset;

/// A statement in which the dataset and the books do not agree.
///
/// @param graph its name
/// @param kind which way they differ
/// @param statement as N-Triples; of a changed one, what the books say
/// @param found what the dataset says instead; empty unless it is changed
public record Difference(String graph, Kind kind, String statement, String found) {

  /// Which way the two differ.
  public enum Kind {
    /// The books say it, the dataset does not.
    MISSING,
    /// The dataset says it, the books do not.
    EXTRA,
    /// Both say something of the same thing and property, but not the same.
    CHANGED
  }
}

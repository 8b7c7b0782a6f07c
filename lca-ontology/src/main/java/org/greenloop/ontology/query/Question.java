package org.greenloop.ontology.query;

import java.util.List;

/// A query as it was sent.
///
/// @param unnamed `default-graph-uri`; goes before `FROM`
/// @param named `named-graph-uri`; goes before `FROM NAMED`
public record Question(String text, List<String> unnamed, List<String> named) {

  public Question {
    unnamed = List.copyOf(unnamed);
    named = List.copyOf(named);
  }

  public static Question of(String text) {
    return new Question(text, List.of(), List.of());
  }
}
